package io.stackport.workbench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stackport.document.Document;
import io.stackport.document.YamlReader;
import io.stackport.problem.DidYouMean;
import io.stackport.problem.Problem;
import io.stackport.problem.ProblemException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads a {@link Grid} into the tree of a scenario file; a case's place is its row. */
final class GridReader {
  private final Document grid;
  private final List<Problem> problems = new ArrayList<>();

  private GridReader(Document grid) {
    this.grid = grid;
  }

  /**
   * @throws ProblemException naming row and column of what cannot be read
   */
  static Document read(Document grid) {
    GridReader reader = new GridReader(grid);
    Document read = reader.read();
    if (!reader.problems.isEmpty()) {
      throw new ProblemException(reader.problems);
    }
    return read;
  }

  private Document read() {
    ObjectNode root = Grid.object();
    Map<String, Document.Place> places = new LinkedHashMap<>();
    columns();
    JsonNode first = grid.root().path(0);
    boolean based = first.path("kind").asText().equals(Grid.BASE);
    if (!based) {
      problem(0, "the first row must be of kind `base`", "its name is the topic");
    }
    root.put("topic", first.path("name").asText());
    ObjectNode base = given(0);
    if (!base.isEmpty()) {
      root.set("base", base);
    }
    ArrayNode scenarios = root.putArray("scenarios");
    for (int i = 1; i < grid.root().size(); i++) {
      places.put("/scenarios/" + scenarios.size(), grid.place("/" + i));
      scenarios.add(scenario(i));
    }
    return new Document(grid.file(), root, places);
  }

  private void columns() {
    Set<String> known = new TreeSet<>(Grid.HEAD);
    known.addAll(Grid.TAIL);
    List<String> there = new ArrayList<>();
    grid.root().path(0).fieldNames().forEachRemaining(there::add);
    for (String name : there) {
      if (!name.startsWith(Grid.GIVEN) && !known.contains(name)) {
        problems.add(
            Problem.at(grid.file(), 1, "unknown column `" + name + "`")
                .withHelp(
                    known.contains(name.strip())
                        ? "take the spaces away"
                        : columnHint(name, known)));
      }
    }
    for (String name : Grid.HEAD) {
      if (!there.contains(name)) {
        problems.add(Problem.at(grid.file(), 1, "has no column `" + name + "`"));
      }
    }
  }

  private static String columnHint(String name, Set<String> known) {
    String hint = DidYouMean.hint(name, known);
    return hint.isEmpty()
        ? "columns are " + String.join(", ", known) + " and `given: <path in the bundle>`"
        : hint;
  }

  private ObjectNode scenario(int row) {
    JsonNode cells = grid.root().path(row);
    ObjectNode scenario = Grid.object();
    Grid.HEAD.forEach(column -> scenario.put(column, cells.path(column).asText()));
    ObjectNode with = given(row);
    if (!with.isEmpty()) {
      scenario.set("with", with);
    }
    ids(scenario, cells, "then");
    ids(scenario, cells, "closes");
    String exit = cells.path("exit").asText().strip();
    if (!exit.isEmpty()) {
      scenario.set("exit", value(row, "exit", exit));
    }
    String says = cells.path("says").asText();
    if (!says.isEmpty()) {
      scenario.put("says", says);
    }
    for (String column : Grid.VALUES) {
      String text = cells.path(column).asText();
      if (!text.isBlank()) {
        scenario.set(column, value(row, column, text));
      }
    }
    confirmed(scenario, row, cells.path("confirmed").asText().strip().toLowerCase(Locale.ROOT));
    return scenario;
  }

  private void confirmed(ObjectNode scenario, int row, String word) {
    switch (word) {
      case "", "yes", "true" -> {}
      case "no", "false" -> scenario.put("confirmed", false);
      default -> problem(row, "column `confirmed` has `" + word + "`", "write yes or no");
    }
  }

  private static void ids(ObjectNode scenario, JsonNode cells, String column) {
    String text = cells.path(column).asText().strip();
    if (text.isEmpty()) {
      return;
    }
    ArrayNode ids = scenario.putArray(column);
    if (!text.equals(Grid.NONE)) {
      for (String id : text.split("[\\s,]+")) {
        ids.add(id);
      }
    }
  }

  private ObjectNode given(int row) {
    ObjectNode given = Grid.object();
    grid.root()
        .path(row)
        .fields()
        .forEachRemaining(
            cell -> {
              String text = cell.getValue().asText();
              if (cell.getKey().startsWith(Grid.GIVEN) && !text.isBlank()) {
                String path = cell.getKey().substring(Grid.GIVEN.length()).strip();
                if (!GridPath.set(given, path, value(row, cell.getKey(), text))) {
                  problem(
                      row,
                      "column `" + cell.getKey() + "` sets what another column of the row sets",
                      "leave one of the two empty");
                }
              }
            });
    return given;
  }

  private JsonNode value(int row, String column, String text) {
    try {
      return YamlReader.read(grid.file(), text).root();
    } catch (ProblemException broken) {
      problem(
          row,
          "column `" + column + "`: " + broken.problems().get(0).message(),
          "write a value as in YAML, a text with special signs in quotes");
      return Grid.object();
    }
  }

  private void problem(int row, String message, String help) {
    problems.add(Problem.at(grid.file(), grid.place("/" + row).line(), message).withHelp(help));
  }
}
