package io.stackport.solve;

import java.util.List;

/** A clause over three variables or more: nothing yet, or kept. */
final class WideMachine extends Machine {
  private static final int PENDING = 0;
  private static final int KEPT = 1;
  private final Lowered lowered;
  private final int[] literals;

  WideMachine(Lowered.Wide wide, Lowered lowered) {
    super(wide.variables());
    this.lowered = lowered;
    this.literals = wide.literals();
  }

  @Override
  int next(int reading, int state, int value) {
    if (state == KEPT || lowered.holds(value, variables[reading], literals)) {
      return KEPT;
    }
    return reading == variables.length - 1 ? DEAD : PENDING;
  }

  @Override
  void sign(int variable, int value, List<Object> signs) {
    signs.add(lowered.holds(value, variable, literals));
  }
}
