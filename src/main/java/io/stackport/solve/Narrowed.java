package io.stackport.solve;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Forms that admit less than another. */
final class Narrowed {
  private Narrowed() {}

  static NormalForm by(
      NormalForm form, List<NormalForm.Clause> clauses, List<NormalForm.Limit> limits) {
    List<NormalForm.Clause> allClauses = new ArrayList<>(form.clauses());
    allClauses.addAll(clauses);
    List<NormalForm.Limit> allLimits = new ArrayList<>(form.limits());
    allLimits.addAll(limits);
    return new NormalForm(
        form.ids(),
        form.slot(),
        form.slots(),
        form.least(),
        form.most(),
        List.copyOf(allClauses),
        form.counts(),
        List.copyOf(allLimits),
        form.tables());
  }

  /** A clause that keeps out whatever chooses the same of these options. */
  static NormalForm.Clause unlike(NormalForm form, Configuration last, Set<Integer> vary) {
    int[] literals =
        vary.stream()
            .sorted()
            .mapToInt(
                each -> last.quantities().containsKey(form.ids().get(each)) ? -each - 1 : each + 1)
            .toArray();
    return new NormalForm.Clause(literals, Goal.ADDED);
  }
}
