package io.stackport.finding;

import java.time.LocalDate;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * Where a judgement's authority comes from: the rule, as its file states it.
 *
 * @param id stable id such as {@code AC-010}
 * @param sentence the rule's name after its id: a sentence that can be false
 * @param register ids in the register of statements that the rule carries out
 * @param clock the date that it is judged on: {@code ship}, {@code filing}, {@code operation} or
 *     {@code financing}
 * @param from first day in force; {@code to} the last; null means open
 */
public record Authority(
    String id,
    String sentence,
    String pack,
    String topic,
    String citation,
    String status,
    @Nullable String remedy,
    String clock,
    SortedSet<String> register,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    String file,
    int line) {

  /** Whether the rule holds on a day; null when the day is not known. */
  public @Nullable Boolean inForce(@Nullable LocalDate day) {
    if (from == null && to == null) {
      return true;
    }
    if (day == null) {
      return null;
    }
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }
}
