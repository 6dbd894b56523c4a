package io.stackport.solve;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Options that need not be tried: another one of the same slot can always stand in for them, and is
 * no worse in any goal. Only in slots that hold at most one, and never an option that is to be
 * kept. It changes which of several equally good configurations is found, never how good it is.
 *
 * @param options numbers of what need not be tried, in order
 */
record Pruning(List<Integer> options) {

  static Pruning of(NormalForm form, List<Goal> goals, Set<Integer> keep) {
    Dominance dominance = new Dominance(form, goals);
    List<Integer> pruned = new ArrayList<>();
    for (NormalForm.SlotForm slot : form.slots()) {
      if (slot.max() == 1) {
        pruned.addAll(within(slot, dominance, keep));
      }
    }
    return new Pruning(pruned.stream().sorted().toList());
  }

  private static List<Integer> within(
      NormalForm.SlotForm slot, Dominance dominance, Set<Integer> keep) {
    List<Integer> standing = new ArrayList<>();
    List<Integer> pruned = new ArrayList<>();
    for (int option : slot.options()) {
      if (keep.contains(option)) {
        continue;
      }
      // Standing in for another is transitive, so one that stands is enough.
      if (standing.stream().anyMatch(each -> dominance.over(each, option))) {
        pruned.add(option);
        continue;
      }
      for (int each : List.copyOf(standing)) {
        if (dominance.over(option, each)) {
          standing.remove((Integer) each);
          pruned.add(each);
        }
      }
      standing.add(option);
    }
    return pruned;
  }

  /** Clauses that leave them out. */
  List<NormalForm.Clause> clauses() {
    return options.stream()
        .map(each -> new NormalForm.Clause(new int[] {-each - 1}, Goal.ADDED))
        .toList();
  }
}
