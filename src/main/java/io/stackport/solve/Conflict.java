package io.stackport.solve;

import io.stackport.model.CompatibilityModel;
import java.util.List;
import java.util.SortedMap;

/** Whether constraints can hold together, and if not, which few of them already cannot. */
public sealed interface Conflict {

  /**
   * These cannot hold together with the background, and without any one of them the others can.
   * Empty when the background alone is impossible.
   *
   * @param constraints indices in the order in which they were asked about; {@code -1 - slot} for
   *     the bounds of a slot
   */
  record Minimal(List<Integer> constraints) implements Conflict {
    public Minimal {
      constraints = List.copyOf(constraints);
    }

    /** What to say of each: the sentence of the constraint, or of the slot. */
    public List<String> says(CompatibilityModel model) {
      return constraints.stream().map(each -> says(each, model)).toList();
    }

    private static String says(int index, CompatibilityModel model) {
      if (index >= 0) {
        return model.constraints().get(index).source().says();
      }
      var slot = model.slots().get(-1 - index);
      return "`%s` takes %d to %d".formatted(slot.id(), slot.min(), slot.max());
    }
  }

  /** They can all hold: here is a configuration, as units of each chosen option. */
  record None(SortedMap<String, Long> quantities) implements Conflict {}

  /** Nobody knows yet. */
  record OutOfTime() implements Conflict {}
}
