package io.stackport.workbench.change;

import static io.stackport.determination.Outcome.EXCEPTION;
import static io.stackport.determination.Outcome.LICENSE_REQUIRED;
import static io.stackport.determination.Outcome.NONE_FOUND;
import static io.stackport.determination.Outcome.PROHIBITED;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which way an answer moved. */
final class LineStateTest {
  private static final LineState FREE = new LineState(NONE_FOUND, NONE_FOUND, false, "");
  private static final LineState LICENSE =
      new LineState(LICENSE_REQUIRED, LICENSE_REQUIRED, false, "");
  private static final LineState DENIED =
      new LineState(LICENSE_REQUIRED, LICENSE_REQUIRED, false, "denial");
  private static final LineState CASE_BY_CASE =
      new LineState(LICENSE_REQUIRED, LICENSE_REQUIRED, false, "case-by-case");
  private static final LineState OPEN = new LineState(LICENSE_REQUIRED, EXCEPTION, true, "");
  private static final LineState BANNED = new LineState(PROHIBITED, PROHIBITED, false, "");

  @Test
  void aGraverOutcomeIsStricterAndAMilderOneLooser() {
    assertThat(FREE.to(LICENSE)).isEqualTo(Direction.STRICTER);
    assertThat(LICENSE.to(FREE)).isEqualTo(Direction.LOOSER);
    assertThat(DENIED.to(BANNED)).isEqualTo(Direction.STRICTER);
  }

  @Test
  void openIsStricterThanNotOpen() {
    LineState asked = new LineState(NONE_FOUND, NONE_FOUND, true, "");
    assertThat(FREE.to(asked)).isEqualTo(Direction.STRICTER);
    assertThat(asked.to(FREE)).isEqualTo(Direction.LOOSER);
  }

  @Test
  void theReviewPolicyCountsWhereALicenseIsRequiredOnBothSides() {
    assertThat(CASE_BY_CASE.to(DENIED)).isEqualTo(Direction.STRICTER);
    assertThat(DENIED.to(CASE_BY_CASE)).isEqualTo(Direction.LOOSER);
    assertThat(LICENSE.to(DENIED)).as("from an unknown policy").isEqualTo(Direction.OTHER);
  }

  /** An exception that goes is stricter, though nothing has to be settled any longer. */
  @Test
  void whereACaseMovedItTellsTheDirectionAndNotThatTheLineIsOpen() {
    assertThat(OPEN.to(LICENSE)).isEqualTo(Direction.STRICTER);
    assertThat(LICENSE.to(OPEN)).isEqualTo(Direction.LOOSER);
  }

  @Test
  void betterInOneRespectAndWorseInAnotherIsNeither() {
    LineState exception = new LineState(EXCEPTION, EXCEPTION, false, "");
    LineState anything = new LineState(LICENSE_REQUIRED, NONE_FOUND, true, "");
    assertThat(exception.to(anything)).isEqualTo(Direction.OTHER);
    assertThat(anything.to(exception)).isEqualTo(Direction.OTHER);
  }

  @Test
  void anEqualAnswerHasNoDirection() {
    assertThat(OPEN.to(new LineState(LICENSE_REQUIRED, EXCEPTION, true, ""))).isNull();
  }
}
