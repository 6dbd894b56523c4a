package io.stackport.workbench;

import io.stackport.workbench.ScenarioCheck.Difference;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A scenario that was run.
 *
 * @param differences what is not as written down; empty when it holds
 * @param spoke the topic's rules that spoke, with {@code ?} when only as possible
 * @param closed the topic's rules that end as a misfit or a bar; null when no verdict was asked for
 * @param exit the exit code of a check; null when no verdict was asked for
 * @param silent rules that were expected to speak and did not, each with what stood in its way
 */
public record Trial(
    Scenario scenario,
    List<Difference> differences,
    List<String> spoke,
    @Nullable Set<String> closed,
    @Nullable Integer exit,
    List<NearMiss> silent) {

  /** How a scenario ends. */
  public enum State {
    HOLDS,
    /** As written down, but by no person. */
    UNCONFIRMED,
    FAILS
  }

  public State state() {
    if (!scenario.stated()) {
      return State.UNCONFIRMED;
    }
    if (!differences.isEmpty()) {
      return State.FAILS;
    }
    return scenario.confirmed() ? State.HOLDS : State.UNCONFIRMED;
  }
}
