package io.stackport.fact;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A license or other authorization that the consortium says it holds.
 *
 * @param kind {@code license}, or {@code UVEU} or {@code NVEU} for an authorization as a validated
 *     end user (15 CFR 748.15)
 * @param eccns classifications that it covers
 * @param to destinations that it covers
 * @param parties names of the consignees and end users that it covers
 * @param quantity units that it covers; null when not stated
 * @param until last day on which it holds
 */
public record Authorization(
    String number,
    String kind,
    Set<String> eccns,
    Set<String> to,
    @Nullable Set<String> parties,
    @Nullable Long quantity,
    @Nullable Long valueUsd,
    @Nullable LocalDate until,
    @Nullable String conditions)
    implements Fact {

  @Override
  public String label() {
    return "authorization " + number;
  }
}
