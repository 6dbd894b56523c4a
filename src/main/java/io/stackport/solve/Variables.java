package io.stackport.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Variables of a decision diagram, in its order. A slot that takes one option at most is one
 * variable; a slot that takes a few of many is a variable for each place, the options in rising
 * order and the empty places last; else each option is a variable of its own. A value is an option
 * that is chosen, or none.
 */
final class Variables {
  private static final int MOST_PLACES = 3;
  private static final int FEWEST_OPTIONS = 3;

  private final NormalForm form;
  private final List<Domain> domains;

  /** First value of each variable; one more for the end. */
  private final int[] first;

  /** The option that a value chooses; -1 for none. */
  private final int[] option;

  /** Variables that can choose an option. */
  private final int[][] ofOption;

  /**
   * @param place of a slot that is more than one variable; -1 where options are on their own
   * @param optional whether it can choose none
   */
  private record Domain(int slot, int place, int[] options, boolean optional) {}

  private Variables(NormalForm form, List<Domain> domains) {
    this.form = form;
    this.domains = domains;
    this.first = new int[domains.size() + 1];
    List<Integer> options = new ArrayList<>();
    List<List<Integer>> owners = new ArrayList<>();
    for (int i = 0; i < form.options(); i++) {
      owners.add(new ArrayList<>());
    }
    for (int v = 0; v < domains.size(); v++) {
      first[v] = options.size();
      for (int each : domains.get(v).options()) {
        owners.get(each).add(v);
        options.add(each);
      }
      if (domains.get(v).optional()) {
        options.add(-1);
      }
    }
    first[domains.size()] = options.size();
    option = options.stream().mapToInt(Integer::intValue).toArray();
    ofOption =
        owners.stream()
            .map(own -> own.stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new);
  }

  /** Variables in the order of the slots. */
  static Variables of(NormalForm form) {
    BitSet conditions = conditions(form);
    List<Domain> domains = new ArrayList<>();
    for (int s = 0; s < form.slots().size(); s++) {
      NormalForm.SlotForm slot = form.slots().get(s);
      boolean decides = Arrays.stream(slot.options()).anyMatch(conditions::get);
      if (slot.options().length == 0) {
        continue;
      }
      if (slot.max() <= 1
          || (slot.max() <= MOST_PLACES && slot.options().length >= FEWEST_OPTIONS && !decides)) {
        for (int place = 0; place < Math.max(1, slot.max()); place++) {
          domains.add(new Domain(s, place, slot.options(), place >= slot.min()));
        }
      } else {
        for (int each : slot.options()) {
          domains.add(new Domain(s, -1, new int[] {each}, true));
        }
      }
    }
    return new Variables(form, domains);
  }

  /** Options of which a cardinality, a limit or a term asks whether they are chosen. */
  private static BitSet conditions(NormalForm form) {
    BitSet all = new BitSet();
    form.counts().forEach(count -> mark(count.when(), all));
    for (NormalForm.Limit limit : form.limits()) {
      mark(limit.when(), all);
      limit.terms().forEach(term -> mark(term.when(), all));
    }
    return all;
  }

  private static void mark(int[] literals, BitSet all) {
    Arrays.stream(literals).forEach(each -> all.set(Math.abs(each) - 1));
  }

  /** The same variables in another order: {@code order[i]} comes at place {@code i}. */
  Variables inOrder(int[] order) {
    return new Variables(form, Arrays.stream(order).mapToObj(domains::get).toList());
  }

  List<NormalForm.Limit> limits() {
    return form.limits();
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

  /** Variables that can choose an option. */
  int[] choosing(int which) {
    return ofOption[which];
  }

  /** Whether a slot's bounds are kept by its variables alone. */
  boolean bounded(int slot) {
    return domains.stream().anyMatch(each -> each.slot() == slot && each.place() >= 0);
  }

  /** Pairs of neighboring places of one slot, the earlier place first. */
  List<int[]> neighbors() {
    List<int[]> pairs = new ArrayList<>();
    for (int a = 0; a < domains.size(); a++) {
      for (int b = 0; b < domains.size(); b++) {
        if (domains.get(a).slot() == domains.get(b).slot()
            && domains.get(a).place() >= 0
            && domains.get(b).place() == domains.get(a).place() + 1) {
          pairs.add(new int[] {a, b});
        }
      }
    }
    return pairs;
  }

  /** The variable of an option that has only one. */
  int ofOption(int which) {
    return ofOption[which][0];
  }

  int ofLiteral(int literal) {
    return ofOption(Math.abs(literal) - 1);
  }

  /** Whether a value of the literal's variable makes the literal true. */
  boolean holds(int value, int literal) {
    return (option[value] == Math.abs(literal) - 1) == literal > 0;
  }
}
