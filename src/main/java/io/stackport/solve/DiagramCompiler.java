package io.stackport.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Builds a decision diagram from the top: what the constraints remember of the values chosen so far
 * tells nodes apart. From the bottom nodes that lead nowhere go, and equal ones become one.
 */
final class DiagramCompiler {
  private final Variables order;
  private final Machines machines;
  private final long budget;
  private final List<List<Machine>> open = new ArrayList<>();
  private final List<Vectors> nodes = new ArrayList<>();

  /** Arcs of each layer: start of each node's, then child and group of each. */
  private final List<IntList> starts = new ArrayList<>();

  private final List<IntList> arcs = new ArrayList<>();
  private final List<List<int[]>> groups = new ArrayList<>();
  private long made = 1;

  /**
   * @param budget most nodes that may be made before they are reduced
   */
  DiagramCompiler(Variables order, Machines machines, long budget) {
    this.order = order;
    this.machines = machines;
    this.budget = budget;
    List<Machine> all = new ArrayList<>(machines.machines);
    for (AllowedMachine each : machines.allowed) {
      if (each != null) {
        all.add(each);
      }
    }
    for (int layer = 0; layer <= order.count(); layer++) {
      List<Machine> here = new ArrayList<>();
      for (Machine each : all) {
        if (each.first() < layer && layer <= each.last()) {
          here.add(each);
        }
      }
      open.add(here);
    }
    starting = new ArrayList<>();
    for (int layer = 0; layer < order.count(); layer++) {
      List<Machine> here = new ArrayList<>();
      for (Machine each : all) {
        if (each.first() == layer) {
          here.add(each);
        }
      }
      starting.add(here);
    }
  }

  private final List<List<Machine>> starting;

  /**
   * The diagram; null when nothing keeps the constraints.
   *
   * @throws DiagramBudget past the budget
   */
  @Nullable Layers build() {
    Vectors root = new Vectors();
    root.number(new int[0], 0);
    nodes.add(root);
    for (int layer = 0; layer < order.count(); layer++) {
      nodes.add(new Vectors());
      new Step(layer).run();
    }
    return new Reduction(nodes, starts, arcs, groups).run();
  }

  /** Expands the nodes of one layer. */
  private final class Step {
    private final int layer;
    private final List<Machine> before;
    private final List<Machine> after;

    /** By machine that speaks here: its place before (-1: it starts here) and after (-1: ends). */
    private final Machine[] moving;

    private final int[] placeBefore;
    private final int[] placeAfter;
    private final int[] reading;
    private final int[] carriedFrom;
    private final int[] carriedTo;
    private final int allowedAt;
    private final int[] sample;
    private final List<int[]> layerGroups = new ArrayList<>();
    private int[][] cached = new int[16][];

    private Step(int layer) {
      this.layer = layer;
      this.before = open.get(layer);
      this.after = open.get(layer + 1);
      List<Machine> speaking = new ArrayList<>();
      IntList from = new IntList();
      IntList to = new IntList();
      int own = -1;
      for (int i = 0; i < before.size(); i++) {
        Machine each = before.get(i);
        if (each == machines.allowed[layer]) {
          own = i;
        } else if (each.reading(layer) >= 0) {
          speaking.add(each);
        } else {
          from.add(i);
          to.add(after.indexOf(each));
        }
      }
      speaking.addAll(starting.get(layer));
      moving = speaking.toArray(Machine[]::new);
      placeBefore = Arrays.stream(moving).mapToInt(before::indexOf).toArray();
      placeAfter = Arrays.stream(moving).mapToInt(after::indexOf).toArray();
      reading = Arrays.stream(moving).mapToInt(each -> each.reading(layer)).toArray();
      carriedFrom = from.toArray();
      carriedTo = to.toArray();
      allowedAt = own;
      sample = new int[machines.effects[layer]];
      for (int c = 0; c < machines.classes[layer].length; c++) {
        sample[machines.effectOf[layer][c]] = machines.classes[layer][c][0];
      }
      groups.add(layerGroups);
    }

    private void run() {
      Vectors here = nodes.get(layer);
      Vectors next = nodes.get(layer + 1);
      IntList start = new IntList();
      IntList out = new IntList();
      int[] vector = new int[after.size()];
      int effects = machines.effects[layer];
      for (int node = 0; node < here.size(); node++) {
        start.add(out.size());
        int[] state = here.get(node);
        int[] group = groups(allowedAt < 0 ? 0 : state[allowedAt]);
        for (int effect = 0; effect < effects; effect++) {
          if (group[effect] >= 0 && moved(state, effect, vector)) {
            int known = next.size();
            int child = next.number(vector, vector.length);
            if (next.size() > known && ++made > budget) {
              throw new DiagramBudget("a decision diagram needs more than " + budget + " nodes");
            }
            out.add(child);
            out.add(group[effect]);
          }
        }
      }
      start.add(out.size());
      starts.add(start);
      arcs.add(out);
    }

    private boolean moved(int[] state, int effect, int[] vector) {
      for (int i = 0; i < moving.length; i++) {
        int from = placeBefore[i] < 0 ? 0 : state[placeBefore[i]];
        int to = moving[i].step(reading[i], from, effect, sample[effect]);
        if (to == Machine.DEAD) {
          return false;
        }
        if (placeAfter[i] >= 0) {
          vector[placeAfter[i]] = to;
        }
      }
      for (int i = 0; i < carriedFrom.length; i++) {
        vector[carriedTo[i]] = state[carriedFrom[i]];
      }
      return true;
    }

    /** By effect: the group of values that have it and are allowed; -1 when there is none. */
    private int[] groups(int allowed) {
      if (allowed >= cached.length) {
        cached = Arrays.copyOf(cached, Math.max(allowed + 1, cached.length * 2));
      }
      int[] known = cached[allowed];
      if (known == null) {
        known = made(allowed);
        cached[allowed] = known;
      }
      return known;
    }

    private int[] made(int allowed) {
      AllowedMachine own = machines.allowed[layer];
      int[][] classes = machines.classes[layer];
      BitSet left = new BitSet();
      if (own == null || allowedAt < 0) {
        left.set(0, classes.length);
      } else {
        left = own.classes(allowed);
      }
      IntList[] values = new IntList[machines.effects[layer]];
      for (int c = left.nextSetBit(0); c >= 0; c = left.nextSetBit(c + 1)) {
        int effect = machines.effectOf[layer][c];
        if (values[effect] == null) {
          values[effect] = new IntList();
        }
        for (int value : classes[c]) {
          values[effect].add(value);
        }
      }
      int[] made = new int[values.length];
      for (int effect = 0; effect < values.length; effect++) {
        made[effect] = -1;
        if (values[effect] != null) {
          made[effect] = layerGroups.size();
          int[] sorted = values[effect].toArray();
          Arrays.sort(sorted);
          layerGroups.add(sorted);
        }
      }
      return made;
    }
  }
}
