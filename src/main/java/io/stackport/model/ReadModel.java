package io.stackport.model;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Leaves out of a model what nothing reads and what reads nothing, as the documented form asks: the
 * configurations stay the same.
 */
public final class ReadModel {
  private ReadModel() {}

  /** The model without resources that nothing reads, and limits and objectives of nothing. */
  public static CompatibilityModel of(CompatibilityModel model) {
    Set<String> used = new TreeSet<>();
    Set<String> costs = new TreeSet<>();
    for (Constraint each : model.constraints()) {
      if (each instanceof Constraint.Use use) {
        used.add(use.resource());
      }
    }
    for (Slot slot : model.slots()) {
      for (Option option : slot.options()) {
        costs.addAll(option.unit().keySet());
        costs.addAll(option.once().keySet());
      }
    }
    List<Objective> objectives =
        model.objectives().stream()
            .filter(
                each ->
                    each.resource().isEmpty()
                        ? costs.contains(each.of())
                        : used.contains(each.resource()))
            .toList();
    Set<String> read = new TreeSet<>();
    objectives.forEach(each -> read.add(each.resource()));
    for (Constraint each : model.constraints()) {
      if (each instanceof Constraint.Limit limit) {
        read.add(limit.resource());
      }
    }
    List<Constraint> constraints =
        model.constraints().stream()
            .filter(each -> !(each instanceof Constraint.Use use) || read.contains(use.resource()))
            .filter(
                each ->
                    !(each instanceof Constraint.Limit limit) || used.contains(limit.resource()))
            .toList();
    return new CompatibilityModel(model.name(), model.slots(), constraints, objectives);
  }
}
