package io.stackport.solve;

import java.util.List;
import java.util.SortedMap;

/** What to give up so that a configuration exists. */
public sealed interface WaysOut {

  /**
   * Ways out, the preferred one first.
   *
   * @param all whether there are no others
   */
  record Ways(List<Way> ways, boolean all) implements WaysOut {
    public Ways {
      ways = List.copyOf(ways);
    }
  }

  /**
   * One way out.
   *
   * @param giveUp indices of the constraints to give up, none of them for nothing; in the order in
   *     which they were asked about; empty when nothing need be
   * @param quantities a configuration that keeps all others: units of each chosen option
   */
  record Way(List<Integer> giveUp, SortedMap<String, Long> quantities) {
    public Way {
      giveUp = List.copyOf(giveUp);
    }
  }

  /** Giving up all of them does not help: the rest is in conflict. */
  record Hopeless(Conflict rest) implements WaysOut {}

  /** Nobody knows yet. */
  record OutOfTime() implements WaysOut {}
}
