package io.stackport.solve;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Remembers, for one set of assumed literals, which sets of groups were possible and which cores
 * were not, so that a question inside or around a known one costs nothing.
 */
final class Checks {
  private final SatSolver solver;
  private final int[] assumed;
  private final Broken broken;
  private final List<BitSet> possible = new ArrayList<>();
  private final List<BitSet> cores = new ArrayList<>();

  Checks(SatSolver solver, int[] assumed) {
    this.solver = solver;
    this.assumed = assumed;
    broken = new Broken(solver.form(), solver.groups());
  }

  /** Whether the groups can hold together. */
  boolean possible(BitSet groups) {
    if (cores.stream().anyMatch(each -> within(each, groups))) {
      return false;
    }
    if (possible.stream().anyMatch(each -> within(groups, each))) {
      return true;
    }
    return run(groups).quantities() != null;
  }

  /** A known core within the groups, which are known to be impossible. */
  BitSet core(BitSet groups) {
    return cores.stream().filter(each -> within(each, groups)).findFirst().orElseThrow();
  }

  /** Asks the solver in any case. */
  SatSolver.Outcome run(BitSet groups) {
    SatSolver.Outcome outcome = solver.run(groups, assumed);
    long[] quantities = outcome.quantities();
    if (quantities == null) {
      cores.add(outcome.core());
    } else {
      BitSet kept = (BitSet) solver.groups().used().clone();
      kept.andNot(broken.by(quantities));
      possible.add(kept);
    }
    return outcome;
  }

  static boolean within(BitSet inner, BitSet outer) {
    BitSet rest = (BitSet) inner.clone();
    rest.andNot(outer);
    return rest.isEmpty();
  }

  /** The groups and these besides. */
  static BitSet with(BitSet groups, Iterable<Integer> more) {
    BitSet all = (BitSet) groups.clone();
    more.forEach(all::set);
    return all;
  }

  /** The groups but these. */
  static BitSet without(BitSet groups, Iterable<Integer> less) {
    BitSet all = (BitSet) groups.clone();
    less.forEach(all::clear);
    return all;
  }
}
