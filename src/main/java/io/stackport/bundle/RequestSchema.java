package io.stackport.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;

/**
 * The schema of a request file, made whole: the bundle schema that it points into stands inside it,
 * so that each pointer can be followed in one document.
 */
final class RequestSchema {
  private static final String ELSEWHERE = "bundle.schema.json#/";
  private static final String INSIDE = "#/$defs/bundle/";

  private RequestSchema() {}

  static JsonNode of(JsonNode request, JsonNode bundle) {
    ObjectNode part = bundle.deepCopy();
    part.remove("$schema");
    point(part, "#/", INSIDE);
    ObjectNode whole = request.deepCopy();
    point(whole, ELSEWHERE, INSIDE);
    ((ObjectNode) whole.path("$defs")).set("bundle", part);
    return whole;
  }

  /** Lets every reference that begins with one prefix begin with another. */
  private static void point(JsonNode node, String from, String to) {
    if (node instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> entry : object.properties()) {
        String text = entry.getValue().asText();
        if (entry.getKey().equals("$ref") && text.startsWith(from)) {
          entry.setValue(TextNode.valueOf(to + text.substring(from.length())));
        }
      }
    }
    node.forEach(child -> point(child, from, to));
  }
}
