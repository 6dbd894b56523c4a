package io.stackport.workbench.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Reasons for control: a pattern must have a row of {@code reasons.csv} that it can match. */
record ControlRows(Setting setting) {
  static final List<String> COLUMNS = List.of("reason", "column", "scope");

  /** Narrows the classes of each pattern to those that have a row; false when one has none. */
  boolean narrow(Function<Value.At, Domain> domains) {
    for (int i = 0; i < setting.nouns().size(); i++) {
      if (setting.nouns().get(i).type().getSimpleName().equals("ReasonForControl")
          && !narrow(i, domains)) {
        return false;
      }
    }
    return true;
  }

  private boolean narrow(int pattern, Function<Value.At, Domain> domains) {
    Domain classes = domains.apply(new Value.At(pattern, "eccn"));
    Set<Object> finite = classes.values();
    Set<Object> kept = new LinkedHashSet<>();
    boolean some = false;
    for (Map.Entry<List<String>, List<JsonNode>> rows : setting.world().reasons().entrySet()) {
      boolean matches = true;
      for (int i = 0; i < COLUMNS.size() && matches; i++) {
        matches = domains.apply(new Value.At(pattern, COLUMNS.get(i))).admits(rows.getKey().get(i));
      }
      if (!matches) {
        continue;
      }
      for (JsonNode row : rows.getValue()) {
        if (!holds(row)) {
          continue;
        }
        some = true;
        if (finite != null) {
          finite.stream().filter(each -> covers(row, String.valueOf(each))).forEach(kept::add);
        }
      }
    }
    if (finite == null) {
      return some;
    }
    classes.allow(kept);
    return !kept.isEmpty();
  }

  /** Whether a row is in force on one of the days. */
  private boolean holds(JsonNode row) {
    LocalDate from = setting.from();
    LocalDate to = setting.to();
    return (from == null || !Rows.to(row).isBefore(from))
        && (to == null || !Rows.from(row).isAfter(to));
  }

  /** Whether a row bears on a class: the whole entry, a part of what it covers, or the reverse. */
  private static boolean covers(JsonNode row, String eccn) {
    String entry = row.path("eccn").asText();
    if (!eccn.startsWith(entry)) {
      return false;
    }
    String paragraph = eccn.substring(entry.length());
    String covers = row.path("covers").asText();
    if (paragraph.isEmpty() || covers.isEmpty() || covers.equals("*")) {
      return true;
    }
    for (String each : covers.split(" +")) {
      if (paragraph.startsWith(each) || each.startsWith(paragraph)) {
        return true;
      }
    }
    return false;
  }
}
