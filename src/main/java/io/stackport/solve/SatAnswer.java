package io.stackport.solve;

import io.stackport.model.Literal;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * Whether a configuration exists. Constraints are named by their index in the model, and the bounds
 * of a slot by {@code -1 - slot}.
 */
public sealed interface SatAnswer {

  /**
   * One exists.
   *
   * @param quantities units of each chosen option, by its id
   */
  record Found(SortedMap<String, Long> quantities) implements SatAnswer {}

  /**
   * None exists.
   *
   * @param constraints indices of constraints that cannot hold together with the literals; not
   *     minimal
   * @param assumed those of the assumed literals that take part
   */
  record Impossible(SortedSet<Integer> constraints, List<Literal> assumed) implements SatAnswer {
    public Impossible {
      assumed = List.copyOf(assumed);
    }
  }

  /** Nobody knows yet: time, or steps over quantities, ran out. */
  record OutOfTime() implements SatAnswer {}
}
