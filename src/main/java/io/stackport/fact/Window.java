package io.stackport.fact;

import java.time.LocalDate;
import java.util.Set;

/**
 * A window in which something applies or can be done, such as a call for proposals. All windows are
 * facts on every day; a rule compares the day that it is about.
 *
 * @param from first day; {@code to} the last, the year 9999 where no end is set
 */
public record Window(
    String name,
    LocalDate from,
    LocalDate to,
    String citation,
    String status,
    Set<String> unverified)
    implements Fact {
  public Window {
    unverified = Defaults.set(unverified);
  }

  @Override
  public String label() {
    return "window " + name;
  }
}
