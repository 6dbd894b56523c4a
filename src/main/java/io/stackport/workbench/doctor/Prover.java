package io.stackport.workbench.doctor;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides conditions: branches over every or, and asks the theory about what is left. */
final class Prover {
  private final Setting setting;

  Prover(Setting setting) {
    this.setting = setting;
  }

  /** A case in which all hold; null when none exists. */
  @Nullable Example solve(List<Formula> formulas) {
    return solve(new ArrayDeque<>(formulas), List.of());
  }

  /** Whether the conclusion holds in every case in which the premises do. */
  boolean implies(List<Formula> premises, Formula conclusion) {
    List<Formula> all = new ArrayList<>(premises);
    all.add(conclusion.not());
    return solve(all) == null;
  }

  private @Nullable Example solve(Deque<Formula> given, List<Atom> known) {
    List<Atom> atoms = new ArrayList<>(known);
    List<Formula.Any> choices = new ArrayList<>();
    while (!given.isEmpty()) {
      Formula next = given.pop();
      if (next instanceof Formula.One one) {
        atoms.add(one.atom());
      } else if (next instanceof Formula.All all) {
        all.parts().forEach(given::push);
      } else {
        choices.add((Formula.Any) next);
      }
    }
    Example found = Theory.solve(setting, atoms);
    if (found == null || choices.isEmpty()) {
      return found;
    }
    Formula.Any first = choices.get(0);
    for (Formula part : first.parts()) {
      Deque<Formula> rest = new ArrayDeque<>(choices.subList(1, choices.size()));
      rest.push(part);
      Example inner = solve(rest, atoms);
      if (inner != null) {
        return inner;
      }
    }
    return null;
  }
}
