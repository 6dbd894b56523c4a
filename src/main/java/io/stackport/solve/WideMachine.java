package io.stackport.solve;

import java.util.BitSet;
import java.util.List;

/** A clause over three variables or more: nothing yet, or kept. */
final class WideMachine extends Machine {
  private static final int PENDING = 0;
  private static final int KEPT = 1;
  private final BitSet values;

  WideMachine(Lowered.Wide wide) {
    super(wide.variables());
    this.values = wide.values();
  }

  @Override
  int next(int reading, int state, int value) {
    if (state == KEPT || values.get(value)) {
      return KEPT;
    }
    return reading == variables.length - 1 ? DEAD : PENDING;
  }

  @Override
  void sign(int variable, int value, List<Object> signs) {
    signs.add(values.get(value));
  }
}
