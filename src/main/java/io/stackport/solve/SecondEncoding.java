package io.stackport.solve;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.List;

/**
 * The form once more, on purpose with nothing in common with {@link FirstEncoding}: quantities by
 * big bounds, clauses as sums, counts without enforcement, tables row by row.
 */
final class SecondEncoding implements Encoding {
  private final CpModel model = new CpModel();
  private final NormalForm form;
  private final BoolVar[] taken;
  private final IntVar[] units;

  SecondEncoding(NormalForm form) {
    this.form = form;
    taken = new BoolVar[form.options()];
    units = new IntVar[form.options()];
    for (int i = 0; i < taken.length; i++) {
      taken[i] = model.newBoolVar("");
      units[i] = model.newIntVar(0, Math.max(0, form.most()[i]), "");
      model.addGreaterOrEqual(units[i], LinearExpr.term(taken[i], form.least()[i]));
      model.addLessOrEqual(units[i], LinearExpr.term(taken[i], form.most()[i]));
    }
    form.slots().forEach(this::slot);
    form.clauses().forEach(this::clause);
    form.counts().forEach(this::count);
    form.tables().forEach(this::table);
    form.limits().forEach(this::limit);
  }

  @Override
  public CpModel model() {
    return model;
  }

  @Override
  public Literal chosen(int option) {
    return taken[option];
  }

  @Override
  public LinearArgument quantity(int option) {
    return units[option];
  }

  @Override
  public LinearExpr sum(List<NormalForm.Term> terms) {
    LinearExprBuilder sum = LinearExpr.newBuilder();
    for (NormalForm.Term each : terms) {
      sum.addTerm(steps(each), each.amount());
    }
    return sum.build();
  }

  private void slot(NormalForm.SlotForm slot) {
    model.addGreaterOrEqual(held(slot.options()), slot.min());
    model.addLessOrEqual(held(slot.options()), slot.max());
  }

  private void clause(NormalForm.Clause clause) {
    LinearExprBuilder sum = LinearExpr.newBuilder();
    for (int each : clause.literals()) {
      sum.add(literal(each));
    }
    model.addGreaterOrEqual(sum, 1);
  }

  private void count(NormalForm.Count count) {
    BoolVar bound = whenever(count.when());
    int of = count.options().length;
    LinearExprBuilder least = held(count.options()).addTerm(bound, -(long) count.min());
    model.addGreaterOrEqual(least, 0);
    if (count.max() < of) {
      LinearExprBuilder most = held(count.options()).addTerm(bound, (long) of - count.max());
      model.addLessOrEqual(most, of);
    }
  }

  private void table(NormalForm.Table table) {
    int[] left = form.slots().get(table.leftSlot()).options();
    for (int a = 0; a < table.forbidden().length; a++) {
      BoolVar row = model.newBoolVar("");
      for (int i = 0; i < left.length; i++) {
        if (table.leftClass()[i] == a) {
          model.addLessOrEqual(taken[left[i]], row);
        }
      }
      int[] right = form.slots().get(table.rightSlot()).options();
      LinearExprBuilder barred = LinearExpr.newBuilder();
      for (int j = 0; j < right.length; j++) {
        int b = table.rightClass()[j];
        if (b >= 0 && table.forbidden()[a][b]) {
          barred.add(taken[right[j]]);
        }
      }
      model.addEquality(barred, 0).onlyEnforceIf(row);
    }
  }

  private void limit(NormalForm.Limit limit) {
    model.addLessOrEqual(sum(limit.terms()), limit.bound()).onlyEnforceIf(whenever(limit.when()));
  }

  /** A literal that must hold where all of these do. */
  private BoolVar whenever(int[] when) {
    BoolVar all = model.newBoolVar("");
    LinearExprBuilder sum = LinearExpr.newBuilder();
    for (int each : when) {
      sum.add(literal(each));
    }
    sum.addTerm(all, -1);
    model.addLessOrEqual(sum, when.length - 1L);
    return all;
  }

  private LinearArgument steps(NormalForm.Term term) {
    IntVar units = this.units[term.option()];
    long high = Steps.of(term).at(Math.max(0, form.most()[term.option()]));
    IntVar count = model.newIntVar(0, high, "");
    // A step that is started: (count - 1) * per < units <= count * per; a full one: below.
    LinearExprBuilder covered =
        LinearExpr.newBuilder().addTerm(count, term.per()).addTerm(units, -1);
    if (term.full()) {
      model.addLinearConstraint(covered, 1 - term.per(), 0);
    } else {
      model.addLinearConstraint(covered, 0, term.per() - 1);
    }
    if (term.when().length == 0) {
      return count;
    }
    IntVar beside = model.newIntVar(0, high, "");
    Literal[] when = new Literal[term.when().length];
    for (int i = 0; i < when.length; i++) {
      when[i] = literal(term.when()[i]);
      model.addEquality(beside, 0).onlyEnforceIf(when[i].not());
    }
    model.addEquality(beside, count).onlyEnforceIf(when);
    return beside;
  }

  private LinearExprBuilder held(int[] options) {
    LinearExprBuilder sum = LinearExpr.newBuilder();
    for (int each : options) {
      sum.add(taken[each]);
    }
    return sum;
  }

  private Literal literal(int literal) {
    return literal > 0 ? taken[literal - 1] : taken[-literal - 1].not();
  }
}
