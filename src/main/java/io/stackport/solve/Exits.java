package io.stackport.solve;

import io.stackport.model.Literal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Finds {@link WaysOut}: the preferred one by FastDiag (Felfernig 2012), the next ones by a tree of
 * hitting sets (Reiter 1987), best first. Of two ways out, the one is preferred that keeps the
 * earliest constraint in which they differ; a way out is always preferred to one that gives up more
 * besides.
 */
public final class Exits {
  /** Nodes of the tree that are looked at before the answer says that there may be more. */
  private static final int NODES = 5_000;

  private final SatSolver solver;
  private final Conflicts conflicts;

  public Exits(SatSolver solver) {
    this.solver = solver;
    conflicts = new Conflicts(solver);
  }

  /** Ways out that give up what the person stated, in the order of the model. */
  public WaysOut ways(List<Literal> assumed, int most) {
    List<Integer> given = new ArrayList<>(solver.constraints());
    given.removeIf(i -> i < 0 || !solver.model().constraints().get(i).source().given());
    return ways(given, assumed, most);
  }

  /**
   * Ways out.
   *
   * @param given indices of constraints that can be given up, first those to be kept
   * @param assumed literals that hold in any case
   * @param most how many to find
   * @throws IllegalStateException if what was found is not minimal
   */
  public WaysOut ways(List<Integer> given, List<Literal> assumed, int most) {
    try {
      return new Search(given, solver.literals(assumed)).ways(most);
    } catch (OutOfTimeException late) {
      return new WaysOut.OutOfTime();
    }
  }

  /** One search; constraints are known by their place in the list here. */
  private final class Search {
    private final List<Integer> groups = new ArrayList<>();
    private final BitSet every;
    private final int[] assumed;
    private final Checks checks;
    private final List<BitSet> known = new ArrayList<>();

    Search(List<Integer> given, int[] assumed) {
      for (int each : new LinkedHashSet<>(given)) {
        int group = solver.groups().of(each);
        if (solver.groups().used().get(group)) {
          groups.add(group);
        }
      }
      every = (BitSet) solver.groups().used().clone();
      this.assumed = assumed;
      checks = new Checks(solver, assumed);
    }

    WaysOut ways(int most) {
      if (!checks.possible(Checks.without(every, groups))) {
        BitSet rest = Checks.without(every, groups);
        List<Integer> soft = conflicts.inOrder();
        soft.removeIf(each -> !rest.get(solver.groups().of(each)));
        return new WaysOut.Hopeless(conflicts.minimal(new BitSet(), soft, assumed));
      }
      BitSet preferred = preferred();
      List<WaysOut.Way> ways = new ArrayList<>();
      List<BitSet> found = new ArrayList<>();
      Set<BitSet> seen = new HashSet<>();
      PriorityQueue<BitSet> open = new PriorityQueue<>(Exits::compare);
      open.add(new BitSet());
      int nodes = 0;
      while (!open.isEmpty() && ways.size() < most && nodes++ < NODES) {
        BitSet node = open.remove();
        if (found.stream().anyMatch(each -> Checks.within(each, node))) {
          continue;
        }
        BitSet conflict = conflict(node);
        if (conflict.isEmpty()) {
          found.add(node);
          ways.add(way(node));
          continue;
        }
        for (int i = conflict.nextSetBit(0); i >= 0; i = conflict.nextSetBit(i + 1)) {
          BitSet child = Checks.with(node, List.of(i));
          if (seen.add(child)) {
            open.add(child);
          }
        }
      }
      if (ways.isEmpty() && most > 0) {
        ways.add(way(preferred));
      } else if (most > 0 && !found.get(0).equals(preferred)) {
        throw new IllegalStateException("two preferred ways: " + preferred + ", " + found.get(0));
      }
      open.removeIf(node -> found.stream().anyMatch(each -> Checks.within(each, node)));
      return new WaysOut.Ways(ways, open.isEmpty());
    }

    private BitSet preferred() {
      BitSet preferred = new BitSet();
      if (!checks.possible(every)) {
        List<Integer> places = new ArrayList<>();
        for (int i = groups.size() - 1; i >= 0; i--) {
          places.add(i);
        }
        diagnosed(false, places, every).forEach(preferred::set);
      }
      return preferred;
    }

    /** FastDiag: the places to give up, the least important of them first. */
    private List<Integer> diagnosed(boolean shrunk, List<Integer> places, BitSet rest) {
      if (shrunk && checks.possible(rest)) {
        return List.of();
      }
      if (places.size() == 1) {
        return places;
      }
      int half = places.size() / 2;
      List<Integer> one = places.subList(0, half);
      List<Integer> two = places.subList(half, places.size());
      List<Integer> important = diagnosed(true, two, without(rest, one));
      List<Integer> others = diagnosed(!important.isEmpty(), one, without(rest, important));
      List<Integer> both = new ArrayList<>(important);
      both.addAll(others);
      return both;
    }

    private BitSet without(BitSet rest, List<Integer> places) {
      return Checks.without(rest, places.stream().map(groups::get).toList());
    }

    /** Places of a minimal conflict that a node does not hit; empty when there is none. */
    private BitSet conflict(BitSet node) {
      for (BitSet each : known) {
        if (!each.intersects(node)) {
          return each;
        }
      }
      List<Integer> kept = new ArrayList<>();
      for (int i = 0; i < groups.size(); i++) {
        if (!node.get(i)) {
          kept.add(groups.get(i));
        }
      }
      BitSet conflict = new BitSet();
      BitSet background = Checks.without(every, groups);
      BitSet all = Checks.with(background, kept);
      if (checks.possible(all)) {
        return conflict;
      }
      for (int each : conflicts.minimal(background, kept, checks.core(all), checks)) {
        conflict.set(groups.indexOf(each));
      }
      if (conflict.isEmpty()) {
        throw new IllegalStateException("no conflict without " + node);
      }
      known.add(conflict);
      return conflict;
    }

    private WaysOut.Way way(BitSet places) {
      List<Integer> giveUp = new ArrayList<>();
      places.stream().forEach(each -> giveUp.add(groups.get(each)));
      BitSet rest = Checks.without(every, giveUp);
      long[] quantities = solver.run(rest, assumed).quantities();
      if (quantities == null) {
        throw new IllegalStateException("no way out: " + giveUp);
      }
      for (int each : giveUp) {
        if (solver.run(Checks.with(rest, List.of(each)), assumed).quantities() != null) {
          throw new IllegalStateException("given up for nothing: " + each + " of " + giveUp);
        }
      }
      List<Integer> indices = giveUp.stream().map(solver.groups()::index).toList();
      return new WaysOut.Way(indices, solver.named(quantities));
    }
  }

  /** The better one keeps the earliest place in which two differ. */
  private static int compare(BitSet one, BitSet other) {
    BitSet differing = (BitSet) one.clone();
    differing.xor(other);
    int first = differing.nextSetBit(0);
    return first < 0 ? 0 : one.get(first) ? 1 : -1;
  }
}
