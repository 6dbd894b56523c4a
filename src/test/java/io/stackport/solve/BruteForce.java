package io.stackport.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All configurations of a small form, written down from the meaning of a normal form and sharing no
 * code with the solvers: every option takes every quantity it can, and each part is looked at.
 */
final class BruteForce {
  private final NormalForm form;
  private final List<long[]> all = new ArrayList<>();

  BruteForce(NormalForm form) {
    this.form = form;
    extend(new long[form.options()], 0);
  }

  /** How many quantity vectors the slots alone admit; a guard for tests. */
  static double size(NormalForm form) {
    double size = 1;
    for (NormalForm.SlotForm slot : form.slots()) {
      double each = 1;
      for (int option : slot.options()) {
        each += form.most()[option] - form.least()[option] + 1;
      }
      size *= Math.pow(each, Math.max(1, slot.max()));
    }
    return size;
  }

  List<long[]> configurations() {
    return all;
  }

  boolean holds(long[] wanted) {
    return all.stream().anyMatch(each -> Arrays.equals(each, wanted));
  }

  private void extend(long[] q, int next) {
    if (next == q.length) {
      if (slots(q) && clauses(q) && counts(q) && tables(q) && limits(q)) {
        all.add(q.clone());
      }
      return;
    }
    extend(q, next + 1);
    int taken = 0;
    NormalForm.SlotForm slot = form.slots().get(form.slot()[next]);
    for (int option : slot.options()) {
      if (option < next && q[option] > 0) {
        taken++;
      }
    }
    if (taken < slot.max()) {
      for (long units = form.least()[next]; units <= form.most()[next]; units++) {
        q[next] = units;
        extend(q, next + 1);
      }
      q[next] = 0;
    }
  }

  private boolean slots(long[] q) {
    for (NormalForm.SlotForm slot : form.slots()) {
      int taken = 0;
      for (int option : slot.options()) {
        if (q[option] > 0) {
          taken++;
        }
      }
      if (taken < slot.min() || taken > slot.max()) {
        return false;
      }
    }
    return true;
  }

  private static boolean literal(int literal, long[] q) {
    boolean chosen = q[Math.abs(literal) - 1] != 0;
    return chosen == literal > 0;
  }

  private static boolean every(int[] literals, long[] q) {
    for (int literal : literals) {
      if (!literal(literal, q)) {
        return false;
      }
    }
    return true;
  }

  private boolean clauses(long[] q) {
    for (NormalForm.Clause clause : form.clauses()) {
      boolean some = false;
      for (int literal : clause.literals()) {
        some = some || literal(literal, q);
      }
      if (!some) {
        return false;
      }
    }
    return true;
  }

  private boolean counts(long[] q) {
    for (NormalForm.Count count : form.counts()) {
      if (every(count.when(), q)) {
        int chosen = 0;
        for (int option : count.options()) {
          chosen += q[option] == 0 ? 0 : 1;
        }
        if (chosen < count.min() || chosen > count.max()) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean tables(long[] q) {
    for (NormalForm.Table table : form.tables()) {
      int[] left = form.slots().get(table.leftSlot()).options();
      int[] right = form.slots().get(table.rightSlot()).options();
      for (int i = 0; i < left.length; i++) {
        for (int j = 0; j < right.length; j++) {
          int a = table.leftClass()[i];
          int b = table.rightClass()[j];
          if (q[left[i]] != 0
              && q[right[j]] != 0
              && a != -1
              && b != -1
              && table.forbidden()[a][b]) {
            return false;
          }
        }
      }
    }
    return true;
  }

  private boolean limits(long[] q) {
    for (NormalForm.Limit limit : form.limits()) {
      if (every(limit.when(), q) && total(limit.terms(), q) > limit.bound()) {
        return false;
      }
    }
    return true;
  }

  private static long total(List<NormalForm.Term> terms, long[] q) {
    long total = 0;
    for (NormalForm.Term term : terms) {
      long units = q[term.option()];
      if (units != 0 && every(term.when(), q)) {
        long steps = units / term.per();
        if (!term.full() && units % term.per() != 0) {
          steps++;
        }
        total += term.amount() * steps;
      }
    }
    return total;
  }

  static long value(Goal goal, long[] q) {
    long value = goal.constant() + total(goal.terms(), q);
    for (int i = 0; i < q.length; i++) {
      value += q[i] == 0 ? 0 : goal.once()[i] + goal.unit()[i] * q[i];
    }
    return value;
  }

  /** Values of the goals, turned so that less is better. */
  static List<Long> turned(List<Goal> goals, long[] q) {
    return goals.stream().map(goal -> goal.maximize() ? -value(goal, q) : value(goal, q)).toList();
  }

  static int compare(List<Long> one, List<Long> other) {
    for (int i = 0; i < one.size(); i++) {
      int order = Long.compare(one.get(i), other.get(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  /** Turned values of the best and the next best that choose differently among some options. */
  List<List<Long>> top(List<Goal> goals, Set<Integer> vary) {
    TreeMap<String, List<Long>> best = new TreeMap<>();
    for (long[] q : all) {
      TreeSet<Integer> chosen = new TreeSet<>(vary);
      chosen.removeIf(option -> q[option] == 0);
      List<Long> values = turned(goals, q);
      best.merge(chosen.toString(), values, (one, other) -> compare(one, other) <= 0 ? one : other);
    }
    return best.values().stream().sorted(BruteForce::compare).toList();
  }

  /** Turned values that nothing dominates. */
  Set<List<Long>> front(List<Goal> goals) {
    Set<List<Long>> values = new TreeSet<>(BruteForce::compare);
    all.forEach(q -> values.add(turned(goals, q)));
    Set<List<Long>> front = new TreeSet<>(BruteForce::compare);
    for (List<Long> each : values) {
      if (values.stream().noneMatch(other -> !other.equals(each) && noWorse(other, each))) {
        front.add(each);
      }
    }
    return front;
  }

  private static boolean noWorse(List<Long> one, List<Long> other) {
    for (int i = 0; i < one.size(); i++) {
      if (one.get(i) > other.get(i)) {
        return false;
      }
    }
    return true;
  }
}
