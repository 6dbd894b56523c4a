package io.stackport.solve;

import java.util.ArrayList;
import java.util.List;

/**
 * What is wanted little or much of: costs of options, or a sum of terms as a limit has.
 *
 * @param name of the objective
 * @param once added for each chosen option, by its number
 * @param unit added for each unit of an option, by its number
 * @param terms added as in a limit
 * @param constant added whatever is chosen
 */
public record Goal(
    String name,
    boolean maximize,
    long[] once,
    long[] unit,
    List<NormalForm.Term> terms,
    long constant) {
  /** The {@code from} of what no constraint of the model says. */
  static final int ADDED = -1_000_000_000;

  private static final int[] NONE = {};

  public Goal {
    terms = List.copyOf(terms);
  }

  /**
   * Its value, in the author's units.
   *
   * @param quantities of each option; zero when it is not chosen
   * @throws ArithmeticException past 63 bits, which {@link TooLargeException} keeps from happening
   */
  public long value(long[] quantities) {
    long value = constant;
    for (int i = 0; i < quantities.length; i++) {
      if (quantities[i] > 0) {
        value = Math.addExact(value, once[i]);
        value = Math.addExact(value, Math.multiplyExact(unit[i], quantities[i]));
      }
    }
    return Math.addExact(value, Witness.sum(terms, quantities));
  }

  /** The value without its constant, turned so that less is better. */
  long turned(long value) {
    return maximize ? Math.subtractExact(constant, value) : Math.subtractExact(value, constant);
  }

  /** The value of which {@link #turned} is this. */
  long back(long turned) {
    return maximize ? Math.subtractExact(constant, turned) : Math.addExact(constant, turned);
  }

  /** All that it counts, except its constant, as terms of which less is better. */
  List<NormalForm.Term> turnedTerms(NormalForm form) {
    List<NormalForm.Term> all = new ArrayList<>();
    long sign = maximize ? -1 : 1;
    for (int i = 0; i < form.options(); i++) {
      if (once[i] != 0) {
        // One started step of `most` units: once for any quantity.
        all.add(
            new NormalForm.Term(
                i, sign * once[i], Math.max(1, form.most()[i]), false, NONE, ADDED));
      }
      if (unit[i] != 0) {
        all.add(new NormalForm.Term(i, sign * unit[i], 1, false, NONE, ADDED));
      }
    }
    for (NormalForm.Term each : terms) {
      all.add(
          new NormalForm.Term(
              each.option(),
              sign * each.amount(),
              each.per(),
              each.full(),
              each.when(),
              each.from()));
    }
    return all;
  }

  /** A limit that keeps the turned value at most at a bound. */
  NormalForm.Limit atMost(NormalForm form, long turned) {
    return new NormalForm.Limit("goal " + name, NONE, turnedTerms(form), turned, ADDED);
  }
}
