package io.stackport.workbench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stackport.document.Document;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** A place in a bundle as a column names it: {@code movement.to}, or a JSON Pointer (RFC 6901). */
final class GridPath {
  private static final Pattern PLAIN = Pattern.compile("[^./\\s][^.\\s]*");

  private GridPath() {}

  static String of(List<String> steps) {
    if (steps.stream().allMatch(step -> PLAIN.matcher(step).matches())) {
      return String.join(".", steps);
    }
    return "/" + String.join("/", steps.stream().map(Document::step).toList());
  }

  static List<String> steps(String path) {
    if (path.startsWith("/")) {
      return Arrays.stream(path.substring(1).split("/", -1))
          .map(step -> step.replace("~1", "/").replace("~0", "~"))
          .toList();
    }
    return List.of(path.split("\\.", -1));
  }

  /** Sets a value at a path; false when another value of the same row stands in the way. */
  static boolean set(ObjectNode root, String path, JsonNode value) {
    List<String> steps = steps(path);
    ObjectNode at = root;
    for (String step : steps.subList(0, steps.size() - 1)) {
      JsonNode below = at.get(step);
      if (below != null && !below.isObject()) {
        return false;
      }
      at = below == null ? at.putObject(step) : (ObjectNode) below;
    }
    String last = steps.get(steps.size() - 1);
    if (at.has(last)) {
      return false;
    }
    at.set(last, value);
    return true;
  }
}
