package io.stackport.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import io.stackport.fact.Fact;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The dated tables of law, row by row. */
final class LawTables {
  private final Map<String, List<Entry>> tables = new HashMap<>();
  private final Map<String, LocalDate> coverage = new HashMap<>();

  private static final int MOST_TIMES = 32;

  /** Days on which a table changes or begins to be covered: between two of them no law changes. */
  private final TreeSet<LocalDate> changes = new TreeSet<>();

  /** Rows of times that were asked for, by their first day: one check asks again and again. */
  private final Map<LocalDate, Time> times = new ConcurrentHashMap<>();

  private record Time(
      Map<String, List<Entry>> rows,
      Map<String, Map<String, List<Entry>>> byText,
      AtomicReference<@Nullable ControlList> list) {}

  LawTables(JsonNode content, JsonNode covers) {
    content
        .fields()
        .forEachRemaining(
            table -> {
              List<Entry> rows = new ArrayList<>();
              table.getValue().forEach(row -> rows.add(Entry.of(row)));
              tables.put(table.getKey(), List.copyOf(rows));
              String from = covers.path(table.getKey()).path("from").asText();
              if (!from.isEmpty()) {
                coverage.put(table.getKey(), LocalDate.parse(from));
              }
            });
    changes.addAll(turningDays());
    changes.addAll(coverage.values());
  }

  List<Entry> rows(String table) {
    return tables.getOrDefault(table, List.of());
  }

  SortedSet<LocalDate> turningDays() {
    // Few of the many rows' days differ: texts are quicker to tell apart than to read.
    Set<String> first = new HashSet<>();
    Set<String> last = new HashSet<>();
    for (List<Entry> rows : tables.values()) {
      for (Entry row : rows) {
        first.add(row.text("from"));
        last.add(row.text("to"));
      }
    }
    first.remove("");
    last.remove("");
    SortedSet<LocalDate> days = new TreeSet<>();
    first.forEach(day -> days.add(LocalDate.parse(day)));
    last.forEach(day -> days.add(LocalDate.parse(day).plusDays(1)));
    return days;
  }

  SortedMap<String, Integer> sizes() {
    SortedMap<String, Integer> sizes = new TreeMap<>();
    tables.forEach((name, rows) -> sizes.put(name, rows.size()));
    return sizes;
  }

  /** Rows that hold on a day. */
  List<Entry> rows(String table, LocalDate day) {
    return on(day)
        .rows()
        .computeIfAbsent(table, name -> rows(name).stream().filter(row -> row.holds(day)).toList());
  }

  /** Those of them that have a text in a column. */
  List<Entry> rows(String table, LocalDate day, String column, String text) {
    return on(day)
        .byText()
        .computeIfAbsent(
            table + " " + column,
            key ->
                rows(table, day).stream().collect(Collectors.groupingBy(row -> row.text(column))))
        .getOrDefault(text, List.of());
  }

  private Time on(LocalDate day) {
    LocalDate since = changes.floor(day);
    LocalDate first = since == null ? LocalDate.MIN : since;
    Time known = times.get(first);
    if (known == null) {
      if (times.size() >= MOST_TIMES) {
        times.clear();
      }
      known =
          new Time(new ConcurrentHashMap<>(), new ConcurrentHashMap<>(), new AtomicReference<>());
      times.put(first, known);
    }
    return known;
  }

  ControlList controlList(LocalDate day) {
    AtomicReference<@Nullable ControlList> kept = on(day).list();
    ControlList list = kept.get();
    if (list == null) {
      list =
          new ControlList(rows("eccns", day), rows("reasons", day), rows("exception-flags", day));
      kept.set(list);
    }
    return list;
  }

  /** Facts of the rows that hold on a day and have a value in a column. */
  List<Fact> facts(
      String table, LocalDate day, String column, String value, Function<Entry, Fact> make) {
    return rows(table, day, column, value).stream().map(make).toList();
  }

  /** Whether the absence of a row on that day is an answer. */
  boolean covers(String table, LocalDate day) {
    LocalDate from = coverage.get(table);
    return from != null && !day.isBefore(from);
  }

  /** One row; a cell that is left empty reads as the empty text. */
  record Entry(Map<String, String> cells) {
    static Entry of(JsonNode row) {
      Map<String, String> cells = new HashMap<>();
      row.fields().forEachRemaining(cell -> cells.put(cell.getKey(), cell.getValue().asText()));
      return new Entry(cells);
    }

    String text(String column) {
      return cells.getOrDefault(column, "");
    }

    Set<String> words(String column) {
      String text = text(column).strip();
      return text.isEmpty() ? Set.of() : new TreeSet<>(List.of(text.split(" +")));
    }

    boolean flag(String column) {
      return text(column).equals("true");
    }

    /** The text of a cell; null when it is left out. */
    @Nullable String known(String column) {
      String text = text(column);
      return text.isEmpty() ? null : text;
    }

    BigDecimal number(String column) {
      return new BigDecimal(text(column));
    }

    /** What facts of this row say of their own doubt. */
    Set<String> unverified() {
      return flag("unverified") || text("confidence").equals("low") ? Set.of("*") : Set.of();
    }

    boolean holds(LocalDate day) {
      String from = text("from");
      String to = text("to");
      return (from.isEmpty() || !day.isBefore(LocalDate.parse(from)))
          && (to.isEmpty() || !day.isAfter(LocalDate.parse(to)));
    }
  }
}
