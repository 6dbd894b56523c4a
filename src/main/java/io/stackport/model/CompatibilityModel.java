package io.stackport.model;

import java.util.List;

/**
 * A problem of configuration. {@code docs/model-format.md} says what each part means; a
 * configuration is a set of options for which quantities exist that keep every limit.
 *
 * @param slots in their order; every option stands in one slot
 * @param objectives first things first
 */
public record CompatibilityModel(
    String name, List<Slot> slots, List<Constraint> constraints, List<Objective> objectives) {
  public CompatibilityModel {
    slots = List.copyOf(slots);
    constraints = List.copyOf(constraints);
    objectives = List.copyOf(objectives);
  }
}
