package io.stackport.bench;

import io.stackport.model.CompatibilityModel;
import io.stackport.model.Constraint;
import io.stackport.model.Option;
import io.stackport.model.Slot;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chocosolver.solver.Model;
import org.chocosolver.solver.Solver;
import org.chocosolver.solver.constraints.extension.Tuples;
import org.chocosolver.solver.variables.IntVar;

/** Choco by itself; a model of its own for each question, made outside of what is timed. */
final class ChocoPeer implements Peer {
  private final CompatibilityModel problem;
  private final boolean priced;
  private Made made;

  ChocoPeer(CompatibilityModel problem, boolean priced) {
    this.problem = problem;
    this.priced = priced;
    this.made = new Made(problem, priced);
  }

  /** Makes a fresh model for the next question. */
  void renew() {
    made = new Made(problem, priced);
  }

  private static final class Made {
    private final Model model = new Model();
    private final IntVar[] slots;
    private final IntVar[] prices;

    private Made(CompatibilityModel problem, boolean priced) {
      List<Slot> all = problem.slots();
      slots = new IntVar[all.size()];
      prices = new IntVar[all.size()];
      Map<String, IntVar> attributes = new HashMap<>();
      for (int s = 0; s < slots.length; s++) {
        List<Option> options = all.get(s).options();
        slots[s] = model.intVar("s" + s, 0, options.size() - 1);
        IntVar[] row = new IntVar[SyntheticModel.ATTRIBUTES + 1];
        row[0] = slots[s];
        for (int a = 0; a < SyntheticModel.ATTRIBUTES; a++) {
          row[a + 1] = model.intVar("a" + s + "-" + a, 0, 11);
          attributes.put(all.get(s).id() + ".a" + a, row[a + 1]);
        }
        Tuples tuples = new Tuples(true);
        for (int i = 0; i < options.size(); i++) {
          long[] values = SyntheticModel.row(options.get(i), i);
          int[] tuple = new int[values.length];
          for (int j = 0; j < tuple.length; j++) {
            tuple[j] = (int) values[j];
          }
          tuples.add(tuple);
        }
        model.table(row, tuples, "CT+").post();
        if (priced) {
          prices[s] = model.intVar("p" + s, 0, 1000);
          int[] of = options.stream().mapToInt(each -> (int) SyntheticModel.price(each)).toArray();
          model.element(prices[s], of, slots[s]).post();
        }
      }
      for (Constraint each : problem.constraints()) {
        Constraint.Compare rule = (Constraint.Compare) each;
        IntVar left = attributes.get(rule.leftSlot() + "." + rule.leftAttribute());
        IntVar right = attributes.get(rule.rightSlot() + "." + rule.rightAttribute());
        // left - right OP plus
        model.arithm(left, "-", right, rule.op(), (int) rule.plus()).post();
      }
    }
  }

  @Override
  public boolean possible(int slot, int option) {
    made.model.arithm(made.slots[slot], "=", option).post();
    return made.model.getSolver().solve();
  }

  @Override
  public long enumerate(Duration limit) {
    Solver solver = made.model.getSolver();
    solver.limitTime(limit.toMillis());
    long found = 0;
    while (solver.solve()) {
      found++;
    }
    return solver.isStopCriterionMet() ? -found - 1 : found;
  }

  @Override
  public long cheapest(Duration limit) {
    IntVar sum = made.model.intVar("sum", 0, 1000 * made.prices.length);
    made.model.sum(made.prices, "=", sum).post();
    made.model.setObjective(Model.MINIMIZE, sum);
    Solver solver = made.model.getSolver();
    solver.limitTime(limit.toMillis());
    long best = -1;
    while (solver.solve()) {
      best = sum.getValue();
    }
    return solver.isStopCriterionMet() ? -1 : best;
  }
}
