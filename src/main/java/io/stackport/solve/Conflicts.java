package io.stackport.solve;

import io.stackport.model.Literal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Minimal conflicts by QuickXplain (Junker 2004). Constraints early in the list are kept out of the
 * conflict if possible: of two minimal conflicts, the one without the earliest constraint in which
 * they differ is found. (Junker's own order is the reverse of the list.)
 */
public final class Conflicts {
  private final SatSolver solver;

  public Conflicts(SatSolver solver) {
    this.solver = solver;
  }

  /**
   * A conflict among all constraints that can be switched off: blamed are rules first, then the
   * bounds of slots, and what the person stated only if it must be.
   */
  public Conflict minimal(List<Literal> assumed) {
    return minimal(List.of(), inOrder(), assumed);
  }

  /**
   * The minimal conflict among constraints that may be given up.
   *
   * @param background indices of constraints that hold in any case
   * @param soft indices of those that may be in the conflict, first those to be kept out of it
   * @param assumed literals that hold in any case
   * @throws IllegalStateException if what was found is not minimal
   */
  public Conflict minimal(
      Collection<Integer> background, List<Integer> soft, List<Literal> assumed) {
    try {
      return minimal(solver.groups().of(background), soft, solver.literals(assumed));
    } catch (OutOfTimeException late) {
      return new Conflict.OutOfTime();
    }
  }

  /** What can be in a conflict: what the person stated, bounds of slots, rules. */
  List<Integer> inOrder() {
    List<Integer> given = new ArrayList<>();
    List<Integer> slots = new ArrayList<>();
    List<Integer> rules = new ArrayList<>();
    for (int each : solver.constraints()) {
      if (each < 0) {
        slots.add(0, each);
      } else if (solver.model().constraints().get(each).source().given()) {
        given.add(each);
      } else {
        rules.add(each);
      }
    }
    given.addAll(slots);
    given.addAll(rules);
    return given;
  }

  Conflict minimal(BitSet background, List<Integer> soft, int[] assumed) {
    List<Integer> groups = new ArrayList<>();
    for (int each : new LinkedHashSet<>(soft)) {
      int group = solver.groups().of(each);
      if (solver.groups().used().get(group) && !background.get(group)) {
        groups.add(group);
      }
    }
    Checks checks = new Checks(solver, assumed);
    SatSolver.Outcome all = checks.run(Checks.with(background, groups));
    if (all.quantities() != null) {
      return new Conflict.None(solver.named(all.quantities()));
    }
    List<Integer> found = minimal(background, groups, all.core(), checks);
    verify(background, found, assumed);
    return new Conflict.Minimal(found.stream().map(solver.groups()::index).toList());
  }

  /**
   * The minimal conflict among groups, in their order, where a core is known; not verified.
   *
   * @param core groups that cannot hold together, all in the background or among the groups
   */
  List<Integer> minimal(BitSet background, List<Integer> groups, BitSet core, Checks checks) {
    if (!checks.possible(background)) {
      return List.of();
    }
    // What comes before the core can be kept out, since the core is a conflict without it.
    int first = 0;
    while (!core.get(groups.get(first))) {
      first++;
    }
    List<Integer> turned = new ArrayList<>(groups.subList(first, groups.size()));
    Collections.reverse(turned);
    List<Integer> found = new ArrayList<>(explained(checks, background, false, turned));
    Collections.reverse(found);
    return found;
  }

  private List<Integer> explained(
      Checks checks, BitSet background, boolean grown, List<Integer> groups) {
    if (grown && !checks.possible(background)) {
      return List.of();
    }
    if (groups.size() == 1) {
      return groups;
    }
    int half = groups.size() / 2;
    List<Integer> one = groups.subList(0, half);
    List<Integer> two = groups.subList(half, groups.size());
    List<Integer> late = explained(checks, Checks.with(background, one), !one.isEmpty(), two);
    List<Integer> early = explained(checks, Checks.with(background, late), !late.isEmpty(), one);
    List<Integer> both = new ArrayList<>(early);
    both.addAll(late);
    return both;
  }

  private void verify(BitSet background, List<Integer> found, int[] assumed) {
    BitSet all = Checks.with(background, found);
    if (solver.run(all, assumed).quantities() != null) {
      throw new IllegalStateException("constraints that can hold together: " + found);
    }
    for (int each : found) {
      if (solver.run(Checks.without(all, List.of(each)), assumed).quantities() == null) {
        throw new IllegalStateException("conflict without need of " + each + ": " + found);
      }
    }
  }
}
