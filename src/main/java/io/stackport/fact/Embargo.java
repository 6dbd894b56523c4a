package io.stackport.fact;

import java.util.Set;

/**
 * An embargo or broad control of part 746 on a place.
 *
 * @param place alpha-2 code or region such as {@code UA-CRIMEA}
 * @param scope {@code all} items subject to the EAR, {@code ccl} items on the list, {@code partial}
 * @param policy review policy of a license application
 */
public record Embargo(
    String place,
    String scope,
    String policy,
    String citation,
    String status,
    Set<String> unverified)
    implements Fact {

  public Embargo {
    unverified = Defaults.set(unverified);
  }

  @Override
  public String label() {
    return "embargo on " + place;
  }
}
