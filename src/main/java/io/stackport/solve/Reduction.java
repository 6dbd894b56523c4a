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
  private final Vectors values = new Vectors();

  /** Of one layer: unions that were made, by the groups they are of. */
  private Vectors unions = new Vectors();

  private IntList united = new IntList();

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
    unions = new Vectors();
    united = new IntList();
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
            global[group] =
                values.number(groups.get(layer).get(group), groups.get(layer).get(group).length);
          }
          pairs[many++] = (long) child << 32 | global[group];
        }
      }
      canonical[node] = many == 0 ? DEAD : numbered(pairs, many, into);
    }
    return canonical;
  }

  /** A node by its arcs; arcs to the same child become one. */
  private int numbered(long[] pairs, int many, Vectors into) {
    Arrays.sort(pairs, 0, many);
    int[] arcs = new int[many * 2];
    int length = 0;
    int[] same = new int[many];
    int from = 0;
    while (from < many) {
      int child = (int) (pairs[from] >>> 32);
      int to = from;
      while (to < many && (int) (pairs[to] >>> 32) == child) {
        same[to - from] = (int) pairs[to];
        to++;
      }
      arcs[length++] = child;
      arcs[length++] = to == from + 1 ? same[0] : union(same, to - from);
      from = to;
    }
    return into.number(arcs, length);
  }

  /** The group of all values of some groups, which have none in common. */
  private int union(int[] of, int many) {
    int known = unions.size();
    int key = unions.number(of, many);
    if (key == known) {
      int size = 0;
      for (int i = 0; i < many; i++) {
        size += values.get(of[i]).length;
      }
      int[] all = new int[size];
      int at = 0;
      for (int i = 0; i < many; i++) {
        int[] part = values.get(of[i]);
        System.arraycopy(part, 0, all, at, part.length);
        at += part.length;
      }
      Arrays.sort(all);
      united.add(values.number(all, size));
    }
    return united.get(key);
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
    // Only groups that an arc takes are kept.
    int[] numbers = new int[values.size()];
    List<int[]> used = new ArrayList<>();
    int[] of = group.toArray();
    for (int i = 0; i < of.length; i++) {
      if (numbers[of[i]] == 0) {
        used.add(values.get(of[i]));
        numbers[of[i]] = used.size();
      }
      of[i] = numbers[of[i]] - 1;
    }
    return new Layers(first, arc.toArray(), child.toArray(), of, used.toArray(int[][]::new));
  }

  private static int rootOf(List<Vectors> kept) {
    return kept.get(0).size() - 1;
  }
}
