package io.stackport.workbench.doctor;

import io.stackport.finding.Authority;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days in force; an open end is null. */
final class Spans {
  private Spans() {}

  static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
    return one == null ? other : other == null || one.isAfter(other) ? one : other;
  }

  static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
    return one == null ? other : other == null || one.isBefore(other) ? one : other;
  }

  static boolean empty(@Nullable LocalDate from, @Nullable LocalDate to) {
    return from != null && to != null && to.isBefore(from);
  }

  /** Whether two rules can be in force in one case; two clocks are independent of each other. */
  static boolean meet(Authority one, Authority other) {
    return !one.clock().equals(other.clock())
        || !empty(later(one.from(), other.from()), earlier(one.to(), other.to()));
  }

  /** Whether a rule is in force wherever another is. */
  static boolean covers(Authority wide, Authority narrow) {
    if (wide.from() == null && wide.to() == null) {
      return true;
    }
    return wide.clock().equals(narrow.clock())
        && (wide.from() == null || (narrow.from() != null && !narrow.from().isBefore(wide.from())))
        && (wide.to() == null || (narrow.to() != null && !narrow.to().isAfter(wide.to())));
  }
}
