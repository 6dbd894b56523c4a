package io.stackport.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A system of limits: what each has left, and the chosen options whose units are not settled yet.
 * Units are settled as soon as a number of them is best whatever comes: the fewest that its
 * supplies are needed for, once nothing else can use or supply the same. What a limit has left no
 * longer matters when nothing can use so much.
 */
final class LimitMachine extends Machine {
  private static final long STEPS = 200_000;

  /** Steps while more is to come: what is not seen now is seen later. */
  private static final long GLANCE = 1_000;

  /** Further than any sum that a problem may have. */
  private static final long FAR = 1L << 61;

  private static final long GONE = Settling.GONE;

  private final LimitSystem system;
  private final Settling settling;
  private final NormalForm form;
  private final Variables order;
  private final Intervals intervals;
  private final List<State> states = new ArrayList<>();
  private final Vectors numbers = new Vectors();

  /**
   * @param left what each limit has left; {@code GONE} when it is kept whatever comes
   * @param open chosen options whose units are not settled, in the order of their numbers
   * @param beside chosen options on which terms of others hang, likewise
   */
  private record State(long[] left, int[] open, int[] beside) {}

  LimitMachine(LimitSystem system) {
    super(system.variables);
    this.system = system;
    this.settling = new Settling(system);
    this.form = system.form;
    this.order = system.order;
    int terms = system.limits.stream().mapToInt(limit -> limit.terms().size()).sum();
    this.intervals = new Intervals(form.options(), system.limits.size(), terms);
    long[] left = system.limits.stream().mapToLong(NormalForm.Limit::bound).toArray();
    number(new State(left, new int[0], new int[0]));
  }

  private int number(State state) {
    int limits = state.left().length;
    int[] key = new int[2 * limits + state.open().length + state.beside().length + 1];
    for (int i = 0; i < limits; i++) {
      key[2 * i] = (int) (state.left()[i] >>> Integer.SIZE);
      key[2 * i + 1] = (int) state.left()[i];
    }
    key[2 * limits] = state.open().length;
    System.arraycopy(state.open(), 0, key, 2 * limits + 1, state.open().length);
    System.arraycopy(
        state.beside(), 0, key, 2 * limits + 1 + state.open().length, state.beside().length);
    int known = numbers.size();
    int number = numbers.number(key, key.length);
    if (number == known) {
      states.add(state);
    }
    return number;
  }

  @Override
  int next(int reading, int state, int value) {
    State before = states.get(state);
    long[] left = before.left().clone();
    int option = order.option(value);
    boolean terms = option >= 0 && system.termsOf(option).length > 0;
    int[] open = terms ? with(before.open(), option) : before.open();
    int[] beside =
        option >= 0 && system.companion(option) ? with(before.beside(), option) : before.beside();
    lift(left, reading, value);
    boolean[] settled = new boolean[open.length];
    boolean again = true;
    while (again) {
      again = false;
      for (int i = 0; i < open.length; i++) {
        if (!settled[i]) {
          long units = settling.units(open[i], left, open, settled, beside, reading);
          if (units > form.most()[open[i]]) {
            return DEAD;
          }
          if (units > 0) {
            settling.settle(open[i], units, left, beside);
            settled[i] = true;
            again = true;
          }
        }
      }
    }
    int[] unsettled = unsettled(open, settled);
    if (!possible(left, unsettled, beside, reading)) {
      return DEAD;
    }
    if (!forget(left, unsettled, reading)) {
      return DEAD;
    }
    int[] speaking = Arrays.stream(unsettled).filter(each -> speaks(each, left)).toArray();
    return number(new State(left, speaking, beside));
  }

  private static int[] with(int[] options, int option) {
    int[] more = Arrays.copyOf(options, options.length + 1);
    more[options.length] = option;
    Arrays.sort(more);
    return more;
  }

  private static int[] unsettled(int[] open, boolean[] settled) {
    IntList kept = new IntList();
    for (int i = 0; i < open.length; i++) {
      if (!settled[i]) {
        kept.add(open[i]);
      }
    }
    return kept.toArray();
  }

  /** Limits that do not apply beside the value just chosen are gone. */
  private void lift(long[] left, int reading, int value) {
    for (int i = 0; i < left.length; i++) {
      for (int literal : system.limits.get(i).when()) {
        if (order.ofLiteral(literal) == variables[reading] && !order.holds(value, literal)) {
          left[i] = GONE;
        }
      }
    }
  }

  /** Whether units of the open options may exist, if later variables supply all they can. */
  private boolean possible(long[] left, int[] open, int[] beside, int reading) {
    intervals.clear();
    int[] place = new int[left.length];
    for (int i = 0; i < left.length; i++) {
      place[i] = -1;
      if (left[i] != GONE && !system.undecided(system.limits.get(i).when(), reading)) {
        long room = LimitSystem.plus(left[i], system.supply[reading][i]);
        if (room < 0 && open.length == 0) {
          return false;
        }
        place[i] = intervals.limit(Math.max(-FAR, Math.min(room, FAR)));
      }
    }
    if (open.length == 0) {
      return true;
    }
    for (int option : open) {
      int number = intervals.number(form.least()[option], system.useful[option]);
      terms(option, number, place, beside, reading);
    }
    boolean last = reading == variables.length - 1;
    Quantities.Verdict verdict = intervals.search(last ? STEPS : GLANCE);
    if (verdict == Quantities.Verdict.OUT_OF_BUDGET && last) {
      throw new DiagramBudget("whether quantities keep the limits took too many steps");
    }
    return verdict != Quantities.Verdict.IMPOSSIBLE;
  }

  private void terms(int option, int number, int[] place, int[] beside, int reading) {
    int[] limits = system.limitsOf(option);
    NormalForm.Term[] terms = system.termsOf(option);
    for (int i = 0; i < terms.length; i++) {
      if (place[limits[i]] < 0) {
        continue;
      }
      boolean counts =
          system.undecided(terms[i].when(), reading)
              ? terms[i].amount() < 0
              : Settling.all(terms[i].when(), beside);
      if (counts) {
        intervals.term(place[limits[i]], number, terms[i]);
      }
    }
  }

  /**
   * What a limit has left is gone when nothing can use so much of it, or nothing is to come; else
   * it counts as the greatest sum that can still come. False when even the least sum is too much.
   */
  private boolean forget(long[] left, int[] open, int reading) {
    for (int i = 0; i < left.length; i++) {
      if (left[i] == GONE) {
        continue;
      }
      long use = system.use[reading][i];
      boolean pending = system.later[reading][i];
      boolean shared = false;
      for (int option : open) {
        int[] limits = system.limitsOf(option);
        for (int term = 0; term < limits.length; term++) {
          if (limits[term] == i) {
            pending = true;
            shared = true;
            use = LimitSystem.plus(use, most(option, term));
          }
        }
      }
      if ((use != GONE && left[i] >= use) || !pending) {
        left[i] = GONE;
      } else if (!shared && system.sums[i][reading] != null) {
        left[i] = Sums.floor(system.sums[i][reading], left[i]);
        if (left[i] < 0) {
          return false;
        }
      }
    }
    return true;
  }

  private long most(int option, int term) {
    NormalForm.Term each = system.termsOf(option)[term];
    return Math.max(0, each.at(system.useful[option]));
  }

  private boolean speaks(int option, long[] left) {
    for (int limit : system.limitsOf(option)) {
      if (left[limit] != GONE) {
        return true;
      }
    }
    return false;
  }

  @Override
  void sign(int variable, int value, List<Object> signs) {
    int option = order.option(value);
    if (option < 0 || !system.matters(option)) {
      signs.add("none");
      return;
    }
    signs.add(form.least()[option]);
    signs.add(form.most()[option]);
    if (system.decides(option)) {
      signs.add("option " + option);
    }
    for (int i = 0; i < system.termsOf(option).length; i++) {
      NormalForm.Term term = system.termsOf(option)[i];
      signs.add(
          List.of(
              system.limitsOf(option)[i],
              term.amount(),
              term.per(),
              term.full(),
              Arrays.stream(term.when()).boxed().toList()));
    }
  }
}
