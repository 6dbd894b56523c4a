package io.stackport.fact;

import java.util.Set;

/**
 * A sanctions program on a place beside the EAR, which Stackport names and does not judge.
 *
 * @param place alpha-2 code or region such as {@code UA-CRIMEA}
 */
public record Sanction(
    String place,
    String name,
    String authority,
    String citation,
    String status,
    Set<String> unverified)
    implements Fact {
  public Sanction {
    unverified = Defaults.set(unverified);
  }

  @Override
  public String label() {
    return "sanctions on " + place;
  }
}
