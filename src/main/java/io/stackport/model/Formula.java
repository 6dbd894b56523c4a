package io.stackport.model;

import java.util.ArrayList;
import java.util.List;

/**
 * A formula over options in negation normal form, but for equivalences, which stand as they are.
 */
sealed interface Formula {

  /** How many clauses distribution makes of it; past {@link #PLENTY} it is not counted on. */
  long clauses();

  /** The same, of its negation. */
  long clausesOfNegation();

  Formula negated();

  /** Where a count of clauses stops. */
  long PLENTY = 1_000_000;

  /** A literal. */
  record Is(Literal literal) implements Formula {
    @Override
    public long clauses() {
      return 1;
    }

    @Override
    public long clausesOfNegation() {
      return 1;
    }

    @Override
    public Formula negated() {
      return new Is(literal.negated());
    }
  }

  /** All or any of its parts. */
  record Joined(boolean all, List<Formula> parts, long clauses, long clausesOfNegation)
      implements Formula {
    public Joined {
      parts = List.copyOf(parts);
    }

    @Override
    public Formula negated() {
      return new Joined(
          !all, parts.stream().map(Formula::negated).toList(), clausesOfNegation, clauses);
    }
  }

  /** Both or neither. */
  record Same(Formula left, Formula right, long clauses, long clausesOfNegation)
      implements Formula {
    @Override
    public Formula negated() {
      return new Same(left.negated(), right, clausesOfNegation, clauses);
    }
  }

  static Formula all(List<Formula> parts) {
    return joined(true, parts);
  }

  static Formula any(List<Formula> parts) {
    return joined(false, parts);
  }

  private static Formula joined(boolean all, List<Formula> parts) {
    List<Formula> flat = new ArrayList<>();
    for (Formula each : parts) {
      if (each instanceof Joined inner && inner.all() == all) {
        flat.addAll(inner.parts());
      } else {
        flat.add(each);
      }
    }
    long clauses = all ? 0 : 1;
    long ofNegation = all ? 1 : 0;
    for (Formula each : flat) {
      clauses = all ? sum(clauses, each.clauses()) : product(clauses, each.clauses());
      ofNegation =
          all
              ? product(ofNegation, each.clausesOfNegation())
              : sum(ofNegation, each.clausesOfNegation());
    }
    return new Joined(all, flat, clauses, ofNegation);
  }

  static Formula same(Formula left, Formula right) {
    // (!left | right) & (left | !right), and its negation (left | right) & (!left | !right).
    long clauses =
        sum(
            product(left.clausesOfNegation(), right.clauses()),
            product(left.clauses(), right.clausesOfNegation()));
    long ofNegation =
        sum(
            product(left.clauses(), right.clauses()),
            product(left.clausesOfNegation(), right.clausesOfNegation()));
    return new Same(left, right, clauses, ofNegation);
  }

  private static long sum(long one, long other) {
    return Math.min(PLENTY, one + other);
  }

  private static long product(long one, long other) {
    return Math.min(PLENTY, one * other);
  }
}
