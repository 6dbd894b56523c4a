package io.stackport.solve;

import java.util.ArrayList;
import java.util.List;

/**
 * Why limits refuse a set of options: the chosen and absent options that make it so, as few as it
 * takes, so that one refusal rules out many sets.
 */
final class Refusal {
  private final NormalForm form;
  private final Quantities quantities;

  Refusal(NormalForm form, Quantities quantities) {
    this.form = form;
    this.quantities = quantities;
  }

  /** Literals that hold in the set and with which alone the limits are impossible. */
  int[] literals(boolean[] chosen, int[] limits) {
    boolean[] kept = new boolean[form.limits().size()];
    byte[] state = new byte[chosen.length];
    for (int each : limits) {
      kept[each] = true;
      decide(form.limits().get(each), chosen, state);
    }
    if (quantities.verdict(state, kept) != Quantities.Verdict.IMPOSSIBLE) {
      // The relaxed question ran out of steps: the whole set is its own reason.
      for (int i = 0; i < state.length; i++) {
        state[i] = side(chosen[i]);
      }
    } else {
      open(state, kept, decided(state, -1));
      open(state, kept, decided(state, 1));
    }
    List<Integer> literals = new ArrayList<>();
    for (int i = 0; i < state.length; i++) {
      if (state[i] != 0) {
        literals.add(state[i] * (i + 1));
      }
    }
    return literals.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Settles what counts: conditions, chosen options, and suppliers that are absent. */
  private static void decide(NormalForm.Limit limit, boolean[] chosen, byte[] state) {
    settle(limit.when(), chosen, state);
    for (NormalForm.Term each : limit.terms()) {
      if (chosen[each.option()]) {
        settle(each.when(), chosen, state);
      }
      if (chosen[each.option()] || each.amount() < 0) {
        state[each.option()] = side(chosen[each.option()]);
      }
    }
  }

  private static void settle(int[] literals, boolean[] chosen, byte[] state) {
    for (int each : literals) {
      int option = Math.abs(each) - 1;
      state[option] = side(chosen[option]);
    }
  }

  private static byte side(boolean chosen) {
    return (byte) (chosen ? 1 : -1);
  }

  private static List<Integer> decided(byte[] state, int side) {
    List<Integer> options = new ArrayList<>();
    for (int i = 0; i < state.length; i++) {
      if (state[i] == side) {
        options.add(i);
      }
    }
    return options;
  }

  /** Opens as many of these as can be while the limits stay impossible, halves at a time. */
  private void open(byte[] state, boolean[] kept, List<Integer> options) {
    if (options.isEmpty()) {
      return;
    }
    byte before = state[options.get(0)];
    options.forEach(each -> state[each] = 0);
    if (quantities.verdict(state, kept) == Quantities.Verdict.IMPOSSIBLE) {
      return;
    }
    options.forEach(each -> state[each] = before);
    if (options.size() > 1) {
      int half = options.size() / 2;
      open(state, kept, options.subList(0, half));
      open(state, kept, options.subList(half, options.size()));
    }
  }
}
