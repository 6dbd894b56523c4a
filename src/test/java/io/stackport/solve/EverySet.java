package io.stackport.solve;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Reads what a normal form says word by word, and tries every set with every quantity. */
final class EverySet {
  private final NormalForm form;

  EverySet(NormalForm form) {
    this.form = form;
  }

  List<BitSet> configurations() {
    List<BitSet> all = new ArrayList<>();
    for (long bits = 0; bits < 1L << form.options(); bits++) {
      BitSet chosen = BitSet.valueOf(new long[] {bits});
      if (kept(chosen) && quantities(chosen, new long[form.options()], 0)) {
        all.add(chosen);
      }
    }
    return all;
  }

  private boolean kept(BitSet chosen) {
    for (NormalForm.SlotForm slot : form.slots()) {
      int many = 0;
      for (int option : slot.options()) {
        many += chosen.get(option) ? 1 : 0;
      }
      if (many < slot.min() || many > slot.max()) {
        return false;
      }
    }
    for (NormalForm.Clause clause : form.clauses()) {
      boolean any = false;
      for (int literal : clause.literals()) {
        any |= holds(chosen, literal);
      }
      if (!any) {
        return false;
      }
    }
    for (NormalForm.Count count : form.counts()) {
      int many = 0;
      for (int option : count.options()) {
        many += chosen.get(option) ? 1 : 0;
      }
      if (all(chosen, count.when()) && (many < count.min() || many > count.max())) {
        return false;
      }
    }
    return form.tables().stream().allMatch(table -> kept(chosen, table));
  }

  private boolean kept(BitSet chosen, NormalForm.Table table) {
    int[] lefts = form.slots().get(table.leftSlot()).options();
    int[] rights = form.slots().get(table.rightSlot()).options();
    for (int i = 0; i < lefts.length; i++) {
      for (int j = 0; j < rights.length; j++) {
        int a = table.leftClass()[i];
        int b = table.rightClass()[j];
        boolean both = chosen.get(lefts[i]) && chosen.get(rights[j]);
        if (both && a >= 0 && b >= 0 && table.forbidden()[a][b]) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean quantities(BitSet chosen, long[] quantity, int from) {
    int option = chosen.nextSetBit(from);
    if (option < 0) {
      return form.limits().stream().allMatch(limit -> kept(chosen, quantity, limit));
    }
    for (long q = form.least()[option]; q <= form.most()[option]; q++) {
      quantity[option] = q;
      if (quantities(chosen, quantity, option + 1)) {
        return true;
      }
    }
    return false;
  }

  private static boolean kept(BitSet chosen, long[] quantity, NormalForm.Limit limit) {
    if (!all(chosen, limit.when())) {
      return true;
    }
    long sum = 0;
    for (NormalForm.Term term : limit.terms()) {
      if (chosen.get(term.option()) && all(chosen, term.when())) {
        double steps = (double) quantity[term.option()] / term.per();
        sum += term.amount() * (long) (term.full() ? Math.floor(steps) : Math.ceil(steps));
      }
    }
    return sum <= limit.bound();
  }

  private static boolean all(BitSet chosen, int[] literals) {
    for (int literal : literals) {
      if (!holds(chosen, literal)) {
        return false;
      }
    }
    return true;
  }

  private static boolean holds(BitSet chosen, int literal) {
    return chosen.get(Math.abs(literal) - 1) == literal > 0;
  }
}
