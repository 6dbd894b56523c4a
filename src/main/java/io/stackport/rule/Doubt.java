package io.stackport.rule;

import io.stackport.fact.Classified;
import io.stackport.fact.Fact;
import io.stackport.finding.Status;
import io.stackport.rule.language.ReadPlan;
import io.stackport.rule.language.Vocabulary;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What one match rests on: its support, what it assumes, what is unverified, its weakest status.
 */
final class Doubt {
  final SortedSet<String> support = new TreeSet<>();
  final SortedSet<String> assumes = new TreeSet<>();
  final SortedSet<String> unverified = new TreeSet<>();
  String status;

  Doubt(String ruleStatus) {
    status = ruleStatus;
  }

  /** Reads a match's facts, in the order of the rule's patterns. */
  void read(List<?> facts, ReadPlan plan) {
    for (int i = 0; i < facts.size(); i++) {
      Fact fact = (Fact) facts.get(i);
      support.addAll(fact.support());
      status = Status.weaker(status, fact.status());
      attributes(fact, plan.byPattern().get(i));
      if (fact instanceof Classified derived) {
        assumes.addAll(derived.assumes());
        unverified.addAll(derived.doubts());
      }
    }
  }

  private void attributes(Fact fact, List<Vocabulary.Attribute> read) {
    Set<String> weak = fact.unverified();
    for (Vocabulary.Attribute attribute : read) {
      boolean doubtful =
          !weak.isEmpty()
              && !attribute.identity()
              && (weak.contains("*") || weak.contains(attribute.name()));
      if (!attribute.nullable() && !doubtful) {
        continue;
      }
      if (attribute.of(fact) == null) {
        assumes.add(fact.label() + ": " + attribute.name());
      } else if (doubtful) {
        unverified.add(fact.label() + ": " + attribute.name());
      }
    }
  }
}
