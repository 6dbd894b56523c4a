package io.stackport.workbench.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stackport.Shipped;
import io.stackport.determination.Posture;
import io.stackport.problem.ProblemException;
import io.stackport.workbench.change.Books;
import io.stackport.workbench.change.Side;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bundles closed from what was judged once for their context, against each judged alone. */
final class ImpactTest {
  private static final long SEED = Long.getLong("stackport.seed", 20261124L);
  private static final int BUNDLES = Integer.getInteger("stackport.bundles", 150);

  @TempDir private Path folder;

  private static Side shipped() {
    return new Side("shipped", Shipped.catalog(), Shipped.book());
  }

  /** Far from the shipped book on purpose: most answers differ. */
  private static Side partOfIt() {
    return new Side(
        "part",
        Shipped.catalog(),
        Books.of(text -> text, "classification", "compatibility", "exceptions/gate"));
  }

  private Path portfolio(int bundles) throws Exception {
    Path file = folder.resolve("portfolio.ndjson");
    PortfolioMaker maker = new PortfolioMaker(Path.of("examples"), folder, SEED);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < bundles; i++) {
      lines.add(maker.bundle(i).toString());
    }
    Files.write(file, lines);
    return file;
  }

  @Test
  void closingFromTheContextSaysWhatJudgingAloneSays() throws Exception {
    Path file = portfolio(BUNDLES);
    Path checkpoint = folder.resolve("checkpoint.json");
    Path out = folder.resolve("changed.ndjson");
    List<String> notes = new ArrayList<>();
    ImpactRun run =
        new ImpactRun(shipped(), partOfIt(), Posture.ENFORCED, file, 1, out, checkpoint);
    ImpactTally tally = run.replay(notes::add, pace -> {});
    assertThat(notes).as("seed " + SEED).isEmpty();
    assertThat(tally.bundles()).isEqualTo(BUNDLES);
    assertThat(tally.refused()).isZero();
    assertThat(tally.verified()).isEqualTo(tally.compiled()).isEqualTo(BUNDLES);
    assertThat(tally.disagreed()).as("seed " + SEED).isZero();
    assertThat(tally.matrix().values().stream().mapToLong(Long::longValue).sum())
        .isEqualTo(BUNDLES);
    assertThat(tally.matrix().keySet()).as("several exit codes").hasSizeGreaterThan(3);
    assertThat(Files.readAllLines(out)).hasSize((int) tally.changed());
    assertThat(tally.changed()).isPositive();

    ImpactTally again = run.replay(notes::add, pace -> {});
    assertThat(again.bundles()).as("a finished run has nothing to add").isEqualTo(BUNDLES);
    assertThat(again.matrix()).isEqualTo(tally.matrix());
    assertThat(Files.readAllLines(out)).hasSize((int) tally.changed());

    ImpactRun other =
        new ImpactRun(partOfIt(), shipped(), Posture.ENFORCED, file, 1, out, checkpoint);
    assertThatThrownBy(() -> other.replay(notes::add, pace -> {}))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("another portfolio");
  }

  @Test
  void aBookChangesNoBundleOfItsOwn() throws Exception {
    ImpactTally tally =
        new ImpactRun(shipped(), shipped(), Posture.ENFORCED, Path.of("examples"), 1, null, null)
            .replay(note -> {}, pace -> {});
    assertThat(tally.bundles()).as("the ten examples").isEqualTo(10);
    assertThat(tally.changed()).isZero();
    assertThat(tally.disagreed()).isZero();
    assertThat(tally.exitCode()).isZero();
  }

  @Test
  void readingGoesOnWhereItStopped() throws Exception {
    Path file = portfolio(20);
    List<ObjectNode> whole = new ArrayList<>();
    try (PortfolioFile reader = new PortfolioFile(file, 0, 0)) {
      reader.next(100).forEach(each -> whole.add(each.root()));
    }
    List<ObjectNode> parts = new ArrayList<>();
    long offset;
    try (PortfolioFile reader = new PortfolioFile(file, 0, 0)) {
      reader.next(7).forEach(each -> parts.add(each.root()));
      offset = reader.offset();
    }
    try (PortfolioFile reader = new PortfolioFile(file, offset, 7)) {
      List<Stored> rest = reader.next(100);
      assertThat(rest.get(0).where()).endsWith(":8");
      rest.forEach(each -> parts.add(each.root()));
    }
    assertThat(parts).hasSize(20).isEqualTo(whole);
  }

  @Test
  void aLineThatIsNoBundleIsNamed() throws Exception {
    Path file = folder.resolve("broken.ndjson");
    ObjectNode bundle = new PortfolioMaker(Path.of("examples"), folder, SEED).bundle(0);
    ObjectNode wrong = bundle.deepCopy();
    wrong.withArray("select").addObject().put("id", "no-such-thing");
    Files.write(file, List.of(bundle.toString(), "", wrong.toString()));
    List<String> notes = new ArrayList<>();
    ImpactTally tally =
        new ImpactRun(shipped(), shipped(), Posture.ENFORCED, file, 0, null, null)
            .replay(notes::add, pace -> {});
    assertThat(tally.bundles()).isEqualTo(2);
    assertThat(tally.refused()).isEqualTo(1);
    assertThat(notes).hasSize(1);
    assertThat(notes.get(0)).contains("broken.ndjson:3").contains("no-such-thing");
    Files.writeString(file, "{\n");
    assertThatThrownBy(
            () ->
                new ImpactRun(shipped(), shipped(), Posture.ENFORCED, file, 0, null, null)
                    .replay(notes::add, pace -> {}))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("broken.ndjson:1");
  }

  /** With its prices in it or beside it a bundle is the same, and gets the same answer. */
  @Test
  void aPriceBookMayStandInTheBundle() throws Exception {
    PortfolioMaker beside = new PortfolioMaker(Path.of("examples"), folder, SEED);
    PortfolioMaker inside = new PortfolioMaker(Path.of("examples"), folder, SEED, true);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      ObjectNode in = inside.bundle(i);
      assertThat(in.path("prices").isTextual()).isFalse();
      lines.add(in.toString());
      ObjectNode named = beside.bundle(i);
      if (named.path("prices").isTextual()) {
        assertThat(in.path("prices").path("items").size()).isPositive();
      }
      assertThat(in.without("prices").toString()).isEqualTo(named.without("prices").toString());
    }
    Path file = folder.resolve("inline.ndjson");
    Files.write(file, lines);
    ImpactTally own =
        new ImpactRun(shipped(), partOfIt(), Posture.ENFORCED, file, 0, null, null)
            .replay(note -> {}, pace -> {});
    ImpactTally other =
        new ImpactRun(shipped(), partOfIt(), Posture.ENFORCED, portfolio(40), 0, null, null)
            .replay(note -> {}, pace -> {});
    assertThat(own.matrix()).isEqualTo(other.matrix());
  }

  @Test
  void madeBundlesAreAlwaysTheSameAndTellTheirFaults() throws Exception {
    PortfolioMaker one = new PortfolioMaker(Path.of("examples"), folder, SEED);
    PortfolioMaker other = new PortfolioMaker(Path.of("examples"), folder, SEED);
    int faults = 0;
    for (int i = 0; i < 2000; i++) {
      String text = one.bundle(i).toString();
      assertThat(other.bundle(i).toString()).isEqualTo(text);
      String name = new ObjectMapper().readTree(text).path("bundle").asText();
      faults += name.matches(".*-\\d{7}-[a-z-]+") ? 1 : 0;
    }
    // A tenth of 2,000 is 200; five standard deviations are 67.
    assertThat(faults).as("seed " + SEED).isBetween(133, 267);
  }
}
