package io.stackport.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Visits configurations of a diagram one by one: all of them, or the cheapest. */
public final class Walk {
  private final Diagram diagram;
  private final Layers layers;
  private final Variables order;

  public Walk(Diagram diagram) {
    this.diagram = diagram;
    this.layers = diagram.layers;
    this.order = diagram.order;
  }

  /** Is shown configurations. */
  public interface Visitor {
    /**
     * One configuration.
     *
     * @param options the options chosen, {@code -1} where none is; changes with the next call
     * @return whether to go on
     */
    boolean visit(int[] options);
  }

  /** Visits every configuration in which all literals hold, in the order of the diagram. */
  public void each(Visitor visitor, int... literals) {
    for (boolean[] allowed : diagram.allowed(literals)) {
      if (!each(visitor, allowed)) {
        return;
      }
    }
  }

  private boolean each(Visitor visitor, boolean[] allowed) {
    int depth = order.count();
    int[] options = new int[depth];
    if (depth == 0) {
      return visitor.visit(options);
    }
    int[] arc = new int[depth];
    int[] value = new int[depth];
    int[] node = new int[depth + 1];
    int at = 0;
    arc[0] = layers.arc()[0];
    value[0] = -1;
    while (at >= 0) {
      int[] values = layers.values()[layers.group()[Math.min(arc[at], layers.group().length - 1)]];
      value[at]++;
      if (arc[at] >= layers.arc()[node[at] + 1]) {
        at--;
      } else if (value[at] >= values.length) {
        arc[at]++;
        value[at] = -1;
      } else if (allowed[values[value[at]]]) {
        options[at] = order.option(values[value[at]]);
        if (at == depth - 1) {
          if (!visitor.visit(options)) {
            return false;
          }
        } else {
          node[at + 1] = layers.child()[arc[at]];
          at++;
          arc[at] = layers.arc()[node[at]];
          value[at] = -1;
        }
      }
    }
    return true;
  }

  /** Whether exactly these options are a configuration. */
  public boolean contains(BitSet chosen) {
    // By node: most of the options that a way to it has chosen, when it chose nothing else. A way
    // never chooses an option twice, so that one that has chosen so many has chosen all.
    int[] most = new int[layers.nodes()];
    Arrays.fill(most, -1);
    most[0] = 0;
    BitSet reached = new BitSet();
    reached.set(0);
    int end = layers.nodes() - 1;
    for (int node = 0; node >= 0 && node < end; node = reached.nextSetBit(node + 1)) {
      for (int i = layers.arc()[node]; i < layers.arc()[node + 1]; i++) {
        int more = within(layers.values()[layers.group()[i]], chosen);
        if (more >= 0) {
          int child = layers.child()[i];
          most[child] = Math.max(most[child], most[node] + more);
          reached.set(child);
        }
      }
    }
    return most[end] == chosen.cardinality();
  }

  /** One where one of the values chooses one of the options, zero where one chooses nothing. */
  private int within(int[] values, BitSet chosen) {
    int most = -1;
    for (int value : values) {
      int option = order.option(value);
      if (option < 0) {
        most = Math.max(most, 0);
      } else if (chosen.get(option)) {
        return 1;
      }
    }
    return most;
  }

  /** A way from the root that has been begun. */
  private record Path(long cost, long sofar, int node, @Nullable Path before, int option) {}

  /**
   * The cheapest configurations, cheapest first; of equal cost, in no order that means anything but
   * always the same.
   *
   * @param costs of each option
   * @param most how many
   */
  public List<BitSet> cheapest(long[] costs, int most) {
    long[] least = least(costs);
    PriorityQueue<Path> queue =
        new PriorityQueue<>(
            Comparator.comparingLong(Path::cost).thenComparingInt(path -> -path.node()));
    queue.add(new Path(least[0], 0, 0, null, -1));
    List<BitSet> found = new ArrayList<>();
    while (!queue.isEmpty() && found.size() < most) {
      Path path = queue.remove();
      if (path.node() == layers.nodes() - 1) {
        found.add(chosen(path));
        continue;
      }
      for (int i = layers.arc()[path.node()]; i < layers.arc()[path.node() + 1]; i++) {
        for (int value : layers.values()[layers.group()[i]]) {
          long sofar = Math.addExact(path.sofar(), cost(value, costs));
          int child = layers.child()[i];
          queue.add(
              new Path(
                  Math.addExact(sofar, least[child]), sofar, child, path, order.option(value)));
        }
      }
    }
    return found;
  }

  private static BitSet chosen(Path end) {
    BitSet chosen = new BitSet();
    for (Path path = end; path != null; path = path.before()) {
      if (path.option() >= 0) {
        chosen.set(path.option());
      }
    }
    return chosen;
  }

  private long cost(int value, long[] costs) {
    return order.option(value) < 0 ? 0 : costs[order.option(value)];
  }

  /** By node: the least that the rest of a way costs. */
  private long[] least(long[] costs) {
    int nodes = layers.nodes();
    long[] ofGroup = new long[layers.values().length];
    for (int group = 0; group < ofGroup.length; group++) {
      ofGroup[group] = Long.MAX_VALUE;
      for (int value : layers.values()[group]) {
        ofGroup[group] = Math.min(ofGroup[group], cost(value, costs));
      }
    }
    long[] least = new long[nodes];
    for (int node = nodes - 2; node >= 0; node--) {
      least[node] = Long.MAX_VALUE;
      for (int i = layers.arc()[node]; i < layers.arc()[node + 1]; i++) {
        least[node] =
            Math.min(
                least[node], Math.addExact(least[layers.child()[i]], ofGroup[layers.group()[i]]));
      }
    }
    return least;
  }
}
