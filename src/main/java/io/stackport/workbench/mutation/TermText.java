package io.stackport.workbench.mutation;

import io.stackport.rule.language.Term;
import java.util.List;
import java.util.stream.Collectors;

/** Writes conditions as rules spell them, so that a bent one can be shown and compiled. */
final class TermText {
  private TermText() {}

  static String of(Term term) {
    if (term instanceof Term.Attribute attribute) {
      return attribute.name();
    } else if (term instanceof Term.Variable variable) {
      return variable.name();
    } else if (term instanceof Term.Literal literal) {
      return literal(literal.value());
    } else if (term instanceof Term.Compare compare) {
      return of(compare.left()) + " " + compare.operator() + " " + of(compare.right());
    } else if (term instanceof Term.In in) {
      return of(in.value()) + (in.negated() ? " not in (" : " in (") + list(in.options()) + ")";
    } else if (term instanceof Term.SetTest test) {
      return of(test.subject()) + "." + test.name() + "(" + list(test.arguments()) + ")";
    } else if (term instanceof Term.And and) {
      return joined(and.terms(), " && ");
    } else if (term instanceof Term.Or or) {
      return joined(or.terms(), " || ");
    }
    throw new IllegalArgumentException("no spelling of " + term);
  }

  private static String literal(Object value) {
    return value instanceof String text
        ? '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"'
        : String.valueOf(value);
  }

  private static String list(List<Term.Literal> literals) {
    return literals.stream().map(TermText::of).collect(Collectors.joining(", "));
  }

  private static String joined(List<Term> terms, String by) {
    return terms.stream()
        .map(
            term ->
                term instanceof Term.And || term instanceof Term.Or
                    ? "(" + of(term) + ")"
                    : of(term))
        .collect(Collectors.joining(by));
  }
}
