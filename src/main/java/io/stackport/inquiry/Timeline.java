package io.stackport.inquiry;

import io.stackport.determination.Posture;
import java.time.LocalDate;
import java.util.List;

/**
 * The days on which a bundle's answer changes when it ships on them.
 *
 * @param exit exit code on the first day
 * @param steps days with a change, in order
 * @param looked days on which the law or the bundle's own dates could have changed it
 */
public record Timeline(
    String name,
    Posture posture,
    LocalDate from,
    LocalDate to,
    int exit,
    List<Step> steps,
    int looked) {

  /**
   * @param events what is known to have happened on the day
   */
  public record Step(LocalDate day, DayDiff diff, List<Event> events) {}

  /** A dated event of the law or the program, as {@code events.csv} has it. */
  public record Event(String text, String kind, String citation) {}
}
