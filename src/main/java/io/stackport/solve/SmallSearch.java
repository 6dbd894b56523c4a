package io.stackport.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Exhaustive search of our own: sets of options first, then their quantities, within a budget of
 * steps. It shares nothing with a solver.
 */
final class SmallSearch {
  /** What came of a search. */
  enum Outcome {
    NONE,
    FOUND,
    GAVE_UP
  }

  private final NormalForm form;
  private final List<List<int[]>> clausesAt = new ArrayList<>();
  private final List<List<NormalForm.Term>> goals = new ArrayList<>();
  private final long[] beat;
  private final boolean[] chosen;
  private final int[] held;
  private long budget;

  /**
   * @param beat turned values of the goals that a configuration has to better, first things first;
   *     empty when any will do
   */
  SmallSearch(NormalForm form, List<Goal> goals, long[] beat, long budget) {
    this.form = form;
    this.beat = beat;
    this.budget = budget;
    chosen = new boolean[form.options()];
    held = new int[form.slots().size()];
    for (int i = 0; i <= form.options(); i++) {
      clausesAt.add(new ArrayList<>());
    }
    for (NormalForm.Clause each : form.clauses()) {
      int last = 0;
      for (int literal : each.literals()) {
        last = Math.max(last, Math.abs(literal));
      }
      clausesAt.get(last).add(each.literals());
    }
    for (int g = 0; g < beat.length; g++) {
      this.goals.add(goals.get(g).turnedTerms(form));
    }
  }

  Outcome run() {
    boolean found = clausesHold(0) && sets(0);
    return found ? Outcome.FOUND : budget < 0 ? Outcome.GAVE_UP : Outcome.NONE;
  }

  private boolean sets(int next) {
    if (--budget < 0) {
      return false;
    }
    if (next == form.options()) {
      return setHolds() && quantitiesExist();
    }
    int slot = form.slot()[next];
    if (clausesHold(next + 1) && sets(next + 1)) {
      return true;
    }
    if (held[slot] == form.slots().get(slot).max()) {
      return false;
    }
    chosen[next] = true;
    held[slot]++;
    boolean found = clausesHold(next + 1) && sets(next + 1);
    held[slot]--;
    chosen[next] = false;
    return found;
  }

  private boolean clausesHold(int decided) {
    for (int[] clause : clausesAt.get(decided)) {
      if (Arrays.stream(clause).noneMatch(this::holds)) {
        return false;
      }
    }
    return true;
  }

  private boolean holds(int literal) {
    return literal > 0 ? chosen[literal - 1] : !chosen[-literal - 1];
  }

  private boolean active(int[] when) {
    return Arrays.stream(when).allMatch(this::holds);
  }

  private boolean setHolds() {
    for (int s = 0; s < held.length; s++) {
      if (held[s] < form.slots().get(s).min()) {
        return false;
      }
    }
    for (NormalForm.Count each : form.counts()) {
      long of = Arrays.stream(each.options()).filter(option -> chosen[option]).count();
      if (active(each.when()) && (of < each.min() || of > each.max())) {
        return false;
      }
    }
    return form.tables().stream().noneMatch(this::clashes);
  }

  private boolean clashes(NormalForm.Table table) {
    int[] left = form.slots().get(table.leftSlot()).options();
    int[] right = form.slots().get(table.rightSlot()).options();
    for (int i = 0; i < left.length; i++) {
      int a = table.leftClass()[i];
      if (!chosen[left[i]] || a < 0) {
        continue;
      }
      for (int j = 0; j < right.length; j++) {
        int b = table.rightClass()[j];
        if (chosen[right[j]] && b >= 0 && table.forbidden()[a][b]) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean quantitiesExist() {
    int[] options = IntStream.range(0, chosen.length).filter(i -> chosen[i]).toArray();
    List<RunningSum> limits = new ArrayList<>();
    for (NormalForm.Limit each : form.limits()) {
      if (active(each.when())) {
        limits.add(running(options, each.terms(), each.bound()));
      }
    }
    List<RunningSum> values = new ArrayList<>();
    for (int g = 0; g < goals.size(); g++) {
      values.add(running(options, goals.get(g), beat[g]));
    }
    return descend(0, options, limits, values);
  }

  private RunningSum running(int[] options, List<NormalForm.Term> terms, long bound) {
    List<NormalForm.Term> active =
        terms.stream().filter(each -> chosen[each.option()] && active(each.when())).toList();
    return new RunningSum(form, options, active, bound);
  }

  private boolean descend(
      int next, int[] options, List<RunningSum> limits, List<RunningSum> values) {
    if (--budget < 0 || !promising(next, limits, values)) {
      return false;
    }
    if (next == options.length) {
      return true;
    }
    for (long q = form.least()[options[next]]; q <= form.most()[options[next]]; q++) {
      for (RunningSum each : limits) {
        each.set(next, q);
      }
      for (RunningSum each : values) {
        each.set(next, q);
      }
      if (descend(next + 1, options, limits, values)) {
        return true;
      }
      if (budget < 0) {
        return false;
      }
    }
    return false;
  }

  private boolean promising(int next, List<RunningSum> limits, List<RunningSum> values) {
    for (RunningSum each : limits) {
      if (each.least(next) > each.bound()) {
        return false;
      }
    }
    for (RunningSum each : values) {
      long least = each.least(next);
      if (least != each.bound()) {
        return least < each.bound();
      }
    }
    return values.isEmpty();
  }
}
