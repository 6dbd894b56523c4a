package io.stackport.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One constraint, read along the variables of a diagram: what it remembers of the values that have
 * been chosen is a state, numbered from zero, which is where it starts.
 */
abstract class Machine {
  static final int DEAD = -1;
  private static final int UNSEEN = -2;

  /** Variables that it reads, in their order. */
  final int[] variables;

  /** Steps that were taken before: by variable read, state and local effect. */
  private final List<List<int[]>> seen = new ArrayList<>();

  /**
   * By variable read: what each effect of its values is to this machine, which tells fewer apart.
   */
  private final int[][] local;

  private final int[] locals;

  Machine(int[] variables) {
    this.variables = variables;
    this.local = new int[variables.length][];
    this.locals = new int[variables.length];
    for (int i = 0; i < variables.length; i++) {
      seen.add(new ArrayList<>());
    }
  }

  final int first() {
    return variables[0];
  }

  final int last() {
    return variables[variables.length - 1];
  }

  /** Which of its variables comes at a place of the order; negative when none does. */
  final int reading(int layer) {
    return Arrays.binarySearch(variables, layer);
  }

  /** Says what each effect of a variable's values is to this machine, numbered from zero. */
  final void effects(int variable, int[] of, int many) {
    local[reading(variable)] = of;
    locals[reading(variable)] = many;
  }

  /**
   * @param reading which of its variables is given a value
   * @param value one that has the effect
   * @return the next state, or {@code DEAD} when it can no longer be kept
   */
  final int step(int reading, int state, int effect, int value) {
    List<int[]> rows = seen.get(reading);
    while (rows.size() <= state) {
      int[] row = new int[locals[reading]];
      Arrays.fill(row, UNSEEN);
      rows.add(row);
    }
    int[] row = rows.get(state);
    int own = local[reading][effect];
    if (row[own] == UNSEEN) {
      row[own] = next(reading, state, value);
    }
    return row[own];
  }

  abstract int next(int reading, int state, int value);

  /** What a value of a variable does to it: values with the same signs are the same to it. */
  abstract void sign(int variable, int value, List<Object> signs);
}
