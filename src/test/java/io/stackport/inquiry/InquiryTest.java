package io.stackport.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stackport.Shipped;
import io.stackport.determination.ExceptionAccount;
import io.stackport.determination.Outcome;
import io.stackport.determination.Posture;
import io.stackport.document.Source;
import io.stackport.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Questions about single items, with answers that a person took from the text. */
final class InquiryTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
  private static final Inquiry INQUIRY = new Inquiry(Shipped.catalog(), Shipped.book());

  @TempDir private Path folder = Path.of("");

  private static Determination ask(
      String subject,
      String to,
      LocalDate on,
      Posture posture,
      @Nullable String reason,
      @Nullable Path party) {
    return INQUIRY.determine(
        new Question(
            subject, to, on, posture, "export", reason, party == null ? null : Source.of(party)));
  }

  /** For a screened private firm of the destination and a civil end use. */
  @ParameterizedTest(name = "{0} to {1}: {2}")
  @CsvSource({
    "3A090.a, CN, LICENSE",
    "3A090.a, MO, LICENSE",
    "3A090.a, SA, LICENSE",
    "3A090.a, AE, LICENSE",
    "3A090.a, KE, NOT_ENFORCED",
    "3A090.a, DE, NOT_ENFORCED",
    "3A090.a, TW, NOT_ENFORCED",
    "3A090.a, IL, NOT_ENFORCED",
    "3A090.b, AE, EXCEPTION",
    "3A090.b, DE, NONE_FOUND",
    "3A090.c, VN, NONE_FOUND",
    "3A090.c, MO, LICENSE",
    "4E091, FR, NOT_ENFORCED",
    "5A992.c, CN, NONE_FOUND",
    "5A992.c, RU, LICENSE",
    "5A002.a, CA, NONE_FOUND",
    "4A003.b, SA, LICENSE",
    "4A003.b, DE, EXCEPTION",
    "4A994, CU, LICENSE",
    "EAR99, KE, NONE_FOUND",
    "EAR99, IR, LICENSE",
    "EAR99, KP, LICENSE",
    "EAR99, SY, EXCEPTION",
    "EAR99, RU, OPEN",
    "EAR99, Crimea, LICENSE",
    "0A002, DE, OPEN",
    "1C350, DE, OPEN",
  })
  void itemAndDestination(String eccn, String to, Cell.State state) {
    Determination answer = ask(eccn, to, DAY, Posture.ENFORCED, null, null);
    assertThat(Determination.state(answer.civilLines())).isEqualTo(state);
  }

  /** Parties that nobody stated can stand on any list. */
  @ParameterizedTest
  @CsvSource({"EAR99, KE", "5A992.c, DE", "3A090.a, KE", "3A090.a, SA"})
  void withoutPartiesTheAnswerIsOpen(String eccn, String to) {
    Determination answer = ask(eccn, to, DAY, Posture.ENFORCED, null, null);
    assertThat(answer.exitCode()).isEqualTo(20);
    assertThat(Determination.worst(answer.statedLines())).isEqualTo(Outcome.PROHIBITED);
  }

  @Test
  void theTextAndItsEnforcementStandSideBySide() {
    Determination enforced = ask("4A090.a", "DE", DAY, Posture.ENFORCED, null, null);
    Determination codified = ask("4A090.a", "DE", DAY, Posture.CODIFIED, null, null);
    assertThat(Determination.state(enforced.civilLines())).isEqualTo(Cell.State.NOT_ENFORCED);
    assertThat(Determination.state(codified.civilLines()))
        .isIn(Cell.State.LICENSE, Cell.State.EXCEPTION);
  }

  @Test
  void oneReasonCanBeAskedAlone() {
    Determination all = ask("5A002.a", "SA", DAY, Posture.ENFORCED, null, null);
    Determination cc = ask("5A002.a", "SA", DAY, Posture.ENFORCED, "CC", null);
    assertThat(Determination.worst(all.civilLines())).isEqualTo(Outcome.LICENSE_REQUIRED);
    assertThat(Determination.worst(cc.civilLines())).isEqualTo(Outcome.NONE_FOUND);
  }

  /**
   * ACA reaches the lower class outside D:5 (15 CFR 740.8), the memory rule D:5 and Macau alone.
   */
  @Test
  void anEntryIsAnsweredForEachOfItsReadings() {
    Determination answer = ask("3A090", "VN", DAY, Posture.ENFORCED, null, null);
    Map<String, Outcome> worst = new HashMap<>();
    answer.readings().forEach(each -> worst.put(each.name(), each.civil().worst()));
    assertThat(worst)
        .isEqualTo(
            Map.of(
                "3A090.a", Outcome.LICENSE_REQUIRED,
                "3A090.b", Outcome.EXCEPTION,
                "3A090.c", Outcome.NONE_FOUND));
    assertThat(Determination.state(answer.civilLines())).isEqualTo(Cell.State.OPEN);
  }

  @Test
  void anEntryThatIsReadAlikeGivesThatAnswer() {
    Determination answer = ask("3A090", "RU", DAY, Posture.ENFORCED, null, null);
    assertThat(answer.readings()).hasSize(3);
    assertThat(Determination.state(answer.civilLines())).isEqualTo(Cell.State.LICENSE);
  }

  private Path party(String text) throws IOException {
    return Files.writeString(folder.resolve("party.yaml"), text);
  }

  private static final String LOCAL =
      "parties:\n"
          + firm("ultimateConsignee")
          + firm("endUser")
          + """
            endUse:
              military: false
              militaryIntelligence: false
              weaponsOfMassDestruction: false
              supercomputer: false
              semiconductorWork: false
              usPersonSupport: false
            """;

  private static String firm(String role) {
    return """
          - role: %s
            name: Example Firm
            country: DE
            headquarters: DE
            ultimateParent: { country: DE }
            kind: private
            supplement8: none
            owners: []
            screening: { lists: [CSL], on: 2026-11-20, by: desk, result: no match }
        """
        .formatted(role);
  }

  @Test
  void aPartyFileClosesTheAnswer() throws IOException {
    Determination answer = ask("3A090.a", "DE", DAY, Posture.ENFORCED, null, party(LOCAL));
    assertThat(answer.exitCode()).isEqualTo(5);
    assertThat(Determination.state(answer.statedLines())).isEqualTo(Cell.State.NOT_ENFORCED);
  }

  /** The headquarters rule beats the destination (BIS guidance of 2026-05-31). */
  @Test
  void aParentInD5NeedsALicenseInGermany() throws IOException {
    Path party =
        party(
            LOCAL.replaceFirst(
                "ultimateParent: \\{ country: DE \\}", "ultimateParent: { country: CN }"));
    Determination answer = ask("3A090.a", "DE", DAY, Posture.ENFORCED, null, party);
    assertThat(answer.exitCode()).isEqualTo(10);
    assertThat(answer.statedLines().get(0).policy()).isEqualTo("denial");
  }

  /** STA to A:5 with its three conditions (15 CFR 740.20(d)): shown, and one of them not met. */
  @ParameterizedTest
  @CsvSource({"true, 5, SERVES", "false, 10, FAILS"})
  void anExceptionServesOnceItsConditionsAreShown(
      String notice, int exit, ExceptionAccount.Standing standing) throws IOException {
    Path party =
        party(
            LOCAL
                + "exceptions:\n"
                + "  - { code: STA, evidence: { eccn-furnished: letter, consignee-statement: file,"
                + " shipment-notice: "
                + notice
                + " } }\n"
                + "  - { code: APP, evidence: { app-use: false } }\n");
    Determination answer = ask("4A003.b", "DE", DAY, Posture.ENFORCED, null, party);
    assertThat(answer.statedLines().get(0).exceptions())
        .anyMatch(each -> each.code().equals("STA") && each.standing() == standing);
    assertThat(answer.exitCode()).isEqualTo(exit);
  }

  @Test
  void withoutEvidenceAnExceptionLeavesTheLineOpen() throws IOException {
    Determination answer = ask("4A003.b", "DE", DAY, Posture.ENFORCED, null, party(LOCAL));
    assertThat(answer.exitCode()).isEqualTo(20);
    assertThat(answer.statedLines().get(0).best()).isEqualTo(Outcome.EXCEPTION);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "5A00 | DE | neither an ECCN nor in the catalog",
        "5A009 | DE | has no 5A009",
        "EAR99 | Atlantis | Atlantis",
        "EAR99 | EU | bloc",
        "nv-h2000 | DE | nv-h200",
        "kyc | DE | practice",
      })
  void whatIsUnknownIsRefusedWithAHint(String subject, String to, String hint) {
    assertThatThrownBy(() -> ask(subject, to, DAY, Posture.ENFORCED, null, null))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining(hint);
  }

  /** A reason that nobody has would silence every requirement. */
  @Test
  void aReasonThatIsNoneIsRefused() {
    assertThatThrownBy(() -> ask("5A002.a", "SA", DAY, Posture.ENFORCED, "XX", null))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("no reason for control `XX`");
    Determination lower = ask("5a002.A", "SA", DAY, Posture.ENFORCED, "ns", null);
    assertThat(Determination.worst(lower.civilLines())).isEqualTo(Outcome.LICENSE_REQUIRED);
  }

  @Test
  void aFaultInAPartyFileIsToldWithItsLine() throws IOException {
    Path party = party("parties:\n  - { role: enduser }\n");
    assertThatThrownBy(() -> ask("EAR99", "DE", DAY, Posture.ENFORCED, null, party))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("party.yaml:2")
        .hasMessageContaining("did you mean `endUser`?");
    Path own = party("on: 2026-01-01\n");
    assertThatThrownBy(() -> ask("EAR99", "DE", DAY, Posture.ENFORCED, null, own))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("`on` is set by the question");
  }

  /** Classes that no rule tells apart are judged once; judging each must give the same. */
  @Test
  void classmatesAnswerAlike() {
    MatrixMaker maker =
        new MatrixMaker(
            Shipped.catalog(), Shipped.book(), DAY, Posture.ENFORCED, false, done -> {});
    List<String> some =
        Shipped.catalog().on(DAY).controlList().rows().stream()
            .filter(eccn -> eccn.hashCode() % 61 == 0)
            .toList();
    Matrix together = maker.eccns(List.of());
    for (String eccn : some) {
      Matrix alone = maker.eccns(List.of(eccn));
      Matrix.Row row =
          together.rows().stream()
              .filter(each -> each.name().equals(eccn))
              .findFirst()
              .orElseThrow();
      assertThat(alone.rows().get(0).cells().stream().map(Cell::state))
          .as(eccn)
          .containsExactlyElementsOf(row.cells().stream().map(Cell::state).toList());
    }
  }
}
