package io.stackport.workbench.doctor;

import io.stackport.rule.language.CallShape;
import io.stackport.rule.language.RuleSource;
import io.stackport.rule.language.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a rule emits, argument by argument.
 *
 * @param values without the sentence, except of a note: it says nothing but its sentence, so what
 *     stands in braces there is behind the others
 * @param message the sentence; of a note without the names in its braces
 */
record Emitted(String call, List<Value> values, @Nullable String message) {
  private static final Pattern BOUND = Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*)");

  static Emitted of(RuleSource rule) {
    RuleSource.Call call = rule.call();
    List<Value> values = new ArrayList<>();
    for (Term term : call.values()) {
      values.add(FormulaReader.argument(rule, term));
    }
    String message = call.message();
    if (message == null || !call.name().equals("note")) {
      return new Emitted(call.name(), values, message);
    }
    Matcher bound = BOUND.matcher(message);
    while (bound.find()) {
      values.add(FormulaReader.argument(rule, new Term.Variable("$" + bound.group(1))));
    }
    return new Emitted(call.name(), values, bound.replaceAll("{"));
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
   * Whether constant arguments are the same and the others are bound on both sides; in the sentence
   * of a note, to the same attribute.
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
    return !call.equals("note")
        || (Objects.equals(message, other.message) && attributes().equals(other.attributes()));
  }

  /** Names of the attributes to which arguments are bound. */
  private List<String> attributes() {
    return values.stream()
        .map(value -> value instanceof Value.At at ? at.attribute() : "")
        .toList();
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
