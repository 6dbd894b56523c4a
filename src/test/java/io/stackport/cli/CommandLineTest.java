package io.stackport.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the program prints, where, and with which exit code; with two rules of its own. */
final class CommandLineTest {
  private static final String RULE =
      """
      package rules.pack.topic
      import io.stackport.fact.Line
      global io.stackport.rule.FindingCollector findings
      rule "TT-001 an export is noted"
          @citation("15 CFR 742.6")
          @status(in_force)
          @register("D02, D01")
          @remedy("read it")
          date-effective "2026-01-15"
      when
          Line($to : to, kind == "export")
      then
          findings.note(drools.getMatch(), "info", "goes to {to}");
      end
      rule "TT-002 a release is noted"
          @citation("15 CFR 734.13")
          @status(guidance)
          date-expires "2026-03-01"
      when
          Line($to : to, kind == "release")
      then
          findings.note(drools.getMatch(), "info", "released to {to}");
      end
      """;
  private static final String BUNDLE =
      """
      bundle: x
      on: 2026-11-24
      destinations: [KE]
      select:
        - { id: dgx-h100 }
      """;

  @TempDir private static Path folder = Path.of("");

  @BeforeAll
  static void home() throws IOException {
    System.setProperty("stackport.home", Path.of("").toAbsolutePath().toString());
    System.setProperty("stackport.cache", folder.resolve("cache").toString());
    Files.createDirectories(folder.resolve("rules/pack/topic"));
    Files.writeString(folder.resolve("rules/pack/topic/topic.drl"), RULE);
    Files.writeString(folder.resolve("b.yaml"), BUNDLE);
    Files.writeString(
        folder.resolve("chip.yaml"),
        "id: own\nvendor: V\nname: N\nsource: maker\nconfidence: low\nlanched: 2026-01\n");
  }

  @AfterAll
  static void leave() {
    System.clearProperty("stackport.home");
    System.clearProperty("stackport.cache");
  }

  /** Runs a command; {@code @} stands for the folder of this test. */
  private static Run run(String... words) {
    return Run.of(folder, words);
  }

  private static Run ruled(String words) {
    return Run.ruled(folder, words);
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        arguments(
            "catalog show dgx-h10",
            "catalog show: no component has the id `dgx-h10`\n"
                + "  did you mean `dgx-h100` or `dgx-h200`?\n"),
        arguments("catalog show qqqqqq", "catalog show: no component has the id `qqqqqq`\n"),
        arguments("catalog list chip", "catalog list: no shelf `chip`\n  did you mean `chips`?\n"),
        arguments("rules list pak", "rules list: no pack `pak`\n  packs: pack\n"),
        arguments(
            "rules show TT-010",
            "rules show: no rule has the id `TT-010`\n  did you mean `TT-001` or `TT-002`?\n"),
        arguments(
            "check no-such.yaml",
            "no-such.yaml: there is no such file\n"
                + "  name a bundle file, such as examples/03-kenya-health-pod/bundle.yaml\n"),
        arguments(
            "classify --file @/chip.yaml",
            "@/chip.yaml:6:1: unknown key `lanched`\n  did you mean `launched`?\n"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void badInputIsToldOnTheErrorStreamAndEndsWithTwo(String words, String told) {
    assertThat(ruled(words)).isEqualTo(new Run(2, "", told));
  }

  @Test
  void aFolderThatIsNotThereIsBadInput() {
    assertThat(run("rules", "list", "--rules", "@/none"))
        .isEqualTo(
            new Run(
                2,
                "",
                "@/none: no such folder of rules\n"
                    + "  name a folder that holds <pack>/<topic>/<topic>.drl\n"));
    assertThat(run("catalog", "list", "--catalogs", "@/none"))
        .isEqualTo(
            new Run(
                2,
                "",
                "@/none: no such folder of catalogs\n"
                    + "  name a folder that holds components/ and law/\n"));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void whatCannotBeUnderstoodEndsWithTwoAndTheUsage(String words, String told, String usage) {
    Run run = run(words.isEmpty() ? new String[0] : words.split(" "));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith(told).contains("Usage: " + usage);
  }

  static Stream<Arguments> wrong() {
    return Stream.of(
        arguments("", "Usage: stackport", "stackport"),
        arguments("check x.yaml --on soon", "Invalid value for option '--on': ", "stackport check"),
        arguments(
            "check x.yaml --posture strict",
            "Invalid value for option '--posture': ",
            "stackport check"),
        arguments("check", "Missing required parameter: 'BUNDLE'", "stackport check"),
        arguments(
            "classify",
            "name one chip: a CHIP-ID of the catalog, or --file FILE\n",
            "stackport classify"),
        arguments(
            "classify nv-l4 --file x.yaml",
            "name one chip: a CHIP-ID of the catalog, or --file FILE\n",
            "stackport classify"),
        arguments(
            "catalog",
            "say what: catalog list [SHELF], catalog show ID or catalog validate\n",
            "stackport catalog"),
        arguments(
            "rules",
            "say what: rules list [PACK], rules show ID, rules test, rules lint, rules diff A B\n",
            "stackport rules"));
  }

  @Test
  void aComponentIsShownAsItStandsInItsFile() {
    Run run = run("catalog", "show", "dgx-h100");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .startsWith("# catalogs/components/servers.yaml:4\nid: dgx-h100\nvendor: NVIDIA\n")
        .contains("powerW: 10200\n")
        .doesNotContain("#line");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void aShelfOrALayerIsListed() {
    for (String[] each : new String[][] {{"chips", "chips"}, {"C", "models"}}) {
      Run run = run("catalog", "list", each[0]);
      assertThat(run.code()).isZero();
      String[] lines = run.out().split("\n");
      assertThat(lines[0]).matches("shelf +id +vendor +name +confidence");
      assertThat(Arrays.copyOfRange(lines, 1, lines.length - 1))
          .allMatch(line -> line.startsWith(each[1] + " "));
      assertThat(lines[lines.length - 1]).isEqualTo(lines.length - 2 + " components");
    }
  }

  @Test
  void theShippedCatalogIsValid() {
    Run run = run("catalog", "validate");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("components/chips.yaml", "law/country-groups.csv")
        .containsPattern("\nvalid; digest [0-9a-f]{64}\n$");
  }

  @Test
  void rulesAreListed() {
    for (String words : new String[] {"rules list", "rules list pack"}) {
      Run run = ruled(words);
      assertThat(run.code()).isZero();
      assertThat(run.out().lines())
          .satisfiesExactly(
              line -> assertThat(line).matches("id +from +to +status +rule +citation"),
              line ->
                  assertThat(line)
                      .matches("TT-001 +2026-01-15 +in_force +an export is noted +15 CFR 742.6"),
              line ->
                  assertThat(line)
                      .matches("TT-002 +2026-02-28 +guidance +a release is noted +15 CFR 734.13"),
              line -> assertThat(line).isEqualTo("2 rules"));
    }
  }

  @Test
  void aRuleIsShownAsItStandsInItsFile() {
    String text = RULE.substring(RULE.indexOf("rule \"TT-001"), RULE.indexOf("rule \"TT-002"));
    for (String id : new String[] {"TT-001", "tt-001"}) {
      assertThat(ruled("rules show " + id))
          .isEqualTo(
              new Run(
                  0,
                  "TT-001  an export is noted\n"
                      + "  file      "
                      + folder
                      + "/rules/pack/topic/topic.drl:4\n"
                      + "  citation  15 CFR 742.6\n"
                      + "  status    in_force\n"
                      + "  in force  2026-01-15 to …, judged on the ship date\n"
                      + "  register  D01, D02\n"
                      + "  way out   read it\n"
                      + "\n"
                      + text,
                  ""));
    }
  }

  @Test
  void aCheckEndsWithTheExitCodeOfItsVerdict() {
    Run run = ruled("check @/b.yaml");
    assertThat(run.code()).as("nobody classified the server").isEqualTo(20);
    assertThat(run.out()).contains("dgx-h100 has no classification that is certain");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void helpAndVersionAreNoErrors() {
    assertThat(run("--version")).isEqualTo(new Run(0, "stackport development\n", ""));
    Run help = run("check", "--help");
    assertThat(help.code()).isZero();
    assertThat(help.out()).contains("40   prohibited", "2    bad input").contains("--posture");
    assertThat(help.err()).isEmpty();
  }
}
