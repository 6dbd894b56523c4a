package io.stackport.catalog;

import java.time.LocalDate;

/**
 * How old a table of law is.
 *
 * @param asOf day of the text that it was taken from
 * @param limit days after which it counts as old
 */
public record TableAge(String table, LocalDate asOf, int limit) {

  /** Whether it is old on a day. */
  boolean old(LocalDate day) {
    return asOf.plusDays(limit).isBefore(day);
  }
}
