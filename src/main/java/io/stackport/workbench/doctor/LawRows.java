package io.stackport.workbench.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Facts that are rows of a table of law: a pattern of such a noun must have one row that has all
 * that it asks for, on a day on which the rule is in force.
 */
record LawRows(Setting setting) {
  /** A table and its columns by attribute. */
  private record Table(String name, Map<String, String> columns) {}

  private static final Map<String, Table> TABLES =
      Map.of(
          "Embargo",
          new Table("embargoes", same("place", "scope", "policy", "status")),
          "Sanction",
          new Table("sanctions", same("place", "name", "authority", "status")),
          "Threshold",
          new Table("thresholds", same("name", "unit", "status")),
          "Window",
          new Table("windows", Map.of("name", "name", "status", "state")));

  /**
   * A row as a fact.
   *
   * @param values texts by attribute
   * @param from first day, {@code to} the last; a window is a fact on every day, whatever its own
   */
  record Row(Map<String, String> values, LocalDate from, LocalDate to) {}

  private static Map<String, String> same(String... names) {
    Map<String, String> columns = new TreeMap<>();
    for (String name : names) {
      columns.put(name, name);
    }
    return columns;
  }

  /** The rows of each noun. */
  static Map<String, List<Row>> read(Rows rows) {
    Map<String, List<Row>> all = new TreeMap<>();
    TABLES.forEach(
        (noun, table) -> {
          List<Row> facts = new ArrayList<>();
          for (JsonNode row : rows.of(table.name())) {
            Map<String, String> values = new TreeMap<>();
            table.columns().forEach((at, column) -> values.put(at, row.path(column).asText()));
            boolean always = noun.equals("Window");
            facts.add(
                new Row(
                    values,
                    always ? LocalDate.MIN : Rows.from(row),
                    always ? LocalDate.MAX : Rows.to(row)));
          }
          all.put(noun, List.copyOf(facts));
        });
    return all;
  }

  /** Whether each pattern has a row that it can match. */
  boolean fit(Function<Value.At, Domain> domains) {
    for (int i = 0; i < setting.nouns().size(); i++) {
      int pattern = i;
      List<Row> rows = setting.world().lawRows().get(setting.nouns().get(i).type().getSimpleName());
      if (rows != null && rows.stream().noneMatch(row -> fits(pattern, row, domains))) {
        return false;
      }
    }
    return true;
  }

  private boolean fits(int pattern, Row row, Function<Value.At, Domain> domains) {
    LocalDate from = setting.from();
    LocalDate to = setting.to();
    return (from == null || !row.to().isBefore(from))
        && (to == null || !row.from().isAfter(to))
        && row.values().entrySet().stream()
            .allMatch(
                each ->
                    domains.apply(new Value.At(pattern, each.getKey())).admits(each.getValue()));
  }
}
