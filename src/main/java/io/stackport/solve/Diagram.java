package io.stackport.solve;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

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
  private final boolean small;
  private final long[] counts;
  private final BigInteger[] large;

  private Diagram(NormalForm form, Variables order, Layers layers) {
    this.form = form;
    this.order = order;
    this.layers = layers;
    double bits = 0;
    for (int v = 0; v < order.count(); v++) {
      bits += Math.log(order.first(v + 1) - order.first(v)) / Math.log(2);
    }
    this.small = bits < Long.SIZE - 2;
    int[] sizes = sizes(null);
    this.counts = small ? counted(sizes) : new long[0];
    this.large = small ? new BigInteger[0] : countedLarge(sizes);
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
    return small ? BigInteger.valueOf(counts[0]) : large[0];
  }

  /** How many configurations there are in which all of these literals hold. */
  public BigInteger count(int... literals) {
    BigInteger count = BigInteger.ZERO;
    for (boolean[] allowed : allowed(literals)) {
      int[] sizes = sizes(allowed);
      count = count.add(small ? BigInteger.valueOf(counted(sizes)[0]) : countedLarge(sizes)[0]);
    }
    return count;
  }

  /** Options that stand in some configuration in which all of these literals hold. */
  public BitSet options(int... literals) {
    BitSet options = new BitSet();
    for (boolean[] allowed : allowed(literals)) {
      int[] sizes = sizes(allowed);
      boolean[] used = used(sizes, alive(sizes));
      for (int group = 0; group < used.length; group++) {
        if (used[group]) {
          for (int value : layers.values()[group]) {
            if (allowed[value] && order.option(value) >= 0) {
              options.set(order.option(value));
            }
          }
        }
      }
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

  /** By group: how many of its values are allowed. */
  private int[] sizes(boolean @Nullable [] allowed) {
    int[][] values = layers.values();
    int[] sizes = new int[values.length];
    for (int group = 0; group < sizes.length; group++) {
      if (allowed == null) {
        sizes[group] = values[group].length;
      } else {
        for (int value : values[group]) {
          sizes[group] += allowed[value] ? 1 : 0;
        }
      }
    }
    return sizes;
  }

  private boolean[] alive(int[] sizes) {
    int nodes = layers.nodes();
    int[] arc = layers.arc();
    int[] child = layers.child();
    int[] group = layers.group();
    boolean[] alive = new boolean[nodes];
    alive[nodes - 1] = true;
    for (int node = nodes - 2; node >= 0; node--) {
      for (int i = arc[node]; i < arc[node + 1]; i++) {
        if (alive[child[i]] && sizes[group[i]] > 0) {
          alive[node] = true;
          break;
        }
      }
    }
    return alive;
  }

  /** Groups that some whole path takes. */
  private boolean[] used(int[] sizes, boolean[] alive) {
    int nodes = layers.nodes();
    int[] arc = layers.arc();
    int[] child = layers.child();
    int[] group = layers.group();
    boolean[] reached = new boolean[nodes];
    boolean[] used = new boolean[sizes.length];
    reached[0] = alive[0];
    for (int node = 0; node < nodes - 1; node++) {
      if (reached[node]) {
        for (int i = arc[node]; i < arc[node + 1]; i++) {
          if (alive[child[i]] && sizes[group[i]] > 0) {
            reached[child[i]] = true;
            used[group[i]] = true;
          }
        }
      }
    }
    return used;
  }

  private long[] counted(int[] sizes) {
    int nodes = layers.nodes();
    long[] counted = new long[nodes];
    counted[nodes - 1] = 1;
    for (int node = nodes - 2; node >= 0; node--) {
      long sum = 0;
      for (int i = layers.arc()[node]; i < layers.arc()[node + 1]; i++) {
        sum += counted[layers.child()[i]] * sizes[layers.group()[i]];
      }
      counted[node] = sum;
    }
    return counted;
  }

  private BigInteger[] countedLarge(int[] sizes) {
    int nodes = layers.nodes();
    BigInteger[] counted = new BigInteger[nodes];
    counted[nodes - 1] = BigInteger.ONE;
    for (int node = nodes - 2; node >= 0; node--) {
      BigInteger sum = BigInteger.ZERO;
      for (int i = layers.arc()[node]; i < layers.arc()[node + 1]; i++) {
        int size = sizes[layers.group()[i]];
        if (size > 0) {
          BigInteger below = counted[layers.child()[i]];
          sum = sum.add(size == 1 ? below : below.multiply(BigInteger.valueOf(size)));
        }
      }
      counted[node] = sum;
    }
    return counted;
  }

  /** A configuration drawn so that each is as likely as any other. */
  public BitSet sample(Random random) {
    BitSet chosen = new BitSet();
    int node = 0;
    while (node < layers.nodes() - 1) {
      int last = layers.arc()[node + 1] - 1;
      int at = layers.arc()[node];
      BigInteger left = below(total(node), random);
      while (at < last && left.compareTo(weight(at)) >= 0) {
        left = left.subtract(weight(at));
        at++;
      }
      int[] values = layers.values()[layers.group()[at]];
      int option = order.option(values[random.nextInt(values.length)]);
      if (option >= 0) {
        chosen.set(option);
      }
      node = layers.child()[at];
    }
    return chosen;
  }

  private BigInteger total(int node) {
    return small ? BigInteger.valueOf(counts[node]) : large[node];
  }

  private BigInteger weight(int arc) {
    return total(layers.child()[arc])
        .multiply(BigInteger.valueOf(layers.values()[layers.group()[arc]].length));
  }

  private static BigInteger below(BigInteger bound, Random random) {
    BigInteger drawn;
    do {
      drawn = new BigInteger(bound.bitLength(), random);
    } while (drawn.compareTo(bound) >= 0);
    return drawn;
  }
}
