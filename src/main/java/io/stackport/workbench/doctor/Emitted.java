package io.stackport.workbench.doctor;

import io.stackport.rule.language.CallShape;
import io.stackport.rule.language.RuleSource;
import io.stackport.rule.language.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a rule emits, argument by argument.
 *
 * @param values without the sentence
 */
record Emitted(String call, List<Value> values, @Nullable String message) {

  static Emitted of(RuleSource rule) {
    RuleSource.Call call = rule.call();
    List<Value> values = new ArrayList<>();
    for (Term term : call.values()) {
      values.add(FormulaReader.argument(rule, term));
    }
    return new Emitted(call.name(), values, call.message());
  }

  /** An argument by the name of its parameter; null when the call has none of the name. */
  @Nullable Value argument(String parameter) {
    CallShape shape = CallShape.of(call);
    int at = shape == null ? -1 : shape.parameters().indexOf(parameter);
    return at < 0 || at >= values.size() ? null : values.get(at);
  }

  /** A literal argument as text; null when it is bound. */
  @Nullable String text(String parameter) {
    return argument(parameter) instanceof Value.Is is ? String.valueOf(is.constant()) : null;
  }

  /**
   * Whether constant arguments are the same and the others are bound on both sides. A note says
   * nothing but its sentence.
   */
  boolean like(Emitted other) {
    if (!call.equals(other.call) || values.size() != other.values.size()) {
      return false;
    }
    for (int i = 0; i < values.size(); i++) {
      boolean bound = values.get(i) instanceof Value.At;
      if (bound != other.values.get(i) instanceof Value.At
          || (!bound && !values.get(i).equals(other.values.get(i)))) {
        return false;
      }
    }
    return !call.equals("note") || Objects.equals(message, other.message);
  }

  /** Equations that make the bound arguments the same. */
  List<Formula> same(Emitted other, int[] map) {
    List<Formula> all = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i) instanceof Value.At left && other.values.get(i) instanceof Value.At right) {
        all.add(equal(left, right.moved(index -> map[index])));
      }
    }
    return all;
  }

  static Formula equal(Value left, Value right) {
    return new Formula.One(new Atom.Order("==", left, right));
  }
}
