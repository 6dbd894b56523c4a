package io.stackport.workbench.doctor;

import io.stackport.finding.Authority;
import io.stackport.problem.DidYouMean;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What rules say of themselves, against each other, their scenarios and the register of statements.
 */
final class RecordCheck {
  private static final Pattern ROW = Pattern.compile("\\| ([A-Z]\\d{2}[A-Z]?) \\|");

  private final Scenarios scenarios;
  private final Set<String> register = new TreeSet<>();

  /**
   * @param law text with the register; empty when there is none to hold against
   */
  RecordCheck(Scenarios scenarios, String law) {
    this.scenarios = scenarios;
    law.lines()
        .forEach(
            line -> {
              Matcher row = ROW.matcher(line);
              if (row.lookingAt()) {
                register.add(row.group(1));
              }
            });
  }

  List<Diagnosis> of(List<Examined> rules) {
    List<Diagnosis> found = new ArrayList<>(scenarios.unreadable());
    Map<String, Examined> ids = new HashMap<>();
    for (Examined rule : rules) {
      Examined other = ids.putIfAbsent(rule.id(), rule);
      if (other != null) {
        found.add(
            rule.diagnosis(
                Defect.METADATA,
                rule.id() + " is already the id of another rule",
                "the other is " + other.place(),
                "give the later one an id that was never used"));
      }
      dates(rule, found);
      statements(rule, found);
      scenarios(rule, found);
    }
    return found;
  }

  private static void dates(Examined rule, List<Diagnosis> found) {
    Authority authority = rule.source().authority();
    if (Spans.empty(authority.from(), authority.to())) {
      found.add(
          rule.diagnosis(
              Defect.METADATA,
              "the last day in force is before the first",
              "from " + authority.from() + " to " + authority.to(),
              "date-expires is the first day on which the rule no longer holds; set it after"
                  + " date-effective"));
    }
  }

  private void statements(Examined rule, List<Diagnosis> found) {
    for (String id : rule.source().authority().register()) {
      if (!register.isEmpty() && !register.contains(id)) {
        found.add(
            rule.diagnosis(
                Defect.METADATA,
                "the register of docs/law.md has no statement `" + id + "`",
                "@register names " + String.join(", ", rule.source().authority().register()),
                hint(id)));
      }
    }
  }

  private String hint(String id) {
    String near = DidYouMean.hint(id, register);
    return near.isEmpty() ? "take it out, or add the statement to docs/law.md" : near;
  }

  private void scenarios(Examined rule, List<Diagnosis> found) {
    String id = rule.id();
    String file = rule.source().authority().file().replaceFirst("[^/]*$", "scenarios.yaml");
    if (!scenarios.readable(file)) {
      return;
    }
    if (!scenarios.raises(id)) {
      missing(rule, "no scenario raises it", "kind: raises", file, found);
    }
    if (!scenarios.has(id, "near-miss", "boundary")) {
      missing(rule, "it has no near miss", "kind: near-miss", file, found);
    }
    if (rule.source().authority().from() != null && !scenarios.has(id, "day-before")) {
      missing(
          rule,
          "it has no scenario of the day before it took effect",
          "kind: day-before, on: " + rule.source().authority().from().minusDays(1),
          file,
          found);
    }
  }

  private static void missing(
      Examined rule, String what, String example, String file, List<Diagnosis> found) {
    found.add(
        rule.diagnosis(
            Defect.METADATA, what, "rule: " + rule.id() + ", " + example, "add one to " + file));
  }
}
