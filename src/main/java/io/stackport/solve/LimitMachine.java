package io.stackport.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Limits that share options: which of these have been chosen, for as long as quantities may exist
 * that keep the limits. Options with the same terms count as one.
 */
final class LimitMachine extends Machine {
  private final Variables order;
  private final NormalForm form;
  private final Quantities quantities;
  private final boolean[] kept;
  private final List<NormalForm.Limit> limits = new ArrayList<>();
  private final Set<Integer> conditions = new TreeSet<>();
  private final List<int[]> states = new ArrayList<>();
  private final Map<List<Integer>, Integer> numbers = new HashMap<>();
  private final byte[] decided;

  /**
   * @param which numbers of the limits
   */
  LimitMachine(int[] over, int[] which, NormalForm form, Variables order, Quantities quantities) {
    super(over);
    this.form = form;
    this.order = order;
    this.quantities = quantities;
    this.kept = new boolean[form.limits().size()];
    this.decided = new byte[form.options()];
    for (int each : which) {
      kept[each] = true;
      NormalForm.Limit limit = form.limits().get(each);
      limits.add(limit);
      condition(limit.when());
      limit.terms().forEach(term -> condition(term.when()));
    }
    number(new int[0]);
  }

  private void condition(int[] literals) {
    Arrays.stream(literals).map(each -> Math.abs(each) - 1).forEach(conditions::add);
  }

  private int number(int[] chosen) {
    return numbers.computeIfAbsent(
        Arrays.stream(chosen).boxed().toList(),
        fresh -> {
          states.add(chosen);
          return states.size() - 1;
        });
  }

  @Override
  int next(int reading, int state, int value) {
    int[] chosen = states.get(state);
    int option = order.option(value);
    if (option >= 0 && matters(option)) {
      chosen = Arrays.copyOf(chosen, chosen.length + 1);
      chosen[chosen.length - 1] = option;
      // Classmates of different slots come in any order.
      Arrays.sort(chosen);
    }
    Arrays.fill(decided, (byte) -1);
    for (int i = reading + 1; i < variables.length; i++) {
      for (int v = order.first(variables[i]); v < order.first(variables[i] + 1); v++) {
        if (order.option(v) >= 0) {
          decided[order.option(v)] = 0;
        }
      }
    }
    for (int each : chosen) {
      decided[each] = 1;
    }
    Quantities.Verdict verdict = quantities.verdict(decided, kept);
    if (verdict == Quantities.Verdict.IMPOSSIBLE) {
      return DEAD;
    }
    if (verdict == Quantities.Verdict.OUT_OF_BUDGET && reading == variables.length - 1) {
      throw new DiagramBudget("whether quantities keep the limits took too many steps");
    }
    return number(chosen);
  }

  private boolean matters(int option) {
    return conditions.contains(option)
        || limits.stream()
            .anyMatch(limit -> limit.terms().stream().anyMatch(term -> term.option() == option));
  }

  @Override
  void sign(int variable, int value, List<Object> signs) {
    int option = order.option(value);
    if (option < 0 || !matters(option)) {
      signs.add("none");
      return;
    }
    signs.add(form.least()[option]);
    signs.add(form.most()[option]);
    if (conditions.contains(option)) {
      signs.add("option " + option);
    }
    for (int i = 0; i < limits.size(); i++) {
      for (NormalForm.Term term : limits.get(i).terms()) {
        if (term.option() == option) {
          signs.add(
              List.of(
                  i,
                  term.amount(),
                  term.per(),
                  term.full(),
                  Arrays.stream(term.when()).boxed().toList()));
        }
      }
    }
  }
}
