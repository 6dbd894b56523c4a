package io.stackport.fact;

import java.math.BigDecimal;
import java.util.Set;

/**
 * A number of the law that is in force on the day.
 *
 * @param name such as {@code 3A090.a.tpp}
 * @param unit such as {@code TPP}, {@code TPP/mm2}, {@code GB/s}
 */
public record Threshold(
    String name,
    BigDecimal value,
    String unit,
    String citation,
    String status,
    Set<String> unverified)
    implements Fact {
  public Threshold {
    unverified = Defaults.set(unverified);
  }

  @Override
  public String label() {
    return "threshold " + name;
  }
}
