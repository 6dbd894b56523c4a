package io.stackport.determination;

import static org.assertj.core.api.Assertions.assertThat;

import io.stackport.finding.Emission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is counted over a whole package, and the exit code that it comes to. */
final class ClosingTest {
  private static final Emission REQUIRED = new Emission.LicenseRequired("box@KE", "NS");
  private static final Emission PROHIBITED = new Emission.Prohibited("box@KE");
  private static final Emission FORBID = new Emission.Forbid();

  private static Made box() {
    return new Made().item("box", 1, "KE");
  }

  private static Made apps(int count) {
    Made made = new Made().slot("m", "C", "model");
    for (int i = 0; i < count; i++) {
      made.slot("app-" + i, "E", "app");
    }
    return made;
  }

  @ParameterizedTest(name = "{0} where {1} to {2} may stand")
  @CsvSource({
    "0, 1, 1, 'BARRED has 0, takes 1'",
    "1, 1, 1, none",
    "2, 1, 1, 'BARRED has 2, takes 1'",
    "0, 1, 2, 'BARRED has 0, takes 1 to 2'",
    "2, 1, 2, none",
    "3, 1, 2, 'BARRED has 3, takes 1 to 2'",
    "0, 1, 999, 'BARRED has 0, takes 1 or more'",
    "3, 1, 999, none",
    "1, 0, 0, 'BARRED has 1, takes 0'",
  })
  void aSlotTakesAsManyAsItTakes(int count, int min, int max, String told) {
    assertThat(apps(count).say(new Emission.Choose("app", min, max)).finding()).isEqualTo(told);
    assertThat(apps(count).say(new Emission.Choose("layer:E", min, max)).finding()).isEqualTo(told);
  }

  @Test
  void unitsOfAnOfferAreOneChoice() {
    assertThat(new Made().offer("a", 8, "").say(new Emission.Choose("server", 1, 1)).finding())
        .isEqualTo("none");
  }

  @Test
  void aSlotThatIsOnlyPossiblyLimitedIsOpen() {
    assertThat(
            apps(0).say(new Emission.Choose("app", 1, 1), "in_force", "proposal: track").finding())
        .isEqualTo("OPEN has 0, takes 1");
  }

  @Test
  void theExitCodeIsThatOfTheGravest() {
    assertThat(box().close().exitCode()).isZero();
    Emission excepted = new Emission.ExceptionOffered("box@KE", "ENC", "all", "", null);
    assertThat(box().say(REQUIRED).say(excepted).close().exitCode()).isEqualTo(5);
    Made made = new Made().item("box", 1, "KE").item("rack", 1, "KE");
    made.say(new Emission.LicenseRequired("rack@KE", "NS"));
    made.say(new Emission.ExceptionOffered("rack@KE", "ENC", "all", "", null));
    assertThat(made.close().exitCode()).isEqualTo(5);
    assertThat(made.say(REQUIRED).close().exitCode()).isEqualTo(10);
    assertThat(made.say(new Emission.Open("", "key")).close().exitCode()).isEqualTo(20);
    assertThat(made.say(FORBID).close().exitCode()).isEqualTo(30);
    assertThat(made.say(PROHIBITED).close().exitCode()).isEqualTo(40);
  }

  @Test
  void whatIsBarredWeighsLikeWhatDoesNotFit() {
    assertThat(box().say(new Emission.Barred()).close().exitCode()).isEqualTo(30);
    assertThat(box().say(REQUIRED).say(new Emission.Barred()).close().exitCode()).isEqualTo(30);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "in_force, '', INCOMPATIBLE, 30",
    "in_force, a, OPEN, 20",
    "verify, '', OPEN, 20",
    "unknown, '', OPEN, 20",
    "stayed, '', REPORTED, 0",
    "codified_not_enforced, '', REPORTED, 0",
    "pending, '', REPORTED, 0",
  })
  void whatMayNotStandTogetherWeighsByItsStatus(
      String status, String assumes, Finding.Level level, int exit) {
    Verdict verdict =
        box()
            .say(FORBID, status, assumes.isEmpty() ? new String[0] : new String[] {assumes})
            .close();
    assertThat(verdict.findings()).singleElement().extracting(Finding::level).isEqualTo(level);
    assertThat(verdict.exitCode()).isEqualTo(exit);
  }

  @Test
  void asCodifiedAStayedRuleCounts() {
    assertThat(box().say(FORBID, "stayed").close(Posture.CODIFIED).exitCode()).isEqualTo(30);
    assertThat(box().say(FORBID, "pending").close(Posture.CODIFIED).exitCode()).isZero();
  }

  @Test
  void aPossibleProhibitionIsOpenNotProhibited() {
    assertThat(box().say(PROHIBITED, "in_force", "a").close().exitCode()).isEqualTo(20);
  }

  @Test
  void aQuestionOfThePackageIsNotOneOfALine() {
    Verdict verdict = box().say(new Emission.RedFlag("", "price")).close();
    assertThat(verdict.packageOpen()).extracting(OpenPoint::why).containsExactly("redFlag");
    assertThat(verdict.lines()).noneMatch(LineResult::isOpen);
    assertThat(box().say(new Emission.Open("", "key"), "pending").close().packageOpen()).isEmpty();
  }

  @Test
  void dutiesAndNotesAreListedAndChangeNothing() {
    Verdict verdict =
        box()
            .say(new Emission.Obligation("report", "after-shipment"))
            .say(new Emission.Note("warning"))
            .close();
    assertThat(verdict.obligations()).hasSize(1);
    assertThat(verdict.notes()).hasSize(1);
    assertThat(verdict.exitCode()).isZero();
    assertThat(verdict.fired()).containsExactly("TT-001", "TT-002", "TT-003");
  }

  @Test
  void eachDestinationHasItsOwnExitCode() {
    Verdict verdict =
        new Made()
            .item("box", 1, "KE", "VN", "CU", "AE")
            .say(new Emission.LicenseRequired("box@VN", "NS"))
            .say(new Emission.Prohibited("box@CU"))
            .say(new Emission.RedFlag("box@AE", "price"))
            .close();
    assertThat(verdict.exitCode("KE")).isZero();
    assertThat(verdict.exitCode("VN")).isEqualTo(10);
    assertThat(verdict.exitCode("CU")).isEqualTo(40);
    assertThat(verdict.exitCode("AE")).isEqualTo(20);
    assertThat(verdict.exitCode()).isEqualTo(40);
  }

  @Test
  void whatDoesNotFitFitsNowhere() {
    Verdict verdict = new Made().item("box", 1, "KE", "VN").say(FORBID).close();
    assertThat(verdict.exitCode("KE")).isEqualTo(30);
    assertThat(verdict.exitCode("VN")).isEqualTo(30);
  }
}
