package io.stackport.rule.language;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a match of a rule reads: for each pattern the attributes that its conditions test and those
 * whose bound values are tested or emitted elsewhere. A value only shown in the sentence is not
 * read.
 */
public record ReadPlan(List<List<Vocabulary.Attribute>> byPattern) {

  public static ReadPlan of(RuleSource rule) {
    List<Set<String>> names = new ArrayList<>();
    Map<String, RuleSource.Place> variables = rule.variables();
    rule.patterns().forEach(pattern -> names.add(new LinkedHashSet<>()));
    for (int i = 0; i < rule.patterns().size(); i++) {
      Set<String> here = names.get(i);
      for (RuleSource.Condition condition : rule.patterns().get(i).conditions()) {
        condition
            .term()
            .walk(
                term -> {
                  if (term instanceof Term.Attribute attribute) {
                    here.add(attribute.name());
                  }
                  use(term, variables, names);
                });
      }
    }
    for (Term value : rule.call().values()) {
      use(value, variables, names);
    }
    List<List<Vocabulary.Attribute>> plan = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      Map<String, Vocabulary.Attribute> known = rule.patterns().get(i).noun().attributes();
      plan.add(names.get(i).stream().map(known::get).filter(a -> a != null).toList());
    }
    return new ReadPlan(List.copyOf(plan));
  }

  private static void use(
      Term term, Map<String, RuleSource.Place> variables, List<Set<String>> names) {
    if (term instanceof Term.Variable variable) {
      RuleSource.Place place = variables.get(variable.name());
      if (place != null) {
        names.get(place.pattern()).add(place.attribute());
      }
    }
  }
}
