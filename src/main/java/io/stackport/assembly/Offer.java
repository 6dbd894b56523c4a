package io.stackport.assembly;

import io.stackport.fact.Component;
import io.stackport.fact.Fact;
import java.util.List;

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

  Offer placed(String where) {
    return new Offer(id, component, facts, nature, quantity, where, item);
  }
}
