package io.stackport.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How many units of an option can be of use: one alone never has to supply more than all others
 * could use, and more units of it only use more. Since less use needs less supply, this is
 * repeated. A set of options has quantities that keep the limits exactly when it has some within
 * these.
 */
final class UsefulUnits {
  private static final int ROUNDS = 20;

  private final NormalForm form;
  private final boolean bounded;
  private final long[] useful;
  private final List<List<Integer>> limits = new ArrayList<>();
  private final List<List<NormalForm.Term>> terms = new ArrayList<>();

  private UsefulUnits(NormalForm form, boolean bounded) {
    this.form = form;
    this.bounded = bounded;
    this.useful = form.most().clone();
    for (int i = 0; i < form.options(); i++) {
      limits.add(new ArrayList<>());
      terms.add(new ArrayList<>());
    }
    for (int i = 0; i < form.limits().size(); i++) {
      for (NormalForm.Term term : form.limits().get(i).terms()) {
        limits.get(term.option()).add(i);
        terms.get(term.option()).add(term);
      }
    }
  }

  /**
   * By option.
   *
   * @param bounded whether the bounds of slots hold; false where they may be given up
   */
  static long[] of(NormalForm form, boolean bounded) {
    UsefulUnits units = new UsefulUnits(form, bounded);
    for (int round = 0; round < ROUNDS && units.narrow(); round++) {
      continue;
    }
    return units.useful;
  }

  /** The same problem with no more units than are of use, for questions of what can stand. */
  static NormalForm narrowed(NormalForm form, boolean bounded) {
    return new NormalForm(
        form.ids(),
        form.slot(),
        form.slots(),
        form.least(),
        of(form, bounded),
        form.clauses(),
        form.counts(),
        form.limits(),
        form.tables());
  }

  private boolean narrow() {
    long[] need = new long[form.limits().size()];
    for (int i = 0; i < need.length; i++) {
      need[i] = LimitSystem.plus(use(i), -form.limits().get(i).bound());
    }
    boolean narrower = false;
    for (int option = 0; option < useful.length; option++) {
      long needed = form.least()[option];
      for (int i = 0; i < terms.get(option).size(); i++) {
        NormalForm.Term term = terms.get(option).get(i);
        long most = need[limits.get(option).get(i)];
        if (term.amount() < 0 && most > 0) {
          needed = Math.max(needed, LimitSystem.units(term, most));
        }
      }
      needed = Math.min(needed, useful[option]);
      narrower |= needed < useful[option];
      useful[option] = needed;
    }
    return narrower;
  }

  private long use(int limit) {
    long[] each = new long[form.options()];
    for (NormalForm.Term term : form.limits().get(limit).terms()) {
      if (term.amount() > 0) {
        each[term.option()] =
            LimitSystem.plus(
                each[term.option()],
                LimitSystem.times(term.amount(), LimitSystem.steps(term, useful[term.option()])));
      }
    }
    long most = 0;
    for (NormalForm.SlotForm slot : form.slots()) {
      long[] own = Arrays.stream(slot.options()).mapToLong(option -> each[option]).toArray();
      Arrays.sort(own);
      int many = bounded ? Math.min(slot.max(), own.length) : own.length;
      for (int i = 0; i < many; i++) {
        most = LimitSystem.plus(most, own[own.length - 1 - i]);
      }
    }
    return most;
  }
}
