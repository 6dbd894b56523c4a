package io.stackport.workbench;

import io.stackport.fact.Groups;
import io.stackport.rule.language.Term;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Whether a condition holds, once every value that it reads is known. */
final class Truth {
  private Truth() {}

  /**
   * @param values value of an attribute, or of a variable with its {@code $}; never null here
   */
  static boolean of(Term term, Function<String, @Nullable Object> values) {
    if (term instanceof Term.And and) {
      return and.terms().stream().allMatch(each -> of(each, values));
    } else if (term instanceof Term.Or or) {
      return or.terms().stream().anyMatch(each -> of(each, values));
    } else if (term instanceof Term.In in) {
      Object value = value(in.value(), values);
      boolean found = in.options().stream().anyMatch(option -> same(value, option.value()));
      return found != in.negated();
    } else if (term instanceof Term.SetTest helper) {
      return helper(helper, values);
    } else if (term instanceof Term.Compare compare) {
      return compare(
          compare.operator(), value(compare.left(), values), value(compare.right(), values));
    }
    throw new IllegalArgumentException("not a condition: " + term);
  }

  private static boolean helper(Term.SetTest helper, Function<String, @Nullable Object> values) {
    Groups groups = (Groups) value(helper.subject(), values);
    boolean any =
        helper.arguments().stream()
            .anyMatch(argument -> groups.names().contains(String.valueOf(argument.value())));
    return switch (helper.name()) {
      case "any" -> any;
      case "none" -> !any;
      default -> throw new IllegalArgumentException("no such helper: " + helper.name());
    };
  }

  private static boolean compare(String operator, Object left, Object right) {
    return switch (operator) {
      case "==" -> same(left, right);
      case "!=" -> !same(left, right);
      case "<" -> order(left, right) < 0;
      case "<=" -> order(left, right) <= 0;
      case ">" -> order(left, right) > 0;
      case ">=" -> order(left, right) >= 0;
      case "contains" -> holds(left, right);
      case "not contains" -> !holds(left, right);
      case "memberOf" -> holds(right, left);
      case "not memberOf" -> !holds(right, left);
      default -> throw new IllegalArgumentException("no such operator: " + operator);
    };
  }

  private static boolean holds(Object set, Object value) {
    return ((Collection<?>) set).stream().anyMatch(each -> same(each, value));
  }

  private static boolean same(Object left, Object right) {
    return left instanceof Number && right instanceof Number
        ? order(left, right) == 0
        : left.equals(right);
  }

  private static boolean isWhole(Object value) {
    return value instanceof Integer || value instanceof Long;
  }

  @SuppressWarnings("unchecked")
  private static int order(Object left, Object right) {
    if (isWhole(left) && isWhole(right)) {
      return Long.compare(((Number) left).longValue(), ((Number) right).longValue());
    }
    if (left instanceof Number && right instanceof Number) {
      return new BigDecimal(left.toString()).compareTo(new BigDecimal(right.toString()));
    }
    return ((Comparable<Object>) left).compareTo(right);
  }

  private static Object value(Term term, Function<String, @Nullable Object> values) {
    Object value =
        term instanceof Term.Attribute a
            ? values.apply(a.name())
            : term instanceof Term.Variable v ? values.apply(v.name()) : literal(term);
    if (value == null) {
      throw new IllegalStateException("an unknown value reached a comparison: " + term);
    }
    return value;
  }

  private static Object literal(Term term) {
    if (term instanceof Term.Literal literal) {
      return literal.value();
    }
    throw new IllegalArgumentException("not a value: " + term);
  }
}
