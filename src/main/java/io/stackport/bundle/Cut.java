package io.stackport.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.stackport.document.Document;
import io.stackport.document.Lettering;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A bundle document taken apart: what facts are made of, and the rest. No fact holds a name, a
 * title or a quantity, so documents of one context and one selection have the same facts; what is
 * written alike means the same. Only what is plainly right of the rest is taken apart: a document
 * that has the context and the selection of a right one is right itself.
 *
 * @param context everything but name, title and selection, as it is written
 * @param selection what it selects, as it is written, without quantities
 * @param quantities units of each item
 * @param amounts whole numbers of the site, by key, that were left out of the context
 */
public record Cut(
    String context,
    String selection,
    String name,
    @Nullable String title,
    long[] quantities,
    Map<String, Long> amounts) {
  /** Most units of an item, as the schema has it. */
  static final long MOST_UNITS = 100_000_000;

  /** Fields that no fact is made of. */
  private static final Set<String> OWN = Set.of("bundle", "title", "select");

  private static final long MOST_AMOUNT = 10_000_000;

  /**
   * A JSON document by the places of its fields, without a tree of it; null when it is not plain.
   *
   * @param amounts keys of numbers of the site that are left out as well
   */
  public static @Nullable Cut of(String json, Set<String> amounts) {
    return new CutReader(json, amounts).read();
  }

  /** A document that has been read; null when it is not plain. */
  public static @Nullable Cut of(JsonNode document, Set<String> amounts) {
    JsonNode name = document.path("bundle");
    JsonNode title = document.path("title");
    JsonNode select = document.path("select");
    boolean titled = !title.isMissingNode();
    if (!(document instanceof ObjectNode root)
        || !(name.isTextual() && isName(name.textValue()))
        || (titled && !(title.isTextual() && isTitle(title.textValue())))
        || !(select instanceof ArrayNode)
        || select.isEmpty()) {
      return null;
    }
    Map<String, Long> sized = new TreeMap<>();
    ObjectNode context = JsonNodeFactory.instance.objectNode();
    root.fields()
        .forEachRemaining(
            field -> {
              JsonNode value = field.getValue();
              if (field.getKey().equals("site")) {
                context.set("site", site(value, amounts, sized));
              } else if (!OWN.contains(field.getKey())) {
                context.set(field.getKey(), value);
              }
            });
    ArrayNode selection = JsonNodeFactory.instance.arrayNode();
    long[] quantities = new long[select.size()];
    for (int i = 0; i < quantities.length; i++) {
      JsonNode quantity = select.get(i).path("quantity");
      quantities[i] = quantity.isMissingNode() ? 1 : units(quantity);
      if (!(select.get(i) instanceof ObjectNode item) || quantities[i] == 0) {
        return null;
      }
      ObjectNode rest = JsonNodeFactory.instance.objectNode();
      rest.setAll(item);
      rest.remove("quantity");
      selection.add(rest);
    }
    return new Cut(
        context.toString() + sized.keySet(),
        selection.toString(),
        name.textValue(),
        titled ? title.textValue() : null,
        quantities,
        sized);
  }

  /** A site without amounts, which are put by. */
  private static JsonNode site(JsonNode site, Set<String> fields, Map<String, Long> amounts) {
    if (!(site instanceof ObjectNode given)) {
      return site;
    }
    ObjectNode rest = JsonNodeFactory.instance.objectNode();
    rest.setAll(given);
    for (String field : fields) {
      JsonNode value = given.path(field);
      boolean whole = value.isIntegralNumber() && value.canConvertToLong();
      if (whole && isAmount(value.longValue())) {
        amounts.put(field, value.longValue());
        rest.remove(field);
      }
    }
    return rest;
  }

  /** Whether an amount is within every bound of the schema. */
  static boolean isAmount(long number) {
    return number >= 0 && number <= MOST_AMOUNT;
  }

  /** A quantity as the schema admits it; 0 for anything else. */
  private static long units(JsonNode quantity) {
    boolean whole = quantity.isIntegralNumber() && quantity.canConvertToLong();
    long units = whole ? quantity.longValue() : 0;
    return units >= 1 && units <= MOST_UNITS ? units : 0;
  }

  /** Whether the schema admits a name. */
  static boolean isName(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean word = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      if (!word && (c != '-' || i == 0)) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  /** Whether a title is right: it is looked at here, for the whole may not be read any more. */
  static boolean isTitle(String text) {
    return Lettering.problems(new Document("", TextNode.valueOf(text), Map.of())).isEmpty();
  }
}
