package io.stackport.workbench;

import io.stackport.rule.language.Term;

/** Whether a condition that reads one attribute holds for a value of it. */
public final class ConditionTruth {
  private ConditionTruth() {}

  public static boolean of(Term condition, Object value) {
    return Truth.of(condition, name -> value);
  }
}
