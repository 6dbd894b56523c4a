package io.stackport.model;

import java.util.Map;

/**
 * Something that can stand in a slot.
 *
 * @param id unique in the model
 * @param name for people
 * @param least units when it is chosen; at least one
 * @param most units when it is chosen
 * @param attributes integers that comparisons read
 * @param unit costs of each unit, by the name of the cost
 * @param once costs of choosing it at all, by the name of the cost
 */
public record Option(
    String id,
    String name,
    long least,
    long most,
    Map<String, Long> attributes,
    Map<String, Long> unit,
    Map<String, Long> once) {
  public Option {
    attributes = Map.copyOf(attributes);
    unit = Map.copyOf(unit);
    once = Map.copyOf(once);
  }

  /** One unit, without attributes and costs. */
  public static Option of(String id) {
    return new Option(id, id, 1, 1, Map.of(), Map.of(), Map.of());
  }
}
