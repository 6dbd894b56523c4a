package io.stackport.determination;

import static org.assertj.core.api.Assertions.assertThat;

import io.stackport.finding.Emission;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The outcome of a line, in its worst and its best case. */
final class LineLawTest {
  private static final String LINE = "box@KE";
  private static final Emission REQUIRED = new Emission.LicenseRequired(LINE, "NS");
  private static final Emission PROHIBITED = new Emission.Prohibited(LINE);
  private static final Emission EXCEPTED =
      new Emission.ExceptionOffered(LINE, "ENC", "all", "", null);
  private static final Emission HELD =
      new Emission.AuthorizationHeld(LINE, "D1", "all", 9L, Made.DAY);
  private static final Emission OUTSIDE = new Emission.OutsideEar(LINE, "not an event");

  private static Made box() {
    return new Made().item("box", 1, "KE");
  }

  private static void between(Made made, Outcome worst, Outcome best) {
    LineResult line = made.line();
    assertThat(line.worst()).as("worst").isEqualTo(worst);
    assertThat(line.best()).as("best").isEqualTo(best);
    assertThat(line.isOpen()).as("open").isEqualTo(worst != best);
  }

  @Test
  void outcomesThatAreCertainAreClosed() {
    between(box(), Outcome.NONE_FOUND, Outcome.NONE_FOUND);
    between(box().say(REQUIRED), Outcome.LICENSE_REQUIRED, Outcome.LICENSE_REQUIRED);
    between(box().say(PROHIBITED), Outcome.PROHIBITED, Outcome.PROHIBITED);
    between(box().say(REQUIRED).say(HELD), Outcome.LICENSE_HELD, Outcome.LICENSE_HELD);
    between(box().say(REQUIRED).say(EXCEPTED), Outcome.EXCEPTION, Outcome.EXCEPTION);
    between(
        box().say(REQUIRED, "codified_not_enforced"), Outcome.NOT_ENFORCED, Outcome.NOT_ENFORCED);
  }

  @Test
  void aPossibleRestrictionCountsInTheWorstCaseAlone() {
    between(box().say(REQUIRED, "in_force", "a"), Outcome.LICENSE_REQUIRED, Outcome.NONE_FOUND);
    between(box().say(PROHIBITED, "in_force", "a"), Outcome.PROHIBITED, Outcome.NONE_FOUND);
    between(
        box().say(REQUIRED).say(PROHIBITED, "in_force", "a"),
        Outcome.PROHIBITED,
        Outcome.LICENSE_REQUIRED);
    between(
        box().say(REQUIRED).say(HELD).say(PROHIBITED, "in_force", "a"),
        Outcome.PROHIBITED,
        Outcome.LICENSE_HELD);
    between(
        box().say(REQUIRED).say(EXCEPTED).say(PROHIBITED, "in_force", "a"),
        Outcome.PROHIBITED,
        Outcome.EXCEPTION);
    between(
        box().say(REQUIRED, "stayed").say(PROHIBITED, "in_force", "a"),
        Outcome.PROHIBITED,
        Outcome.NOT_ENFORCED);
    between(
        box().say(REQUIRED, "stayed").say(REQUIRED, "in_force", "a"),
        Outcome.LICENSE_REQUIRED,
        Outcome.NOT_ENFORCED);
    between(
        box().say(REQUIRED, "in_force", "a").say(HELD), Outcome.LICENSE_HELD, Outcome.NONE_FOUND);
    between(
        box().say(REQUIRED, "in_force", "a").say(EXCEPTED), Outcome.EXCEPTION, Outcome.NONE_FOUND);
    between(box().say(REQUIRED, "stayed", "a"), Outcome.NOT_ENFORCED, Outcome.NONE_FOUND);
    between(
        box().say(REQUIRED, "stayed").say(REQUIRED, "in_force", "a").say(HELD),
        Outcome.LICENSE_HELD,
        Outcome.NOT_ENFORCED);
    between(
        box().say(REQUIRED, "stayed").say(REQUIRED, "in_force", "a").say(EXCEPTED),
        Outcome.EXCEPTION,
        Outcome.NOT_ENFORCED);
  }

  @Test
  void aPossiblePermissionCountsInTheBestCaseAlone() {
    between(
        box().say(REQUIRED).say(HELD, "in_force", "a"),
        Outcome.LICENSE_REQUIRED,
        Outcome.LICENSE_HELD);
    between(
        box().say(REQUIRED).say(EXCEPTED, "in_force", "a"),
        Outcome.LICENSE_REQUIRED,
        Outcome.EXCEPTION);
    between(
        box().say(REQUIRED).say(OUTSIDE, "in_force", "a"),
        Outcome.LICENSE_REQUIRED,
        Outcome.NONE_FOUND);
  }

  @Test
  void whatAPossibleRestrictionAssumesIsWhatWouldCloseTheLine() {
    assertThat(box().say(REQUIRED, "in_force", "end use: military").line().open())
        .singleElement()
        .satisfies(
            point -> {
              assertThat(point.why()).isEqualTo("licenseRequired");
              assertThat(point.closes()).containsExactly("end use: military");
              assertThat(point.then()).isEqualTo("license required");
            });
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "ENFORCED, in_force, LICENSE_REQUIRED, LICENSE_REQUIRED, 10",
    "ENFORCED, guidance, LICENSE_REQUIRED, LICENSE_REQUIRED, 10",
    "ENFORCED, codified_not_enforced, NOT_ENFORCED, NOT_ENFORCED, 5",
    "ENFORCED, stayed, NOT_ENFORCED, NOT_ENFORCED, 5",
    "ENFORCED, verify, LICENSE_REQUIRED, NONE_FOUND, 20",
    "ENFORCED, unknown, LICENSE_REQUIRED, NONE_FOUND, 20",
    "ENFORCED, pending, NONE_FOUND, NONE_FOUND, 0",
    "CODIFIED, in_force, LICENSE_REQUIRED, LICENSE_REQUIRED, 10",
    "CODIFIED, guidance, LICENSE_REQUIRED, LICENSE_REQUIRED, 10",
    "CODIFIED, codified_not_enforced, LICENSE_REQUIRED, LICENSE_REQUIRED, 10",
    "CODIFIED, stayed, LICENSE_REQUIRED, LICENSE_REQUIRED, 10",
    "CODIFIED, verify, LICENSE_REQUIRED, NONE_FOUND, 20",
    "CODIFIED, unknown, LICENSE_REQUIRED, NONE_FOUND, 20",
    "CODIFIED, pending, NONE_FOUND, NONE_FOUND, 0",
  })
  void theStatusOfARequirementWeighsByThePosture(
      Posture posture, String status, Outcome worst, Outcome best, int exit) {
    Verdict verdict = box().say(REQUIRED, status).close(posture);
    LineResult line = verdict.lines().get(0);
    assertThat(line.worst()).isEqualTo(worst);
    assertThat(line.best()).isEqualTo(best);
    assertThat(verdict.exitCode()).isEqualTo(exit);
  }

  @Test
  void lawThatMayNotStandIsToBeLookedUp() {
    assertThat(box().say(REQUIRED, "verify").line().open())
        .extracting(OpenPoint::why)
        .containsExactly("licenseRequired (status verify: look up whether it stands)");
  }

  @Test
  void anItemThatNobodyClassifiedNeedsALicenseInTheWorstCase() {
    Made made = new Made().unclassified("box", 1, "KE");
    between(made, Outcome.LICENSE_REQUIRED, Outcome.NONE_FOUND);
    assertThat(made.line().open())
        .containsExactly(
            new OpenPoint(
                "box has no classification that is certain",
                List.of("box: classification"),
                "license required",
                null));
  }

  @Test
  void aPossibleClassificationIsNone() {
    Made made =
        new Made()
            .unclassified("box", 1, "KE")
            .say(
                new Emission.Classification("box", "item", "3A090.a", "computed"),
                "in_force",
                "chip: rates");
    between(made, Outcome.LICENSE_REQUIRED, Outcome.NONE_FOUND);
    assertThat(made.line().open().get(0).closes())
        .containsExactly("chip: rates", "box: classification");
    assertThat(made.line().classes()).containsExactly("3A090.a (computed, possible)");
  }

  @Test
  void aClassOfTheCircuitDoesNotClassifyTheItem() {
    between(
        new Made()
            .unclassified("box", 1, "KE")
            .say(new Emission.Classification("box", "chip", "3A090.a", "computed")),
        Outcome.LICENSE_REQUIRED,
        Outcome.NONE_FOUND);
  }

  @Test
  void anEntryThatNoTableKnowsLeavesTheLineOpen() {
    Made made =
        new Made()
            .unclassified("box", 1, "KE")
            .say(new Emission.Classification("box", "item", "9A515", "self"));
    between(made, Outcome.LICENSE_REQUIRED, Outcome.NONE_FOUND);
    assertThat(made.line().open())
        .extracting(OpenPoint::why)
        .containsExactly("the tables do not know the reasons for control of 9A515");
    between(
        new Made()
            .unclassified("box", 1, "KE")
            .say(new Emission.Classification("box", "item", "5A992.c", "self")),
        Outcome.NONE_FOUND,
        Outcome.NONE_FOUND);
  }

  @Test
  void aServiceNeedsNoClassification() {
    between(new Made().service("cloud", "KE"), Outcome.NONE_FOUND, Outcome.NONE_FOUND);
  }

  @Test
  void outsideTheEarNothingIsRequiredAndNothingAsked() {
    between(
        new Made().unclassified("box", 1, "KE").say(REQUIRED).say(OUTSIDE),
        Outcome.NONE_FOUND,
        Outcome.NONE_FOUND);
    between(
        new Made().unclassified("box", 1, "KE").say(OUTSIDE, "in_force", "a"),
        Outcome.LICENSE_REQUIRED,
        Outcome.NONE_FOUND);
  }

  @Test
  void aProhibitionReachesBeyondTheEar() {
    between(box().say(OUTSIDE).say(PROHIBITED), Outcome.PROHIBITED, Outcome.PROHIBITED);
  }

  @Test
  void aRedFlagLeavesTheLineOpenWhateverItsOutcome() {
    for (Made made : List.of(box(), box().say(REQUIRED))) {
      Verdict verdict = made.say(new Emission.RedFlag(LINE, "price")).close();
      assertThat(verdict.lines().get(0).open())
          .extracting(OpenPoint::why)
          .containsExactly("redFlag");
      assertThat(verdict.exitCode()).isEqualTo(20);
    }
  }

  @Test
  void aFlagOfLawThatIsOnlyPendingAsksNothing() {
    assertThat(box().say(new Emission.Open(LINE, "key"), "pending").line().isOpen()).isFalse();
    assertThat(box().say(new Emission.Open(LINE, "key"), "verify").line().isOpen()).isTrue();
  }

  @Test
  void whatIsSaidOfAnotherLineDoesNotCount() {
    Verdict verdict =
        new Made().item("box", 1, "KE", "VN").say(new Emission.Prohibited("box@VN")).close();
    assertThat(verdict.lines())
        .extracting(LineResult::worst)
        .containsExactly(Outcome.NONE_FOUND, Outcome.PROHIBITED);
  }
}
