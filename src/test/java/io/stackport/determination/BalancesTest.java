package io.stackport.determination;

import static org.assertj.core.api.Assertions.assertThat;

import io.stackport.finding.Emission;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is consumed, what is supplied, and the bound between them. */
final class BalancesTest {
  private static final String POWER = "hall-power";

  private static Emission use(String who, @Nullable Long amount, long per) {
    return new Emission.Consume(who, POWER, amount, per);
  }

  private static Emission give(String who, @Nullable Long amount, long per) {
    return new Emission.Supply(who, POWER, amount, per);
  }

  private static Emission limit(long bound, String scope, String otherwise) {
    return new Emission.Limit(POWER, bound, scope, otherwise);
  }

  private static Made racks(long quantity) {
    return new Made().offer("a", quantity, "hall-1").offer("h", 1, "hall-1");
  }

  @Test
  void theBoundItselfHoldsAndOneAboveDoesNot() {
    assertThat(racks(5).say(use("a", 10L, 1)).say(limit(50, "package", "forbid")).finding())
        .isEqualTo("none");
    assertThat(racks(5).say(use("a", 10L, 1)).say(limit(49, "package", "forbid")).finding())
        .isEqualTo("INCOMPATIBLE needs 0.05 kW, has 0 kW, limit 0.049 kW");
  }

  @Test
  void whatIsSuppliedCountsAgainstWhatIsConsumed() {
    Made even = racks(5).say(use("a", 10_000L, 1)).say(limit(0, "package", "forbid"));
    assertThat(even.say(give("h", 50_000L, 1)).finding()).isEqualTo("none");
    Made short1 = racks(5).say(use("a", 10_000L, 1)).say(limit(0, "package", "forbid"));
    assertThat(short1.say(give("h", 49_999L, 1)).finding())
        .isEqualTo("INCOMPATIBLE needs 50 kW, has 49.999 kW");
  }

  @Test
  void anotherResourceIsNoneOfItsBusiness() {
    assertThat(
            racks(5)
                .say(new Emission.Consume("a", "site-power", 10L, 1))
                .say(limit(0, "package", "forbid"))
                .finding())
        .isEqualTo("none");
  }

  @ParameterizedTest(name = "{0} units, one for every four")
  @CsvSource({"1, 1", "3, 1", "4, 1", "5, 2", "8, 2", "9, 3"})
  void consumptionIsRoundedUp(long quantity, long amount) {
    assertThat(
            racks(quantity).say(use("a", 1L, 4)).say(limit(amount, "package", "forbid")).finding())
        .isEqualTo("none");
    assertThat(
            racks(quantity)
                .say(use("a", 1L, 4))
                .say(limit(amount - 1, "package", "forbid"))
                .finding())
        .startsWith("INCOMPATIBLE");
  }

  @ParameterizedTest(name = "{0} units, one for every four")
  @CsvSource({"1, 0", "3, 0", "4, 1", "7, 1", "8, 2"})
  void supplyIsRoundedDown(long quantity, long amount) {
    Made made = racks(quantity).say(give("a", 1L, 4)).say(limit(0, "package", "forbid"));
    assertThat(made.say(use("h", amount + 1, 1)).finding()).startsWith("INCOMPATIBLE");
    Made even = racks(quantity).say(give("a", 1L, 4)).say(limit(0, "package", "forbid"));
    assertThat(even.say(use("h", Math.max(amount, 1), 1)).finding())
        .startsWith(amount == 0 ? "INCOMPATIBLE" : "none");
  }

  @Test
  void whatNobodyNamedIsCountedOnce() {
    assertThat(racks(5).say(use("package", 10L, 1)).say(limit(10, "package", "forbid")).finding())
        .isEqualTo("none");
  }

  @Test
  void anUnknownAmountIsOpen() {
    assertThat(
            racks(2)
                .say(use("a", null, 1), "in_force", "a: power")
                .say(limit(50, "package", "forbid"))
                .finding())
        .isEqualTo("OPEN needs an unknown amount, has 0 kW, limit 0.05 kW");
    assertThat(
            racks(2)
                .say(use("a", 20_000L, 1))
                .say(give("h", null, 1), "in_force", "h: power")
                .say(limit(0, "package", "forbid"))
                .finding())
        .isEqualTo("OPEN needs 40 kW, has an unknown amount");
  }

  @Test
  void anUnknownAmountBesideTooMuchIsTooMuch() {
    assertThat(
            racks(2)
                .say(use("a", 30L, 1))
                .say(use("h", null, 1), "in_force", "h: power")
                .say(limit(50, "package", "forbid"))
                .finding())
        .isEqualTo("INCOMPATIBLE needs at least 0.06 kW, has 0 kW, limit 0.05 kW");
  }

  @Test
  void aPossibleConsumptionIsOpenAndNamesWhatItAssumes() {
    Verdict verdict =
        racks(2)
            .say(use("a", 20L, 1))
            .say(use("h", 20L, 1), "in_force", "h: kind")
            .say(limit(50, "package", "forbid"))
            .close();
    assertThat(verdict.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.level()).isEqualTo(Finding.Level.OPEN);
              assertThat(finding.detail())
                  .isEqualTo("needs 0.04 kW to 0.06 kW, has 0 kW, limit 0.05 kW");
              assertThat(finding.assumes()).containsExactly("h: kind");
            });
  }

  @Test
  void aPossibleSupplyIsNotReliedOn() {
    assertThat(
            racks(1)
                .say(use("a", 20_000L, 1))
                .say(give("h", 20_000L, 1), "in_force", "h: kind")
                .say(limit(0, "package", "forbid"))
                .finding())
        .isEqualTo("OPEN needs 20 kW, has 0 kW to 20 kW");
  }

  @Test
  void aPossibleLimitIsOpen() {
    assertThat(
            racks(2)
                .say(use("a", 30L, 1))
                .say(limit(50, "package", "forbid"), "in_force", "site: power")
                .finding())
        .isEqualTo("OPEN needs 0.06 kW, has 0 kW, limit 0.05 kW");
  }

  @Test
  void eachHallIsABalanceOfItsOwn() {
    Made made =
        new Made()
            .offer("a", 1, "hall-1")
            .offer("b", 1, "hall-2")
            .say(give("a", 90_000L, 1))
            .say(use("a", 40_000L, 1))
            .say(use("b", 40_000L, 1))
            .say(limit(0, "hall", "forbid"));
    assertThat(made.close().findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.level()).isEqualTo(Finding.Level.INCOMPATIBLE);
              assertThat(finding.detail()).isEqualTo("hall-2: needs 40 kW, has 0 kW");
            });
    Made whole =
        new Made()
            .offer("a", 1, "hall-1")
            .offer("b", 1, "hall-2")
            .say(give("a", 90_000L, 1))
            .say(use("a", 40_000L, 1))
            .say(use("b", 40_000L, 1))
            .say(limit(0, "package", "forbid"));
    assertThat(whole.finding()).isEqualTo("none");
  }

  @Test
  void aWarningNeverBlocks() {
    Verdict verdict = racks(5).say(use("a", 10L, 1)).say(limit(49, "package", "warn")).close();
    assertThat(verdict.findings())
        .singleElement()
        .extracting(Finding::level)
        .isEqualTo(Finding.Level.WARNING);
    assertThat(verdict.exitCode()).isZero();
    Verdict open =
        racks(5)
            .say(use("a", null, 1), "in_force", "a: power")
            .say(limit(49, "package", "warn"))
            .close();
    assertThat(open.findings())
        .singleElement()
        .extracting(Finding::level)
        .isEqualTo(Finding.Level.WARNING);
    assertThat(open.exitCode()).isZero();
  }
}
