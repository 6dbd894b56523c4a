package io.stackport.workbench.mutation;

import java.util.List;

/** What became of a mutant. */
public sealed interface Fate {

  /** A scenario noticed. */
  record Killed(String scenario, String failure) implements Fate {}

  /**
   * No scenario noticed.
   *
   * @param wanted the scenario that would have
   * @param changed places of scenarios in which it says another thing that none of them writes down
   */
  record Survived(String wanted, List<String> changed) implements Fate {}

  /** It says what the rule says, always: the proof. */
  record SetAside(String proof) implements Fate {}
}
