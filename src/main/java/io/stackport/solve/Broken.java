package io.stackport.solve;

import java.util.BitSet;

/**
 * Which groups a choice with its quantities breaks. Whatever it does not break is possible
 * together, which spares the solver a question.
 */
record Broken(NormalForm form, Groups groups) {

  BitSet by(long[] units) {
    BitSet broken = new BitSet();
    for (int i = 0; i < form.slots().size(); i++) {
      NormalForm.SlotForm slot = form.slots().get(i);
      broken.set(i, outside(slot.options(), slot.min(), slot.max(), units));
    }
    for (NormalForm.Clause each : form.clauses()) {
      if (!any(each.literals(), units)) {
        broken.set(groups.of(each.from()));
      }
    }
    for (NormalForm.Count each : form.counts()) {
      if (all(each.when(), units) && outside(each.options(), each.min(), each.max(), units)) {
        broken.set(groups.of(each.from()));
      }
    }
    for (NormalForm.Limit each : form.limits()) {
      if (all(each.when(), units) && sum(each, units) > each.bound()) {
        broken.set(groups.of(each.from()));
      }
    }
    for (NormalForm.Table each : form.tables()) {
      if (forbidden(each, units)) {
        broken.set(groups.of(each.from()));
      }
    }
    return broken;
  }

  private static long sum(NormalForm.Limit limit, long[] units) {
    long sum = 0;
    for (NormalForm.Term each : limit.terms()) {
      if (units[each.option()] > 0 && all(each.when(), units)) {
        sum += each.at(units[each.option()]);
      }
    }
    return sum;
  }

  private static boolean outside(int[] options, int min, int max, long[] units) {
    BitSet held = new BitSet();
    for (int each : options) {
      held.set(each, units[each] > 0);
    }
    return held.cardinality() < min || held.cardinality() > max;
  }

  private boolean forbidden(NormalForm.Table table, long[] units) {
    BitSet right = classes(table.rightSlot(), table.rightClass(), units);
    return classes(table.leftSlot(), table.leftClass(), units).stream()
        .anyMatch(a -> right.stream().anyMatch(b -> table.forbidden()[a][b]));
  }

  private BitSet classes(int slot, int[] classes, long[] units) {
    BitSet there = new BitSet();
    int[] options = form.slots().get(slot).options();
    for (int i = 0; i < classes.length; i++) {
      if (units[options[i]] > 0 && classes[i] >= 0) {
        there.set(classes[i]);
      }
    }
    return there;
  }

  private static boolean holds(int literal, long[] units) {
    return units[Math.abs(literal) - 1] > 0 == literal > 0;
  }

  private static boolean all(int[] literals, long[] units) {
    for (int each : literals) {
      if (!holds(each, units)) {
        return false;
      }
    }
    return true;
  }

  private static boolean any(int[] literals, long[] units) {
    for (int each : literals) {
      if (holds(each, units)) {
        return true;
      }
    }
    return false;
  }
}
