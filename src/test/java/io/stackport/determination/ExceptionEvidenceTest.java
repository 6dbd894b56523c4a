package io.stackport.determination;

import static org.assertj.core.api.Assertions.assertThat;

import io.stackport.fact.Price;
import io.stackport.finding.Emission;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A license exception serves on evidence: conditions, days before shipment, value limits. */
final class ExceptionEvidenceTest {
  private static final String LINE = "box@KE";

  private static Made offered(String conditions, @Nullable Long mostUsd) {
    return new Made()
        .item("box", 4, "KE")
        .condition("order", null)
        .condition("notice", 25)
        .say(new Emission.LicenseRequired(LINE, "NS"))
        .say(new Emission.ExceptionOffered(LINE, "NAC", "NS", conditions, mostUsd));
  }

  private static String outcome(Made made) {
    LineResult line = made.line();
    return line.best() + " " + line.worst() + (line.isOpen() ? " open" : "");
  }

  @ParameterizedTest
  @CsvSource({
    "PO 17, EXCEPTION EXCEPTION",
    "true, EXCEPTION EXCEPTION",
    "false, LICENSE_REQUIRED LICENSE_REQUIRED",
    "'', EXCEPTION LICENSE_REQUIRED open",
  })
  void aConditionIsMetByEvidence(String given, String expected) {
    assertThat(outcome(offered("order", null).evidence("NAC", "order", given))).isEqualTo(expected);
  }

  @Test
  void evidenceForAnotherExceptionIsNone() {
    assertThat(outcome(offered("order", null).evidence("ACA", "order", "PO 17")))
        .isEqualTo("EXCEPTION LICENSE_REQUIRED open");
  }

  /** Shipment is on 2026-11-24; 25 days before is 2026-10-30. */
  @ParameterizedTest
  @CsvSource({
    "2026-10-29, EXCEPTION EXCEPTION",
    "2026-10-30, EXCEPTION EXCEPTION",
    "2026-10-31, LICENSE_REQUIRED LICENSE_REQUIRED",
    "2026-12-01, LICENSE_REQUIRED LICENSE_REQUIRED",
    "true, EXCEPTION LICENSE_REQUIRED open",
  })
  void aDatedConditionNeedsItsDays(String given, String expected) {
    assertThat(Made.DAY).isEqualTo(LocalDate.of(2026, 11, 24));
    assertThat(outcome(offered("notice", null).evidence("NAC", "notice", given)))
        .isEqualTo(expected);
  }

  @Test
  void everyConditionMustBeMet() {
    Made one = offered("order, notice", null).evidence("NAC", "order", "PO 17");
    assertThat(outcome(one)).isEqualTo("EXCEPTION LICENSE_REQUIRED open");
    Made both = one.evidence("NAC", "notice", "2026-10-01");
    assertThat(outcome(both)).isEqualTo("EXCEPTION EXCEPTION");
    ExceptionAccount account = both.line().exceptions().get(0);
    assertThat(account.standing()).isEqualTo(ExceptionAccount.Standing.SERVES);
    assertThat(account.conditions()).hasSize(2);
  }

  /** Four units: USD 5,000 together at 1,250 each. */
  @ParameterizedTest
  @CsvSource({
    "125000, false, EXCEPTION EXCEPTION",
    "125001, false, LICENSE_REQUIRED LICENSE_REQUIRED",
    "124999, false, EXCEPTION EXCEPTION",
    "125000, true, EXCEPTION LICENSE_REQUIRED open",
  })
  void aValueLimitReadsPricesThatAreNotInvented(long cents, boolean illustrative, String expected) {
    Made made = offered("", 5000L);
    made.fact(new Price("box", cents, null, illustrative, null, null));
    assertThat(outcome(made)).isEqualTo(expected);
  }

  @Test
  void withoutAPriceAValueIsNotKnown() {
    assertThat(outcome(offered("", 5000L))).isEqualTo("EXCEPTION LICENSE_REQUIRED open");
  }

  /** Items of one entry in one order are valued together (15 CFR 740.3(b)). */
  @Test
  void linesOfOneEntryAddUp() {
    Made made = offered("", 5000L);
    made.fact(new Price("box", 70_000L, null, false, null, null));
    assertThat(made.close().lines().get(0).worst()).isEqualTo(Outcome.EXCEPTION);
    made.item("more", 4, "KE");
    made.fact(new Price("more", 70_000L, null, false, null, null));
    assertThat(made.close().lines().get(0).worst()).isEqualTo(Outcome.LICENSE_REQUIRED);
  }

  @Test
  void theAccountSaysWhyAnExceptionFails() {
    Made made =
        offered("", null)
            .say(new Emission.LicenseRequired(LINE, "744.11"))
            .say(new Emission.ExceptionBarred(LINE, "all-except GOV"));
    ExceptionAccount account = made.line().exceptions().get(0);
    assertThat(account.standing()).isEqualTo(ExceptionAccount.Standing.FAILS);
    assertThat(account.uncovered()).containsExactly("744.11");
    assertThat(account.barredBy()).hasSize(1);
  }

  @Test
  void aBarThatIsOnlyPossibleLeavesTheExceptionPossible() {
    Made made =
        offered("", null).say(new Emission.ExceptionBarred(LINE, "all"), "in_force", "party: list");
    assertThat(made.line().exceptions().get(0).standing())
        .isEqualTo(ExceptionAccount.Standing.POSSIBLE);
    assertThat(outcome(made)).isEqualTo("EXCEPTION LICENSE_REQUIRED open");
  }

  /** 744.6 binds persons, whatever the item is; other reasons fall with the EAR. */
  @Test
  void supportByUsPersonsDoesNotAskWhatIsSubjectToTheEar() {
    for (String reason : List.of("NS", "744.6")) {
      Made made =
          new Made()
              .item("box", 1, "KE")
              .say(new Emission.LicenseRequired(LINE, reason))
              .say(new Emission.OutsideEar(LINE, "734.4"));
      assertThat(made.line().worst())
          .as(reason)
          .isEqualTo(reason.equals("NS") ? Outcome.NONE_FOUND : Outcome.LICENSE_REQUIRED);
    }
  }

  /** No party's milder policy displaces that of another on the Entity List. */
  @Test
  void theGravestPolicyOfListedPartiesSpeaks() {
    Made made =
        new Made()
            .item("box", 1, "KE")
            .say(new Emission.LicenseRequired(LINE, "744.11"))
            .say(new Emission.ReviewPolicy(LINE, "744.11", "approval", ""))
            .say(new Emission.ReviewPolicy(LINE, "744.11", "case-by-case", ""));
    assertThat(made.line().policy()).isEqualTo("case-by-case");
    made.say(new Emission.ReviewPolicy(LINE, "744.11", "denial", ""));
    assertThat(made.line().policy()).isEqualTo("denial");
  }
}
