package io.stackport.rule;

import io.stackport.rule.language.CallShape;
import io.stackport.rule.language.RuleSource;
import io.stackport.rule.language.Term;
import io.stackport.rule.language.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Attributes that rules supply as an amount and read for nothing else: no condition compares them
 * and no sentence shows them, so what the rules say hangs on them in that amount alone.
 */
final class PlainAmounts {
  /** Rules that supply it, by attribute. */
  private final Map<String, Set<String>> rules = new TreeMap<>();

  private final Set<String> readOtherwise = new TreeSet<>();

  PlainAmounts(List<RuleSource> all, Class<?> noun) {
    for (RuleSource rule : all) {
      for (int i = 0; i < rule.patterns().size(); i++) {
        if (rule.patterns().get(i).noun().type().equals(noun)) {
          read(rule, i);
        }
      }
    }
  }

  /** Rules that supply an attribute, for those that are read for nothing else. */
  Map<String, Set<String>> rules() {
    Map<String, Set<String>> plain = new TreeMap<>(rules);
    plain.keySet().removeAll(readOtherwise);
    return plain;
  }

  private void read(RuleSource rule, int pattern) {
    RuleSource.Pattern of = rule.patterns().get(pattern);
    for (RuleSource.Condition condition : of.conditions()) {
      condition
          .term()
          .walk(
              term -> {
                if (term instanceof Term.Attribute attribute) {
                  otherwise(of.noun(), attribute.name());
                }
              });
    }
    for (RuleSource.Binding binding : of.bindings()) {
      if (!suppliedAlone(rule, binding.variable())) {
        otherwise(of.noun(), binding.attribute());
      } else {
        rules
            .computeIfAbsent(binding.attribute(), name -> new TreeSet<>())
            .add(rule.authority().id());
      }
    }
  }

  /** An attribute that is worked out from others reads these too. */
  private void otherwise(Vocabulary.Noun noun, String name) {
    readOtherwise.add(name);
    Vocabulary.Attribute attribute = noun.attributes().get(name);
    if (attribute != null) {
      attribute.sources().forEach(source -> otherwise(noun, source.name()));
    }
  }

  /** Whether a variable is the amount of the rule's supply and stands nowhere else. */
  private static boolean suppliedAlone(RuleSource rule, String variable) {
    CallShape shape = CallShape.of(rule.call().name());
    if (shape == null || !rule.call().name().equals("supply")) {
      return false;
    }
    List<Term> arguments = rule.call().arguments();
    boolean compared =
        rule.patterns().stream()
            .flatMap(pattern -> pattern.conditions().stream())
            .anyMatch(condition -> mentions(condition.term(), variable));
    return !compared
        && is(arguments.get(shape.parameters().indexOf("amount")), variable)
        && arguments.stream().filter(argument -> mentions(argument, variable)).count() == 1;
  }

  private static boolean mentions(Term in, String variable) {
    boolean[] found = {false};
    in.walk(term -> found[0] |= is(term, variable));
    return found[0];
  }

  private static boolean is(Term term, String variable) {
    return term instanceof Term.Variable named && named.name().equals(variable);
  }
}
