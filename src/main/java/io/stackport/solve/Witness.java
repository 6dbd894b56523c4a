package io.stackport.solve;

import java.util.ArrayList;
import java.util.List;

/** Holds a configuration against a normal form, in plain arithmetic and without any solver. */
public final class Witness {
  private final NormalForm form;
  private final long[] quantities;
  private final List<String> violated = new ArrayList<>();

  private Witness(NormalForm form, long[] quantities) {
    this.form = form;
    this.quantities = quantities;
  }

  /**
   * Names of the parts that it breaks; none when it is a configuration.
   *
   * @param quantities of each option; zero when it is not chosen
   */
  public static List<String> check(NormalForm form, long[] quantities) {
    Witness witness = new Witness(form, quantities);
    witness.options();
    witness.slots();
    witness.clauses();
    witness.counts();
    witness.tables();
    witness.limits();
    return List.copyOf(witness.violated);
  }

  /** What terms sum to, at quantities that say by being above zero what is chosen. */
  static long sum(List<NormalForm.Term> terms, long[] quantities) {
    long sum = 0;
    for (NormalForm.Term each : terms) {
      if (quantities[each.option()] > 0 && all(each.when(), quantities)) {
        sum = Math.addExact(sum, each.at(quantities[each.option()]));
      }
    }
    return sum;
  }

  static boolean all(int[] literals, long[] quantities) {
    for (int each : literals) {
      if (!holds(each, quantities)) {
        return false;
      }
    }
    return true;
  }

  private static boolean holds(int literal, long[] quantities) {
    return literal > 0 ? quantities[literal - 1] > 0 : quantities[-literal - 1] == 0;
  }

  private void options() {
    for (int i = 0; i < form.options(); i++) {
      long quantity = quantities[i];
      if (quantity != 0 && (quantity < form.least()[i] || quantity > form.most()[i])) {
        violated.add(
            "option %s: %d units are not within %d to %d"
                .formatted(form.ids().get(i), quantity, form.least()[i], form.most()[i]));
      }
    }
  }

  private void slots() {
    for (NormalForm.SlotForm each : form.slots()) {
      int held = chosen(each.options());
      if (held < each.min() || held > each.max()) {
        violated.add(
            "slot %s: %d options are not within %d to %d"
                .formatted(each.id(), held, each.min(), each.max()));
      }
    }
  }

  private int chosen(int[] options) {
    int held = 0;
    for (int each : options) {
      held += quantities[each] > 0 ? 1 : 0;
    }
    return held;
  }

  private void clauses() {
    for (int c = 0; c < form.clauses().size(); c++) {
      boolean held = false;
      for (int each : form.clauses().get(c).literals()) {
        held |= holds(each, quantities);
      }
      if (!held) {
        violated.add("clause %d of constraint %d".formatted(c, form.clauses().get(c).from()));
      }
    }
  }

  private void counts() {
    for (NormalForm.Count each : form.counts()) {
      int held = chosen(each.options());
      if (all(each.when(), quantities) && (held < each.min() || held > each.max())) {
        violated.add(
            "count of constraint %d: %d options are not within %d to %d"
                .formatted(each.from(), held, each.min(), each.max()));
      }
    }
  }

  private void tables() {
    for (NormalForm.Table each : form.tables()) {
      int[] left = form.slots().get(each.leftSlot()).options();
      int[] right = form.slots().get(each.rightSlot()).options();
      for (int i = 0; i < left.length; i++) {
        for (int j = 0; j < right.length && quantities[left[i]] > 0; j++) {
          if (quantities[right[j]] > 0 && forbidden(each, i, j)) {
            violated.add(
                "comparison of constraint %d: %s beside %s"
                    .formatted(each.from(), form.ids().get(left[i]), form.ids().get(right[j])));
          }
        }
      }
    }
  }

  private static boolean forbidden(NormalForm.Table table, int left, int right) {
    int a = table.leftClass()[left];
    int b = table.rightClass()[right];
    return a >= 0 && b >= 0 && table.forbidden()[a][b];
  }

  private void limits() {
    for (NormalForm.Limit each : form.limits()) {
      if (all(each.when(), quantities)) {
        long sum = sum(each.terms(), quantities);
        if (sum > each.bound()) {
          violated.add(
              "limit %s of constraint %d: %d is above %d"
                  .formatted(each.resource(), each.from(), sum, each.bound()));
        }
      }
    }
  }
}
