package io.stackport.workbench.mutation;

import io.stackport.rule.language.RuleSource;
import io.stackport.rule.language.Term;
import io.stackport.workbench.mutation.Mutant.Bend;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Bends a condition in every place, one at a time. */
final class TermBends {
  private static final Map<String, List<String>> SLIPS =
      Map.of(
          "==", List.of("!="),
          "!=", List.of("=="),
          "<", List.of("<="),
          "<=", List.of("<"),
          ">", List.of(">="),
          ">=", List.of(">"));
  private static final Map<String, String> NEGATIONS =
      Map.of(
          "contains", "not contains",
          "not contains", "contains",
          "memberOf", "not memberOf",
          "not memberOf", "memberOf");

  private final RuleSource rule;
  private final RuleSource.Pattern pattern;
  private final BookWords words;
  private final List<Bent> found = new ArrayList<>();

  private TermBends(RuleSource rule, RuleSource.Pattern pattern, BookWords words) {
    this.rule = rule;
    this.pattern = pattern;
    this.words = words;
  }

  /** A bent condition; the term is null when the whole condition is dropped. */
  record Bent(Bend bend, @Nullable Term term) {}

  static List<Bent> of(
      RuleSource rule, RuleSource.Pattern pattern, Term condition, BookWords words) {
    TermBends bends = new TermBends(rule, pattern, words);
    bends.found.add(new Bent(Bend.DROPPED, null));
    bends.bend(condition, part -> part);
    return bends.found;
  }

  private void bend(Term term, UnaryOperator<Term> whole) {
    if (term instanceof Term.Compare compare) {
      compare(compare, whole);
    } else if (term instanceof Term.In in) {
      add(Bend.NEGATED, whole, new Term.In(in.value(), in.options(), !in.negated()));
      members(
          in.options(),
          words.another(rule, pattern, in.value(), in.options()),
          options -> whole.apply(new Term.In(in.value(), options, in.negated())));
    } else if (term instanceof Term.SetTest test) {
      setTest(test, whole);
    } else if (term instanceof Term.And and) {
      each(
          and.terms(),
          terms -> whole.apply(terms.size() == 1 ? terms.get(0) : new Term.And(terms)));
    } else if (term instanceof Term.Or or) {
      each(or.terms(), terms -> whole.apply(terms.size() == 1 ? terms.get(0) : new Term.Or(terms)));
    }
  }

  private void add(Bend bend, UnaryOperator<Term> whole, Term part) {
    found.add(new Bent(bend, whole.apply(part)));
  }

  private void compare(Term.Compare compare, UnaryOperator<Term> whole) {
    for (String slip : SLIPS.getOrDefault(compare.operator(), List.of())) {
      add(Bend.COMPARISON, whole, new Term.Compare(slip, compare.left(), compare.right()));
    }
    String negation = NEGATIONS.get(compare.operator());
    if (negation != null) {
      add(Bend.NEGATED, whole, new Term.Compare(negation, compare.left(), compare.right()));
    }
    if (compare.right() instanceof Term.Literal literal
        && literal.value() instanceof Number number) {
      for (int step : new int[] {-1, 1}) {
        Term moved = new Term.Literal(stepped(number, step));
        add(Bend.CONSTANT, whole, new Term.Compare(compare.operator(), compare.left(), moved));
      }
    }
  }

  static Number stepped(Number number, int step) {
    if (number instanceof Integer) {
      return number.intValue() + step;
    }
    return number.longValue() + step;
  }

  private interface Rebuilt {
    Term with(List<Term.Literal> members);
  }

  private void members(List<Term.Literal> members, @Nullable String more, Rebuilt rebuilt) {
    for (int i = 0; i < members.size() && members.size() > 1; i++) {
      List<Term.Literal> fewer = new ArrayList<>(members);
      fewer.remove(i);
      found.add(new Bent(Bend.MEMBER_DROPPED, rebuilt.with(List.copyOf(fewer))));
    }
    if (more != null) {
      List<Term.Literal> longer = new ArrayList<>(members);
      longer.add(new Term.Literal(more));
      found.add(new Bent(Bend.MEMBER_ADDED, rebuilt.with(List.copyOf(longer))));
    }
  }

  private void setTest(Term.SetTest test, UnaryOperator<Term> whole) {
    String opposite = test.name().equals("any") ? "none" : "any";
    add(Bend.NEGATED, whole, new Term.SetTest(test.subject(), opposite, test.arguments()));
    Rebuilt rebuilt =
        members -> whole.apply(new Term.SetTest(test.subject(), test.name(), members));
    members(
        test.arguments(), words.another(rule, pattern, test.subject(), test.arguments()), rebuilt);
    String country = words.anotherCountry(rule, test.arguments());
    if (country != null) {
      List<Term.Literal> longer = new ArrayList<>(test.arguments());
      longer.add(new Term.Literal(country));
      found.add(new Bent(Bend.MEMBER_ADDED, rebuilt.with(List.copyOf(longer))));
    }
  }

  private void each(List<Term> terms, java.util.function.Function<List<Term>, Term> whole) {
    for (int i = 0; i < terms.size(); i++) {
      int index = i;
      List<Term> fewer = new ArrayList<>(terms);
      fewer.remove(i);
      found.add(new Bent(Bend.DROPPED, whole.apply(List.copyOf(fewer))));
      bend(
          terms.get(i),
          part -> {
            List<Term> changed = new ArrayList<>(terms);
            changed.set(index, part);
            return whole.apply(List.copyOf(changed));
          });
    }
  }
}
