package io.stackport.workbench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stackport.document.YamlReader;
import io.stackport.document.YamlWriter;
import io.stackport.problem.ProblemException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Scenarios as a grid for spreadsheets: a row for each case, a column for each place of the bundle
 * that some case changes. The first row, of kind {@code base}, bears the topic's name and what
 * holds for every case. A cell holds YAML of one line, so that {@code [VN]} is a list and {@code
 * null} takes a key out; an empty one says nothing. An empty list of rules is {@code none}.
 */
final class Grid {
  static final String BASE = "base";
  static final String GIVEN = "given: ";
  static final String NONE = "none";
  static final List<String> HEAD = List.of("name", "rule", "kind");

  /** Columns whose cells hold a value of YAML as it stands. */
  static final List<String> VALUES = List.of("outcome", "about", "likewise", "unlike");

  static final List<String> TAIL =
      List.of(
          "then", "closes", "exit", "says", "outcome", "about", "likewise", "unlike", "confirmed");

  private Grid() {}

  /**
   * @param root of a scenario file
   * @return the header, then a row of as many cells for the base and for each case
   */
  static List<List<String>> rows(JsonNode root) {
    List<Map<String, String>> given = new ArrayList<>();
    given.add(leaves(root.path("base")));
    root.path("scenarios").forEach(each -> given.add(leaves(each.path("with"))));
    Set<String> paths = new LinkedHashSet<>();
    given.forEach(each -> paths.addAll(each.keySet()));
    List<List<String>> rows = new ArrayList<>();
    List<String> header = new ArrayList<>(HEAD);
    paths.forEach(path -> header.add(GIVEN + path));
    header.addAll(TAIL);
    rows.add(header);
    List<String> base = new ArrayList<>(List.of(root.path("topic").asText(), "", BASE));
    paths.forEach(path -> base.add(given.get(0).getOrDefault(path, "")));
    TAIL.forEach(column -> base.add(""));
    rows.add(base);
    for (int i = 0; i < root.path("scenarios").size(); i++) {
      rows.add(row(root.path("scenarios").path(i), given.get(i + 1), paths));
    }
    return rows;
  }

  private static List<String> row(JsonNode each, Map<String, String> given, Set<String> paths) {
    List<String> row = new ArrayList<>();
    HEAD.forEach(column -> row.add(each.path(column).asText()));
    paths.forEach(path -> row.add(given.getOrDefault(path, "")));
    row.add(ids(each, "then"));
    row.add(ids(each, "closes"));
    row.add(each.path("exit").asText());
    row.add(each.path("says").asText());
    VALUES.forEach(column -> row.add(each.has(column) ? cell(each.path(column)) : ""));
    row.add(each.path("confirmed").asBoolean(true) ? "" : "no");
    return row;
  }

  private static String ids(JsonNode each, String key) {
    if (!each.has(key)) {
      return "";
    }
    List<String> ids = new ArrayList<>();
    each.path(key).forEach(id -> ids.add(id.asText()));
    return ids.isEmpty() ? NONE : String.join(" ", ids);
  }

  /** What a patch sets, by path: every value that is no mapping, and empty mappings. */
  private static Map<String, String> leaves(JsonNode patch) {
    Map<String, String> leaves = new LinkedHashMap<>();
    if (!patch.isMissingNode()) {
      patch
          .fields()
          .forEachRemaining(each -> leaves(each.getValue(), List.of(each.getKey()), leaves));
    }
    return leaves;
  }

  private static void leaves(JsonNode node, List<String> steps, Map<String, String> leaves) {
    if (!node.isObject() || node.isEmpty()) {
      leaves.put(GridPath.of(steps), cell(node));
      return;
    }
    node.fields()
        .forEachRemaining(
            each -> {
              List<String> below = new ArrayList<>(steps);
              below.add(each.getKey());
              leaves(each.getValue(), below, leaves);
            });
  }

  /** A text stands as it is where it reads back as that very text. */
  private static String cell(JsonNode value) {
    if (value.isTextual()) {
      try {
        if (YamlReader.read("cell", value.textValue()).root().equals(value)) {
          return value.textValue();
        }
      } catch (ProblemException quoted) {
        return YamlWriter.line(value);
      }
    }
    return YamlWriter.line(value);
  }

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
