package io.stackport.solve;

import java.util.List;

/** What is best, and how much of that is proved. */
public sealed interface Optimum {

  /** Nothing is better; the configuration was checked against the form, part by part. */
  record Proved(Configuration configuration, SecondWitness.Kind confirmedBy) implements Optimum {}

  /**
   * The best that was found before time was up or the search was stopped. The configuration is
   * sound; whether there is a better one is open.
   *
   * @param bounds what no configuration betters, for each objective that was begun: those before
   *     the last are proved
   * @param gap between the value and the bound of the last objective that was begun; zero when only
   *     the second witness is missing
   */
  record Best(Configuration configuration, List<Long> bounds, long gap) implements Optimum {
    public Best {
      bounds = List.copyOf(bounds);
    }
  }

  /** There is no configuration. */
  record Impossible(SecondWitness.Kind confirmedBy) implements Optimum {}

  /** Nothing was found before time was up or the search was stopped, and nothing was proved. */
  record OutOfTime() implements Optimum {}
}
