package io.stackport.workbench.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import io.stackport.catalog.CatalogFiles;
import io.stackport.catalog.Shelf;
import io.stackport.document.CsvReader;
import io.stackport.document.YamlReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Rows of the tables of law as they stand in their files. */
final class Rows {
  private final CatalogFiles files;
  private final Map<String, List<JsonNode>> read = new ConcurrentHashMap<>();

  Rows(CatalogFiles files) {
    this.files = files;
  }

  /** Rows of a table; none where the catalogs lack it. */
  List<JsonNode> of(String table) {
    return read.computeIfAbsent(
        table,
        name -> {
          String file = "catalogs/law/" + name + ".csv";
          List<JsonNode> rows = new ArrayList<>();
          if (files.texts().containsKey(file)) {
            CsvReader.read(file, files.text(file)).root().forEach(rows::add);
          }
          return List.copyOf(rows);
        });
  }

  /** Ids of all components. */
  Set<String> components() {
    Set<String> ids = new TreeSet<>();
    for (Shelf shelf : Shelf.values()) {
      String file = "catalogs/components/" + shelf.key() + ".yaml";
      YamlReader.read(file, files.text(file))
          .root()
          .path("rows")
          .forEach(row -> ids.add(row.path("id").asText()));
    }
    return ids;
  }

  Set<String> column(String table, String column) {
    Set<String> values = new TreeSet<>();
    of(table).forEach(row -> values.add(row.path(column).asText()));
    return values;
  }

  JsonNode schema(String name) {
    return YamlReader.read(name, files.text(name)).root();
  }

  static LocalDate from(JsonNode row) {
    String text = row.path("from").asText();
    return text.isEmpty() ? LocalDate.MIN : LocalDate.parse(text);
  }

  static LocalDate to(JsonNode row) {
    String text = row.path("to").asText();
    return text.isEmpty() ? LocalDate.MAX : LocalDate.parse(text);
  }

  static boolean holds(JsonNode row, LocalDate day) {
    return !day.isBefore(from(row)) && !day.isAfter(to(row));
  }
}
