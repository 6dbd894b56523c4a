package io.stackport.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stackport.document.CsvReader;
import io.stackport.document.Document;
import io.stackport.document.SchemaCheck;
import io.stackport.document.YamlReader;
import io.stackport.problem.DidYouMean;
import io.stackport.problem.Problem;
import io.stackport.problem.ProblemException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads catalog files, holds each against the schema beside it, and checks what no schema can: ids
 * that stand twice, references to nothing, periods that overlap, sources that no table names.
 */
final class CatalogReader {
  private final CatalogFiles files;
  private final List<Problem> problems = new ArrayList<>();

  private CatalogReader(CatalogFiles files) {
    this.files = files;
  }

  /**
   * @return {@code components} by shelf and {@code tables} by name, each row with its {@code #line}
   * @throws ProblemException naming everything that is wrong
   */
  static ObjectNode read(CatalogFiles files) {
    CatalogReader reader = new CatalogReader(files);
    ObjectNode all = JsonNodeFactory.instance.objectNode();
    reader.components(all.putObject("components"));
    reader.tables(all.putObject("tables"), all.putObject("covers"), all.putObject("ages"));
    if (reader.problems.isEmpty()) {
      reader.sources(all.path("tables"));
    }
    if (!reader.problems.isEmpty()) {
      throw new ProblemException(reader.problems);
    }
    return all;
  }

  private void components(ObjectNode components) {
    Map<String, String> seen = new HashMap<>();
    List<Reference> references = new ArrayList<>();
    for (Shelf shelf : Shelf.values()) {
      String name = "catalogs/components/" + shelf.key();
      Document document = YamlReader.read(name + ".yaml", files.text(name + ".yaml"));
      check(name + ".schema.json", document);
      ArrayNode rows = components.putArray(shelf.key());
      for (int i = 0; i < document.root().path("rows").size(); i++) {
        String pointer = "/rows/" + i;
        JsonNode row = document.root().at(pointer);
        String id = row.path("id").asText();
        String other = seen.put(id, name + ".yaml:" + document.place(pointer).line());
        if (other != null) {
          problems.add(
              document.problem(pointer + "/id", "`" + id + "` is already an id; see " + other));
        }
        references(document, pointer, row, references);
        if (row instanceof ObjectNode object) {
          object.put("#line", document.place(pointer).line());
          rows.add(object);
        }
      }
    }
    for (Reference reference : references) {
      if (!seen.containsKey(reference.to())) {
        problems.add(
            reference
                .document()
                .problem(reference.pointer(), "no component has the id `" + reference.to() + "`")
                .withHelp(DidYouMean.hint(reference.to(), seen.keySet())));
      }
    }
  }

  private record Reference(Document document, String pointer, String to) {}

  private static void references(
      Document document, String pointer, JsonNode row, List<Reference> found) {
    for (String key : List.of("accepts", "chips", "models")) {
      for (int i = 0; i < row.path(key).size(); i++) {
        String at = pointer + "/" + key + "/" + i;
        found.add(new Reference(document, at, row.path(key).path(i).asText()));
      }
    }
    if (row.has("standsBeside")) {
      found.add(
          new Reference(document, pointer + "/standsBeside", row.path("standsBeside").asText()));
    }
  }

  private void check(String schema, Document document) {
    JsonNode node = YamlReader.read(schema, files.text(schema)).root();
    problems.addAll(new SchemaCheck(node).problems(document));
  }

  private void tables(ObjectNode tables, ObjectNode covers, ObjectNode ages) {
    String name = "catalogs/law/tables.yaml";
    Document manifest = YamlReader.read(name, files.text(name));
    for (JsonNode table : manifest.root().path("tables")) {
      String file = "catalogs/law/" + table.path("file").asText();
      Document document = CsvReader.read(file, files.text(file));
      checkRows(file.replace(".csv", ".schema.json"), document);
      ArrayNode rows = tables.putArray(table.path("table").asText());
      for (int i = 0; i < document.root().size(); i++) {
        ObjectNode row = (ObjectNode) document.root().get(i);
        row.put("#line", document.place("/" + i).line());
        rows.add(row);
      }
      overlaps(document, table.path("key"));
      covers.set(table.path("table").asText(), table.path("covers"));
      JsonNode age = table.path("age");
      if (age.isObject()) {
        String kind = age.path("kind").asText();
        JsonNode limit = manifest.root().path("ageLimits").path(kind);
        if (!limit.canConvertToInt()
            || !age.path("asOf").asText().matches("\\d{4}-\\d{2}-\\d{2}")) {
          problems.add(
              Problem.at(
                      name,
                      0,
                      "the age of table `" + table.path("table").asText() + "` is not right")
                  .withHelp(
                      "write age: {kind: list, asOf: '2026-09-24'}, and the kind in ageLimits"));
        } else {
          ages.putObject(table.path("table").asText())
              .put("asOf", age.path("asOf").asText())
              .put("limit", limit.asInt());
        }
      }
    }
  }

  /** The schema of a table speaks of one row. */
  private void checkRows(String schema, Document document) {
    ObjectNode wrapped = JsonNodeFactory.instance.objectNode();
    wrapped.put("type", "array");
    wrapped.set("items", YamlReader.read(schema, files.text(schema)).root());
    problems.addAll(new SchemaCheck(wrapped).problems(document));
  }

  private void overlaps(Document document, JsonNode key) {
    Map<String, List<JsonNode>> byKey = new HashMap<>();
    for (JsonNode row : document.root()) {
      StringBuilder name = new StringBuilder();
      key.forEach(column -> name.append(row.path(column.asText()).asText()).append(' '));
      byKey.computeIfAbsent(name.toString(), k -> new ArrayList<>()).add(row);
    }
    byKey.forEach((name, rows) -> overlaps(document, name.strip(), rows));
  }

  private void overlaps(Document document, String name, List<JsonNode> rows) {
    for (int i = 0; i < rows.size(); i++) {
      for (int j = i + 1; j < rows.size(); j++) {
        boolean apart = before(rows.get(i), rows.get(j)) || before(rows.get(j), rows.get(i));
        if (!apart) {
          problems.add(
              Problem.at(
                  document.file(),
                  rows.get(j).path("#line").asInt(),
                  "two rows of `"
                      + name
                      + "` hold on the same day; see line "
                      + rows.get(i).path("#line").asInt()));
        }
      }
    }
  }

  private static boolean before(JsonNode one, JsonNode other) {
    String to = one.path("to").asText();
    String from = other.path("from").asText();
    return !to.isEmpty() && !from.isEmpty() && to.compareTo(from) < 0;
  }

  private void sources(JsonNode tables) {
    Set<String> known = new TreeSet<>();
    tables.path("sources").forEach(row -> known.add(row.path("key").asText()));
    Set<String> told = new HashSet<>();
    tables
        .fields()
        .forEachRemaining(
            table ->
                table
                    .getValue()
                    .forEach(
                        row -> {
                          String key = row.path("source").asText();
                          boolean missing = row.has("source") && !known.contains(key);
                          if (missing && told.add(table.getKey() + key)) {
                            problems.add(
                                Problem.at(
                                        "catalogs/law/" + table.getKey() + ".csv",
                                        row.path("#line").asInt(),
                                        "source `" + key + "` is not in sources.csv")
                                    .withHelp(DidYouMean.hint(key, known)));
                          }
                        }));
  }
}
