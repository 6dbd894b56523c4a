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

/** What commands about rules refuse: the value is named, a way out is told, nothing is printed. */
final class RulesBadInputTest {
  private static final String RULE =
      """
      package rules.pack.topic
      import io.stackport.fact.Line
      global io.stackport.rule.FindingCollector findings
      rule "TT-001 an export is noted"
          @citation("15 CFR 742.6")
          @status(in_force)
      when
          Line($to : to, kind == "export")
      then
          findings.note(drools.getMatch(), "info", "goes to {to}");
      end
      """;
  private static final String FILE_OF_A_FOLDER = "  name a file in a folder that is there\n";
  private static final String PORTFOLIO =
      "  name a folder of bundles, or a file with one as JSON a line\n";

  @TempDir private static Path folder = Path.of("");

  @BeforeAll
  static void book() throws IOException {
    Drafts.settle(folder);
    for (String book : new String[] {"rules", "other"}) {
      Files.createDirectories(folder.resolve(book).resolve("pack/topic"));
      Files.writeString(folder.resolve(book).resolve("pack/topic/topic.drl"), RULE);
    }
    Files.createDirectories(folder.resolve("bare"));
    Files.writeString(folder.resolve("empty.ndjson"), "");
    Files.writeString(folder.resolve("words.ndjson"), "no bundle\n");
    Files.writeString(folder.resolve("nothing.ndjson"), "{\"bundle\": \"x\"}\n");
    Files.writeString(folder.resolve("profiles.yaml"), "parties: []\n");
  }

  @AfterAll
  static void leave() {
    Drafts.leave();
  }

  static Stream<Arguments> refused() {
    String noRules =
        "@/none: no such folder of rules\n  name a folder that holds <pack>/<topic>/<topic>.drl\n";
    String noCatalogs =
        "@/none: no such folder of catalogs\n  name a folder that holds components/ and law/\n";
    String oneSide =
        "rules diff: there is only one side\n"
            + "  name a second folder of rules, a second --catalog, or a --later day\n";
    return Stream.of(
        arguments("rules diff @/none @/rules", noRules),
        arguments("rules diff @/rules @/none", noRules),
        arguments("rules impact @/none @/rules --portfolio examples", noRules),
        arguments("rules changelog @/rules @/none", noRules),
        arguments("rules coverage --rules @/none", noRules),
        arguments("rules mutate --rules @/none", noRules),
        arguments("rules lint --rules @/none", noRules),
        arguments("rules test --rules @/none", noRules),
        arguments("rules lint --catalogs @/none", noCatalogs),
        arguments("rules diff @/rules --catalog catalogs --catalog @/none", noCatalogs),
        arguments("rules diff @/rules", oneSide),
        arguments("rules diff @/rules @/rules", oneSide),
        arguments(
            "rules diff @/rules --catalog a --catalog b --catalog c",
            "--catalog: is given 3 times\n"
                + "  give it once for both sides, or twice: before, then after\n"),
        arguments(
            "rules diff @/rules @/other --profile privat-local",
            "examples/profiles.yaml: there is no profile `privat-local`\n"
                + "  did you mean `private-local`?\n"),
        arguments(
            "rules changelog @/rules @/other --profile qqqqqq",
            "examples/profiles.yaml: there is no profile `qqqqqq`\n  profiles: private-local,"
                + " government, headquartered-in-d5, listed, owned-by-listed, military,"
                + " military-end-use\n"),
        arguments(
            "rules diff @/rules @/other --profiles @/none.yaml",
            "@/none.yaml: there is no such file\n"
                + "  name a file of party profiles, such as examples/profiles.yaml\n"),
        arguments(
            "rules diff @/rules @/other --profiles @/profiles.yaml",
            "@/profiles.yaml:1:1: a file of profiles has a mapping `profiles` with one profile at"
                + " least\n  see examples/profiles.yaml\n"),
        arguments(
            "rules diff @/rules @/other --destinations Saudi-Arabja",
            "--destinations: `Saudi-Arabja` is no country, region or bloc that the tables know\n"
                + "  did you mean `Saudi Arabia`?\n"),
        arguments(
            "rules diff @/rules @/other --destinations SA --request @/none.yaml",
            "@/none.yaml: there is no such file\n"
                + "  name a request file, such as examples/03-kenya-health-pod/request.yaml\n"),
        arguments(
            "rules impact @/rules @/other --portfolio @/none",
            "@/none: there is no such file or folder\n" + PORTFOLIO),
        arguments(
            "rules changelog @/rules @/other --destinations KE --portfolio @/none",
            "@/none: there is no such file or folder\n" + PORTFOLIO),
        arguments(
            "rules impact @/rules @/other --portfolio @/bare",
            "@/bare: cannot be read: no bundle file is in it\n" + PORTFOLIO),
        arguments(
            "rules impact @/rules @/other --portfolio @/empty.ndjson",
            "@/empty.ndjson: holds no bundle that can be judged\n" + PORTFOLIO),
        arguments(
            "rules impact @/rules @/other --portfolio examples --html @/none/x.html",
            "@/none/x.html: cannot be written: @/none/x.html\n" + FILE_OF_A_FOLDER),
        arguments(
            "rules lint --register @/none.md --rules @/rules",
            "@/none.md: there is no such file\n"
                + "  name a register of statements, such as docs/law.md\n"),
        arguments(
            "rules mutate --only TT-010 --rules @/rules",
            "rules mutate: no rule is of `TT-010`\n  did you mean `TT-001`?\n"),
        arguments(
            "rules mutate --pack qqqqqq --rules @/rules",
            "rules mutate: no rule is of `qqqqqq`\n  `stackport rules list` shows every rule\n"),
        arguments(
            "rules test --only QQ-999 --rules @/rules",
            "--only: no rule has the id `QQ-999`\n  `stackport rules list` shows every rule\n"),
        arguments(
            "rules show QQ-999 --uses --rules @/rules",
            "rules show: no rule has the id `QQ-999`\n  `stackport rules list` shows every rule\n"),
        arguments(
            "rules test qqqqqq --rules @/rules",
            "qqqqqq: there is no such file or folder\n"
                + "  name a scenario file, or a folder such as PACK/TOPIC of the rules\n"),
        arguments(
            "portfolio generate -n 0 -o @/x.ndjson",
            "-n: `0` is no number of bundles\n  1 or more\n"),
        arguments(
            "portfolio generate -n 1 -o @/none/x.ndjson",
            "@/none/x.ndjson: cannot be written: @/none/x.ndjson\n" + FILE_OF_A_FOLDER),
        arguments(
            "portfolio generate -n 1 -o @/x.ndjson --examples @/none",
            "@/none: there is no such folder\n  name a folder of bundles, such as examples\n"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void badInputIsToldWithAWayOutAndEndsWithTwo(String words, String told) {
    Run run = Run.of(folder, words.split(" "));
    assertThat(run.err()).isEqualTo(told);
    assertThat(run.code()).isEqualTo(2);
  }

  static Stream<Arguments> misread() {
    String gate = "Invalid value for option '--gate': ";
    String count = " is no whole number such as 20";
    String none = " is less than nothing; give 0 or more";
    return Stream.of(
        arguments("rules coverage --gate 101", gate + "`101` is no percentage from 0 to 100"),
        arguments("rules coverage --gate -1", gate + "`-1` is no percentage from 0 to 100"),
        arguments("rules coverage --gate much", gate + "`much` is no percentage from 0 to 100"),
        arguments("rules mutate --gate 100.5", gate + "`100.5` is no percentage from 0 to 100"),
        arguments("rules mutate --gate NaN", gate + "`NaN` is no percentage from 0 to 100"),
        arguments("rules mutate --gate 95%", gate + "`95%` is no percentage from 0 to 100"),
        arguments("rules mutate --seed x", "Invalid value for option '--seed': `x`" + count),
        arguments("rules mutate --sample -3", "Invalid value for option '--sample': `-3`" + none),
        arguments(
            "rules impact a b --portfolio c --verify -1",
            "Invalid value for option '--verify': `-1`" + none),
        arguments(
            "rules impact a b --portfolio c --verify all",
            "Invalid value for option '--verify': `all`" + count),
        arguments(
            "rules diff a b --examples -1", "Invalid value for option '--examples': `-1`" + none),
        arguments(
            "rules diff a b --later 2026-13-01",
            "Invalid value for option '--later': `2026-13-01` is no date such as 2026-11-24"),
        arguments(
            "rules diff a b --on 2026-11-24,soon",
            "Invalid value for option '--on' (DATE): `soon` is no date such as 2026-11-24"),
        arguments("portfolio generate -n x -o y", "Invalid value for option '-n': `x`" + count),
        arguments("rules diff a b --fail-on never", "Invalid value for option '--fail-on': "),
        arguments("rules impact a b", "Missing required option: '--portfolio=PATH'"),
        arguments("portfolio generate -n 1", "Missing required option: '--out=FILE'"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("misread")
  void aWordThatIsNoNumberOrDayIsNamed(String words, String told) {
    Run run = Run.of(folder, words.split(" "));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith(told).contains("\nUsage: stackport").doesNotContain("java");
  }

  @Test
  void aPortfolioWithoutABundleIsRefusedWithTheLine() {
    for (String file : new String[] {"words", "nothing"}) {
      Run run =
          Run.of(
              folder,
              ("rules impact @/rules @/other --portfolio @/" + file + ".ndjson").split(" "));
      assertThat(run.code()).isEqualTo(2);
      assertThat(run.out()).isEmpty();
      assertThat(run.err()).startsWith("@/" + file + ".ndjson:1").doesNotContain("Exception");
    }
  }

  /** Two sides with the same rules would otherwise write the same file of the cache at once. */
  @Test
  void theSameRulesOnBothSidesAreKeptOnce() throws IOException {
    for (String book : new String[] {"left", "right"}) {
      Files.createDirectories(folder.resolve(book).resolve("pack/topic"));
      Files.writeString(
          folder.resolve(book).resolve("pack/topic/topic.drl"), RULE.replace("TT-001", "TT-002"));
    }
    for (int i = 0; i < 2; i++) {
      Run run = Run.of(folder, "rules diff @/left @/right --destinations KE".split(" "));
      assertThat(run.code()).isZero();
      assertThat(run.err()).isEmpty();
    }
  }

  @Test
  void aPortfolioIsWrittenWhereEitherOptionSays() throws IOException {
    for (String option : new String[] {"-o", "--out"}) {
      Path file = folder.resolve(option + ".ndjson");
      Run run =
          Run.of(folder, "portfolio", "generate", "-n", "3", option, "@/" + file.getFileName());
      assertThat(run.code()).isZero();
      assertThat(Files.readAllLines(file)).hasSize(3);
    }
  }
}
