package io.stackport.workbench.portfolio;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stackport.bundle.Cut;
import io.stackport.document.Document;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A stored bundle, taken apart: what its context is, and what it selects.
 *
 * @param context everything but its name and its selection: bundles of one context have equal ones
 * @param selection what it selects, without quantities
 * @param quantities units of each item
 * @param plain whether it is written so that it can be judged among others of its context
 */
record Entry(Stored stored, Context context, String selection, long[] quantities, boolean plain) {
  private static final char MALFORMED = '\uFFFD';

  /**
   * What bundles can share.
   *
   * @param folder that paths in them are taken from
   */
  record Context(String text, String folder) {}

  /**
   * What is not written as most bundles are is not plain, and is then read as a tree and judged
   * alone.
   *
   * @throws io.stackport.problem.ProblemException when it is not a JSON object, with its place
   */
  static Entry of(Stored stored) {
    String text = new String(stored.json(), UTF_8);
    Cut cut = text.indexOf(MALFORMED) < 0 ? Cut.of(text, Set.of()) : null;
    if (cut == null) {
      stored.root();
      return new Entry(stored, new Context("", ""), "", new long[0], false);
    }
    Path folder = stored.from().toAbsolutePath().getParent();
    return new Entry(
        stored,
        new Context(cut.context(), folder == null ? "" : folder.toString()),
        cut.selection(),
        cut.quantities(),
        true);
  }

  ObjectNode root() {
    return stored.root();
  }

  Document document() {
    return new Document(where(), root(), Map.of());
  }

  String where() {
    return stored.where();
  }

  /**
   * Its items without their quantities; empty when they cannot be judged among others: where one is
   * there twice, or has a movement or parties of its own.
   */
  List<ObjectNode> items() {
    List<ObjectNode> all = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (JsonNode each : root().path("select")) {
      if (!(each instanceof ObjectNode item)
          || item.has("movement")
          || item.has("parties")
          || !ids.add(item.path("id").asText())) {
        return List.of();
      }
      ObjectNode rest = item.deepCopy();
      rest.remove("quantity");
      all.add(rest);
    }
    return all;
  }

  String name() {
    return root().path("bundle").asText();
  }

  /** Target countries as written, joined. */
  String destinations() {
    List<String> all = new ArrayList<>();
    root().path("destinations").forEach(each -> all.add(each.asText()));
    return String.join(" ", all);
  }

  /** Names of the consortium's members. */
  List<String> members() {
    List<String> all = new ArrayList<>();
    root().path("proposal").path("members").forEach(each -> all.add(each.path("name").asText()));
    return all;
  }

  /** Value of what has a price in an inline price book, in cents; null when nothing has. */
  @Nullable Long cents() {
    Long all = null;
    for (int i = 0; i < quantities.length; i++) {
      String id = root().path("select").path(i).path("id").asText();
      JsonNode unit = root().path("prices").path("items").path(id).path("unitUsd");
      if (unit.isNumber()) {
        long each = unit.decimalValue().movePointRight(2).longValue();
        long cents = Math.multiplyExact(each, quantities[i]);
        all = all == null ? cents : Math.addExact(all, cents);
      }
    }
    return all;
  }
}
