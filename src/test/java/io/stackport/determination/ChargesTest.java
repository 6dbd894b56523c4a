package io.stackport.determination;

import static org.assertj.core.api.Assertions.assertThat;

import io.stackport.fact.Authorization;
import io.stackport.fact.Price;
import io.stackport.finding.Emission;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What lines charge to an authorization, by units and by value. */
final class ChargesTest {

  /** Three boxes and two racks at the prices, under one authorization for ten units. */
  private static Made priced(
      @Nullable Long boxCents, @Nullable Long rackCents, boolean illustrative, long capUsd) {
    Made made = new Made().item("box", 3, "KE").item("rack", 2, "KE");
    made.fact(
        new Authorization(
            "D1", "license", Set.of("3A090.a"), Set.of("KE"), null, 10L, capUsd, Made.DAY, null));
    made.fact(new Price("box", boxCents, null, illustrative, null, null));
    made.fact(new Price("rack", rackCents, null, illustrative, null, null));
    for (String line : new String[] {"box@KE", "rack@KE"}) {
      made.say(new Emission.LicenseRequired(line, "NS"));
      made.say(new Emission.AuthorizationHeld(line, "D1", "NS", 10L, Made.DAY));
    }
    return made;
  }

  private static void all(Made made, Outcome worst, Outcome best, String... shortfalls) {
    assertThat(made.close().lines())
        .hasSize(2)
        .allSatisfy(
            line -> {
              assertThat(line.worst()).isEqualTo(worst);
              assertThat(line.best()).isEqualTo(best);
              assertThat(line.shortfalls()).containsExactly(shortfalls);
            });
  }

  /** Three at 20,000 cents and two at a price are 600 dollars and the rest. */
  @ParameterizedTest(name = "racks at {0} cents")
  @CsvSource({"20000, true", "20001, false"})
  void theValueOfAllLinesIsHeldAgainstTheCap(long rackCents, boolean inside) {
    Made made = priced(20_000L, rackCents, false, 1000);
    if (inside) {
      all(made, Outcome.LICENSE_HELD, Outcome.LICENSE_HELD);
    } else {
      all(
          made,
          Outcome.LICENSE_REQUIRED,
          Outcome.LICENSE_REQUIRED,
          "D1 covers USD 1000; the lines are worth more");
    }
  }

  @Test
  void aPriceThatIsNotKnownIsRelievedInTheBestCaseAlone() {
    all(
        priced(20_000L, null, false, 1000),
        Outcome.LICENSE_REQUIRED,
        Outcome.LICENSE_HELD,
        "D1 covers USD 1000; lines have no price that is not illustrative");
    all(
        priced(40_000L, null, false, 1000),
        Outcome.LICENSE_REQUIRED,
        Outcome.LICENSE_REQUIRED,
        "D1 covers USD 1000; the lines are worth more");
  }

  @Test
  void anInventedPriceSatisfiesNoValueTest() {
    all(
        priced(1L, 1L, true, 1000),
        Outcome.LICENSE_REQUIRED,
        Outcome.LICENSE_HELD,
        "D1 covers USD 1000; lines have no price that is not illustrative");
  }

  @Test
  void whatAnAuthorizationDoesNotReachIsToldInFigures() {
    Made made = new Made().item("box", 4, "KE");
    made.say(new Emission.LicenseRequired("box@KE", "NS"));
    made.say(new Emission.AuthorizationHeld("box@KE", "D1", "NS", 3L, Made.DAY.minusDays(1)));
    assertThat(made.line().worst()).isEqualTo(Outcome.LICENSE_REQUIRED);
    assertThat(made.line().shortfalls())
        .containsExactly("D1 covers 3 units; the lines ship 4", "D1 ended on 2026-11-23");
  }
}
