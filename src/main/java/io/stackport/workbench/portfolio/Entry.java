package io.stackport.workbench.portfolio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A stored bundle, taken apart: what its context is, and what it selects.
 *
 * @param where file and line, for people
 * @param from file that paths in it are taken from
 * @param context everything but its name and its selection, as text: bundles of one context have
 *     equal texts
 * @param items what it selects, each without its quantity, as text
 * @param quantities units of each item
 * @param plain whether it can be judged among others of its context; one whose items are the same
 *     twice, or have movements of their own, cannot
 */
record Entry(
    String where,
    ObjectNode root,
    Path from,
    String context,
    List<String> items,
    long[] quantities,
    boolean plain) {
  private static final long MOST_UNITS = 100_000_000;
  private static final Set<String> OWN = Set.of("bundle", "title", "select");

  static Entry of(String where, ObjectNode root, Path from) {
    ObjectNode context = JsonNodeFactory.instance.objectNode();
    root.fields()
        .forEachRemaining(
            field -> {
              if (!OWN.contains(field.getKey())) {
                context.set(field.getKey(), field.getValue());
              }
            });
    JsonNode select = root.path("select");
    List<String> items = new ArrayList<>(select.size());
    long[] quantities = new long[select.size()];
    Set<String> ids = new HashSet<>();
    boolean plain = select.isArray() && !select.isEmpty() && named(root);
    for (int i = 0; i < select.size(); i++) {
      JsonNode item = select.get(i);
      JsonNode quantity = item.path("quantity");
      quantities[i] = quantity.isMissingNode() ? 1 : quantity.asLong();
      plain &=
          item.isObject()
              && (quantity.isMissingNode() || quantity.isIntegralNumber())
              && quantities[i] >= 1
              && quantities[i] <= MOST_UNITS
              && !item.has("movement")
              && !item.has("parties")
              && ids.add(item.path("id").asText());
      items.add(without(item));
    }
    return new Entry(where, root, from, folder(from) + context, items, quantities, plain);
  }

  private static boolean named(ObjectNode root) {
    JsonNode title = root.path("title");
    return root.path("bundle").isTextual()
        && !root.path("bundle").asText().isBlank()
        && (title.isMissingNode() || title.isTextual());
  }

  private static String folder(Path from) {
    Path parent = from.toAbsolutePath().getParent();
    return parent == null ? "" : parent.toString();
  }

  private static String without(JsonNode item) {
    if (!(item instanceof ObjectNode object) || !object.has("quantity")) {
      return item.toString();
    }
    ObjectNode rest = JsonNodeFactory.instance.objectNode();
    object
        .fields()
        .forEachRemaining(
            field -> {
              if (!field.getKey().equals("quantity")) {
                rest.set(field.getKey(), field.getValue());
              }
            });
    return rest.toString();
  }

  String name() {
    return root.path("bundle").asText();
  }

  /** Target countries as written, joined. */
  String destinations() {
    List<String> all = new ArrayList<>();
    root.path("destinations").forEach(each -> all.add(each.asText()));
    return String.join(" ", all);
  }

  /** Names of the consortium's members. */
  List<String> members() {
    List<String> all = new ArrayList<>();
    root.path("proposal").path("members").forEach(each -> all.add(each.path("name").asText()));
    return all;
  }

  /** Unit price of an item in cents, as an inline price book states it; null where none does. */
  @Nullable Long cents(String id) {
    JsonNode unit = root.path("prices").path("items").path(id).path("unitUsd");
    return unit.isNumber() ? unit.decimalValue().movePointRight(2).longValue() : null;
  }
}
