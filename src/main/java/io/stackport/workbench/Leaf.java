package io.stackport.workbench;

import io.stackport.rule.language.RuleSource;
import io.stackport.rule.language.Term;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * One test in a rule: a comparison or a set test, alone or below {@code &&} and {@code ||}.
 *
 * @param index of this leaf in its rule
 * @param condition which condition of the pattern it stands in
 */
record Leaf(int index, int pattern, int condition, Term term) {

  static List<Leaf> of(RuleSource rule) {
    List<Leaf> leaves = new ArrayList<>();
    for (int p = 0; p < rule.patterns().size(); p++) {
      List<RuleSource.Condition> conditions = rule.patterns().get(p).conditions();
      for (int c = 0; c < conditions.size(); c++) {
        add(conditions.get(c).term(), p, c, leaves);
      }
    }
    return List.copyOf(leaves);
  }

  private static void add(Term term, int pattern, int condition, List<Leaf> leaves) {
    if (term instanceof Term.And and) {
      and.terms().forEach(each -> add(each, pattern, condition, leaves));
    } else if (term instanceof Term.Or or) {
      or.terms().forEach(each -> add(each, pattern, condition, leaves));
    } else {
      leaves.add(new Leaf(leaves.size(), pattern, condition, term));
    }
  }

  /**
   * Whether a condition holds when its leaves, in order, are as given.
   *
   * @param next a counter of one element that starts at 0
   */
  static boolean holds(Term condition, boolean[] leaves, int[] next) {
    if (condition instanceof Term.And and) {
      boolean all = true;
      for (Term each : and.terms()) {
        all &= holds(each, leaves, next);
      }
      return all;
    }
    if (condition instanceof Term.Or or) {
      boolean any = false;
      for (Term each : or.terms()) {
        any |= holds(each, leaves, next);
      }
      return any;
    }
    return leaves[next[0]++];
  }

  /** Whether it orders numbers or days; ids are ordered only to name each pair once. */
  boolean orders(RuleSource rule) {
    return term instanceof Term.Compare compare
        && List.of("<", "<=", ">", ">=").contains(compare.operator())
        && isMeasure(type(rule, compare.left()));
  }

  private static boolean isMeasure(Class<?> type) {
    return Number.class.isAssignableFrom(type)
        || type == int.class
        || type == long.class
        || type == LocalDate.class;
  }

  Class<?> type(RuleSource rule, Term value) {
    if (value instanceof Term.Attribute each) {
      return SecondOpinion.attribute(rule.patterns().get(pattern), each.name()).type();
    } else if (value instanceof Term.Variable each) {
      RuleSource.Place place = rule.variables().get(each.name());
      if (place != null) {
        return SecondOpinion.attribute(rule.patterns().get(place.pattern()), place.attribute())
            .type();
      }
    }
    return value instanceof Term.Literal literal ? literal.value().getClass() : Object.class;
  }

  /** Less than 0 when the left side is below the right one, 0 when they are the same. */
  static int side(Object left, Object right) {
    if (left instanceof LocalDate one && right instanceof LocalDate other) {
      return one.compareTo(other);
    }
    return new BigDecimal(left.toString()).compareTo(new BigDecimal(right.toString()));
  }

  /** The test as it would stand in a file. */
  String text() {
    return text(term);
  }

  private static String text(Term term) {
    if (term instanceof Term.Attribute each) {
      return each.name();
    } else if (term instanceof Term.Variable each) {
      return each.name();
    } else if (term instanceof Term.Literal each) {
      return each.value() instanceof String word ? '"' + word + '"' : each.value().toString();
    } else if (term instanceof Term.Compare each) {
      return text(each.left()) + " " + each.operator() + " " + text(each.right());
    } else if (term instanceof Term.In each) {
      return text(each.value())
          + (each.negated() ? " not in (" : " in (")
          + list(each.options())
          + ")";
    } else if (term instanceof Term.SetTest each) {
      return text(each.subject()) + "." + each.name() + "(" + list(each.arguments()) + ")";
    }
    throw new IllegalArgumentException("not a leaf: " + term);
  }

  private static String list(List<Term.Literal> literals) {
    return String.join(", ", literals.stream().map(Leaf::text).toList());
  }
}
