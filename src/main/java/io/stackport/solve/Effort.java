package io.stackport.solve;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * How much a question may cost. Steps are the same on every machine, and so is an answer that they
 * end; time is the net below them.
 *
 * @param time for each question
 * @param steps for each choice of which quantities are sought; a step reads one term
 * @param all steps for all choices of a question together
 * @param ended asked often; true ends every question
 */
public record Effort(Duration time, long steps, long all, BooleanSupplier ended) {
  /** What a question may cost unless said otherwise. */
  public static final Effort USUAL =
      new Effort(Duration.ofSeconds(10), 20 * Quantities.BUDGET, Long.MAX_VALUE, () -> false);

  private static final int CHOICES = 5;

  /** The same within another time. */
  public Effort within(Duration limit) {
    return new Effort(limit, steps, all, ended);
  }

  /** The same with a part of the steps for each choice, and with a few times as many for all. */
  public Effort small(int part) {
    return new Effort(time, steps / part, CHOICES * steps / part, ended);
  }

  /** The same until somebody ends it. */
  public Effort until(BooleanSupplier end) {
    return new Effort(time, steps, all, end);
  }
}
