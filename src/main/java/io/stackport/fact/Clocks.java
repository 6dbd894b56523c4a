package io.stackport.fact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The days on which rules are judged; null where the bundle does not say. */
public record Clocks(
    LocalDate ship,
    @Nullable LocalDate filing,
    @Nullable LocalDate operation,
    @Nullable LocalDate financing) {

  public @Nullable LocalDate of(String clock) {
    return switch (clock) {
      case "ship" -> ship;
      case "filing" -> filing;
      case "operation" -> operation;
      case "financing" -> financing;
      default -> throw new IllegalArgumentException("no such clock: " + clock);
    };
  }

  /** What a rule assumes when its day is not known. */
  public String label(String clock) {
    return switch (clock) {
      case "filing" -> "proposal: filed";
      case "operation" -> "site: operation date";
      case "financing" -> "support: closing date";
      default -> clock + " date";
    };
  }
}
