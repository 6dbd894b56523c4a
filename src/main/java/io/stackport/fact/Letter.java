package io.stackport.fact;

import java.util.Set;

/**
 * An "is informed" letter: a license requirement by notice, on an item or a party.
 *
 * @param destinations codes that it is about; empty when it is about every destination
 * @param component id of the component that it names; empty when it names none
 * @param party name of the party that it names; empty when it names none
 */
public record Letter(
    String number,
    String component,
    String party,
    Set<String> destinations,
    String citation,
    String status,
    Set<String> unverified)
    implements Fact {
  public Letter {
    destinations = Defaults.set(destinations);
    unverified = Defaults.set(unverified);
  }

  @Override
  public String label() {
    return "letter " + number;
  }
}
