package io.stackport.fact;

import org.jspecify.annotations.Nullable;

/**
 * A marked cell of the Commerce Country Chart.
 *
 * @param column null where the day lies outside the chart's coverage: any cell may be marked
 */
public record ChartCell(String country, @Nullable String column) implements Fact {

  @Override
  public String label() {
    return "Country Chart row of " + country;
  }
}
