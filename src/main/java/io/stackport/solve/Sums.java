package io.stackport.solve;

import java.util.Arrays;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What later variables can add to a limit, each sum once: what a limit has left between two of them
 * is as good as the smaller. Known where the later variables only use the limit, whatever else is
 * chosen, and while the sums are few.
 */
final class Sums {
  private static final int MOST = 3000;

  private Sums() {}

  /** By variables read: the sums in rising order; null where they are not known. */
  static long[] @Nullable [] of(LimitSystem system, int limit) {
    int count = system.variables.length;
    long[] @Nullable [] sums = new long[count][];
    TreeSet<Long> now = new TreeSet<>();
    now.add(0L);
    for (int reading = count - 1; reading >= 0 && now != null; reading--) {
      if (!system.undecided(system.limits.get(limit).when(), reading)) {
        sums[reading] = now.stream().mapToLong(Long::longValue).toArray();
      }
      now = with(system, limit, system.variables[reading], now);
    }
    return sums;
  }

  private static @Nullable TreeSet<Long> with(
      LimitSystem system, int limit, int variable, TreeSet<Long> later) {
    TreeSet<Long> own = new TreeSet<>();
    Variables order = system.order;
    for (int value = order.first(variable); value < order.first(variable + 1); value++) {
      if (!added(system, limit, order.option(value), own)) {
        return null;
      }
    }
    TreeSet<Long> all = new TreeSet<>();
    for (long one : own) {
      for (long other : later) {
        all.add(LimitSystem.plus(one, other));
      }
      if (all.size() > MOST) {
        return null;
      }
    }
    return all;
  }

  /** Adds what units of an option can use; false where it can supply, or hangs on others. */
  private static boolean added(LimitSystem system, int limit, int option, TreeSet<Long> own) {
    if (option < 0) {
      own.add(0L);
      return true;
    }
    NormalForm.Term only = null;
    int[] limits = system.limitsOf(option);
    for (int i = 0; i < limits.length; i++) {
      if (limits[i] == limit) {
        NormalForm.Term term = system.termsOf(option)[i];
        if (only != null || term.amount() < 0 || term.when().length > 0) {
          return false;
        }
        only = term;
      }
    }
    if (only == null) {
      own.add(0L);
      return true;
    }
    long least = system.form.least()[option];
    if (system.useful[option] - least > MOST) {
      return false;
    }
    for (long units = least; units <= system.useful[option]; units++) {
      own.add(only.at(units));
    }
    return own.size() <= MOST;
  }

  /** The greatest sum that is not above what is left; -1 when even the least is. */
  static long floor(long[] sums, long left) {
    int at = Arrays.binarySearch(sums, left);
    int below = at >= 0 ? at : -at - 2;
    return below < 0 ? -1 : sums[below];
  }
}
