package io.stackport.fact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Federal support that the proposal asks for.
 *
 * @param agency {@code EXIM}, {@code DFC} or {@code USTDA}
 * @param closing day on which financing would close
 */
public record SupportRequest(
    String agency,
    @Nullable String kind,
    @Nullable Long amountUsd,
    @Nullable LocalDate closing,
    @Nullable LocalDate until)
    implements Fact {

  @Override
  public String label() {
    return agency + " support";
  }
}
