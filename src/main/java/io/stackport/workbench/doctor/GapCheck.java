package io.stackport.workbench.doctor;

import io.stackport.finding.Authority;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Holes between the rows of a decision table that are alike but for one thing. */
record GapCheck(World world) {

  /**
   * @param rows rules of one table
   */
  List<Diagnosis> of(List<Examined> rows) {
    List<Diagnosis> found = new ArrayList<>();
    Set<Value.At> places = new LinkedHashSet<>();
    rows.forEach(row -> atoms(row).forEach(atom -> places.addAll(read(atom))));
    for (Value.At at : places) {
      Map<String, List<Examined>> alike = new TreeMap<>();
      for (Examined row : rows) {
        alike.computeIfAbsent(rest(row, at), k -> new ArrayList<>()).add(row);
      }
      alike.values().stream().filter(all -> all.size() > 1).forEach(all -> holes(all, at, found));
    }
    Map<String, List<Examined>> alike = new TreeMap<>();
    rows.forEach(row -> alike.computeIfAbsent(shape(row), k -> new ArrayList<>()).add(row));
    alike.values().forEach(all -> days(all, found));
    return found;
  }

  private static List<Atom> atoms(Examined row) {
    List<Atom> atoms = new ArrayList<>();
    row.all().forEach(each -> collect(each, atoms));
    return atoms;
  }

  private static void collect(Formula formula, List<Atom> atoms) {
    if (formula instanceof Formula.One one) {
      atoms.add(one.atom());
    } else if (formula instanceof Formula.All all) {
      all.parts().forEach(part -> collect(part, atoms));
    } else if (formula instanceof Formula.Any any) {
      any.parts().forEach(part -> collect(part, atoms));
    }
  }

  private static List<Value.At> read(Atom atom) {
    if (atom instanceof Atom.Order order && order.left() instanceof Value.At at) {
      return List.of(at);
    } else if (atom instanceof Atom.Among among) {
      return List.of(among.value());
    }
    return List.of();
  }

  /** What a row asks besides one attribute, and its days. */
  private static String rest(Examined row, Value.At at) {
    Authority authority = row.source().authority();
    return nouns(row)
        + atoms(row).stream()
            .filter(atom -> !read(atom).contains(at))
            .map(String::valueOf)
            .sorted()
            .collect(Collectors.joining(" "))
        + authority.from()
        + authority.to();
  }

  /** What a row asks, its numbers left out. */
  private static String shape(Examined row) {
    return nouns(row)
        + atoms(row).stream()
            .map(atom -> String.valueOf(atom).replaceAll("constant=\\d+", "constant"))
            .sorted()
            .collect(Collectors.joining(" "));
  }

  private static String nouns(Examined row) {
    return row.source().call().name()
        + row.source().patterns().stream()
            .map(pattern -> pattern.noun().type().getSimpleName())
            .collect(Collectors.joining(" "));
  }

  private void holes(List<Examined> rows, Value.At at, List<Diagnosis> found) {
    Setting setting = Setting.of(world, rows.get(0).source());
    if (setting.isNumber(at)) {
      numbers(rows, at, setting, found);
    } else {
      values(rows, at, setting, found);
    }
  }

  /** Between the lowest end of a row and the highest there must be no number left. */
  private void numbers(List<Examined> rows, Value.At at, Setting setting, List<Diagnosis> found) {
    Prover prover = new Prover(setting);
    List<Formula> outside = new ArrayList<>();
    rows.forEach(row -> outside.add(new Formula.All(on(row, at)).not()));
    Hole hole = null;
    for (Stretch stretch : Stretch.between(List.copyOf(ends(rows, at)))) {
      List<Formula> within = new ArrayList<>(stretch.within(at));
      if (prover.solve(within) == null) {
        // Between two neighbors there is no whole number.
        continue;
      }
      within.addAll(outside);
      Example example = prover.solve(within);
      if (example != null) {
        hole = hole == null ? new Hole(stretch, stretch, example) : hole.to(stretch);
      } else if (hole != null) {
        tell(hole, rows, at, setting, found);
        hole = null;
      }
    }
    if (hole != null) {
      tell(hole, rows, at, setting, found);
    }
  }

  /** Numbers in a row without any, from one stretch to another. */
  private record Hole(Stretch first, Stretch last, Example example) {
    Hole to(Stretch next) {
      return new Hole(first, next, example);
    }
  }

  private static void tell(
      Hole hole, List<Examined> rows, Value.At at, Setting setting, List<Diagnosis> found) {
    if (inside(rows, at, hole.example(), setting)) {
      found.add(
          below(rows, at, hole.first().low(), new Prover(setting))
              .diagnosis(
                  Defect.GAP,
                  "no row of the table is for "
                      + at.attribute()
                      + " "
                      + hole.first().to(hole.last())
                      + ", such as "
                      + hole.example().values().get(at),
                  "rows "
                      + rows.stream().map(Examined::id).collect(Collectors.joining(", "))
                      + " are alike but for "
                      + at.attribute(),
                  "let the rows meet, or add a row for what lies between"));
    }
  }

  /** Whether rows lie on both sides of a hole. */
  private static boolean inside(List<Examined> rows, Value.At at, Example hole, Setting setting) {
    long value = new BigDecimal(String.valueOf(hole.values().get(at))).longValue();
    Prover prover = new Prover(setting);
    boolean low = false;
    boolean high = false;
    for (Examined row : rows) {
      List<Formula> under = new ArrayList<>(on(row, at));
      under.add(order("<", at, value));
      low |= prover.solve(under) != null;
      List<Formula> over = new ArrayList<>(on(row, at));
      over.add(order(">", at, value));
      high |= prover.solve(over) != null;
    }
    return low && high;
  }

  private static Examined below(List<Examined> rows, Value.At at, long end, Prover prover) {
    for (Examined row : rows) {
      List<Formula> holds = new ArrayList<>(on(row, at));
      holds.add(order("<=", at, end));
      if (prover.solve(holds) != null && ends(List.of(row), at).contains(end)) {
        return row;
      }
    }
    return rows.get(0);
  }

  static Formula order(String operator, Value.At at, long value) {
    return new Formula.One(new Atom.Order(operator, at, new Value.Is(value)));
  }

  private static Set<Long> ends(List<Examined> rows, Value.At at) {
    Set<Long> ends = new TreeSet<>();
    for (Examined row : rows) {
      for (Atom atom : atoms(row)) {
        if (atom instanceof Atom.Order order
            && order.left().equals(at)
            && order.right() instanceof Value.Is is
            && is.constant() instanceof Long end) {
          ends.add(end);
        }
      }
    }
    return ends;
  }

  /** What a row asks of an attribute alone. */
  private static List<Formula> on(Examined row, Value.At at) {
    return row.all().stream()
        .filter(
            formula -> {
              List<Atom> atoms = new ArrayList<>();
              collect(formula, atoms);
              return !atoms.isEmpty() && atoms.stream().allMatch(atom -> read(atom).contains(at));
            })
        .toList();
  }

  /** Of a closed set of values all but one have a row. */
  private void values(List<Examined> rows, Value.At at, Setting setting, List<Diagnosis> found) {
    Set<Object> admitted = world.admitted(setting.nouns().get(at.pattern()), at.attribute());
    if (admitted == null || admitted.size() < 3) {
      return;
    }
    Prover prover = new Prover(setting);
    List<Object> missing = new ArrayList<>();
    for (Object value : new TreeSet<>(admitted.stream().map(String::valueOf).toList())) {
      Formula is = new Formula.One(new Atom.Order("==", at, new Value.Is(value)));
      boolean covered =
          rows.stream()
              .anyMatch(
                  row -> {
                    List<Formula> both = new ArrayList<>(on(row, at));
                    both.add(is);
                    return prover.solve(both) != null;
                  });
      if (!covered) {
        missing.add(value);
      }
    }
    if (missing.size() == 1) {
      found.add(
          rows.get(0)
              .diagnosis(
                  Defect.GAP,
                  "no row of the table is for " + at.attribute() + " " + missing.get(0),
                  "every other value has a row: " + rows.stream().map(Examined::id).toList(),
                  "add a row for " + missing.get(0)));
    }
  }

  /** Days between rows that follow one another. */
  private static void days(List<Examined> rows, List<Diagnosis> found) {
    List<Examined> sorted = new ArrayList<>(rows);
    sorted.sort(Comparator.comparing((Examined row) -> start(row.source().authority())));
    LocalDate last = null;
    Examined before = null;
    for (Examined row : sorted) {
      Authority authority = row.source().authority();
      LocalDate from = start(authority);
      if (last != null && before != null && from.isAfter(last.plusDays(1))) {
        found.add(
            row.diagnosis(
                Defect.GAP,
                before,
                "no row of the table is in force on " + last.plusDays(1),
                before.id() + " ends on " + last + ", " + row.id() + " begins on " + from,
                "let the later row begin on " + last.plusDays(1)));
      }
      LocalDate to = authority.to() == null ? LocalDate.MAX.minusDays(1) : authority.to();
      if (last == null || to.isAfter(last)) {
        last = to;
        before = row;
      }
    }
  }

  private static LocalDate start(Authority authority) {
    @Nullable LocalDate from = authority.from();
    return from == null ? LocalDate.MIN : from;
  }
}
