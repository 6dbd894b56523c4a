package io.stackport.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import io.stackport.Shipped;
import io.stackport.bundle.BundleReader;
import io.stackport.determination.Outcome;
import io.stackport.determination.Posture;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The days on which an answer changes, held against the Federal Register. */
final class DaysTest {
  private static Days days(String example, Posture posture) {
    return new Days(
        Shipped.catalog(),
        Shipped.book(),
        new BundleReader().read(Path.of("examples", example, "bundle.yaml")),
        posture);
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  /** 91 FR 43034: the UAE rule spares the entities of Supplement No. 8 from that day on. */
  @Test
  void theUaeRuleOfJuly2026ChangesTheAnswer() {
    Timeline timeline =
        days("10-uae-stargate", Posture.ENFORCED).timeline(day("2026-07-08"), day("2027-12-31"));
    assertThat(timeline.exit()).isEqualTo(10);
    assertThat(timeline.steps().stream().map(Timeline.Step::day))
        .containsExactly(day("2026-07-10"), day("2027-04-07"));
    Timeline.Step first = timeline.steps().get(0);
    assertThat(first.events()).anyMatch(event -> event.citation().contains("91 FR 43034"));
    assertThat(first.diff().verdicts())
        .contains(new DayDiff.VerdictChange("", 10, 5), new DayDiff.VerdictChange("AE", 10, 5));
    assertThat(first.diff().lines()).hasSize(1);
    DayDiff.LineChange line = first.diff().lines().get(0);
    assertThat(line.why())
        .anyMatch(each -> !each.began() && each.judgement().authority().id().equals("AC-010"));
    // G42's entry ends on 2027-04-06.
    assertThat(timeline.steps().get(1).diff().lines().get(0).why())
        .anyMatch(each -> each.began() && each.judgement().authority().id().equals("AC-012"));
  }

  @Test
  void nothingChangesBetweenADayAndItself() {
    DayDiff diff =
        days("08-saudi-humain", Posture.ENFORCED).diff(day("2026-11-24"), day("2026-11-24"));
    assertThat(diff.changesAnswer()).isFalse();
    assertThat(diff.findings()).isEmpty();
    assertThat(diff.duties()).isEmpty();
  }

  /**
   * LPP came with it (15 CFR 740.29). 90 FR 4544 brought the worldwide text on 2025-01-13; BIS has
   * not enforced it since May.
   */
  @Test
  void theWorldwideTextStandsFromItsDayAsCodified() {
    Days days = days("03-kenya-health-pod", Posture.CODIFIED);
    DayDiff diff = days.diff(day("2025-01-12"), day("2025-01-13"));
    assertThat(diff.lines())
        .anyMatch(
            each ->
                each.after() != null
                    && each.after().best() == Outcome.EXCEPTION
                    && each.before() != null
                    && each.before().best() == Outcome.NONE_FOUND);
  }

  @Test
  void everyStepIsADifferenceFromTheDayBefore() {
    Days days = days("04-eu-government-services", Posture.ENFORCED);
    Timeline timeline = days.timeline(day("2024-01-01"), day("2028-12-31"));
    assertThat(timeline.steps()).isNotEmpty();
    for (Timeline.Step step : timeline.steps()) {
      DayDiff again = days.diff(step.day().minusDays(1), step.day());
      assertThat(again.verdicts()).as(step.day().toString()).isEqualTo(step.diff().verdicts());
      assertThat(again.lines()).as(step.day().toString()).hasSameSizeAs(step.diff().lines());
    }
  }
}
