package io.stackport.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.logicng.cardinalityconstraints.CCEncoder;
import org.logicng.collections.LNGIntVector;
import org.logicng.formulas.CType;
import org.logicng.formulas.CardinalityConstraint;
import org.logicng.formulas.Formula;
import org.logicng.formulas.FormulaFactory;
import org.logicng.formulas.Literal;
import org.logicng.formulas.Variable;
import org.logicng.solvers.sat.MiniSat2Solver;
import org.logicng.solvers.sat.MiniSatStyleSolver;

/**
 * Writes a normal form into a SAT solver, all but its limits. Every clause carries the selector of
 * its group negated, so that it holds only where the selector is assumed. A variable has a positive
 * number here and its negation the negative: options come first, selectors of groups after them.
 */
final class SatEncoding {
  // Up to so many options, each pair is a clause; beyond, auxiliary variables are fewer.
  private static final int PAIRS = 6;

  private final NormalForm form;
  private final Groups groups;
  private final MiniSat2Solver solver = new MiniSat2Solver();
  private int variables;

  SatEncoding(NormalForm form, Groups groups) {
    this.form = form;
    this.groups = groups;
    int first = form.options() + groups.used().length();
    for (int i = 0; i < first; i++) {
      // A selector that is not assumed need not be decided: off, it satisfies all that name it.
      variable(i < form.options());
    }
    for (int i = 0; i < form.slots().size(); i++) {
      NormalForm.SlotForm slot = form.slots().get(i);
      count(slot.options(), slot.min(), slot.max(), new int[] {-selector(i)});
    }
    form.clauses().forEach(each -> add(guard(each.from()), each.literals()));
    for (NormalForm.Count each : form.counts()) {
      int[] off = joined(guard(each.from()), Arrays.stream(each.when()).map(l -> -l).toArray());
      count(Arrays.stream(each.options()).distinct().toArray(), each.min(), each.max(), off);
    }
    form.tables().forEach(this::table);
  }

  MiniSat2Solver solver() {
    return solver;
  }

  /** The variable that switches a group on. */
  int selector(int group) {
    return form.options() + 1 + group;
  }

  /** The group of a selector; negative for another variable. */
  int group(int variable) {
    int group = variable - form.options() - 1;
    return group < groups.used().length() ? group : -1;
  }

  /** The solver's own form of a literal. */
  static int literal(int ours) {
    return MiniSatStyleSolver.mkLit(Math.abs(ours) - 1, ours < 0);
  }

  /** Our form of a literal of the solver. */
  static int ours(int literal) {
    int variable = MiniSatStyleSolver.var(literal) + 1;
    return MiniSatStyleSolver.sign(literal) ? -variable : variable;
  }

  /** Adds a clause of our literals. */
  void add(int[] one, int... other) {
    int[] all = joined(one, other);
    for (int i = 0; i < all.length; i++) {
      all[i] = literal(all[i]);
    }
    solver.addClause(new LNGIntVector(all), null);
  }

  private int variable() {
    return variable(true);
  }

  private int variable(boolean decided) {
    solver.newVar(true, decided);
    return ++variables;
  }

  private int[] guard(int from) {
    return new int[] {-selector(groups.of(from))};
  }

  private void count(int[] options, int min, int max, int[] off) {
    int[] all = Arrays.stream(options).map(each -> each + 1).toArray();
    if (min > all.length || max < 0) {
      add(off);
      return;
    }
    if (min == 1) {
      add(off, all);
    } else if (min == all.length) {
      for (int each : all) {
        add(off, each);
      }
    } else if (min > 1) {
      encode(CType.GE, all, min, off);
    }
    if (max == 0) {
      for (int each : all) {
        add(off, -each);
      }
    } else if (max == 1 && all.length <= PAIRS) {
      for (int i = 0; i < all.length; i++) {
        for (int j = i + 1; j < all.length; j++) {
          add(off, -all[i], -all[j]);
        }
      }
    } else if (max < all.length) {
      encode(CType.LE, all, max, off);
    }
  }

  private void encode(CType type, int[] all, int bound, int[] off) {
    FormulaFactory factory = new FormulaFactory();
    Variable[] names = new Variable[all.length];
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < all.length; i++) {
      names[i] = factory.variable("o" + all[i]);
      numbers.put(names[i].name(), all[i]);
    }
    if (!(factory.cc(type, bound, names) instanceof CardinalityConstraint constraint)) {
      throw new IllegalStateException("no cardinality constraint: " + bound + " of " + all.length);
    }
    for (Formula clause : new CCEncoder(factory).encode(constraint)) {
      int[] literals = clause.literals().stream().mapToInt(each -> number(each, numbers)).toArray();
      add(off, literals);
    }
  }

  private int number(Literal literal, Map<String, Integer> numbers) {
    int number = numbers.computeIfAbsent(literal.name(), any -> variable());
    return literal.phase() ? number : -number;
  }

  /**
   * Whoever stands for a class: its only option, or a variable that each of its options implies.
   */
  private void table(NormalForm.Table table) {
    Map<Integer, Integer> left = classes(table.leftSlot(), table.leftClass());
    Map<Integer, Integer> right = classes(table.rightSlot(), table.rightClass());
    int[] off = guard(table.from());
    left.forEach(
        (a, one) ->
            right.forEach(
                (b, other) -> {
                  if (table.forbidden()[a][b]) {
                    add(off, -one, -other);
                  }
                }));
  }

  private Map<Integer, Integer> classes(int slot, int[] classes) {
    int[] options = form.slots().get(slot).options();
    Map<Integer, List<Integer>> members = new TreeMap<>();
    for (int i = 0; i < classes.length; i++) {
      if (classes[i] >= 0) {
        members.computeIfAbsent(classes[i], any -> new ArrayList<>()).add(options[i] + 1);
      }
    }
    Map<Integer, Integer> variables = new TreeMap<>();
    members.forEach(
        (name, all) -> {
          int variable = all.size() == 1 ? all.get(0) : variable();
          if (all.size() > 1) {
            all.forEach(each -> add(new int[] {-each}, variable));
          }
          variables.put(name, variable);
        });
    return variables;
  }

  private static int[] joined(int[] one, int[] other) {
    int[] all = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, all, one.length, other.length);
    return all;
  }
}
