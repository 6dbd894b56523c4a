package io.stackport.bundle;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stackport.document.Document;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A request as it was written down; {@code docs/request-format.md} says what its fields mean. What
 * was left out and has a default holds the default.
 *
 * @param document the text it was read from, for places of values
 * @param context what it shares with a bundle; its {@code select} are the stated items and may be
 *     empty, its document has the places of the request's text under the bundle's pointers
 * @param exclude component ids
 * @param slots bounds of every slot, by slot in the order of the layers
 * @param mostUnits greatest quantity of one offer
 * @param budgetUsd US dollars; null for no limit
 * @param accept greatest burden of a line: {@code none}, {@code exceptions}, {@code case-by-case},
 *     {@code any}
 * @param usContentPercent least US content by value; null for no target
 * @param objectives the weightiest first
 */
public record Request(
    Document document,
    String name,
    Bundle context,
    Needs needs,
    List<Decided> decided,
    Set<String> exclude,
    Preferences prefer,
    Map<String, Bounds> slots,
    long mostUnits,
    @Nullable Long budgetUsd,
    String accept,
    @Nullable Integer usContentPercent,
    List<String> objectives) {

  /**
   * What a configuration must bring beside the storage of {@code context.needs()}; empty lists and
   * null where nothing is needed.
   *
   * @param apps ids of applications; {@code models} ids of models
   * @param accelerators units
   * @param modelMemoryGb 10^9 bytes, of all accelerators together
   * @param spareUnit whether it holds without one unit of any offer ({@code availability: n+1})
   * @param capabilities names that somebody must provide
   */
  public record Needs(
      List<String> apps,
      List<String> models,
      @Nullable Long accelerators,
      @Nullable DensePflops densePflops,
      @Nullable Long modelMemoryGb,
      @Nullable ConcurrentUsers concurrentUsers,
      boolean spareUnit,
      List<String> capabilities) {}

  /**
   * Dense rate of all accelerators together.
   *
   * @param format a format of {@link io.stackport.fact.Rates}, or {@code bf16}
   * @param atLeast 10^15 operations a second
   */
  public record DensePflops(String format, BigDecimal atLeast) {

    /** The published rate that counts: makers give one for both 16-bit formats. */
    public String rate() {
      return format.equals("bf16") ? "fp16" : format;
    }
  }

  /**
   * @param perAccelerator users that one accelerator serves
   */
  public record ConcurrentUsers(long users, long perAccelerator) {

    /** Accelerators for all users. */
    public long accelerators() {
      return Math.floorDiv(users - 1, perAccelerator) + 1;
    }
  }

  /**
   * A choice already made; a null chip, precision or delivery leaves it free.
   *
   * @param quantity exactly so many units; null for any quantity of at least one
   */
  public record Decided(
      String id,
      @Nullable String chip,
      @Nullable String precision,
      @Nullable String delivery,
      @Nullable Long quantity) {}

  /**
   * What goes first among equals.
   *
   * @param vendors as the catalog writes them; {@code headquarters} as written in the request; both
   *     the best first
   * @param openWeights whether models with open weights go first
   */
  public record Preferences(List<String> vendors, List<String> headquarters, boolean openWeights) {}

  /** How many different offers of a slot a configuration takes, both ends included. */
  public record Bounds(int min, int max) {}

  /**
   * The context as a bundle document without {@code select}, in the order of a bundle's keys. A
   * price book's path stays as it was written, from the request file's folder.
   */
  public ObjectNode bundleRoot() {
    ObjectNode root = ((ObjectNode) context.document().root()).deepCopy();
    root.remove("select");
    return root;
  }
}
