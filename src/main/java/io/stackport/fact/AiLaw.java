package io.stackport.fact;

import java.util.Set;

/** An AI statute of a destination that is in force on the day. */
public record AiLaw(String country, String name, String status, Set<String> unverified)
    implements Fact {

  public AiLaw {
    unverified = Defaults.set(unverified);
  }

  @Override
  public String label() {
    return "AI law of " + country;
  }
}
