package io.stackport.workbench.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What every place is called on every stretch of days between two turns of the tables: Country
 * Groups, sets, both, and its own code. A test of groups is the set of (stretch, place) in which it
 * holds; what the tables do not know on a day holds for no test.
 */
final class Geography {
  /** Which table a groups attribute is made from. */
  enum Kind {
    GROUPS,
    SETS,
    NAMES
  }

  private record Test(Kind kind, Set<String> names, boolean any) {}

  private final List<LocalDate> starts;
  private final List<String> codes;
  private final List<@Nullable Set<String>> groups = new ArrayList<>();
  private final List<@Nullable Set<String>> sets = new ArrayList<>();
  private final Map<Test, BitSet> tests = new ConcurrentHashMap<>();

  /**
   * @param countries codes of all places; rows of {@code country-groups.csv} and {@code sets.csv}
   * @param setsFrom first day on which absence from {@code sets.csv} is an answer
   */
  Geography(
      Set<String> countries, List<JsonNode> groupRows, List<JsonNode> setRows, LocalDate setsFrom) {
    TreeSet<LocalDate> turns = new TreeSet<>(Set.of(setsFrom));
    for (List<JsonNode> rows : List.of(groupRows, setRows)) {
      for (JsonNode row : rows) {
        turns.add(Rows.from(row));
        if (Rows.to(row).isBefore(LocalDate.MAX)) {
          turns.add(Rows.to(row).plusDays(1));
        }
      }
    }
    this.starts = List.copyOf(turns);
    this.codes = List.copyOf(new TreeSet<>(countries));
    Map<String, List<JsonNode>> byCountry = by(groupRows, "country");
    Map<String, List<JsonNode>> byMember = by(setRows, "member");
    for (LocalDate day : starts) {
      for (String code : codes) {
        groups.add(groups(byCountry.getOrDefault(code, List.of()), code, day));
        Set<String> in = new TreeSet<>(Set.of(code));
        byMember.getOrDefault(code, List.of()).stream()
            .filter(row -> Rows.holds(row, day))
            .forEach(row -> in.add(row.path("set").asText()));
        sets.add(day.isBefore(setsFrom) ? null : in);
      }
    }
  }

  private static Map<String, List<JsonNode>> by(List<JsonNode> rows, String column) {
    Map<String, List<JsonNode>> all = new HashMap<>();
    rows.forEach(
        row -> all.computeIfAbsent(row.path(column).asText(), k -> new ArrayList<>()).add(row));
    return all;
  }

  private static @Nullable Set<String> groups(List<JsonNode> rows, String code, LocalDate day) {
    for (JsonNode row : rows) {
      if (Rows.holds(row, day)) {
        Set<String> names = new TreeSet<>(List.of(row.path("groups").asText().split(" +")));
        names.add(code);
        return names;
      }
    }
    return null;
  }

  /** Every (stretch, place) in which a test holds. */
  BitSet where(Kind kind, Set<String> names, boolean any) {
    return tests.computeIfAbsent(new Test(kind, names, any), this::compute);
  }

  private BitSet compute(Test test) {
    BitSet found = new BitSet();
    for (int i = 0; i < groups.size(); i++) {
      Set<String> first = test.kind() == Kind.SETS ? Set.of() : groups.get(i);
      Set<String> second = test.kind() == Kind.GROUPS ? Set.of() : sets.get(i);
      if (first != null && second != null) {
        boolean named =
            test.names().stream().anyMatch(n -> first.contains(n) || second.contains(n));
        found.set(i, named == test.any());
      }
    }
    return found;
  }

  int stretches() {
    return starts.size();
  }

  /** Whether a stretch shares a day with a span; an open end is null. */
  boolean meets(int stretch, @Nullable LocalDate from, @Nullable LocalDate to) {
    LocalDate start = starts.get(stretch);
    LocalDate next = stretch + 1 < starts.size() ? starts.get(stretch + 1) : LocalDate.MAX;
    return (to == null || !start.isAfter(to)) && (from == null || next.isAfter(from));
  }

  /** A day of a stretch inside of a span. */
  LocalDate day(int stretch, @Nullable LocalDate from) {
    LocalDate start = starts.get(stretch);
    return from != null && from.isAfter(start) ? from : start;
  }

  /** Codes of the places that are set for a stretch. */
  Set<Object> places(BitSet where, int stretch) {
    Set<Object> found = new java.util.LinkedHashSet<>();
    int first = stretch * codes.size();
    for (int i = where.nextSetBit(first); i >= 0 && i < first + codes.size(); ) {
      found.add(codes.get(i - first));
      i = where.nextSetBit(i + 1);
    }
    return found;
  }

  /** All names that some place bears on some day. */
  Set<String> names() {
    Set<String> all = new TreeSet<>(codes);
    groups.forEach(each -> all.addAll(each == null ? Set.of() : each));
    sets.forEach(each -> all.addAll(each == null ? Set.of() : each));
    return all;
  }
}
