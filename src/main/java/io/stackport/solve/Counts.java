package io.stackport.solve;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** How many ways a diagram has, through each node and through each value. */
final class Counts {
  private final Layers layers;
  private final Variables order;
  private final boolean small;

  /** Ways from each node to the end. */
  private final long[] down;

  private final BigInteger[] largeDown;

  /** Ways from the root to each node; made when a value is first asked about. */
  private volatile BigInteger @Nullable [] up;

  /** By variable: ways through each of its values; made when one of them is first asked about. */
  private final AtomicReferenceArray<BigInteger[]> through;

  Counts(Layers layers, Variables order) {
    this.layers = layers;
    this.order = order;
    double bits = 0;
    for (int v = 0; v < order.count(); v++) {
      bits += Math.log(order.first(v + 1) - order.first(v)) / Math.log(2);
    }
    this.small = bits < Long.SIZE - 2;
    int[] sizes = sizes(null);
    this.down = small ? counted(sizes) : new long[0];
    this.largeDown = small ? new BigInteger[0] : countedLarge(sizes);
    this.through = new AtomicReferenceArray<>(order.count());
  }

  /** Ways from a node to the end. */
  BigInteger of(int node) {
    return small ? BigInteger.valueOf(down[node]) : largeDown[node];
  }

  /** Ways through allowed values only. */
  BigInteger of(boolean[] allowed) {
    int[] sizes = sizes(allowed);
    return small ? BigInteger.valueOf(counted(sizes)[0]) : countedLarge(sizes)[0];
  }

  /** Ways through values of a variable that choose an option. */
  BigInteger through(int variable, int option) {
    BigInteger[] ways = through.get(variable);
    if (ways == null) {
      ways = through(variable);
      through.set(variable, ways);
    }
    for (int value = order.first(variable); value < order.first(variable + 1); value++) {
      if (order.option(value) == option) {
        return ways[value - order.first(variable)];
      }
    }
    return BigInteger.ZERO;
  }

  private BigInteger[] through(int variable) {
    BigInteger[] above = up;
    if (above == null) {
      above = upward();
      up = above;
    }
    int from = layers.layer()[variable];
    int to = layers.layer()[variable + 1];
    BigInteger[] ofGroup = new BigInteger[layers.values().length];
    for (int node = from; node < to; node++) {
      for (int i = layers.arc()[node]; i < layers.arc()[node + 1]; i++) {
        BigInteger ways = above[node].multiply(of(layers.child()[i]));
        int group = layers.group()[i];
        ofGroup[group] = ofGroup[group] == null ? ways : ofGroup[group].add(ways);
      }
    }
    BigInteger[] ways = new BigInteger[order.first(variable + 1) - order.first(variable)];
    Arrays.fill(ways, BigInteger.ZERO);
    for (int group = 0; group < ofGroup.length; group++) {
      if (ofGroup[group] != null) {
        for (int value : layers.values()[group]) {
          int at = value - order.first(variable);
          ways[at] = ways[at].add(ofGroup[group]);
        }
      }
    }
    return ways;
  }

  private BigInteger[] upward() {
    BigInteger[] above = new BigInteger[layers.nodes()];
    Arrays.fill(above, BigInteger.ZERO);
    above[0] = BigInteger.ONE;
    for (int node = 0; node < above.length - 1; node++) {
      for (int i = layers.arc()[node]; i < layers.arc()[node + 1]; i++) {
        int size = layers.values()[layers.group()[i]].length;
        int child = layers.child()[i];
        above[child] = above[child].add(above[node].multiply(BigInteger.valueOf(size)));
      }
    }
    return above;
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

  /** An arc of a node, drawn by how many ways go on through it. */
  int draw(int node, Random random) {
    int last = layers.arc()[node + 1] - 1;
    int at = layers.arc()[node];
    BigInteger left = below(of(node), random);
    while (at < last && left.compareTo(weight(at)) >= 0) {
      left = left.subtract(weight(at));
      at++;
    }
    return at;
  }

  private BigInteger weight(int arc) {
    return of(layers.child()[arc])
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
