package io.stackport.model;

import java.util.Collection;
import java.util.List;

/** Clauses as constraints. */
final class Clauses {
  private Clauses() {}

  /** At least one of the literals holds; without any, never. */
  static Constraint constraint(Source source, Collection<Literal> clause) {
    List<Literal> when =
        clause.stream().filter(each -> !each.chosen()).map(Literal::negated).toList();
    List<Literal> then = clause.stream().filter(Literal::chosen).toList();
    return then.isEmpty()
        ? new Constraint.Forbid(source, when)
        : new Constraint.Implies(source, when, then);
  }
}
