package io.stackport.fact;

import org.jspecify.annotations.Nullable;

/**
 * A destination that the program proposal names.
 *
 * @param groups Country Groups and own code; null outside coverage
 * @param sets supplements' sets and regional blocs; null outside coverage
 * @param incomeClass {@code low}, {@code lower-middle}, {@code upper-middle} or {@code high}
 */
public record Target(
    String code,
    String name,
    @Nullable Groups groups,
    @Nullable Groups sets,
    @Nullable String incomeClass)
    implements Fact {

  @Override
  public String label() {
    return "destination " + code;
  }
}
