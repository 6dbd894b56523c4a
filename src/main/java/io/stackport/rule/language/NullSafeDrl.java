package io.stackport.rule.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Writes checked rules back as DRL in which an unknown never turns a condition off: a constraint
 * {@code c} that reads something nullable becomes {@code (x == null || (c))}. Lifetimes are left to
 * the collector, because one judgement has several clocks.
 */
public final class NullSafeDrl {
  private NullSafeDrl() {}

  /**
   * @param global class of the global {@code findings}
   */
  public static String write(String packageName, Class<?> global, List<RuleSource> rules) {
    StringBuilder drl = new StringBuilder();
    drl.append("package ").append(packageName).append(";\n");
    Set<String> imports = new TreeSet<>();
    rules.forEach(
        rule -> rule.patterns().forEach(pattern -> imports.add(pattern.noun().type().getName())));
    imports.forEach(type -> drl.append("import ").append(type).append(";\n"));
    drl.append("global ").append(global.getName()).append(" findings;\n");
    rules.forEach(rule -> rule(drl, rule));
    return drl.toString();
  }

  private static void rule(StringBuilder drl, RuleSource rule) {
    Map<String, RuleSource.Place> variables = rule.variables();
    drl.append("rule \"").append(rule.authority().id()).append("\"\nwhen\n");
    for (RuleSource.Pattern pattern : rule.patterns()) {
      List<String> parts = new ArrayList<>();
      pattern.bindings().forEach(b -> parts.add(b.variable() + " : " + b.attribute()));
      pattern.conditions().forEach(c -> parts.add(safe(rule, pattern, c, variables)));
      drl.append("  ")
          .append(pattern.noun().type().getSimpleName())
          .append('(')
          .append(String.join(", ", parts))
          .append(")\n");
    }
    drl.append("then\n  findings.").append(rule.call().name()).append("(drools.getMatch()");
    rule.call().arguments().forEach(a -> drl.append(", ").append(argument(a)));
    drl.append(");\nend\n");
  }

  private static String safe(
      RuleSource rule,
      RuleSource.Pattern pattern,
      RuleSource.Condition condition,
      Map<String, RuleSource.Place> variables) {
    Set<String> nullable = new TreeSet<>();
    condition
        .term()
        .walk(
            term -> {
              if (term instanceof Term.Attribute attribute && nullable(pattern, attribute.name())) {
                nullable.add(attribute.name());
              } else if (term instanceof Term.Variable variable) {
                RuleSource.Place place = variables.get(variable.name());
                if (place != null
                    && nullable(rule.patterns().get(place.pattern()), place.attribute())) {
                  nullable.add(variable.name());
                }
              }
            });
    if (nullable.isEmpty()) {
      return condition.text();
    }
    String tests = nullable.stream().map(n -> n + " == null").collect(Collectors.joining(" || "));
    return "(" + tests + " || (" + condition.text() + "))";
  }

  private static boolean nullable(RuleSource.Pattern pattern, String name) {
    Vocabulary.Attribute attribute = pattern.noun().attributes().get(name);
    return attribute != null && attribute.nullable();
  }

  private static String argument(Term term) {
    if (term instanceof Term.Variable variable) {
      return variable.name();
    }
    Object value = ((Term.Literal) term).value();
    return value instanceof String text
        ? '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"'
        : String.valueOf(value);
  }
}
