package io.stackport.fact;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an entry of the Commerce Control List says of a list-based license exception, as it bears on
 * one classification.
 *
 * @param eccn entry or paragraph, as classifications name it
 * @param code {@code LVS}, {@code GBS}, {@code TSR}, {@code APP}, {@code ENC}, {@code ACE}, {@code
 *     IEC}, {@code HBM}, {@code AIA}, {@code ACM}, {@code LPP}, {@code STA-A5} or {@code STA-A6}
 * @param eligible null when only a part of the classification is eligible, or when prose says which
 * @param notFor reasons for control that the entry excludes, such as {@code MT}
 * @param valueUsd most net value of an order, US dollars, for LVS; null for the others
 */
public record ExceptionFlag(
    String eccn,
    String code,
    @Nullable Boolean eligible,
    Set<String> notFor,
    @Nullable Long valueUsd,
    String citation,
    Set<String> unverified)
    implements Fact {
  public ExceptionFlag {
    notFor = Defaults.set(notFor);
    unverified = Defaults.set(unverified);
  }

  @Override
  public String label() {
    return code + " paragraph of " + eccn;
  }
}
