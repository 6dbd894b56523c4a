package io.stackport.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import io.stackport.fact.Fact;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
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

  private static final int MOST_DAYS = 32;

  /** Rows of days that were asked for: one check asks for the same day again and again. */
  private final Map<LocalDate, Day> days = new ConcurrentHashMap<>();

  private record Day(
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
  }

  List<Entry> rows(String table) {
    return tables.getOrDefault(table, List.of());
  }

  SortedSet<LocalDate> turningDays() {
    SortedSet<LocalDate> days = new TreeSet<>();
    for (List<Entry> rows : tables.values()) {
      for (Entry row : rows) {
        if (!row.text("from").isEmpty()) {
          days.add(LocalDate.parse(row.text("from")));
        }
        if (!row.text("to").isEmpty()) {
          days.add(LocalDate.parse(row.text("to")).plusDays(1));
        }
      }
    }
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

  private Day on(LocalDate day) {
    Day known = days.get(day);
    if (known == null) {
      if (days.size() >= MOST_DAYS) {
        days.clear();
      }
      known =
          new Day(new ConcurrentHashMap<>(), new ConcurrentHashMap<>(), new AtomicReference<>());
      days.put(day, known);
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
