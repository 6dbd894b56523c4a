package io.stackport.fact;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An accelerator, on its own or inside another item of the same offer.
 *
 * @param sold {@code alone}, or {@code inside} a server of the same offer
 * @param count integrated circuits of this kind in one unit of the offer
 * @param market {@code merchant}, {@code rack} (only inside a rack), {@code service} (only as a
 *     cloud service), {@code internal} or {@code roadmap}
 * @param ratesComplete true when the published list of dense rates is complete, so that its best
 *     product is the TPP itself and not only a lower bound
 * @param tppAtLeast a lower bound of the TPP where no dense rate is published
 * @param dieAreaMm2 applicable die area: all logic dies made on a non-planar process, in mm²
 * @param hbmBandwidthDensity for a memory stack sold alone (form factor {@code hbm-stack}): GB/s
 *     for each mm²
 * @param dramGbPerS total DRAM bandwidth in GB/s; null for parts without DRAM is {@code dram=false}
 * @param confidentialComputing {@code gpu}, {@code host} or {@code none}
 */
public record Chip(
    String offer,
    String sold,
    int count,
    String id,
    String vendor,
    String name,
    @Nullable String headquarters,
    String nature,
    @Nullable String market,
    boolean discontinued,
    @Nullable String formFactor,
    @Nullable String process,
    @Nullable Boolean nonPlanar,
    Rates rates,
    @Nullable Boolean ratesComplete,
    @Nullable BigDecimal tppAtLeast,
    @Nullable BigDecimal dieAreaMm2,
    @Nullable String memoryType,
    @Nullable Boolean dram,
    @Nullable Long memoryMb,
    @Nullable BigDecimal hbmBandwidthDensity,
    @Nullable BigDecimal dramGbPerS,
    @Nullable String interconnect,
    @Nullable Long powerW,
    @Nullable Set<String> cooling,
    @Nullable Boolean dataCenter,
    @Nullable String confidentialComputing,
    @Nullable String launched,
    String source,
    String confidence,
    Set<String> unverified)
    implements Component {

  /** Decimal places to which performance density is cut; thresholds of the law have two. */
  private static final int DENSITY_SCALE = 6;

  public Chip {
    offer = Defaults.text(offer, "");
    sold = Defaults.text(sold, "alone");
    count = count == 0 ? 1 : count;
    nature = Defaults.text(nature, "item");
    rates = rates == null ? new Rates(null, null, null, null, null, null, null, null) : rates;
    unverified = Defaults.set(unverified);
  }

  @Override
  public String layer() {
    return "A";
  }

  @Override
  public String slot() {
    return "chip";
  }

  /** Total processing performance; null when the published rates are not known to be complete. */
  @DerivedFrom({"rates", "ratesComplete"})
  public @Nullable BigDecimal tpp() {
    return Boolean.TRUE.equals(ratesComplete) ? rates.tpp() : null;
  }

  /**
   * Largest TPP that is certain: the best published product or the stated lower bound, else zero.
   */
  @DerivedFrom({"rates", "tppAtLeast"})
  public BigDecimal tppFloor() {
    BigDecimal published = rates.tpp();
    BigDecimal floor = published == null ? BigDecimal.ZERO : published;
    return tppAtLeast == null ? floor : floor.max(tppAtLeast);
  }

  /**
   * TPP over applicable die area, cut (not rounded) to six places, so that a comparison with a
   * threshold of fewer places is exact; null when either is unknown. A part without any logic die
   * on a non-planar process has no applicable die area, hence density zero.
   */
  @DerivedFrom({"rates", "ratesComplete", "dieAreaMm2", "nonPlanar"})
  public @Nullable BigDecimal performanceDensity() {
    if (Boolean.FALSE.equals(nonPlanar)) {
      return BigDecimal.ZERO;
    }
    BigDecimal performance = tpp();
    if (performance == null || dieAreaMm2 == null || nonPlanar == null) {
      return null;
    }
    return performance.divide(dieAreaMm2, DENSITY_SCALE, RoundingMode.DOWN);
  }

  /** Accelerator memory of all chips of this kind in one unit, MB; null when unknown. */
  @DerivedFrom("memoryMb")
  public @Nullable Long memoryTotalMb() {
    return memoryMb == null ? null : count * memoryMb;
  }

  /** Formats with a published dense rate; null when the list is not known to be complete. */
  @DerivedFrom({"rates", "ratesComplete"})
  public @Nullable Set<String> formats() {
    return Boolean.TRUE.equals(ratesComplete) ? rates.published().keySet() : null;
  }
}
