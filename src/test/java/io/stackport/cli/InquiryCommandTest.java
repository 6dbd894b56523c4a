package io.stackport.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The commands that ask beyond a bundle: what they refuse, and the form of what they print. */
final class InquiryCommandTest {
  private static final String RULE =
      """
      package rules.pack.topic
      import io.stackport.fact.Line
      global io.stackport.rule.FindingCollector findings
      rule "TT-001 an export is noted"
          @citation("15 CFR 742.6")
          @status(in_force)
          date-effective "2026-01-15"
      when
          Line($to : to, kind == "export")
      then
          findings.note(drools.getMatch(), "info", "goes to {to}");
      end
      """;

  @TempDir private static Path folder = Path.of("");

  @BeforeAll
  static void home() throws IOException {
    System.setProperty("stackport.home", Path.of("").toAbsolutePath().toString());
    System.setProperty("stackport.cache", folder.resolve("cache").toString());
    Files.createDirectories(folder.resolve("rules/pack/topic"));
    Files.writeString(folder.resolve("rules/pack/topic/topic.drl"), RULE);
    Files.writeString(
        folder.resolve("b.yaml"),
        "bundle: x\non: 2026-11-24\ndestinations: [KE]\nselect:\n  - { id: dgx-h100 }\n");
  }

  @AfterAll
  static void leave() {
    System.clearProperty("stackport.home");
    System.clearProperty("stackport.cache");
  }

  private static Run ruled(String words) {
    return Run.ruled(folder, words);
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        arguments(
            "determine --eccn 5A009 --to DE --on 2026-11-24",
            "question: the Commerce Control List of 2026-11-24 has no 5A009\n"
                + "  did you mean `5A001` or `5A002` or `5A003`?\n"),
        arguments(
            "determine --eccn EAR99 --to Kenia --on 2026-11-24",
            "question: `Kenia` is no country, region or bloc that the tables know\n  did you mean `Kenya`?\n"),
        arguments(
            "determine dgx-h10 --to KE",
            "question: `dgx-h10` is neither an ECCN nor in the catalog\n"
                + "  did you mean `dgx-h100` or `dgx-h200`?\n"),
        arguments(
            "matrix --eccn 3A09 --on 2026-11-24",
            "matrix: the Commerce Control List of 2026-11-24 has no 3A09\n"
                + "  did you mean `3A069` or `3A090` or `3A090.a`?\n"),
        arguments(
            "timeline no-such.yaml",
            "no-such.yaml: there is no such file\n"
                + "  name a bundle file, such as examples/03-kenya-health-pod/bundle.yaml\n"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void badInputIsToldOnTheErrorStreamAndEndsWithTwo(String words, String told) {
    assertThat(ruled(words)).isEqualTo(new Run(2, "", told));
  }

  static Stream<Arguments> misused() {
    return Stream.of(
        arguments(
            "determine --to DE",
            "name one item: an ID of the catalog, or --eccn ECCN\n",
            "stackport determine"),
        arguments(
            "determine --eccn EAR99",
            "Missing required option: '--to=PLACE'",
            "stackport determine"),
        arguments(
            "timeline x.yaml --from 2026-02-01 --to 2026-01-01",
            "--to 2026-01-01 lies before --from 2026-02-01\n",
            "stackport timeline"),
        arguments(
            "diff-day x.yaml --on 2026-02-01",
            "give two days: --on 2026-07-09 --on 2026-07-10\n",
            "stackport diff-day"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("misused")
  void aCommandThatIsNotRightIsToldWithItsUsage(String words, String told, String usage) {
    Run run = ruled(words);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith(told).contains("Usage: " + usage);
  }

  @Test
  void aMatrixHasAColumnForEachPlaceOfTheChart() {
    Run run = ruled("matrix --eccn EAR99,5A992.c --on 2026-11-24");
    assertThat(run.code()).isZero();
    String[] lines = run.out().split("\n");
    assertThat(lines).hasSize(3);
    assertThat(lines[0]).startsWith("eccn,AD,AE,AF,").contains(",HK,", ",XK,");
    assertThat(lines[0].split(",")).hasSize(202);
    assertThat(lines[1]).startsWith("EAR99,");
    assertThat(ruled("matrix --eccn EAR99 --on 2026-11-24 --format html").out())
        .contains("<table>", "position:sticky");
  }

  @Test
  void aDayDiffSaysWhatBeganAndEnded() {
    Run run = ruled("diff-day @/b.yaml --on 2026-01-14 --on 2026-01-15");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .startsWith("from 2026-01-14 to 2026-01-15\n")
        .contains("+ TT-001 goes to KE");
  }

  @Test
  void theRowsOfABundleAreWhatItSelects() {
    Run run = ruled("matrix --bundle @/b.yaml --on 2026-11-24 --format json");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("\"item\":\"dgx-h100\"");
  }
}
