package io.stackport.fact;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Public mains supply of a country: nominal voltages, V, and frequency, Hz. */
public record Mains(
    String country,
    @Nullable Integer lineVolts,
    @Nullable Integer phaseVolts,
    @Nullable Integer hertz,
    Set<String> unverified)
    implements Fact {

  public Mains {
    unverified = Defaults.set(unverified);
  }

  @Override
  public String label() {
    return "mains of " + country;
  }
}
