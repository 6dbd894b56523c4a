package io.stackport.determination;

import static org.assertj.core.api.Assertions.assertThat;

import io.stackport.finding.Emission;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What overcomes a license requirement, and how an application would be reviewed. */
final class PermissionsTest {
  private static final String LINE = "box@KE";

  private static Made required(String... reasons) {
    Made made = new Made().item("box", 4, "KE");
    for (String reason : reasons) {
      made.say(new Emission.LicenseRequired(LINE, reason));
    }
    return made;
  }

  private static Emission held(
      String line, String covers, @Nullable Long quantity, @Nullable LocalDate until) {
    return new Emission.AuthorizationHeld(line, "D1", covers, quantity, until);
  }

  private static Emission exception(String covers, String conditions) {
    return new Emission.ExceptionOffered(LINE, "ENC", covers, conditions, null);
  }

  private static void both(Made made, Outcome outcome) {
    assertThat(made.line().worst()).isEqualTo(outcome);
    assertThat(made.line().best()).isEqualTo(outcome);
    assertThat(made.line().open()).isEmpty();
  }

  private static void open(Made made, Outcome best) {
    assertThat(made.line().worst()).isEqualTo(Outcome.LICENSE_REQUIRED);
    assertThat(made.line().best()).isEqualTo(best);
    assertThat(made.line().open()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({"10, LICENSE_HELD, 5", "9, LICENSE_REQUIRED, 10"})
  void theLinesOfAnAuthorizationShareItsQuantity(long quantity, Outcome outcome, int exit) {
    Made made = new Made().item("box", 4, "KE").item("rack", 6, "KE");
    for (String line : List.of("box@KE", "rack@KE")) {
      made.say(new Emission.LicenseRequired(line, "NS"));
      made.say(held(line, "NS", quantity, Made.DAY));
    }
    Verdict verdict = made.close();
    assertThat(verdict.lines())
        .hasSize(2)
        .allSatisfy(
            line -> {
              assertThat(line.worst()).isEqualTo(outcome);
              assertThat(line.best()).isEqualTo(outcome);
            });
    assertThat(verdict.exitCode()).isEqualTo(exit);
  }

  @Test
  void authorizationsOfOtherNumbersAreCountedApart() {
    Made made = new Made().item("box", 4, "KE").item("rack", 6, "KE");
    made.say(new Emission.LicenseRequired("box@KE", "NS"));
    made.say(new Emission.LicenseRequired("rack@KE", "NS"));
    made.say(new Emission.AuthorizationHeld("box@KE", "D1", "NS", 4L, Made.DAY));
    made.say(new Emission.AuthorizationHeld("rack@KE", "D2", "NS", 6L, Made.DAY));
    assertThat(made.close().lines())
        .extracting(LineResult::worst)
        .containsExactly(Outcome.LICENSE_HELD, Outcome.LICENSE_HELD);
  }

  @Test
  void anAuthorizationHoldsUntilItsLastDay() {
    both(required("NS").say(held(LINE, "NS", 4L, Made.DAY)), Outcome.LICENSE_HELD);
    both(required("NS").say(held(LINE, "NS", 4L, Made.DAY.minusDays(1))), Outcome.LICENSE_REQUIRED);
  }

  @Test
  void whatAnAuthorizationDoesNotSayCountsForTheBestAlone() {
    open(required("NS").say(held(LINE, "NS", null, Made.DAY)), Outcome.LICENSE_HELD);
    open(required("NS").say(held(LINE, "NS", 4L, null)), Outcome.LICENSE_HELD);
    both(
        required("NS").say(held(LINE, "NS", null, Made.DAY.minusDays(1))),
        Outcome.LICENSE_REQUIRED);
  }

  @Test
  void authorizationsTogetherMustCoverEveryReason() {
    both(required("NS", "RS").say(held(LINE, "NS", 4L, Made.DAY)), Outcome.LICENSE_REQUIRED);
    both(
        required("NS", "RS")
            .say(held(LINE, "NS", 4L, Made.DAY))
            .say(held(LINE, "RS", 4L, Made.DAY)),
        Outcome.LICENSE_HELD);
    both(required("NS", "RS").say(held(LINE, "NS,RS", 4L, Made.DAY)), Outcome.LICENSE_HELD);
    both(required("NS", "RS").say(held(LINE, "all", 4L, Made.DAY)), Outcome.LICENSE_HELD);
  }

  @Test
  void anExceptionMustCoverEveryReason() {
    both(required("NS", "RS").say(exception("NS, RS", "")), Outcome.EXCEPTION);
    both(required("NS", "RS").say(exception("all", "")), Outcome.EXCEPTION);
    both(required("NS", "RS").say(exception("NS", "")), Outcome.LICENSE_REQUIRED);
    both(
        required("NS", "RS").say(exception("NS", "")).say(exception("RS", "")),
        Outcome.LICENSE_REQUIRED);
  }

  @Test
  void aPossibleReasonMustBeCoveredInTheWorstCase() {
    Made made =
        required("NS")
            .say(new Emission.LicenseRequired(LINE, "RS"), "in_force", "a")
            .say(exception("NS", ""));
    open(made, Outcome.EXCEPTION);
  }

  @Test
  void anExceptionWithConditionsIsOpenUntilTheyAreShown() {
    Made made = required("NS").say(exception("all", "notify first"));
    open(made, Outcome.EXCEPTION);
    assertThat(made.line().open())
        .containsExactly(
            new OpenPoint(
                "from license exception to license required, by conditions to be shown",
                List.of(),
                "license required",
                null));
  }

  @ParameterizedTest(name = "barred: {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "ENC|LICENSE_REQUIRED",
        "TMP, ENC|LICENSE_REQUIRED",
        "all|LICENSE_REQUIRED",
        "all-except GOV, TSU|LICENSE_REQUIRED",
        "all-except GOV, ENC|EXCEPTION",
        "all-except ENC|EXCEPTION",
        "TMP|EXCEPTION",
      })
  void anExceptionThatIsBarredOvercomesNothing(String codes, Outcome outcome) {
    both(
        required("NS").say(exception("all", "")).say(new Emission.ExceptionBarred(LINE, codes)),
        outcome);
  }

  @Test
  void aPossibleBarCountsInTheWorstCaseAlone() {
    open(
        required("NS")
            .say(exception("all", ""))
            .say(new Emission.ExceptionBarred(LINE, "all"), "in_force", "a"),
        Outcome.EXCEPTION);
  }

  private static @Nullable String policy(String... policies) {
    Made made = required("NS", "RS");
    for (String each : policies) {
      String[] parts = each.split(" ");
      made.say(
          new Emission.ReviewPolicy(LINE, parts[0], parts[1], ""),
          "in_force",
          parts.length > 2 ? new String[] {parts[2]} : new String[0]);
    }
    return made.line().policy();
  }

  @Test
  void aMilderPolicyDisplacesDenialForTheSameReason() {
    assertThat(policy()).isNull();
    assertThat(policy("NS denial")).isEqualTo("denial");
    assertThat(policy("NS denial", "NS case-by-case")).isEqualTo("case-by-case");
    assertThat(policy("NS approval", "NS denial")).isEqualTo("approval");
    assertThat(policy("NS approval", "NS case-by-case")).isEqualTo("case-by-case");
    assertThat(policy("NS denial", "NS case-by-case a")).isEqualTo("denial");
  }

  @Test
  void theGravestReasonSpeaks() {
    assertThat(policy("NS approval", "RS case-by-case")).isEqualTo("case-by-case");
    assertThat(policy("NS denial", "NS case-by-case", "RS denial")).isEqualTo("denial");
    assertThat(policy("NS approval", "MT denial"))
        .as("MT asks for no license")
        .isEqualTo("approval");
  }

  @Test
  void aLicenseThatIsHeldIsNotReviewed() {
    assertThat(
            required("NS")
                .say(new Emission.ReviewPolicy(LINE, "NS", "denial", ""))
                .say(held(LINE, "all", 4L, Made.DAY))
                .line()
                .policy())
        .isNull();
  }
}
