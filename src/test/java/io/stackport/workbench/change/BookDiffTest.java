package io.stackport.workbench.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stackport.Shipped;
import io.stackport.assembly.CaseFile;
import io.stackport.assembly.CaseMaker;
import io.stackport.bundle.BundleReader;
import io.stackport.determination.Closing;
import io.stackport.determination.LineResult;
import io.stackport.determination.Posture;
import io.stackport.problem.ProblemException;
import io.stackport.rule.RuleBook;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two rule books over every offer: what moved is counted, classed and shown. */
final class BookDiffTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
  private static final String[] PACKS = {
    "classification",
    "export-control/advanced-computing",
    "export-control/headquarters",
    "compatibility"
  };
  private static final String REACHED =
      "ReasonForControl(eccn == $eccn, scope == \"ac-higher\", applies == true)\n"
          + "    Line($line : id, $to : to, offer == $offer, nature == \"item\","
          + " kind in (\"export\", \"reexport\", \"transfer\"), toGroups.any(\"D:1\", \"D:4\","
          + " \"D:5\")";

  private static final class Once {
    private static final RuleBook BOOK = Books.of(text -> text, PACKS);

    /** AC-010 without D:4. */
    private static final RuleBook DRAFT =
        Books.of(
            text ->
                text.replaceFirst(
                    java.util.regex.Pattern.quote(REACHED),
                    java.util.regex.Matcher.quoteReplacement(REACHED.replace("\"D:4\", ", ""))),
            PACKS);
  }

  @TempDir private Path folder;

  private static Side side(RuleBook book) {
    return new Side("book", Shipped.catalog(), book);
  }

  private static DiffQuestion question(boolean inFull) {
    // Kuwait is in D:4, China in D:1, D:4 and D:5, Germany in A:5, Kenya in none of them.
    return new DiffQuestion(
        ProfileReader.read(Path.of("examples/profiles.yaml"), List.of("private-local", "listed")),
        List.of("KW", "CN", "DE", "KE"),
        List.of(DAY),
        List.of(),
        Posture.ENFORCED,
        inFull);
  }

  private static Changes compare(RuleBook before, RuleBook after, boolean inFull) {
    return new BookDiff(side(before), side(after), question(inFull)).compare(done -> {});
  }

  @Test
  void aGroupTakenOutOfARuleLoosensTheCountriesOfThatGroupAlone() {
    Changes changes = compare(Once.BOOK, Once.DRAFT, false);
    assertThat(changes.groups().get("destination")).containsOnlyKeys("KW");
    assertThat(changes.groups().get("rule")).containsOnlyKeys("AC-010");
    assertThat(changes.groups().get("profile")).containsOnlyKeys("private-local", "listed");
    assertThat(changes.count(Direction.LOOSER)).isEqualTo(changes.changedLines()).isPositive();
    assertThat(changes.exitCode()).isEqualTo(12);
  }

  @Test
  void theOtherWayRoundIsStricterByAsMuch() {
    Changes looser = compare(Once.BOOK, Once.DRAFT, false);
    Changes stricter = compare(Once.DRAFT, Once.BOOK, false);
    assertThat(stricter.count(Direction.STRICTER)).isEqualTo(looser.count(Direction.LOOSER));
    assertThat(stricter.exitCode()).isEqualTo(11);
  }

  @Test
  void aBookIsEqualToItself() {
    for (boolean inFull : List.of(true, false)) {
      Changes changes = compare(Once.BOOK, Once.BOOK, inFull);
      assertThat(changes.changedLines()).isZero();
      assertThat(changes.said()).isEmpty();
      assertThat(changes.exitCode()).isZero();
      assertThat(changes.lines()).isPositive();
    }
  }

  @Test
  void askingOnlyTheRulesThatDifferFindsWhatJudgingEverythingFinds() {
    for (RuleBook draft : List.of(Once.DRAFT, noForbids())) {
      Changes quick = compare(Once.BOOK, draft, false);
      Changes full = compare(Once.BOOK, draft, true);
      assertThat(full.partly()).isZero();
      assertThat(summary(quick)).isEqualTo(summary(full));
    }
    assertThat(compare(Once.BOOK, Once.DRAFT, false).partly()).isEqualTo(8);
  }

  /** Everything that a report shows. */
  private static List<Object> summary(Changes changes) {
    return List.of(
        changes.groups(),
        changes.held(),
        changes.kinds().stream()
            .map(
                each ->
                    List.of(
                        each.count(),
                        each.example().rules(),
                        each.example().offer().id(),
                        each.example().context(),
                        each.example().before(),
                        each.example().after()))
            .toList(),
        changes.said().stream()
            .map(
                each ->
                    List.of(
                        each.count(),
                        each.example().rules(),
                        each.example().kind(),
                        each.example().what(),
                        each.example().offers().stream().map(o -> o.id()).toList(),
                        each.example().direction()))
            .toList());
  }

  /**
   * Macau is in D:5 and stands beside the groups in the text of AC-010, so AC-010 and AC-011 both
   * ask for the license: without AC-011 for Macau nothing moves, and that is said.
   */
  @Test
  void aRuleThatSpeaksOtherwiseWhileOthersHoldTheAnswerIsTold() {
    RuleBook draft = Books.of(text -> text.replace("to == \"MO\"", "to == \"MP\""), PACKS);
    DiffQuestion macau =
        new DiffQuestion(
            ProfileReader.read(Path.of("examples/profiles.yaml"), List.of("private-local")),
            List.of("MO", "KE"),
            List.of(DAY),
            List.of(),
            Posture.ENFORCED,
            false);
    Changes changes = new BookDiff(side(Once.BOOK), side(draft), macau).compare(done -> {});
    assertThat(changes.changedLines()).isZero();
    assertThat(changes.exitCode()).isZero();
    assertThat(changes.held()).containsOnlyKeys("AC-011");
    assertThat(changes.held().values())
        .singleElement()
        .satisfies(
            held -> {
              assertThat(held.count()).isPositive();
              assertThat(held.example().context().to()).isEqualTo("MO");
            });
    assertThat(changes.rules()).containsExactly("AC-011");
  }

  @Test
  void anExampleIsABundleThatIsAnsweredAsSaid() throws Exception {
    Changes changes = compare(Once.BOOK, Once.DRAFT, false);
    List<Path> files = ExampleBundles.write(folder, changes, 100);
    assertThat(files).hasSameSizeAs(changes.kinds());
    for (int i = 0; i < files.size(); i++) {
      LineChange change = changes.kinds().get(i).example();
      assertThat(line(files.get(i), Once.BOOK)).isEqualTo(change.before());
      assertThat(line(files.get(i), Once.DRAFT)).isEqualTo(change.after());
      assertThat(Files.readString(files.get(i))).contains(change.after().words());
    }
  }

  private static LineState line(Path file, RuleBook book) {
    CaseFile made = CaseMaker.make(new BundleReader().read(file), Shipped.catalog(), null);
    List<LineResult> lines =
        Closing.lines(made, Posture.ENFORCED, book.judge(made.facts(), made.clocks()));
    assertThat(lines).hasSize(1);
    return LineState.of(lines.get(0));
  }

  @Test
  void twoOffersThatMayStandTogetherAgainAreALooserPackage() {
    Changes changes = compare(Once.BOOK, noForbids(), false);
    assertThat(changes.changedLines()).isZero();
    assertThat(changes.said()).isNotEmpty();
    assertThat(changes.said())
        .filteredOn(each -> each.example().kind().equals("forbid"))
        .isNotEmpty()
        .allSatisfy(
            each -> {
              assertThat(each.example().direction()).isEqualTo(Direction.LOOSER);
              assertThat(each.example().after()).isEqualTo("not said");
              assertThat(each.example().offers()).isNotEmpty();
            });
    assertThat(changes.exitCode()).isEqualTo(12);
  }

  private static RuleBook noForbids() {
    return Books.of(
        text ->
            text.replaceAll(
                "findings\\.forbid\\(drools\\.getMatch\\(\\), ",
                "findings.note(drools.getMatch(), \"info\", "),
        PACKS);
  }

  @Test
  void aProfileThatStatesWhatIsNotItsOwnIsRefused() throws Exception {
    Path file = folder.resolve("profiles.yaml");
    Files.writeString(file, "profiles:\n  mine:\n    select: [{ id: kyc }]\n");
    assertThatThrownBy(() -> ProfileReader.read(file, List.of()))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("profiles.yaml:3")
        .hasMessageContaining("does not state `select`");
    assertThatThrownBy(
            () -> ProfileReader.read(Path.of("examples/profiles.yaml"), List.of("listet")))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("listed");
  }

  @Test
  void everyProfileOfTheShippedFileIsThere() {
    assertThat(
            ProfileReader.read(Path.of("examples/profiles.yaml"), List.of()).stream()
                .map(Profile::name))
        .containsExactly(
            "private-local",
            "government",
            "headquartered-in-d5",
            "listed",
            "owned-by-listed",
            "military",
            "military-end-use");
  }
}
