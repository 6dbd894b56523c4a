package io.stackport.workbench.mutation;

import io.stackport.finding.Authority;
import io.stackport.rule.language.RuleSource;

/**
 * A rule with one place bent.
 *
 * @param number counts the mutants of a rule from 1
 * @param pattern index of the pattern that is bent; -1 when it is the call, the status or a date
 * @param condition index of the condition in it; -1 likewise
 * @param was the bent part as it stands in the rule
 * @param is the bent part as the mutant has it; empty when it is dropped
 */
public record Mutant(
    RuleSource rule,
    RuleSource bent,
    int number,
    Bend bend,
    int pattern,
    int condition,
    String was,
    String is) {

  /** Where and how a rule is bent. */
  public enum Bend {
    COMPARISON,
    CONSTANT,
    DROPPED,
    MEMBER_ADDED,
    MEMBER_DROPPED,
    NEGATED,
    OUTCOME,
    STATUS,
    DATE;

    /** As people read it. */
    public String words() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
  }

  public Authority authority() {
    return rule.authority();
  }

  public String id() {
    return rule.authority().id() + "#" + number;
  }

  /** Pack and topic, as scenarios name them. */
  public String folder() {
    return rule.authority().pack() + "/" + rule.authority().topic();
  }

  /** {@code AC-010#3 comparison: tpp >= $limit -> tpp > $limit}. */
  public String words() {
    return id() + "  " + bend.words() + ": " + was + " -> " + (is.isEmpty() ? "(nothing)" : is);
  }
}
