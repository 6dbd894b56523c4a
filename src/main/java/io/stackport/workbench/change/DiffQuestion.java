package io.stackport.workbench.change;

import io.stackport.determination.Posture;
import java.time.LocalDate;
import java.util.List;

/**
 * What two sides are compared over.
 *
 * @param destinations codes, or names, of countries and regions; empty for every country but the
 *     United States
 * @param days ship days of both sides; {@code later} gives the second side days of its own
 * @param later as many as {@code days}; empty when both sides ship on the same ones
 * @param inFull whether the second side is judged from nothing, whatever is alike
 */
public record DiffQuestion(
    List<Profile> profiles,
    List<String> destinations,
    List<LocalDate> days,
    List<LocalDate> later,
    Posture posture,
    boolean inFull) {

  LocalDate after(int index) {
    return later.isEmpty() ? days.get(index) : later.get(index);
  }
}
