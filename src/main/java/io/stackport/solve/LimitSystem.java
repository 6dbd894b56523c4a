package io.stackport.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Limits that share options, and what holds of them whatever is chosen: how many units of an option
 * can be of use, and what those variables can still use or supply that have no value yet.
 */
final class LimitSystem {
  /** A sum that is never reached. */
  static final long BOUNDLESS = Long.MAX_VALUE;

  final NormalForm form;
  final Variables order;
  final int[] variables;
  final List<NormalForm.Limit> limits = new ArrayList<>();

  /** By option, its terms: numbers of limits and terms side by side. */
  private final int[][] limitsOf;

  private final NormalForm.Term[][] termsOf;

  /** Options that decide whether a limit applies; and whether a term does. */
  private final Set<Integer> conditions = new HashSet<>();

  private final Set<Integer> companions = new HashSet<>();

  /** By option: more units than these are never needed. */
  final long[] useful;

  /** By variables read and limit: the most that later variables can use; and can supply. */
  final long[][] use;

  final long[][] supply;

  /** By limit and variables read: what later variables can add; null where that is not known. */
  final long[] @Nullable [][] sums;

  /** By variables read and limit: whether a later variable has a term in it, or decides on it. */
  final boolean[][] later;

  LimitSystem(int[] variables, int[] which, NormalForm form, Variables order) {
    this.form = form;
    this.order = order;
    this.variables = variables;
    List<List<Integer>> numbers = new ArrayList<>();
    List<List<NormalForm.Term>> terms = new ArrayList<>();
    for (int i = 0; i < form.options(); i++) {
      numbers.add(new ArrayList<>());
      terms.add(new ArrayList<>());
    }
    for (int each : which) {
      NormalForm.Limit limit = form.limits().get(each);
      numbers(limit.when()).forEach(conditions::add);
      for (NormalForm.Term term : limit.terms()) {
        numbers(term.when()).forEach(companions::add);
        numbers.get(term.option()).add(limits.size());
        terms.get(term.option()).add(term);
      }
      limits.add(limit);
    }
    limitsOf = new int[form.options()][];
    termsOf = new NormalForm.Term[form.options()][];
    for (int i = 0; i < form.options(); i++) {
      limitsOf[i] = numbers.get(i).stream().mapToInt(Integer::intValue).toArray();
      termsOf[i] = terms.get(i).toArray(NormalForm.Term[]::new);
    }
    useful = UsefulUnits.of(form, true);
    use = new long[variables.length][limits.size()];
    supply = new long[variables.length][limits.size()];
    later = new boolean[variables.length][limits.size()];
    for (int reading = 0; reading < variables.length; reading++) {
      after(reading);
    }
    sums = new long[limits.size()][][];
    for (int i = 0; i < limits.size(); i++) {
      sums[i] = Sums.of(this, i);
    }
  }

  private static java.util.stream.IntStream numbers(int[] literals) {
    return Arrays.stream(literals).map(each -> Math.abs(each) - 1);
  }

  int[] limitsOf(int option) {
    return limitsOf[option];
  }

  NormalForm.Term[] termsOf(int option) {
    return termsOf[option];
  }

  /** Whether it makes a difference that an option is chosen. */
  boolean matters(int option) {
    return termsOf[option].length > 0 || decides(option);
  }

  /** Whether a limit or a term hangs on it. */
  boolean decides(int option) {
    return conditions.contains(option) || companions.contains(option);
  }

  /** Whether a term of another option hangs on it. */
  boolean companion(int option) {
    return companions.contains(option);
  }

  /** Units of an option whose term supplies at least so much. */
  static long units(NormalForm.Term term, long needed) {
    if (needed == BOUNDLESS) {
      return BOUNDLESS;
    }
    long each = -term.amount();
    long steps = (needed - 1) / each + 1;
    long units = term.full() ? times(steps, term.per()) : plus(times(steps - 1, term.per()), 1);
    return units;
  }

  /** The most that variables from a reading on use of a limit, or supply to it. */
  private long most(int limit, boolean using, int from) {
    long most = 0;
    for (NormalForm.SlotForm slot : form.slots()) {
      long[] each = new long[slot.options().length];
      int many = 0;
      for (int option : slot.options()) {
        int reading = -1;
        for (int variable : order.choosing(option)) {
          reading = Math.max(reading, Arrays.binarySearch(variables, variable));
        }
        if (reading >= from) {
          each[many++] = most(limit, using, option, useful[option]);
        }
      }
      Arrays.sort(each, 0, many);
      for (int i = 0; i < Math.min(many, slot.max()); i++) {
        most = plus(most, each[many - 1 - i]);
      }
    }
    return most;
  }

  private long most(int limit, boolean using, int option, long units) {
    long most = 0;
    for (int i = 0; i < termsOf[option].length; i++) {
      NormalForm.Term term = termsOf[option][i];
      if (limitsOf[option][i] == limit && term.amount() > 0 == using) {
        most = plus(most, times(Math.abs(term.amount()), steps(term, units)));
      }
    }
    return most;
  }

  static long steps(NormalForm.Term term, long units) {
    return term.full() ? units / term.per() : (units - 1) / term.per() + 1;
  }

  private void after(int reading) {
    for (int i = 0; i < limits.size(); i++) {
      use[reading][i] = most(i, true, reading + 1);
      supply[reading][i] = most(i, false, reading + 1);
      later[reading][i] = undecided(limits.get(i).when(), reading);
      for (NormalForm.Term term : limits.get(i).terms()) {
        later[reading][i] |=
            Arrays.stream(order.choosing(term.option())).anyMatch(v -> v > variables[reading])
                || undecided(term.when(), reading);
      }
    }
  }

  /** Whether a literal's variable has no value once a variable has been read. */
  boolean undecided(int[] literals, int reading) {
    for (int literal : literals) {
      if (order.ofLiteral(literal) > variables[reading]) {
        return true;
      }
    }
    return false;
  }

  static long plus(long one, long other) {
    return one == BOUNDLESS || other == BOUNDLESS || one > BOUNDLESS - Math.max(0, other)
        ? BOUNDLESS
        : one + other;
  }

  static long times(long one, long other) {
    return one != 0 && other > BOUNDLESS / one ? BOUNDLESS : one * other;
  }
}
