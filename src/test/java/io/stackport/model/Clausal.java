package io.stackport.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts models of the clauses of a model whose slots hold one option each. */
final class Clausal {
  private Clausal() {}

  static int count(CompatibilityModel model) {
    Map<String, Integer> numbers = new HashMap<>();
    model.slots().forEach(slot -> numbers.put(slot.id(), numbers.size()));
    List<long[]> clauses = new ArrayList<>();
    for (Constraint each : model.constraints()) {
      if (each instanceof Constraint.Forbid forbid) {
        clauses.add(clause(numbers, forbid.of(), List.of()));
      } else if (each instanceof Constraint.Implies implies) {
        clauses.add(clause(numbers, implies.when(), implies.then()));
      } else {
        throw new IllegalArgumentException(each.toString());
      }
    }
    for (Slot each : model.slots()) {
      if (each.min() == 1) {
        clauses.add(new long[] {1L << numbers.getOrDefault(each.id(), 0), 0});
      }
    }
    return count(clauses, numbers.size(), 0, 0);
  }

  private static long[] clause(
      Map<String, Integer> numbers, List<Literal> when, List<Literal> then) {
    long[] signs = new long[2];
    when.forEach(
        each -> signs[each.chosen() ? 1 : 0] |= 1L << numbers.getOrDefault(each.option(), 63));
    then.forEach(
        each -> signs[each.chosen() ? 0 : 1] |= 1L << numbers.getOrDefault(each.option(), 63));
    return signs;
  }

  /** Branches on one option after the other; a clause that can no longer hold ends a branch. */
  private static int count(List<long[]> clauses, int options, int next, long chosen) {
    long decided = (1L << next) - 1;
    for (long[] each : clauses) {
      boolean open = ((each[0] | each[1]) & ~decided) != 0;
      if (!open && (each[0] & chosen) == 0 && (each[1] & decided & ~chosen) == 0) {
        return 0;
      }
    }
    return next == options
        ? 1
        : count(clauses, options, next + 1, chosen)
            + count(clauses, options, next + 1, chosen | 1L << next);
  }
}
