package io.stackport.document;

import com.fasterxml.jackson.databind.JsonNode;
import io.stackport.problem.Problem;
import java.util.HashMap;
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

  /**
   * A part of it as a document of its own, with the places of the whole.
   *
   * @param pointer of the part, such as {@code /party}
   */
  public Document part(String pointer) {
    Map<String, Place> inside = new HashMap<>();
    inside.put("", place(pointer));
    places.forEach(
        (at, place) -> {
          if (at.startsWith(pointer + "/")) {
            inside.put(at.substring(pointer.length()), place);
          }
        });
    return new Document(file, root.at(pointer), inside);
  }

  public Problem problem(String pointer, String message) {
    Place place = place(pointer);
    return new Problem(file, place.line(), place.column(), message, "", "", "", pointer);
  }

  /** Escapes one step of a JSON Pointer (RFC 6901). */
  public static String step(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
