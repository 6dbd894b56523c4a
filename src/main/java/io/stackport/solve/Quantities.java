package io.stackport.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Whether quantities of chosen options exist that keep the limits, exactly. Built once for a normal
 * form and asked often: {@link #verdict} allocates nothing. It keeps its working space, so that one
 * thread uses one of these.
 */
final class Quantities {
  /** Steps that a question may take unless said otherwise; a step reads one term. */
  static final long BUDGET = 1_000_000;

  /** A sum beyond this is refused; a bound beyond it is never reached, or never kept. */
  private static final long MOST = 1L << 61;

  private static final byte CHOSEN = 1;
  private static final byte ABSENT = -1;

  private final NormalForm form;
  private final long budget;
  private final int[][] limitsOf;
  private final NormalForm.Term[][] termsOf;
  private final byte[] state;
  private final boolean[] every;
  private final int[] place;
  private final int[] numbered;
  private final Intervals intervals;
  private long spent;

  /** Whether quantities exist. */
  enum Verdict {
    POSSIBLE,
    IMPOSSIBLE,
    OUT_OF_BUDGET
  }

  /** Whether quantities exist, and which, or why not. */
  sealed interface Answer {}

  /**
   * They exist.
   *
   * @param quantities units of each option; zero of one that is not chosen
   */
  record Found(long[] quantities) implements Answer {}

  /**
   * None exist.
   *
   * @param limits numbers of limits of the normal form that cannot hold together; without any one
   *     of them the rest can, as far as the budget lets that be known
   */
  record Impossible(int[] limits) implements Answer {}

  /** More steps are needed than are allowed. */
  record OutOfBudget() implements Answer {}

  Quantities(NormalForm form) {
    this(form, BUDGET);
  }

  /**
   * With so many steps for each question.
   *
   * @throws IllegalArgumentException if a sum of a limit may pass 2^61
   */
  Quantities(NormalForm form, long budget) {
    this.form = form;
    this.budget = budget;
    int options = form.options();
    List<List<Integer>> limits = new ArrayList<>();
    List<List<NormalForm.Term>> terms = new ArrayList<>();
    for (int i = 0; i < options; i++) {
      limits.add(new ArrayList<>());
      terms.add(new ArrayList<>());
    }
    int count = 0;
    for (int i = 0; i < form.limits().size(); i++) {
      checkSum(form.limits().get(i));
      for (NormalForm.Term each : form.limits().get(i).terms()) {
        limits.get(each.option()).add(i);
        terms.get(each.option()).add(each);
        count++;
      }
    }
    limitsOf = new int[options][];
    termsOf = new NormalForm.Term[options][];
    for (int i = 0; i < options; i++) {
      limitsOf[i] = limits.get(i).stream().mapToInt(Integer::intValue).toArray();
      termsOf[i] = terms.get(i).toArray(NormalForm.Term[]::new);
    }
    state = new byte[options];
    every = new boolean[form.limits().size()];
    Arrays.fill(every, true);
    place = new int[form.limits().size()];
    numbered = new int[options];
    intervals = new Intervals(options, form.limits().size(), count);
  }

  private void checkSum(NormalForm.Limit limit) {
    long sum = 0;
    for (NormalForm.Term each : limit.terms()) {
      long most = form.most()[each.option()];
      long steps = each.full() ? most / each.per() : (most - 1) / each.per() + 1;
      long room = MOST - sum;
      if (most > MOST || steps != 0 && magnitude(each.amount()) > room / steps) {
        throw new IllegalArgumentException(
            "the sum of `" + limit.resource() + "` may pass 2^61: use a larger unit");
      }
      sum += magnitude(each.amount()) * steps;
    }
  }

  private static long magnitude(long amount) {
    return amount == Long.MIN_VALUE ? Long.MAX_VALUE : Math.abs(amount);
  }

  /** Whether quantities exist of exactly these options; allocates nothing. */
  Verdict verdict(boolean[] chosen) {
    return verdict(chosen, every);
  }

  /** Likewise where only some limits need be kept. */
  Verdict verdict(boolean[] chosen, boolean[] kept) {
    for (int i = 0; i < state.length; i++) {
      state[i] = chosen[i] ? CHOSEN : ABSENT;
    }
    return verdict(state, kept);
  }

  /**
   * Whether quantities may exist where some options are not decided: 1 is chosen, -1 is not, 0 is
   * open. Impossible is impossible whatever becomes of the open ones; possible is certain only
   * where none is open.
   */
  Verdict verdict(byte[] decided, boolean[] kept) {
    intervals.clear();
    for (int i = 0; i < place.length; i++) {
      NormalForm.Limit limit = form.limits().get(i);
      boolean holds = kept[i] && holds(limit.when(), decided);
      place[i] = holds ? intervals.limit(Math.max(-MOST - 1, Math.min(MOST, limit.bound()))) : -1;
    }
    for (int i = 0; i < decided.length; i++) {
      numbered[i] = -1;
      if (decided[i] != ABSENT) {
        terms(i, decided);
      }
    }
    Verdict verdict = intervals.search(budget);
    spent += budget - intervals.left();
    return verdict;
  }

  /** Steps that all questions took so far. */
  long spent() {
    return spent;
  }

  private void terms(int option, byte[] decided) {
    NormalForm.Term[] terms = termsOf[option];
    for (int i = 0; i < terms.length; i++) {
      int limit = place[limitsOf[option][i]];
      if (limit < 0 || terms[i].amount() == 0) {
        continue;
      }
      // A supply that may count does, a use that may not does not.
      int[] when = terms[i].when();
      if (terms[i].amount() < 0 ? mayHold(when, decided) : holds(when, decided)) {
        if (numbered[option] < 0) {
          long least = decided[option] == CHOSEN ? form.least()[option] : 0;
          numbered[option] = intervals.number(least, form.most()[option]);
        }
        intervals.term(limit, numbered[option], terms[i]);
      }
    }
  }

  private static boolean mayHold(int[] literals, byte[] decided) {
    for (int each : literals) {
      if (each > 0 ? decided[each - 1] == ABSENT : decided[-each - 1] == CHOSEN) {
        return false;
      }
    }
    return true;
  }

  private static boolean holds(int[] literals, byte[] decided) {
    for (int each : literals) {
      if (each > 0 ? decided[each - 1] != CHOSEN : decided[-each - 1] != ABSENT) {
        return false;
      }
    }
    return true;
  }

  /** Quantities of exactly these options that keep every limit, or why there are none. */
  Answer check(boolean[] chosen) {
    return check(chosen, every);
  }

  /** Likewise where only some limits need be kept. */
  Answer check(boolean[] chosen, boolean[] kept) {
    Verdict verdict = verdict(chosen, kept);
    if (verdict == Verdict.OUT_OF_BUDGET) {
      return new OutOfBudget();
    }
    if (verdict == Verdict.POSSIBLE) {
      long[] quantities = new long[chosen.length];
      for (int i = 0; i < quantities.length; i++) {
        if (chosen[i]) {
          quantities[i] = numbered[i] < 0 ? form.least()[i] : intervals.value(numbered[i]);
        }
      }
      return new Found(quantities);
    }
    return new Impossible(minimal(chosen, kept));
  }

  private int[] minimal(boolean[] chosen, boolean[] kept) {
    boolean[] needed = kept.clone();
    for (int i = 0; i < needed.length; i++) {
      if (needed[i]) {
        needed[i] = false;
        needed[i] = verdict(chosen, needed) != Verdict.IMPOSSIBLE;
      }
    }
    int count = 0;
    int[] limits = new int[needed.length];
    for (int i = 0; i < needed.length; i++) {
      if (needed[i]) {
        limits[count++] = i;
      }
    }
    return Arrays.copyOf(limits, count);
  }
}
