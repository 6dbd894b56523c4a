package io.stackport.rule;

import io.stackport.fact.Classified;
import io.stackport.fact.Fact;
import io.stackport.finding.Status;
import io.stackport.rule.language.ReadPlan;
import io.stackport.rule.language.Vocabulary;
import java.util.List;
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
      fact.support().forEach(support::add);
      status = Status.weaker(status, fact.status());
      attributes(fact, plan.byPattern().get(i));
      if (fact instanceof Classified derived) {
        assumes.addAll(derived.assumes());
        unverified.addAll(derived.doubts());
      }
    }
  }

  private void attributes(Fact fact, List<Vocabulary.Attribute> read) {
    boolean weak = !fact.unverified().isEmpty();
    for (Vocabulary.Attribute attribute : read) {
      if (attribute.nullable()) {
        assumes.addAll(attribute.unknown(fact));
      }
      if (weak) {
        unverified.addAll(attribute.unverified(fact));
      }
    }
  }
}
