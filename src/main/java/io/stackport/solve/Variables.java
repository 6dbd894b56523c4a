package io.stackport.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Variables of a decision diagram, in its order: one for each slot that takes one option at most,
 * one for each option of the other slots. A value is an option that is chosen, or none.
 */
final class Variables {
  private final NormalForm form;

  /** Options of each variable. */
  private final List<int[]> domains;

  /** First value of each variable; one more for the end. */
  private final int[] first;

  /** The option that a value chooses; -1 for none. */
  private final int[] option;

  private final int[] ofOption;
  private final int[] chosen;

  private Variables(NormalForm form, List<int[]> domains) {
    this.form = form;
    this.domains = domains;
    this.first = new int[domains.size() + 1];
    this.ofOption = new int[form.options()];
    this.chosen = new int[form.options()];
    List<Integer> options = new ArrayList<>();
    for (int v = 0; v < domains.size(); v++) {
      first[v] = options.size();
      NormalForm.SlotForm slot = form.slots().get(form.slot()[domains.get(v)[0]]);
      boolean whole = slot.max() <= 1;
      for (int each : domains.get(v)) {
        ofOption[each] = v;
        chosen[each] = -1;
        if (slot.max() > 0) {
          chosen[each] = options.size();
          options.add(each);
        }
      }
      if (!whole || slot.min() == 0) {
        options.add(-1);
      }
    }
    first[domains.size()] = options.size();
    option = options.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Variables in the order of the slots. */
  static Variables of(NormalForm form) {
    List<int[]> domains = new ArrayList<>();
    for (NormalForm.SlotForm slot : form.slots()) {
      if (slot.options().length == 0) {
        continue;
      }
      if (slot.max() <= 1) {
        domains.add(slot.options());
      } else {
        Arrays.stream(slot.options()).forEach(each -> domains.add(new int[] {each}));
      }
    }
    return new Variables(form, domains);
  }

  /** The same variables in another order: {@code order[i]} comes at place {@code i}. */
  Variables inOrder(int[] order) {
    return new Variables(form, Arrays.stream(order).mapToObj(domains::get).toList());
  }

  int count() {
    return domains.size();
  }

  int first(int variable) {
    return first[variable];
  }

  int values() {
    return option.length;
  }

  /** The option that a value chooses; -1 for none. */
  int option(int value) {
    return option[value];
  }

  int ofOption(int which) {
    return ofOption[which];
  }

  /** The value that chooses an option; -1 where its slot takes none. */
  int choosing(int which) {
    return chosen[which];
  }

  int ofLiteral(int literal) {
    return ofOption[Math.abs(literal) - 1];
  }

  /** Whether a value of the literal's variable makes the literal true. */
  boolean holds(int value, int literal) {
    return (option[value] == Math.abs(literal) - 1) == literal > 0;
  }
}
