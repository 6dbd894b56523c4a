package io.stackport.fact;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A destination's duty to keep a kind of data inside the country.
 *
 * @param data {@code health}, {@code government}, {@code financial}, {@code telecom}, {@code
 *     critical-infrastructure} or {@code all}
 * @param strength {@code stay} (may not leave), {@code copy} (a copy stays) or {@code conditions}
 *     (may leave under conditions), {@code none}; null where no source was looked at
 */
public record Localization(
    String country,
    String data,
    @Nullable String strength,
    String citation,
    String status,
    Set<String> unverified)
    implements Fact {

  public Localization {
    unverified = Defaults.set(unverified);
  }

  @Override
  public String label() {
    return "localization of " + data + " data in " + country;
  }
}
