package io.stackport.document;

import com.fasterxml.jackson.databind.JsonNode;
import io.stackport.problem.Problem;
import java.util.Map;

/**
 * A YAML or JSON file as a tree.
 *
 * @param places where each value stands, by JSON Pointer
 */
public record Document(String file, JsonNode root, Map<String, Place> places) {

  /** 1-based line and column. */
  public record Place(int line, int column) {}

  /** Place of a pointer, or of the nearest value above it. */
  public Place place(String pointer) {
    String at = pointer;
    while (true) {
      Place place = places.get(at);
      if (place != null) {
        return place;
      }
      int slash = at.lastIndexOf('/');
      if (slash < 0) {
        return new Place(1, 1);
      }
      at = at.substring(0, slash);
    }
  }

  public Problem problem(String pointer, String message) {
    Place place = place(pointer);
    return new Problem(file, place.line(), place.column(), message, "");
  }

  /** Escapes one step of a JSON Pointer (RFC 6901). */
  public static String step(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
