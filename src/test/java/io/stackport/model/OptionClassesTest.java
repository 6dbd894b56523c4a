package io.stackport.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Options that swapping does not tell apart. */
final class OptionClassesTest {
  private static final Source BY = Source.of("r", "a rule");

  private static CompatibilityModel model(Constraint... constraints) {
    Slot letters =
        new Slot(
            "letters", 0, 1, List.of(Option.of("a"), Option.of("b"), Option.of("c"), dear("d")));
    Slot digits = new Slot("digits", 0, 1, List.of(Option.of("1"), Option.of("2")));
    return new CompatibilityModel("m", List.of(letters, digits), List.of(constraints), List.of());
  }

  private static Option dear(String id) {
    return new Option(id, id, 1, 1, Map.of(), Map.of("cost", 5L), Map.of());
  }

  private static Constraint forbid(String... ids) {
    return new Constraint.Forbid(
        BY, List.of(ids).stream().map(id -> new Literal(id, true)).toList());
  }

  private static Constraint use(String id, long amount) {
    return new Constraint.Use(BY, id, "power", amount, 1, false, List.of());
  }

  @Test
  void withoutConstraintsOnlyCostsTellApart() {
    assertThat(OptionClasses.of(model()))
        .containsExactly(List.of("a", "b", "c"), List.of("d"), List.of("1", "2"));
  }

  @Test
  void aForbidTellsApartAndTheSameForbidDoesNot() {
    assertThat(OptionClasses.of(model(forbid("a", "1"), forbid("b", "1"))))
        .containsExactly(List.of("a", "b"), List.of("c"), List.of("d"), List.of("1"), List.of("2"));
  }

  @Test
  void aPairwiseForbidIsTheSameAfterSwapping() {
    assertThat(OptionClasses.of(model(forbid("a", "b"), forbid("b", "c"), forbid("a", "c"))))
        .contains(List.of("a", "b", "c"));
  }

  /** b may not stand with a, nor with c: a and c are alike, b is not. */
  @Test
  void theMiddleOfAChainStandsAlone() {
    assertThat(OptionClasses.of(model(forbid("a", "b"), forbid("b", "c"))))
        .contains(List.of("a", "c"), List.of("b"));
  }

  /** a with 1 and b with 2 are parts of the same form, but swapping a and b alone changes both. */
  @Test
  void sameSignaturesAreStillSwapped() {
    assertThat(OptionClasses.of(model(forbid("a", "1"), forbid("b", "2"))))
        .contains(List.of("a"), List.of("b"), List.of("1"), List.of("2"));
  }

  @Test
  void amountsAndHowOftenTheyAreUsedCount() {
    assertThat(OptionClasses.of(model(use("a", 2), use("b", 2), use("c", 3))))
        .contains(List.of("a", "b"), List.of("c"));
    assertThat(OptionClasses.of(model(use("a", 2), use("b", 2), use("b", 2))))
        .contains(List.of("a"), List.of("b"));
  }
}
