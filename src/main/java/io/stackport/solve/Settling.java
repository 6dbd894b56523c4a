package io.stackport.solve;

import java.util.Arrays;

/**
 * Settles how many units of a chosen option there are, as soon as a number of them is best whatever
 * comes: the fewest that its supplies are needed for, once nothing else can use or supply the same.
 */
final class Settling {
  /** What a limit has left that is kept whatever comes. */
  static final long GONE = LimitSystem.BOUNDLESS;

  private final LimitSystem system;

  Settling(LimitSystem system) {
    this.system = system;
  }

  /** The number of units that is best whatever comes; 0 when that is not known yet. */
  long units(int option, long[] left, int[] open, boolean[] settled, int[] beside, int reading) {
    int[] limits = system.limitsOf(option);
    NormalForm.Term[] terms = system.termsOf(option);
    long units = system.form.least()[option];
    boolean fixed = units == system.useful[option];
    for (int i = 0; i < terms.length; i++) {
      int limit = limits[i];
      if (left[limit] == GONE) {
        continue;
      }
      if (system.undecided(terms[i].when(), reading)) {
        return 0;
      }
      if (fixed || terms[i].amount() >= 0 || !all(terms[i].when(), beside)) {
        continue;
      }
      long own = own(option, i, beside);
      if (own < 0 || system.later[reading][limit] || shared(option, limit, open, settled)) {
        return 0;
      }
      if (left[limit] < own) {
        units = Math.max(units, LimitSystem.units(terms[i], own - left[limit]));
      }
    }
    return units;
  }

  /** What an option uses of a limit that it supplies; -1 when that hangs on its units. */
  private long own(int option, int supplying, int[] beside) {
    int[] limits = system.limitsOf(option);
    NormalForm.Term[] terms = system.termsOf(option);
    long own = 0;
    for (int i = 0; i < terms.length; i++) {
      if (i != supplying && limits[i] == limits[supplying] && all(terms[i].when(), beside)) {
        long least = terms[i].at(system.form.least()[option]);
        if (least < 0 || least != terms[i].at(system.form.most()[option])) {
          return -1;
        }
        own += least;
      }
    }
    return own;
  }

  private boolean shared(int option, int limit, int[] open, boolean[] settled) {
    for (int i = 0; i < open.length; i++) {
      if (open[i] != option && !settled[i]) {
        for (int other : system.limitsOf(open[i])) {
          if (other == limit) {
            return true;
          }
        }
      }
    }
    return false;
  }

  static boolean all(int[] literals, int[] beside) {
    for (int literal : literals) {
      if (Arrays.binarySearch(beside, Math.abs(literal) - 1) >= 0 != literal > 0) {
        return false;
      }
    }
    return true;
  }

  /** Takes what so many units use from what limits have left, and adds what they supply. */
  void settle(int option, long units, long[] left, int[] beside) {
    int[] limits = system.limitsOf(option);
    NormalForm.Term[] terms = system.termsOf(option);
    for (int i = 0; i < terms.length; i++) {
      if (left[limits[i]] != GONE && all(terms[i].when(), beside)) {
        left[limits[i]] = Math.subtractExact(left[limits[i]], terms[i].at(units));
      }
    }
  }
}
