package io.stackport.solve;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import com.google.ortools.util.Domain;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Quantities with a hole in their domain, reified conditions, classes and chains for tables: the
 * encoding in which the best is looked for.
 */
final class FirstEncoding implements Encoding {
  private final CpModel model = new CpModel();
  private final NormalForm form;
  private final BoolVar[] chosen;
  private final LinearArgument[] quantity;
  private final Map<Steps, LinearArgument> steps = new HashMap<>();
  private final Map<List<Integer>, Literal> conditions = new HashMap<>();

  FirstEncoding(NormalForm form) {
    this.form = form;
    chosen = new BoolVar[form.options()];
    quantity = new LinearArgument[form.options()];
    for (int i = 0; i < chosen.length; i++) {
      chosen[i] = model.newBoolVar("x" + i);
    }
    for (int i = 0; i < chosen.length; i++) {
      quantity[i] = units(i);
    }
    for (NormalForm.SlotForm each : form.slots()) {
      model.addLinearConstraint(LinearExpr.sum(of(each.options())), each.min(), each.max());
    }
    for (NormalForm.Clause each : form.clauses()) {
      model.addBoolOr(literals(each.literals()));
    }
    for (NormalForm.Count each : form.counts()) {
      model
          .addLinearConstraint(LinearExpr.sum(of(each.options())), each.min(), each.max())
          .onlyEnforceIf(literals(each.when()));
    }
    for (NormalForm.Table each : form.tables()) {
      new TableChains(model, each, side(each.leftSlot()), side(each.rightSlot())).add();
    }
    for (NormalForm.Limit each : form.limits()) {
      model.addLessOrEqual(sum(each.terms()), each.bound()).onlyEnforceIf(literals(each.when()));
    }
  }

  @Override
  public CpModel model() {
    return model;
  }

  @Override
  public Literal chosen(int option) {
    return chosen[option];
  }

  @Override
  public LinearArgument quantity(int option) {
    return quantity[option];
  }

  @Override
  public LinearExpr sum(List<NormalForm.Term> terms) {
    LinearExprBuilder sum = LinearExpr.newBuilder();
    for (NormalForm.Term each : terms) {
      sum.addTerm(gated(each), each.amount());
    }
    return sum.build();
  }

  private LinearArgument units(int i) {
    long least = form.least()[i];
    long most = form.most()[i];
    if (least > most) {
      model.addBoolAnd(new Literal[] {chosen[i].not()});
      return LinearExpr.constant(0);
    }
    if (least == most) {
      return LinearExpr.term(chosen[i], least);
    }
    IntVar units = model.newIntVarFromDomain(zeroOr(least, most), "q" + i);
    model.addGreaterOrEqual(units, least).onlyEnforceIf(chosen[i]);
    model.addEquality(units, 0).onlyEnforceIf(chosen[i].not());
    return units;
  }

  private static Domain zeroOr(long least, long most) {
    return Domain.fromIntervals(new long[][] {{0, 0}, {least, most}});
  }

  /** The steps of a term where its conditions hold, and zero elsewhere. */
  private LinearArgument gated(NormalForm.Term term) {
    Steps key = Steps.of(term);
    if (term.when().length == 0) {
      return stepped(key);
    }
    long low = key.at(form.least()[term.option()]);
    long high = key.at(form.most()[term.option()]);
    Literal active = condition(term);
    if (low >= high) {
      return LinearExpr.term(active, high);
    }
    IntVar gated = model.newIntVarFromDomain(zeroOr(low, high), "");
    model.addEquality(gated, stepped(key)).onlyEnforceIf(active);
    model.addEquality(gated, 0).onlyEnforceIf(active.not());
    return gated;
  }

  private LinearArgument stepped(Steps key) {
    LinearArgument known = steps.get(key);
    if (known == null) {
      known = newSteps(key);
      steps.put(key, known);
    }
    return known;
  }

  private LinearArgument newSteps(Steps key) {
    int option = key.option();
    long low = key.at(form.least()[option]);
    long high = key.at(form.most()[option]);
    if (low >= high) {
      return LinearExpr.term(chosen[option], high);
    }
    if (key.per() == 1) {
      return quantity[option];
    }
    IntVar count = model.newIntVarFromDomain(zeroOr(low, high), "");
    LinearExprBuilder rest = LinearExpr.newBuilder();
    long sign = key.full() ? 1 : -1;
    rest.addTerm(quantity[option], sign).addTerm(count, -sign * key.per());
    model.addLinearConstraint(rest, 0, key.per() - 1);
    return count;
  }

  private Literal condition(NormalForm.Term term) {
    int[] all = Arrays.copyOf(term.when(), term.when().length + 1);
    all[all.length - 1] = term.option() + 1;
    List<Integer> key = Arrays.stream(all).sorted().distinct().boxed().toList();
    Literal known = conditions.get(key);
    if (known == null) {
      known = newCondition(key.stream().mapToInt(Integer::intValue).toArray());
      conditions.put(key, known);
    }
    return known;
  }

  private Literal newCondition(int[] all) {
    BoolVar holds = model.newBoolVar("");
    Literal[] literals = literals(all);
    model.addBoolAnd(literals).onlyEnforceIf(holds);
    Literal[] or = new Literal[literals.length + 1];
    for (int i = 0; i < literals.length; i++) {
      or[i] = literals[i].not();
    }
    or[literals.length] = holds;
    model.addBoolOr(or);
    return holds;
  }

  private Literal[] side(int slot) {
    return of(form.slots().get(slot).options());
  }

  private Literal[] of(int[] options) {
    return Arrays.stream(options).mapToObj(each -> chosen[each]).toArray(Literal[]::new);
  }

  private Literal[] literals(int[] literals) {
    Literal[] all = new Literal[literals.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = literals[i] > 0 ? chosen[literals[i] - 1] : chosen[-literals[i] - 1].not();
    }
    return all;
  }
}
