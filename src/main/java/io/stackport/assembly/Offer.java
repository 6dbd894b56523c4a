package io.stackport.assembly;

import io.stackport.fact.Component;
import io.stackport.fact.DataCenter;
import io.stackport.fact.Fact;
import java.util.List;
import java.util.Set;

/**
 * A component with its finite choices fixed, as it stands in a package.
 *
 * @param facts the component and what is inside it
 * @param nature {@code item}, {@code service}, {@code practice} or {@code place}
 * @param hall id of the hall that it stands in; empty when in none
 * @param item index of the bundle's item; -1 outside a bundle
 */
public record Offer(
    String id,
    Component component,
    List<Fact> facts,
    String nature,
    long quantity,
    String hall,
    int item) {

  /** Slots of what stands in a hall. */
  private static final Set<String> STANDING = Set.of("server", "network", "storage", "plant");

  /** Whether it stands in a hall where there is one, and is none itself. */
  public boolean stands() {
    return STANDING.contains(component.slot());
  }

  /** Whether it is a hall, in which others stand. */
  public boolean isHall() {
    return component instanceof DataCenter place && place.hall();
  }

  /** The same in a hall; a hall stands in itself. */
  public Offer placed(String where) {
    return new Offer(id, component, facts, nature, quantity, where, item);
  }

  /** So many units of the same. */
  public Offer units(long many) {
    return many == quantity ? this : new Offer(id, component, facts, nature, many, hall, item);
  }
}
