package io.stackport.solve;

import io.stackport.model.CompatibilityModel;
import io.stackport.model.Constraint;
import io.stackport.model.Literal;
import io.stackport.model.Objective;
import io.stackport.model.Option;
import io.stackport.model.Slot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Brings the objectives of a model to the numbers of its normal form. */
public final class Goals {
  private final CompatibilityModel model;
  private final NormalForm form;
  private final View view;
  private final Map<String, Integer> numbers = new HashMap<>();

  private Goals(CompatibilityModel model, NormalForm form, View view) {
    this.model = model;
    this.form = form;
    this.view = view;
    for (int i = 0; i < form.options(); i++) {
      numbers.put(form.ids().get(i), i);
    }
  }

  /**
   * The objectives of a model, first things first. A cost that an option does not state is zero,
   * and so is an amount that is not known; a use that is not certain counts in the view in which
   * the limits count it.
   *
   * @param form the model's own, in this view
   */
  public static List<Goal> of(CompatibilityModel model, NormalForm form, View view) {
    Goals goals = new Goals(model, form, view);
    return model.objectives().stream().map(goals::goal).toList();
  }

  private Goal goal(Objective objective) {
    return objective.resource().isEmpty() ? cost(objective) : resource(objective);
  }

  private Goal cost(Objective objective) {
    long[] once = new long[form.options()];
    long[] unit = new long[form.options()];
    for (Slot slot : model.slots()) {
      for (Option each : slot.options()) {
        once[number(each.id())] = each.once().getOrDefault(objective.of(), 0L);
        unit[number(each.id())] = each.unit().getOrDefault(objective.of(), 0L);
      }
    }
    return new Goal(objective.of(), objective.maximize(), once, unit, List.of(), 0);
  }

  private Goal resource(Objective objective) {
    List<NormalForm.Term> terms = new ArrayList<>();
    long constant = 0;
    for (int i = 0; i < model.constraints().size(); i++) {
      if (!(model.constraints().get(i) instanceof Constraint.Use use)
          || !use.resource().equals(objective.resource())
          || use.amount() == null
          || use.amount() == 0
          || ignored(use)) {
        continue;
      }
      long amount = use.supply() ? Math.negateExact(use.amount()) : use.amount();
      if (!use.who().isEmpty()) {
        terms.add(
            new NormalForm.Term(
                number(use.who()), amount, use.per(), use.supply(), literals(use.when()), i));
      } else if (use.when().isEmpty()) {
        constant = Math.addExact(constant, amount);
      } else {
        throw new IllegalArgumentException(
            "a use of the whole configuration has no conditions: " + use.source().id());
      }
    }
    int n = form.options();
    return new Goal(
        objective.of(), objective.maximize(), new long[n], new long[n], terms, constant);
  }

  private boolean ignored(Constraint.Use use) {
    boolean helps = view == View.POSSIBLE ? !use.supply() : use.supply();
    return helps && !use.source().certain();
  }

  private int number(String option) {
    return Objects.requireNonNull(numbers.get(option), option);
  }

  private int[] literals(List<Literal> when) {
    return when.stream()
        .mapToInt(each -> each.chosen() ? number(each.option()) + 1 : -number(each.option()) - 1)
        .toArray();
  }
}
