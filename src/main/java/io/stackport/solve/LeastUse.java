package io.stackport.solve;

import io.stackport.model.CompatibilityModel;
import io.stackport.model.Constraint;
import io.stackport.model.Literal;
import io.stackport.model.Objective;
import io.stackport.model.Slot;
import io.stackport.model.Source;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * By how much a limit of a conflict is missed: the least that would be used beyond what is supplied
 * while everything else in the conflict holds.
 */
public final class LeastUse {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private LeastUse() {}

  /**
   * @param used of the resource, {@code supplied} of it and {@code bound} on their difference, in
   *     its base units
   * @param unknown options that are chosen though their amount is not known, which counts as none
   */
  public record Balance(
      String resource, long used, long supplied, long bound, SortedSet<String> unknown) {

    /** Whether the known amounts alone miss the limit. */
    public boolean missed() {
      return used - supplied > bound;
    }
  }

  /**
   * The balance at its best.
   *
   * @param others indices of what else is in the conflict; {@code -1 - slot} for bounds of a slot
   * @param limit index of the limit
   * @param assumed literals that hold in any case
   * @return null when the rest cannot hold together or time ran out
   */
  public static @Nullable Balance of(
      CompatibilityModel model,
      View view,
      Collection<Integer> others,
      int limit,
      List<Literal> assumed) {
    if (!(model.constraints().get(limit) instanceof Constraint.Limit missed)) {
      throw new IllegalArgumentException("constraint " + limit + " is no limit");
    }
    CompatibilityModel rest = rest(model, others, missed, assumed);
    try {
      NormalForm form = Normalizer.of(rest, view);
      CpSatSolver solver = new CpSatSolver(form, Goals.of(rest, form, view), PATIENCE);
      return solver.best() instanceof Optimum.Proved proved
          ? balance(model, view, missed, proved.configuration().quantities())
          : null;
    } catch (TooLargeException sumsTooLarge) {
      return null;
    }
  }

  private static CompatibilityModel rest(
      CompatibilityModel model,
      Collection<Integer> others,
      Constraint.Limit missed,
      List<Literal> assumed) {
    List<Slot> slots = new ArrayList<>();
    for (int s = 0; s < model.slots().size(); s++) {
      Slot slot = model.slots().get(s);
      slots.add(
          others.contains(-1 - s)
              ? slot
              : new Slot(slot.id(), 0, slot.options().size(), slot.options()));
    }
    List<Constraint> constraints = new ArrayList<>();
    for (int i = 0; i < model.constraints().size(); i++) {
      Constraint each = model.constraints().get(i);
      boolean brings = each instanceof Constraint.Use || each instanceof Constraint.Provide;
      if (brings || others.contains(i)) {
        constraints.add(each);
      }
    }
    List<Literal> holds = new ArrayList<>(missed.when());
    holds.addAll(assumed);
    for (Literal each : holds) {
      constraints.add(
          new Constraint.Implies(Source.of("assumed", "assumed"), List.of(), List.of(each)));
    }
    return new CompatibilityModel(
        model.name(),
        slots,
        constraints,
        List.of(new Objective("resource:" + missed.resource(), false)));
  }

  private static Balance balance(
      CompatibilityModel model,
      View view,
      Constraint.Limit limit,
      SortedMap<String, Long> quantities) {
    long used = 0;
    long supplied = 0;
    SortedSet<String> unknown = new TreeSet<>();
    for (Constraint each : model.constraints()) {
      if (!(each instanceof Constraint.Use use)
          || !use.resource().equals(limit.resource())
          || !counts(use, quantities)) {
        continue;
      }
      Long amount = use.amount();
      boolean helps = view == View.POSSIBLE ? !use.supply() : use.supply();
      if (amount == null || (helps && !use.source().certain())) {
        unknown.add(use.who());
        continue;
      }
      long units = use.who().isEmpty() ? 1 : quantities.getOrDefault(use.who(), 0L);
      long times =
          use.supply() ? Math.floorDiv(units, use.per()) : -Math.floorDiv(-units, use.per());
      long sum = Math.multiplyExact(amount, times);
      used += use.supply() ? 0 : sum;
      supplied += use.supply() ? sum : 0;
    }
    return new Balance(limit.resource(), used, supplied, limit.bound(), unknown);
  }

  private static boolean counts(Constraint.Use use, SortedMap<String, Long> quantities) {
    return (use.who().isEmpty() || quantities.containsKey(use.who()))
        && use.when().stream()
            .allMatch(each -> each.chosen() == quantities.containsKey(each.option()));
  }
}
