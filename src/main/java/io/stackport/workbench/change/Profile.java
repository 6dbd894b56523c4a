package io.stackport.workbench.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalDate;
import java.util.Set;

/**
 * Parties, end use and evidence under which every offer is judged for every destination. Where it
 * says {@code destination} for a country, the destination itself is meant.
 *
 * @param stated the parts of a bundle that it states
 */
public record Profile(String name, String title, ObjectNode stated) {
  /** Keys whose value is a country and may read {@code destination}. */
  private static final Set<String> COUNTRIES = Set.of("country", "headquarters", "dataHosted");

  private static final String DESTINATION = "destination";

  /**
   * A bundle of the profile, without a selection.
   *
   * @param to a country's code, or a region below one such as {@code UA-CRIMEA}
   * @param home code of the country
   */
  ObjectNode bundle(String name, String to, String home, LocalDate on) {
    ObjectNode root = stated.objectNode();
    root.put("bundle", name).put("on", on.toString());
    root.putArray("destinations").add(home);
    ObjectNode movement = root.putObject("movement");
    movement.put("kind", "export").put("from", "US").putArray("via");
    if (!stated.has("proposal")) {
      root.put("proposal", "none");
    }
    stated
        .fields()
        .forEachRemaining(
            field -> {
              if (field.getKey().equals("movement")) {
                movement.setAll((ObjectNode) field.getValue().deepCopy());
              } else {
                root.set(field.getKey(), at(home, field.getKey(), field.getValue()));
              }
            });
    movement.put("to", to);
    root.putArray("select");
    return root;
  }

  private static JsonNode at(String home, String key, JsonNode value) {
    if (value.isTextual()) {
      return COUNTRIES.contains(key) && value.asText().equals(DESTINATION)
          ? TextNode.valueOf(home)
          : value;
    }
    JsonNode copy = value.deepCopy();
    if (copy instanceof ObjectNode object) {
      object
          .fields()
          .forEachRemaining(field -> field.setValue(at(home, field.getKey(), field.getValue())));
    } else if (copy.isArray()) {
      com.fasterxml.jackson.databind.node.ArrayNode list =
          (com.fasterxml.jackson.databind.node.ArrayNode) copy;
      for (int i = 0; i < list.size(); i++) {
        list.set(i, at(home, key, list.get(i)));
      }
    }
    return copy;
  }
}
