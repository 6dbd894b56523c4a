package io.stackport.solve;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether integers within intervals keep linear limits over their started or full steps: intervals
 * narrow one another until nothing changes, then one is halved. It is filled anew for each question
 * and keeps its arrays. Sums must stay below 2^62; {@link Quantities} sees to that.
 */
final class Intervals {
  // Two limits can push one another along by single units; halving gets there sooner.
  private static final int ROUNDS = 64;

  private final long[] low;
  private final long[] high;
  private final int[] signs;
  private final long[] bound;
  private final int[] first;
  private final int[] next;
  private final int[] number;
  private final long[] amount;
  private final long[] per;
  private final boolean[] full;
  private final List<long[]> kept = new ArrayList<>();
  private int numbers;
  private int limits;
  private int terms;
  private long steps;

  /** Room for so many numbers, limits and terms. */
  Intervals(int numbers, int limits, int terms) {
    low = new long[numbers];
    high = new long[numbers];
    signs = new int[numbers];
    bound = new long[limits];
    first = new int[limits];
    next = new int[terms];
    number = new int[terms];
    amount = new long[terms];
    per = new long[terms];
    full = new boolean[terms];
  }

  /** Forgets everything. */
  void clear() {
    numbers = 0;
    limits = 0;
    terms = 0;
  }

  /** Another number within an interval; which one it is. */
  int number(long least, long most) {
    low[numbers] = least;
    high[numbers] = most;
    signs[numbers] = 0;
    return numbers++;
  }

  /** Another limit; which one it is. */
  int limit(long atMost) {
    bound[limits] = atMost;
    first[limits] = -1;
    return limits++;
  }

  /** Adds what a number brings to the sum of a limit. */
  void term(int limit, int of, NormalForm.Term term) {
    number[terms] = of;
    amount[terms] = term.amount();
    per[terms] = term.per();
    full[terms] = term.full();
    next[terms] = first[limit];
    first[limit] = terms++;
    signs[of] |= term.amount() > 0 ? 1 : 2;
  }

  /** What a number came to be; meaningful after a search that found something. */
  long value(int of) {
    return low[of];
  }

  /** Steps that the last search left; a little below zero where it took them all. */
  long left() {
    return steps;
  }

  /** Searches with so many steps at most; a step reads one term. */
  Quantities.Verdict search(long budget) {
    steps = budget;
    for (int i = 0; i < numbers; i++) {
      // What only uses is best at its least, what only supplies at its most.
      if (signs[i] == 2) {
        low[i] = high[i];
      } else if (signs[i] != 3) {
        high[i] = low[i];
      }
    }
    return search(0);
  }

  private Quantities.Verdict search(int depth) {
    if (!narrow()) {
      return Quantities.Verdict.IMPOSSIBLE;
    }
    if (fits(low)) {
      return Quantities.Verdict.POSSIBLE;
    }
    if (fits(high)) {
      System.arraycopy(high, 0, low, 0, numbers);
      return Quantities.Verdict.POSSIBLE;
    }
    if (steps < 0) {
      return Quantities.Verdict.OUT_OF_BUDGET;
    }
    int narrowest = narrowest();
    if (narrowest < 0) {
      return Quantities.Verdict.IMPOSSIBLE;
    }
    return halved(narrowest, depth);
  }

  private Quantities.Verdict halved(int which, int depth) {
    long[] before = keep(depth);
    long middle = low[which] + (high[which] - low[which]) / 2;
    high[which] = middle;
    Quantities.Verdict lower = search(depth + 1);
    if (lower != Quantities.Verdict.IMPOSSIBLE) {
      return lower;
    }
    System.arraycopy(before, 0, low, 0, numbers);
    System.arraycopy(before, low.length, high, 0, numbers);
    low[which] = middle + 1;
    return search(depth + 1);
  }

  private long[] keep(int depth) {
    if (kept.size() == depth) {
      kept.add(new long[2 * low.length]);
    }
    long[] all = kept.get(depth);
    System.arraycopy(low, 0, all, 0, numbers);
    System.arraycopy(high, 0, all, low.length, numbers);
    return all;
  }

  private int narrowest() {
    int best = -1;
    for (int i = 0; i < numbers; i++) {
      if (high[i] > low[i] && (best < 0 || high[i] - low[i] < high[best] - low[best])) {
        best = i;
      }
    }
    return best;
  }

  private boolean fits(long[] values) {
    for (int i = 0; i < limits; i++) {
      long sum = 0;
      for (int t = first[i]; t >= 0; t = next[t]) {
        steps--;
        sum += amount[t] * count(t, values[number[t]]);
      }
      if (sum > bound[i]) {
        return false;
      }
    }
    return true;
  }

  private boolean narrow() {
    boolean changed = true;
    for (int round = 0; changed && round < ROUNDS && steps >= 0; round++) {
      changed = false;
      for (int i = 0; i < limits; i++) {
        long least = least(i);
        if (least > bound[i]) {
          return false;
        }
        for (int t = first[i]; t >= 0; t = next[t]) {
          changed |= narrow(t, bound[i] - least + least(t, number[t]));
          if (low[number[t]] > high[number[t]]) {
            return false;
          }
        }
      }
    }
    return true;
  }

  private long least(int limit) {
    long least = 0;
    for (int t = first[limit]; t >= 0; t = next[t]) {
      steps--;
      least += least(t, number[t]);
    }
    return least;
  }

  private long least(int t, int of) {
    return amount[t] * count(t, amount[t] > 0 ? low[of] : high[of]);
  }

  /**
   * Narrows a number so that its term is at most {@code room}. The room was reckoned with a sum in
   * which the interval of this number may have been wider: then it is too large, never too small.
   */
  private boolean narrow(int t, long room) {
    int of = number[t];
    if (amount[t] > 0) {
      long most = Math.floorDiv(room, amount[t]);
      if (most >= count(t, high[of])) {
        return false;
      }
      if (most < 0) {
        high[of] = -1;
      } else {
        high[of] = full[t] ? most * per[t] + per[t] - 1 : most * per[t];
      }
    } else {
      long fewest = -Math.floorDiv(room, -amount[t]);
      if (fewest <= count(t, low[of])) {
        return false;
      }
      if (fewest > count(t, high[of])) {
        low[of] = high[of] + 1;
      } else {
        low[of] = full[t] ? fewest * per[t] : (fewest - 1) * per[t] + 1;
      }
    }
    return true;
  }

  private long count(int t, long quantity) {
    if (per[t] == 1) {
      return quantity;
    }
    return full[t] ? Math.floorDiv(quantity, per[t]) : -Math.floorDiv(-quantity, per[t]);
  }
}
