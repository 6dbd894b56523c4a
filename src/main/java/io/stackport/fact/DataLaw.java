package io.stackport.fact;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A destination's general data protection law that is in force on the day.
 *
 * @param transfer what a transfer abroad needs, in a few words
 */
public record DataLaw(
    String country, String law, @Nullable String transfer, String status, Set<String> unverified)
    implements Fact {
  public DataLaw {
    unverified = Defaults.set(unverified);
  }

  @Override
  public String label() {
    return "data law of " + country;
  }
}
