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

  /** Steps that were taken before: by variable read, state and effect. */
  private final List<List<int[]>> seen = new ArrayList<>();

  Machine(int[] variables) {
    this.variables = variables;
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

  /**
   * @param reading which of its variables is given a value
   * @param effects how many effects values of that variable have
   * @param value one that has the effect
   * @return the next state, or {@code DEAD} when it can no longer be kept
   */
  final int step(int reading, int state, int effect, int effects, int value) {
    List<int[]> rows = seen.get(reading);
    while (rows.size() <= state) {
      int[] row = new int[effects];
      Arrays.fill(row, UNSEEN);
      rows.add(row);
    }
    int[] row = rows.get(state);
    if (row[effect] == UNSEEN) {
      row[effect] = next(reading, state, value);
    }
    return row[effect];
  }

  abstract int next(int reading, int state, int value);

  /** What a value of a variable does to it: values with the same signs are the same to it. */
  abstract void sign(int variable, int value, List<Object> signs);
}
