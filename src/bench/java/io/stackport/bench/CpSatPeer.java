package io.stackport.bench;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverSolutionCallback;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.TableConstraint;
import io.stackport.model.CompatibilityModel;
import io.stackport.model.Constraint;
import io.stackport.model.Option;
import io.stackport.model.Slot;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** CP-SAT by itself. */
final class CpSatPeer implements Peer {
  private final CpModel model = new CpModel();
  private final IntVar[] slots;
  private final IntVar[] prices;

  /**
   * @param priced whether options have their price; what asks for no price is quicker without
   */
  CpSatPeer(CompatibilityModel problem, boolean priced) {
    Loader.loadNativeLibraries();
    List<Slot> all = problem.slots();
    slots = new IntVar[all.size()];
    prices = new IntVar[all.size()];
    Map<String, IntVar> attributes = new HashMap<>();
    for (int s = 0; s < slots.length; s++) {
      List<Option> options = all.get(s).options();
      slots[s] = model.newIntVar(0, options.size() - 1, "");
      IntVar[] row = new IntVar[SyntheticModel.ATTRIBUTES + 1];
      row[0] = slots[s];
      for (int a = 0; a < SyntheticModel.ATTRIBUTES; a++) {
        row[a + 1] = model.newIntVar(0, 11, "");
        attributes.put(all.get(s).id() + ".a" + a, row[a + 1]);
      }
      TableConstraint table = model.addAllowedAssignments(row);
      for (int i = 0; i < options.size(); i++) {
        table.addTuple(SyntheticModel.row(options.get(i), i));
      }
      if (priced) {
        prices[s] = model.newIntVar(0, 1000, "");
        long[] of = options.stream().mapToLong(SyntheticModel::price).toArray();
        model.addElement(slots[s], of, prices[s]);
      }
    }
    for (Constraint each : problem.constraints()) {
      Constraint.Compare rule = (Constraint.Compare) each;
      IntVar left = attributes.get(rule.leftSlot() + "." + rule.leftAttribute());
      IntVar right = attributes.get(rule.rightSlot() + "." + rule.rightAttribute());
      LinearExpr other = LinearExpr.affine(right, 1, rule.plus());
      switch (rule.op()) {
        case "<" -> model.addLessThan(left, other);
        case "<=" -> model.addLessOrEqual(left, other);
        case "=" -> model.addEquality(left, other);
        case "!=" -> model.addDifferent(left, other);
        case ">=" -> model.addGreaterOrEqual(left, other);
        default -> model.addGreaterThan(left, other);
      }
    }
  }

  @Override
  public boolean possible(int slot, int option) {
    CpModel forced = model.getClone();
    forced.addEquality(forced.getIntVarFromProtoIndex(slots[slot].getIndex()), option);
    CpSolver solver = new CpSolver();
    solver.getParameters().setNumWorkers(1).setMaxTimeInSeconds(60);
    CpSolverStatus status = solver.solve(forced);
    return status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
  }

  @Override
  public long enumerate(Duration limit) {
    CpSolver solver = new CpSolver();
    solver
        .getParameters()
        .setNumWorkers(1)
        .setEnumerateAllSolutions(true)
        .setMaxTimeInSeconds(limit.toSeconds());
    long[] found = {0};
    CpSolverStatus status =
        solver.solve(
            model,
            new CpSolverSolutionCallback() {
              @Override
              public void onSolutionCallback() {
                found[0]++;
              }
            });
    return status == CpSolverStatus.OPTIMAL ? found[0] : -found[0] - 1;
  }

  @Override
  public long cheapest(Duration limit) {
    CpModel priced = model.getClone();
    priced.minimize(
        LinearExpr.sum(
            Arrays.stream(prices)
                .map(each -> priced.getIntVarFromProtoIndex(each.getIndex()))
                .toArray(IntVar[]::new)));
    CpSolver solver = new CpSolver();
    solver.getParameters().setNumWorkers(1).setMaxTimeInSeconds(limit.toSeconds());
    return solver.solve(priced) == CpSolverStatus.OPTIMAL
        ? Math.round(solver.objectiveValue())
        : -1;
  }
}
