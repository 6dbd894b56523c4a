package io.stackport.solve;

import java.math.BigInteger;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What was asked of a model in one view; a part that was not asked for is null.
 *
 * @param exists whether a configuration exists
 * @param example a configuration as units of each chosen option; null where none is known
 */
public record ModelAnswer(
    String model,
    View view,
    Exists exists,
    @Nullable SortedMap<String, Long> example,
    @Nullable Count count,
    @Nullable Choices choices,
    @Nullable Best best,
    @Nullable Conflict conflict) {

  /** Whether a configuration exists. */
  public enum Exists {
    YES,
    NO,
    /** Time ran out before it was known. */
    UNKNOWN
  }

  /**
   * How many configurations there are.
   *
   * @param number exactly; null when the diagram would be too large: never a guess
   * @param why it is not known; empty when it is
   */
  public record Count(@Nullable BigInteger number, String why) {}

  /**
   * What can be chosen.
   *
   * @param can options that stand in some configuration
   * @param cannot options that stand in none
   * @param unknown options about which time ran out
   * @param by {@code diagram} or {@code sat}: who says so
   */
  public record Choices(List<String> can, List<String> cannot, List<String> unknown, String by) {
    public Choices {
      can = List.copyOf(can);
      cannot = List.copyOf(cannot);
      unknown = List.copyOf(unknown);
    }
  }

  /**
   * The best configurations.
   *
   * @param goals names of the objectives, first things first
   * @param optima the best first
   */
  public record Best(List<String> goals, List<Optimum> optima) {
    public Best {
      goals = List.copyOf(goals);
      optima = List.copyOf(optima);
    }
  }
}
