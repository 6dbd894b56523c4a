package io.stackport.rule.language;

import io.stackport.fact.Groups;
import io.stackport.finding.Message;
import io.stackport.problem.DidYouMean;
import io.stackport.problem.Problem;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Every name in a rule exists, is bound before it is used, and is used with the right kind of test.
 */
final class VariableCheck {
  private static final Map<Class<?>, Set<String>> HELPERS =
      Map.of(Groups.class, Set.of("any", "none"));

  private static final Set<String> MAY_BE_UNKNOWN =
      Set.of("level", "amount", "quantity", "until", "capabilities", "mostUsd");

  private final RuleSource rule;
  private final List<Problem> problems;
  private final Map<String, Class<?>> bound = new TreeMap<>();
  private final Set<String> used = new TreeSet<>();
  private final Set<String> nullable = new TreeSet<>();

  VariableCheck(RuleSource rule, List<Problem> problems) {
    this.rule = rule;
    this.problems = problems;
  }

  void run() {
    for (RuleSource.Pattern pattern : rule.patterns()) {
      for (RuleSource.Binding binding : pattern.bindings()) {
        bind(pattern, binding);
      }
      for (RuleSource.Condition condition : pattern.conditions()) {
        condition.term().walk(term -> check(pattern, condition, term));
        if (isValue(condition.term())) {
          problem(
              "`" + condition.text() + "` tests nothing",
              "compare it: " + condition.text() + " == true");
        }
      }
    }
    for (Term argument : rule.call().arguments()) {
      argument.walk(this::use);
    }
    texts();
    String message = rule.call().message();
    CallShape shape = CallShape.of(rule.call().name());
    if (shape != null && shape.message() && (message == null || message.isBlank())) {
      problem("the last argument must be the sentence for the person", "");
    }
    if (message != null) {
      Message.places(message).forEach(place -> use(new Term.Variable("$" + place)));
    }
    Set<String> idle = new TreeSet<>(bound.keySet());
    idle.removeAll(used);
    idle.forEach(variable -> problem("`" + variable + "` is bound and never used", "take it out"));
  }

  /** What names a thing in an emission must be known; an amount or a level may be unknown. */
  private void texts() {
    CallShape shape = CallShape.of(rule.call().name());
    if (shape == null) {
      return;
    }
    for (int i = 0; i < shape.parameters().size(); i++) {
      String parameter = shape.parameters().get(i);
      argument(shape, parameter, rule.call().arguments().get(i));
      if (!MAY_BE_UNKNOWN.contains(parameter)
          && rule.call().arguments().get(i) instanceof Term.Variable variable
          && nullable.contains(variable.name())) {
        problem(
            "`" + variable.name() + "` can be unknown and names the " + parameter,
            "write the " + parameter + " out, or bind an attribute that is always known");
      }
    }
  }

  /** What would be an error of generated code is told in words of the rule. */
  private void argument(CallShape shape, String parameter, Term given) {
    Class<?> type =
        given instanceof Term.Variable variable
            ? bound.get(variable.name())
            : given instanceof Term.Literal literal ? literal.value().getClass() : null;
    String wanted = CallShape.kind(parameter);
    if (type != null && !kind(type).equals(wanted)) {
      problem(
          "the "
              + parameter
              + " of `"
              + shape.name()
              + "` is "
              + (given instanceof Term.Variable variable
                  ? "`" + variable.name() + "`, a " + kind(type)
                  : "a " + kind(type)),
          "give it a " + wanted);
    }
  }

  private void bind(RuleSource.Pattern pattern, RuleSource.Binding binding) {
    Vocabulary.Attribute attribute = attribute(pattern, binding.attribute());
    if (attribute != null && attribute.nullable()) {
      nullable.add(binding.variable());
    }
    if (attribute != null && bound.put(binding.variable(), attribute.type()) != null) {
      problem("`" + binding.variable() + "` is bound twice", "give the second one another name");
    }
  }

  private void check(RuleSource.Pattern pattern, RuleSource.Condition condition, Term term) {
    if (term instanceof Term.Attribute attribute) {
      attribute(pattern, attribute.name());
    } else if (term instanceof Term.Variable) {
      use(term);
    } else if (term instanceof Term.SetTest helper) {
      Class<?> type = type(pattern, helper.subject());
      Set<String> allowed = type == null ? Set.of() : HELPERS.getOrDefault(type, Set.of());
      if (type != null && !allowed.contains(helper.name())) {
        problem(
            "helper `" + helper.name() + "` is not listed for " + type.getSimpleName(),
            allowed.isEmpty() ? "compare it instead" : "listed are " + new TreeSet<>(allowed));
      }
    } else if (term instanceof Term.Compare compare) {
      kinds(pattern, condition, compare);
    } else if (term instanceof Term.In in) {
      in.options()
          .forEach(option -> kinds(pattern, condition, new Term.Compare("==", in.value(), option)));
    }
  }

  private void kinds(
      RuleSource.Pattern pattern, RuleSource.Condition condition, Term.Compare compare) {
    Class<?> left = type(pattern, compare.left());
    Class<?> right = type(pattern, compare.right());
    if (left == null || right == null) {
      return;
    }
    boolean fits =
        switch (compare.operator()) {
          case "contains", "not contains" -> Collection.class.isAssignableFrom(left);
          case "memberOf", "not memberOf" -> Collection.class.isAssignableFrom(right);
          default -> kind(left).equals(kind(right));
        };
    if (!fits) {
      problem(
          "`"
              + compare.operator()
              + "` between "
              + kind(left)
              + " and "
              + kind(right)
              + " in `"
              + condition.text()
              + "`",
          "a set is tested with contains or memberOf, a value with == or <");
    }
  }

  private @Nullable Class<?> type(RuleSource.Pattern pattern, Term term) {
    if (term instanceof Term.Attribute attribute) {
      Vocabulary.Attribute known = pattern.noun().attributes().get(attribute.name());
      return known == null ? null : known.type();
    } else if (term instanceof Term.Variable variable) {
      return bound.get(variable.name());
    } else if (term instanceof Term.Literal literal) {
      return literal.value().getClass();
    }
    return null;
  }

  private static String kind(Class<?> type) {
    if (Number.class.isAssignableFrom(type) || type == int.class || type == long.class) {
      return "number";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "boolean";
    }
    return Collection.class.isAssignableFrom(type) ? "set" : type.getSimpleName();
  }

  private Vocabulary.@Nullable Attribute attribute(RuleSource.Pattern pattern, String name) {
    Vocabulary.Attribute attribute = pattern.noun().attributes().get(name);
    if (attribute == null) {
      unknown(
          "`" + pattern.noun().type().getSimpleName() + "` has no attribute `" + name + "`",
          DidYouMean.hint(name, pattern.noun().attributes().keySet()));
    }
    return attribute;
  }

  private void use(Term term) {
    if (term instanceof Term.Variable variable) {
      used.add(variable.name());
      if (!bound.containsKey(variable.name())) {
        unknown(
            "`" + variable.name() + "` is not bound",
            DidYouMean.hint(variable.name(), bound.keySet()));
      }
    }
  }

  private static boolean isValue(Term term) {
    return term instanceof Term.Attribute
        || term instanceof Term.Variable
        || term instanceof Term.Literal;
  }

  private void problem(String message, String help) {
    problems.add(told(message, help));
  }

  private void unknown(String message, String help) {
    problems.add(told(message, help).about("unknown-name"));
  }

  private Problem told(String message, String help) {
    return Problem.at(
            rule.authority().file(),
            rule.authority().line(),
            rule.authority().id() + ": " + message)
        .withHelp(help);
  }
}
