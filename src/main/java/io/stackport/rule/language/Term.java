package io.stackport.rule.language;

import java.util.List;
import java.util.function.Consumer;

/** A condition or a value in a pattern, as a tree. */
public sealed interface Term {

  /** An attribute of the pattern's own fact. */
  record Attribute(String name) implements Term {}

  /** A variable bound earlier in the rule, with its {@code $}. */
  record Variable(String name) implements Term {}

  /** A string, integer or boolean. */
  record Literal(Object value) implements Term {}

  /** {@code == != < <= > >= contains memberOf} and their negations spelled {@code not contains}. */
  record Compare(String operator, Term left, Term right) implements Term {}

  /** {@code value in ("a", "b")} or {@code not in}. */
  record In(Term value, List<Literal> options, boolean negated) implements Term {}

  /** A listed pure helper of one value, such as {@code toGroups.any("D:1")}. */
  record SetTest(Term subject, String name, List<Literal> arguments) implements Term {}

  record And(List<Term> terms) implements Term {}

  record Or(List<Term> terms) implements Term {}

  /** Visits this term and everything below it. */
  default void walk(Consumer<Term> visitor) {
    visitor.accept(this);
    if (this instanceof Compare c) {
      c.left().walk(visitor);
      c.right().walk(visitor);
    } else if (this instanceof In in) {
      in.value().walk(visitor);
      in.options().forEach(option -> option.walk(visitor));
    } else if (this instanceof SetTest h) {
      h.subject().walk(visitor);
      h.arguments().forEach(argument -> argument.walk(visitor));
    } else if (this instanceof And and) {
      and.terms().forEach(term -> term.walk(visitor));
    } else if (this instanceof Or or) {
      or.terms().forEach(term -> term.walk(visitor));
    }
  }
}
