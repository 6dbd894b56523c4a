package io.stackport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two books, two catalogs or two days through the command line. */
final class RulesCompareCommandTest {
  private static final String RULE_FILE =
      "export-control/advanced-computing/advanced-computing.drl";
  private static final String[] PARTS = {"classification", "export-control/advanced-computing"};
  private static final String SCOPE = " --on 2026-11-24 --profile private-local --destinations ";

  /** AC-010: 15 CFR 742.6(a)(6)(iii)(A) names D:1, D:4 and D:5 for the higher class. */
  private static final String REACHED =
      "scope == \"ac-higher\", applies == true)\n"
          + "    Line($line : id, $to : to, offer == $offer, nature == \"item\","
          + " kind in (\"export\", \"reexport\", \"transfer\"), toGroups.any(\"D:1\", \"D:4\",";

  private static final String BUNDLE =
      """
      bundle: one-server
      on: 2026-11-24
      destinations: [SA]
      movement: { kind: export, from: US, to: SA, via: [] }
      proposal: none
      endUse: { sector: general, military: false, militaryIntelligence: false, semiconductorWork: false }
      parties:
        - role: ultimateConsignee
          name: Example Cloud
          country: SA
          headquarters: SA
          ultimateParent: { name: Example Cloud, country: SA }
          kind: private
          supplement8: none
          owners: []
          screening: { lists: [CSL], on: 2026-11-20, by: compliance desk, result: no match }
      """;
  private static final String REQUEST =
      """
      decided: [{ id: dgx-h100, quantity: 1 }]
      accept: exceptions
      slots:
        network: { max: 0 }
        storage: { max: 0 }
        hall: { max: 0 }
        plant: { max: 0 }
        cloud: { max: 0 }
        pipeline: { max: 0 }
        model: { max: 0 }
        control: { max: 0 }
        app: { max: 0 }
      """;

  @TempDir private static Path folder = Path.of("");

  @BeforeAll
  static void drafts() throws IOException {
    Drafts.settle(folder);
    Drafts.book(folder.resolve("rules"), PARTS);
    Drafts.book(folder.resolve("same"), PARTS);
    Drafts.book(folder.resolve("draft"), PARTS);
    Drafts.edit(
        folder.resolve("draft").resolve(RULE_FILE), REACHED, REACHED.replace("\"D:4\",", ""));
    Drafts.book(folder.resolve("without"), PARTS);
    Drafts.takeOut(folder.resolve("without").resolve(RULE_FILE), "AC-010");
    Path law = folder.resolve("catalogs/law");
    Drafts.copy(Path.of("catalogs"), folder.resolve("catalogs"));
    for (String row : List.of("3A090.a.tpp,", "3A090.b.tpp-below,", "3A090.note2.tpp-below,")) {
      Drafts.edit(law.resolve("thresholds.csv"), "\n" + row + "4800,", "\n" + row + "4000,");
    }
    String groups = "Supplement No. 1 to 15 CFR part 740,";
    Drafts.edit(
        law.resolve("country-groups.csv"),
        "\nTH,B,2026-07-08,," + groups,
        "\nTH,B,2026-07-08,2026-12-31,%s,,ECFR,high\nTH,B D:4,2027-01-01,,%s"
            .formatted(groups, groups));
    for (String to : List.of("SA", "KE")) {
      Path bundle = folder.resolve("portfolio").resolve(to).resolve("bundle.yaml");
      Files.createDirectories(bundle.getParent());
      Files.writeString(
          bundle, BUNDLE.replace("SA", to) + "select: [{ id: dgx-h100, quantity: 1 }]\n");
    }
    Files.writeString(
        folder.resolve("request.yaml"),
        BUNDLE.replace("bundle:", "request:").replace("proposal: none\n", "") + REQUEST);
  }

  @AfterAll
  static void leave() {
    Drafts.leave();
  }

  private static Run run(String words) {
    Run run = Run.of(folder, words.split(" "));
    assertThat(run.err()).isEmpty();
    return run;
  }

  private static JsonNode diff(Run run) throws IOException {
    return Drafts.inForm("rules-diff.schema.json", run.out());
  }

  @Test
  void aWordLessInARuleIsADiffInTheDocumentedForm() throws IOException {
    Run run =
        run("rules diff @/rules @/draft --format json --write-bundle @/out" + SCOPE + "SA,KE,MO");
    assertThat(run.code()).isEqualTo(12);
    JsonNode root = diff(run);
    assertThat(root.path("exitCode").asInt()).isEqualTo(12);
    assertThat(root.path("contexts").asInt()).isEqualTo(3);
    assertThat(root.path("changedLines").path("looser").asLong()).isPositive();
    assertThat(root.path("changedLines").path("stricter").asLong()).isZero();
    assertThat(Drafts.names(root.path("destination"))).as("D:4 alone").containsExactly("SA");
    assertThat(Drafts.names(root.path("rule"))).containsExactly("AC-010");
    JsonNode first = root.path("lineChanges").path(0);
    assertThat(first.path("before").path("worst").asText()).isEqualTo("LICENSE_REQUIRED");
    assertThat(first.path("after").path("worst").asText()).isEqualTo("NOT_ENFORCED");
    assertThat(root.path("bundles")).isNotEmpty();
    assertThat(Path.of(root.path("bundles").path(0).asText())).exists();
  }

  @Test
  void exitCodesTellWhichWayAnswersMoved() {
    assertThat(run("rules diff @/rules @/draft" + SCOPE + "SA").code()).isEqualTo(12);
    assertThat(run("rules diff @/draft @/rules" + SCOPE + "SA").code()).isEqualTo(11);
    assertThat(run("rules diff @/draft @/rules --fail-on any" + SCOPE + "SA").code()).isEqualTo(11);
    assertThat(run("rules diff @/draft @/rules --fail-on looser" + SCOPE + "SA").code()).isZero();
    assertThat(run("rules diff @/rules @/draft --fail-on looser" + SCOPE + "SA").code())
        .isEqualTo(12);
    Run none = run("rules diff @/rules @/same" + SCOPE + "SA");
    assertThat(none.code()).isZero();
    assertThat(none.out()).contains("no answer differs");
    assertThat(run("rules diff @/rules @/draft" + SCOPE + "KE").code()).as("no D:4").isZero();
  }

  /**
   * TPP is the dense rate times the bit length: 4,708 for nv-rtx4090d, 4,752 for nv-rtx5090d and
   * 4,140 for nv-jetson-thor, which stands in jetson-thor and igx-thor. furiosa-rngd has 4,096 and
   * is in the paragraph already, by its density of 6.3.
   */
  @Test
  void aThresholdThatMovesHitsWhatLiesBetweenTheTwoNumbers() throws IOException {
    String sides = "rules diff @/rules --catalog catalogs --catalog @/catalogs";
    Run run = run(sides + " --format json --write-bundle @/between" + SCOPE + "SA");
    assertThat(run.code()).as("notes beside the answers weigh nothing").isEqualTo(11);
    JsonNode root = diff(run);
    assertThat(root.path("changedLines").path("stricter").asLong()).isEqualTo(5);
    assertThat(root.path("changedLines").path("looser").asLong()).isZero();
    assertThat(root.path("changedLines").path("other").asLong()).isZero();
    for (JsonNode kind : root.path("lineChanges")) {
      assertThat(kind.path("example").path("offers").path(0).asText())
          .isIn("nv-rtx4090d", "nv-rtx5090d", "nv-jetson-thor", "jetson-thor", "igx-thor");
      assertThat(kind.path("after").path("best").asText()).isEqualTo("LICENSE_REQUIRED");
    }
    assertThat(root.path("beyondLines"))
        .isNotEmpty()
        .allSatisfy(each -> assertThat(each.path("direction").asText()).isEqualTo("beside"));
  }

  @Test
  void aGroupThatChangesOnADayIsADiffOfTwoDays() throws IOException {
    Run run =
        run(
            "rules diff @/rules --catalog @/catalogs --on 2026-12-31 --later 2027-01-01"
                + " --destinations TH,MY --profile private-local --format json");
    assertThat(run.code()).isEqualTo(11);
    JsonNode root = diff(run);
    assertThat(root.path("days").path(0).asText()).isEqualTo("2026-12-31");
    assertThat(root.path("later").path(0).asText()).isEqualTo("2027-01-01");
    assertThat(root.path("changedLines").path("stricter").asLong()).isPositive();
    assertThat(Drafts.names(root.path("destination"))).containsExactly("TH");
    assertThat(Drafts.names(root.path("rule"))).contains("AC-010");
    JsonNode example = root.path("lineChanges").path(0).path("example");
    assertThat(example.path("on").asText()).isEqualTo("2026-12-31");
    assertThat(example.path("later").asText()).isEqualTo("2027-01-01");
  }

  /** One unit of one server is all that the request admits, and a license is too much for it. */
  @Test
  void configurationsGainedAndLostAreCounted() {
    String request = " --request @/request.yaml" + SCOPE + "SA";
    assertThat(run("rules diff @/rules @/draft" + request).out())
        .contains("configurations of A: 0, of B: 1\n", "lost: 0\n", "gained: 1\n", "AC-010")
        .contains("dgx-h100@SA: license required; the request accepts `exceptions`");
    assertThat(run("rules diff @/draft @/rules" + request).out())
        .contains("configurations of A: 1, of B: 0\n", "lost: 1\n", "gained: 0\n");
  }

  /** A server of eight chips to a country of D:4 and to one of none of the groups. */
  @Test
  void storedBundlesAreCountedByWhatBecomesOfThem() throws IOException {
    String words = " --portfolio @/portfolio --verify 1 --format json";
    Run run = run("rules impact @/rules @/draft" + words);
    assertThat(run.code()).isEqualTo(12);
    JsonNode root = Drafts.inForm("rules-impact.schema.json", run.out());
    assertThat(root.path("bundles").asLong()).isEqualTo(2);
    assertThat(root.path("changed").asLong()).isEqualTo(1);
    assertThat(root.path("accelerators").asLong()).isEqualTo(8);
    assertThat(root.path("matrix").toString()).isEqualTo("{\"10>5\":1,\"5>5\":1}");
    assertThat(root.path("changedBy").path("destination").toString())
        .isEqualTo("{\"SA\":{\"worse\":0,\"better\":1}}");
    assertThat(root.path("changedBy").path("first differing rule").toString())
        .isEqualTo("{\"AC-010\":{\"worse\":0,\"better\":1}}");
    assertThat(root.path("judgedBothWays").asLong()).isEqualTo(2);
    assertThat(root.path("disagreed").asLong()).isZero();
    assertThat(run("rules impact @/draft @/rules" + words).code()).isEqualTo(11);
    Run none = run("rules impact @/rules @/same" + words);
    assertThat(none.code()).isZero();
    Drafts.inForm("rules-impact.schema.json", none.out());
  }

  /**
   * Without AC-011 a server to Macau needs the license still, by AC-010: its exit code stays, and
   * the report says that a rule speaks otherwise of it.
   */
  @Test
  void aBundleOfWhichARuleSpeaksOtherwiseUnderTheSameCodeIsCounted() throws IOException {
    Drafts.book(folder.resolve("macau"), PARTS);
    Drafts.takeOut(folder.resolve("macau").resolve(RULE_FILE), "AC-011");
    Path bundle = folder.resolve("toMacau/bundle.yaml");
    Files.createDirectories(bundle.getParent());
    Files.writeString(
        bundle, BUNDLE.replace("SA", "MO") + "select: [{ id: dgx-h100, quantity: 1 }]\n");
    String words = "rules impact @/rules @/macau --portfolio @/toMacau --verify 1";
    Run run = run(words + " --format json");
    assertThat(run.code()).isZero();
    JsonNode root = Drafts.inForm("rules-impact.schema.json", run.out());
    assertThat(root.path("changed").asLong()).isZero();
    assertThat(root.path("kept").toString()).isEqualTo("{\"AC-011\":1}");
    assertThat(run(words).out())
        .contains("of 1 more a rule speaks otherwise, and they keep their exit code: AC-011 1\n");
    Run diff = run("rules diff @/rules @/macau --format json" + SCOPE + "MO");
    assertThat(diff.code()).isZero();
    assertThat(diff(diff).path("heldLines").path("AC-011").path("lines").asLong()).isPositive();
    assertThat(run("rules diff @/rules @/macau" + SCOPE + "MO").out())
        .contains("no answer differs", "rules that differ in what they say: AC-011")
        .contains("lines of which a rule speaks otherwise while the answer stays");
    assertThat(run("rules changelog @/rules @/macau" + SCOPE + "MO").out())
        .contains("### § AC-011 (withdrawn)", "keep their answer: other rules hold it");
  }

  @Test
  void aNoteOfAChangeNamesRuleCitationDayAndCounts() throws IOException {
    String words = " @/rules @/draft" + SCOPE + "SA,KE";
    JsonNode counted = diff(run("rules diff --format json" + words));
    long looser = counted.path("changedLines").path("looser").asLong();
    Run run = run("rules changelog --portfolio @/portfolio" + words);
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains(looser + " lines change (0 stricter, " + looser + " looser, 0 other).")
        .contains("### § AC-010")
        .contains("- an item of the higher class needs a license for D:1, D:4 and D:5")
        .contains("- under 15 CFR 742.6(a)(6)(iii)(A), as enforced, in_force\n")
        .contains("- from 2023-11-17\n")
        .contains("- 0 lines stricter, " + looser + " looser, 0 other\n")
        .contains("license required → not enforced, codified requirement stands")
        .contains(" to SA, ", " on 2026-11-24)")
        .contains("1 of 2 bundles get another exit code; 8 accelerators in them")
        .doesNotContain(" to KE");
    assertThat(run.out().lines().filter(line -> line.startsWith("### "))).hasSize(1);
    assertThat(run("rules changelog" + words).out()).doesNotContain("Stored bundles");
  }

  @Test
  void aRuleThatIsTakenOutIsWithdrawnInTheNote() {
    assertThat(run("rules changelog @/rules @/without" + SCOPE + "KE").out())
        .contains(" 0 lines change ", "### § AC-010 (withdrawn)\n");
    assertThat(run("rules changelog @/without @/rules" + SCOPE + "KE").out())
        .contains(" 0 lines change ", "### § AC-010 (new)\n");
  }
}
