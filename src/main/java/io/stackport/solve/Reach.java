package io.stackport.solve;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Which options whole ways of a diagram take. Above and below the variables that a question binds,
 * whole nodes are told from what is known of each: arcs are looked at only between.
 */
final class Reach {
  private final Layers layers;
  private final Variables order;
  private final int[] arc;
  private final int[] child;
  private final int[] group;

  /** By node: options that its arcs choose, and options of arcs that lead to it. */
  private final BitSet[] out;

  private final BitSet[] in;

  /** By variable: all of its options that a whole way takes. */
  private final BitSet[] whole;

  Reach(Layers layers, Variables order) {
    this.layers = layers;
    this.order = order;
    this.arc = layers.arc();
    this.child = layers.child();
    this.group = layers.group();
    int nodes = layers.nodes();
    out = new BitSet[nodes];
    in = new BitSet[nodes];
    whole = new BitSet[order.count()];
    Map<BitSet, BitSet> known = new HashMap<>();
    for (int v = 0; v < order.count(); v++) {
      known.clear();
      whole[v] = new BitSet();
      int below = layers.layer()[v + 1];
      BitSet[] into = new BitSet[nodesOf(v + 1)];
      for (int i = 0; i < into.length; i++) {
        into[i] = new BitSet();
      }
      for (int node = layers.layer()[v]; node < below; node++) {
        BitSet all = new BitSet();
        for (int i = arc[node]; i < arc[node + 1]; i++) {
          for (int value : layers.values()[group[i]]) {
            if (order.option(value) >= 0) {
              all.set(order.option(value) - least(v));
              into[child[i] - below].set(order.option(value) - least(v));
            }
          }
        }
        out[node] = shared(known, all);
        add(whole[v], all);
      }
      for (int i = 0; i < into.length; i++) {
        in[below + i] = shared(known, into[i]);
      }
    }
  }

  private static BitSet shared(Map<BitSet, BitSet> known, BitSet set) {
    BitSet before = known.putIfAbsent(set, set);
    return before == null ? set : before;
  }

  private static void add(BitSet to, BitSet more) {
    to.or(more);
  }

  private int least(int variable) {
    return order.option(order.first(variable));
  }

  private int nodesOf(int layer) {
    return (layer == order.count() ? layers.nodes() : layers.layer()[layer + 1])
        - layers.layer()[layer];
  }

  /** Adds every option that some whole way through allowed values takes. */
  void options(boolean[] allowed, BitSet bound, BitSet into) {
    new Question(allowed, bound).answer(into);
  }

  /** One question. */
  private final class Question {
    private final boolean[] allowed;
    private final BitSet bound;
    private final int first;
    private final int last;
    private final boolean[] alive = new boolean[layers.nodes()];
    private final boolean[] reached = new boolean[layers.nodes()];

    /** By group: whether it has an allowed value; 0 when that has not been asked. */
    private final byte[] usable = new byte[layers.values().length];

    private Question(boolean[] allowed, BitSet bound) {
      this.allowed = allowed;
      this.bound = bound;
      this.first = bound.isEmpty() ? order.count() : bound.nextSetBit(0);
      this.last = bound.length() - 1;
    }

    private void answer(BitSet into) {
      Arrays.fill(alive, layers.layer()[last + 1], alive.length, true);
      for (int v = last; v >= 0; v--) {
        revive(v);
      }
      reached[0] = alive[0];
      if (!alive[0]) {
        return;
      }
      for (int v = 0; v < order.count(); v++) {
        BitSet here = v < first ? above(v) : v > last ? below(v) : between(v);
        for (int i = here.nextSetBit(0); i >= 0; i = here.nextSetBit(i + 1)) {
          into.set(least(v) + i);
        }
      }
    }

    private void revive(int v) {
      boolean free = !bound.get(v);
      for (int node = layers.layer()[v]; node < layers.layer()[v + 1]; node++) {
        for (int i = arc[node]; i < arc[node + 1]; i++) {
          if (alive[child[i]] && (free || usable(group[i]))) {
            alive[node] = true;
            break;
          }
        }
      }
    }

    private boolean usable(int of) {
      if (usable[of] == 0) {
        usable[of] = -1;
        for (int value : layers.values()[of]) {
          if (allowed[value]) {
            usable[of] = 1;
            break;
          }
        }
      }
      return usable[of] > 0;
    }

    /** Every node that is alive is reached, so every arc to one counts. */
    private BitSet above(int v) {
      BitSet here = new BitSet();
      int from = layers.layer()[v + 1];
      BitSet before = here;
      for (int node = from; node < from + nodesOf(v + 1); node++) {
        if (alive[node]) {
          reached[node] = true;
          if (in[node] != before) {
            before = in[node];
            add(here, before);
          }
        }
      }
      return here;
    }

    /** Every node is alive, so every arc from one that is reached counts. */
    private BitSet below(int v) {
      int from = layers.layer()[v];
      int to = layers.layer()[v + 1];
      int left = nodesOf(v + 1);
      BitSet here = new BitSet();
      BitSet before = here;
      for (int node = from; node < to; node++) {
        if (reached[node]) {
          if (out[node] != before) {
            before = out[node];
            add(here, before);
          }
          for (int i = arc[node]; left > 0 && i < arc[node + 1]; i++) {
            left -= reached[child[i]] ? 0 : 1;
            reached[child[i]] = true;
          }
        }
      }
      return here;
    }

    private BitSet between(int v) {
      BitSet here = new BitSet();
      boolean[] used = new boolean[usable.length];
      for (int node = layers.layer()[v]; node < layers.layer()[v + 1]; node++) {
        for (int i = arc[node]; reached[node] && i < arc[node + 1]; i++) {
          if (alive[child[i]] && usable(group[i])) {
            reached[child[i]] = true;
            used[group[i]] = true;
          }
        }
      }
      for (int of = 0; of < used.length; of++) {
        for (int value : used[of] ? layers.values()[of] : new int[0]) {
          if (allowed[value] && order.option(value) >= 0) {
            here.set(order.option(value) - least(v));
          }
        }
      }
      return here;
    }
  }
}
