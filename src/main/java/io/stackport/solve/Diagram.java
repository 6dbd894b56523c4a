package io.stackport.solve;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;

/**
 * All configurations of a problem as a multi-valued decision diagram without dead ends: what it
 * says of options and counts is exact. Made once; questions do not change it, so threads may share
 * it.
 */
public final class Diagram {
  /** Most nodes that a diagram may take while it is made, unless said otherwise. */
  public static final long BUDGET = 400_000;

  /** Orders are tried with a part of the budget first: a good one needs little. */
  private static final long PART = 10;

  final NormalForm form;
  final Variables order;
  final Layers layers;
  private final Counts counts;
  private final Reach reach;

  private Diagram(NormalForm form, Variables order, Layers layers) {
    this.form = form;
    this.order = order;
    this.layers = layers;
    this.counts = new Counts(layers, order);
    this.reach = new Reach(layers, order);
  }

  /** What became of an attempt to make a diagram. */
  public sealed interface Compiled {}

  /** It was made. */
  public record Built(Diagram diagram) implements Compiled {}

  /** Nothing keeps the constraints: there is no configuration. */
  public record Empty() implements Compiled {}

  /** It would need more than it may take; what did is said. */
  public record TooLarge(String why) implements Compiled {}

  /** Makes a diagram within the usual budget. */
  public static Compiled of(NormalForm form) {
    return of(form, BUDGET);
  }

  /**
   * Makes a diagram.
   *
   * @param budget most nodes that it may take while it is made
   */
  public static Compiled of(NormalForm form, long budget) {
    Variables natural = Variables.of(form);
    BitSet hopeless = Lowered.hopeless(form);
    Lowered first = new Lowered(form, natural, hopeless);
    if (first.impossible) {
      return new Empty();
    }
    List<int[]> orders = Ordering.of(natural, first);
    for (int[] each : orders) {
      try {
        return of(form, natural.inOrder(each), hopeless, budget / PART);
      } catch (DiagramBudget past) {
        // Another order may need less.
        continue;
      }
    }
    try {
      return of(form, natural.inOrder(orders.get(0)), hopeless, budget);
    } catch (DiagramBudget past) {
      return new TooLarge(String.valueOf(past.getMessage()));
    }
  }

  private static Compiled of(NormalForm form, Variables order, BitSet hopeless, long budget) {
    Machines machines = new Machines(form, order, new Lowered(form, order, hopeless));
    Layers layers = new DiagramCompiler(order, machines, budget).build();
    return layers == null ? new Empty() : new Built(new Diagram(form, order, layers));
  }

  /** Nodes, the end among them. */
  public int nodes() {
    return layers.nodes();
  }

  /** Arcs. */
  public int arcs() {
    return layers.child().length;
  }

  /** How many configurations there are. */
  public BigInteger count() {
    return counts.of(0);
  }

  /** How many configurations there are in which all of these literals hold. */
  public BigInteger count(int... literals) {
    if (literals.length == 1) {
      return count(literals[0]);
    }
    BigInteger count = BigInteger.ZERO;
    for (boolean[] allowed : allowed(literals)) {
      count = count.add(counts.of(allowed));
    }
    return count;
  }

  /** How many there are in which one literal holds: what goes through its values is kept. */
  private BigInteger count(int literal) {
    int option = Math.abs(literal) - 1;
    BigInteger count = BigInteger.ZERO;
    for (int variable : order.choosing(option)) {
      count = count.add(counts.through(variable, option));
    }
    return literal > 0 ? count : count().subtract(count);
  }

  /** Options that stand in some configuration in which all of these literals hold. */
  public BitSet options(int... literals) {
    BitSet bound = new BitSet();
    for (int literal : literals) {
      for (int variable : order.choosing(Math.abs(literal) - 1)) {
        bound.set(variable);
      }
    }
    BitSet options = new BitSet();
    for (boolean[] allowed : allowed(literals)) {
      reach.options(allowed, bound, options);
    }
    return options;
  }

  /**
   * Values that the literals leave: in several ways, no two of them at once, where an option can
   * stand in several places of its slot.
   */
  List<boolean[]> allowed(int... literals) {
    boolean[] all = new boolean[order.values()];
    Arrays.fill(all, true);
    List<boolean[]> ways = new ArrayList<>(List.of(all));
    for (int literal : literals) {
      int option = Math.abs(literal) - 1;
      int[] choosing = order.choosing(option);
      List<boolean[]> next = new ArrayList<>();
      for (boolean[] way : ways) {
        if (literal < 0) {
          for (int variable : choosing) {
            leave(way, variable, option, false);
          }
          next.add(way);
        } else {
          for (int variable : choosing) {
            boolean[] here = way.clone();
            leave(here, variable, option, true);
            next.add(here);
          }
        }
      }
      ways = next;
    }
    return ways;
  }

  private void leave(boolean[] way, int variable, int option, boolean chosen) {
    for (int value = order.first(variable); value < order.first(variable + 1); value++) {
      way[value] &= (order.option(value) == option) == chosen;
    }
  }

  /** A configuration drawn so that each is as likely as any other. */
  public BitSet sample(Random random) {
    BitSet chosen = new BitSet();
    int node = 0;
    while (node < layers.nodes() - 1) {
      int at = counts.draw(node, random);
      int[] values = layers.values()[layers.group()[at]];
      int option = order.option(values[random.nextInt(values.length)]);
      if (option >= 0) {
        chosen.set(option);
      }
      node = layers.child()[at];
    }
    return chosen;
  }
}
