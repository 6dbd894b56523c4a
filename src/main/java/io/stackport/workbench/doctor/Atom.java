package io.stackport.workbench.doctor;

import java.util.Set;
import java.util.function.IntUnaryOperator;

/** The smallest thing that holds or does not; with every one its opposite can be written. */
sealed interface Atom {

  /**
   * @param operator {@code == != < <= > >=}; an attribute stands left of a constant
   */
  record Order(String operator, Value left, Value right) implements Atom {}

  /** A text or boolean that is one of some, or none of them. */
  record Among(Value.At value, Set<Object> options, boolean negated) implements Atom {}

  /** A set that holds a member, or does not. */
  record Has(Value.At set, Value member, boolean negated) implements Atom {}

  /** A place that bears at least one of some names of groups, or none of them. */
  record Named(Value.At groups, Set<String> names, boolean any) implements Atom {}

  default Atom not() {
    if (this instanceof Order order) {
      return new Order(opposite(order.operator()), order.left(), order.right());
    } else if (this instanceof Among among) {
      return new Among(among.value(), among.options(), !among.negated());
    } else if (this instanceof Has has) {
      return new Has(has.set(), has.member(), !has.negated());
    }
    Named named = (Named) this;
    return new Named(named.groups(), named.names(), !named.any());
  }

  /** The same of patterns that stand elsewhere. */
  default Atom moved(IntUnaryOperator to) {
    if (this instanceof Order order) {
      return new Order(order.operator(), order.left().moved(to), order.right().moved(to));
    } else if (this instanceof Among among) {
      return new Among(among.value().moved(to), among.options(), among.negated());
    } else if (this instanceof Has has) {
      return new Has(has.set().moved(to), has.member().moved(to), has.negated());
    }
    Named named = (Named) this;
    return new Named(named.groups().moved(to), named.names(), named.any());
  }

  static String opposite(String operator) {
    return switch (operator) {
      case "==" -> "!=";
      case "!=" -> "==";
      case "<" -> ">=";
      case "<=" -> ">";
      case ">" -> "<=";
      default -> "<";
    };
  }

  static String turned(String operator) {
    return switch (operator) {
      case "<" -> ">";
      case "<=" -> ">=";
      case ">" -> "<";
      case ">=" -> "<=";
      default -> operator;
    };
  }
}
