package io.stackport.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes dead ends out of a diagram and makes equal nodes one, from the bottom up. */
final class Reduction {
  private static final int DEAD = -1;

  private final List<Vectors> nodes;
  private final List<IntList> starts;
  private final List<IntList> arcs;
  private final List<List<int[]>> groups;

  /** Groups over all layers; equal ones have one number. */
  private final List<int[]> values = new ArrayList<>();

  private final Map<List<Integer>, Integer> numbers = new HashMap<>();

  Reduction(
      List<Vectors> nodes, List<IntList> starts, List<IntList> arcs, List<List<int[]>> groups) {
    this.nodes = nodes;
    this.starts = starts;
    this.arcs = arcs;
    this.groups = groups;
  }

  @Nullable Layers run() {
    int layers = starts.size();
    // By layer, from the last: arcs of each kept node as pairs of child and group.
    List<Vectors> kept = new ArrayList<>();
    for (int i = 0; i <= layers; i++) {
      kept.add(new Vectors());
    }
    int[] canonical = new int[nodes.get(layers).size()];
    if (canonical.length > 0) {
      kept.get(layers).number(new int[0], 0);
    }
    for (int layer = layers - 1; layer >= 0; layer--) {
      canonical = reduce(layer, canonical, kept.get(layer));
    }
    return canonical[0] == DEAD ? null : flat(kept);
  }

  private int[] reduce(int layer, int[] below, Vectors into) {
    int[] global = new int[groups.get(layer).size()];
    Arrays.fill(global, DEAD);
    int[] canonical = new int[nodes.get(layer).size()];
    IntList start = starts.get(layer);
    IntList out = arcs.get(layer);
    Map<Long, Integer> unions = new HashMap<>();
    for (int node = 0; node < canonical.length; node++) {
      int from = start.get(node);
      int to = start.get(node + 1);
      long[] pairs = new long[(to - from) / 2];
      int many = 0;
      for (int i = from; i < to; i += 2) {
        int child = below[out.get(i)];
        if (child != DEAD) {
          int group = out.get(i + 1);
          if (global[group] == DEAD) {
            global[group] = number(groups.get(layer).get(group));
          }
          pairs[many++] = (long) child << 32 | global[group];
        }
      }
      canonical[node] = many == 0 ? DEAD : numbered(pairs, many, unions, into);
    }
    return canonical;
  }

  /** A node by its arcs; arcs to the same child become one. */
  private int numbered(long[] pairs, int many, Map<Long, Integer> unions, Vectors into) {
    Arrays.sort(pairs, 0, many);
    int[] arcs = new int[many * 2];
    int length = 0;
    for (int i = 0; i < many; i++) {
      int child = (int) (pairs[i] >>> 32);
      int group = (int) pairs[i];
      if (length > 0 && arcs[length - 2] == child) {
        int sofar = arcs[length - 1];
        arcs[length - 1] =
            unions.computeIfAbsent((long) sofar << 32 | group, key -> union(sofar, group));
      } else {
        arcs[length++] = child;
        arcs[length++] = group;
      }
    }
    return into.number(arcs, length);
  }

  private int union(int one, int other) {
    int[] all = Arrays.copyOf(values.get(one), values.get(one).length + values.get(other).length);
    System.arraycopy(values.get(other), 0, all, values.get(one).length, values.get(other).length);
    Arrays.sort(all);
    return number(all);
  }

  private int number(int[] group) {
    return numbers.computeIfAbsent(
        Arrays.stream(group).boxed().toList(),
        fresh -> {
          values.add(group);
          return values.size() - 1;
        });
  }

  private Layers flat(List<Vectors> kept) {
    // From the root: only what it reaches keeps a number. Every kept node has a parent, since nodes
    // were made from their parents, but a parent that became dead may have left one alone.
    int layers = kept.size() - 1;
    int[] first = new int[layers + 1];
    IntList arc = new IntList();
    IntList child = new IntList();
    IntList group = new IntList();
    int[] reached = {rootOf(kept)};
    int next = 0;
    for (int layer = 0; layer < layers; layer++) {
      first[layer] = next;
      next += reached.length;
      Map<Integer, Integer> place = new HashMap<>();
      IntList below = new IntList();
      for (int node : reached) {
        arc.add(child.size());
        int[] arcs = kept.get(layer).get(node);
        for (int i = 0; i < arcs.length; i += 2) {
          Integer at = place.get(arcs[i]);
          if (at == null) {
            at = place.size();
            place.put(arcs[i], at);
            below.add(arcs[i]);
          }
          child.add(next + at);
          group.add(arcs[i + 1]);
        }
      }
      reached = below.toArray();
    }
    first[layers] = next;
    arc.add(child.size());
    arc.add(child.size());
    return new Layers(
        first, arc.toArray(), child.toArray(), group.toArray(), values.toArray(int[][]::new));
  }

  private static int rootOf(List<Vectors> kept) {
    return kept.get(0).size() - 1;
  }
}
