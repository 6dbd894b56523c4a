package io.stackport.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Brings formulas into clauses by distribution. Where that makes too many of one formula, its parts
 * are named by new options. Each is chosen exactly where its part holds, so that a configuration of
 * the old options is a configuration of all in one way: counts stay as they are.
 */
final class ClauseForm {
  private static final long MOST_CLAUSES = 64;

  private final Supplier<String> names;
  private final List<String> defined = new ArrayList<>();
  private final List<Set<Literal>> clauses = new ArrayList<>();

  /**
   * @param names gives the id of a new option
   */
  ClauseForm(Supplier<String> names) {
    this.names = names;
  }

  /** Options that were added, in their order. */
  List<String> defined() {
    return List.copyOf(defined);
  }

  /** Clauses that hold together exactly where the formula does. */
  List<Set<Literal>> of(Formula formula) {
    clauses.clear();
    state(formula);
    return List.copyOf(clauses);
  }

  private void state(Formula formula) {
    if (formula.clauses() <= MOST_CLAUSES) {
      clauses.addAll(distributed(formula));
    } else if (formula instanceof Formula.Joined joined && joined.all()) {
      joined.parts().forEach(this::state);
    } else {
      clauses.addAll(distributed(ofNames(formula)));
    }
  }

  /** The formula with a name for each of its parts. */
  private Formula ofNames(Formula formula) {
    if (formula instanceof Formula.Joined joined) {
      List<Formula> parts = joined.parts().stream().map(this::named).toList();
      return joined.all() ? Formula.all(parts) : Formula.any(parts);
    }
    return formula instanceof Formula.Same same
        ? Formula.same(named(same.left()), named(same.right()))
        : formula;
  }

  /** A literal that holds exactly where the formula does. */
  private Formula named(Formula formula) {
    if (formula instanceof Formula.Is) {
      return formula;
    }
    String name = names.get();
    defined.add(name);
    Formula is = new Formula.Is(new Literal(name, true));
    Formula same = Formula.same(is, formula);
    clauses.addAll(
        distributed(same.clauses() <= MOST_CLAUSES ? same : Formula.same(is, ofNames(formula))));
    return is;
  }

  private static List<Set<Literal>> distributed(Formula formula) {
    if (formula instanceof Formula.Is is) {
      return List.of(Set.of(is.literal()));
    }
    if (formula instanceof Formula.Same same) {
      List<Set<Literal>> both =
          new ArrayList<>(distributed(Formula.any(List.of(same.left().negated(), same.right()))));
      both.addAll(distributed(Formula.any(List.of(same.left(), same.right().negated()))));
      return both;
    }
    Formula.Joined joined = (Formula.Joined) formula;
    List<Set<Literal>> all = new ArrayList<>();
    if (joined.all()) {
      joined.parts().forEach(each -> all.addAll(distributed(each)));
      return all;
    }
    all.add(Set.of());
    for (Formula each : joined.parts()) {
      List<Set<Literal>> before = List.copyOf(all);
      all.clear();
      List<Set<Literal>> more = distributed(each);
      for (Set<Literal> one : before) {
        for (Set<Literal> other : more) {
          Set<Literal> clause = new LinkedHashSet<>(one);
          clause.addAll(other);
          if (clause.stream().noneMatch(literal -> clause.contains(literal.negated()))) {
            all.add(clause);
          }
        }
      }
    }
    return all;
  }
}
