package io.stackport.solve;

import java.util.Arrays;
import java.util.List;

/** A sum over options whose quantities are set one after the other. */
final class RunningSum {
  private final List<List<NormalForm.Term>> terms;
  private final long[] sum;
  private final long[] rest;
  private final long bound;

  /**
   * @param options in the order in which quantities are set
   * @param active the terms that count
   */
  RunningSum(NormalForm form, int[] options, List<NormalForm.Term> active, long bound) {
    this.bound = bound;
    sum = new long[options.length + 1];
    rest = new long[options.length + 1];
    terms =
        Arrays.stream(options)
            .mapToObj(option -> active.stream().filter(t -> t.option() == option).toList())
            .toList();
    for (int i = options.length - 1; i >= 0; i--) {
      rest[i] = rest[i + 1];
      for (NormalForm.Term each : terms.get(i)) {
        // Each term is monotone, so its least value stands at an end.
        rest[i] += Math.min(each.at(form.least()[options[i]]), each.at(form.most()[options[i]]));
      }
    }
  }

  long bound() {
    return bound;
  }

  /** Sets the quantity of the option at a position; those before it stay. */
  void set(int position, long quantity) {
    long here = sum[position];
    for (NormalForm.Term each : terms.get(position)) {
      here += each.at(quantity);
    }
    sum[position + 1] = here;
  }

  /** A lower bound once the options before this position are set; exact after the last. */
  long least(int position) {
    return sum[position] + rest[position];
  }
}
