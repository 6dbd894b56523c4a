package io.stackport.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import io.stackport.Shipped;
import io.stackport.report.CoverageHtml;
import io.stackport.report.CoverageJson;
import io.stackport.report.CoverageText;
import io.stackport.rule.RuleFiles;
import io.stackport.workbench.Need.Kind;
import io.stackport.workbench.Need.Side;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Four rules and seven scenarios, of which it is written down by hand what they show. */
final class CoverageTest {
  private static final String RULES =
      """
      package rules.made.topic

      import io.stackport.fact.Chip
      import io.stackport.fact.Line
      import io.stackport.fact.ReasonForControl
      import io.stackport.fact.Threshold
      global io.stackport.rule.FindingCollector findings

      rule "ZZ-010 an item goes to D:1 or D:4"
          @citation("made")
          @status(in_force)
          date-effective "2024-01-01"
      when
          Line($to : to, nature == "item", kind == "export" || kind == "reexport", toGroups.any("D:1", "D:4"))
      then
          findings.note(drools.getMatch(), "info", "to {to}");
      end

      rule "ZZ-020 the list has the higher class"
          @citation("made")
          @status(in_force)
      when
          ReasonForControl($reason : reason, eccn == "3A090.a", scope == "ac-higher", applies == true)
      then
          findings.note(drools.getMatch(), "info", "{reason}");
      end

      rule "ZZ-030 a chip reaches the limit"
          @citation("made")
          @status(in_force)
      when
          Threshold(name == "3A090.a.tpp", $limit : value)
          Chip($offer : offer, tpp >= $limit)
      then
          findings.note(drools.getMatch(), "info", "{offer}");
      end

      rule "ZZ-040 a chip is sold in a box and exported"
          @citation("made")
          @status(in_force)
      when
          Chip($offer : offer, sold == "boxed")
          Line(offer == $offer, kind == "export")
      then
          findings.note(drools.getMatch(), "info", "{offer}");
      end
      """;

  /** TPP is the rate times the bit length: 300 TFLOPS of FP16 make 4800, the limit. */
  private static final String SCENARIOS =
      """
      topic: topic
      base: { select: [{ id: dgx-h100 }], destinations: [VN], movement: { to: VN } }
      scenarios:
        - { name: Vietnam is in D:1, rule: ZZ-010, kind: raises, then: [ZZ-010, ZZ-020, ZZ-030] }
        - { name: Kenya is in neither, rule: ZZ-010, kind: near-miss, with: { destinations: [KE], movement: { to: KE } }, then: [ZZ-020, ZZ-030] }
        - { name: a transfer, rule: ZZ-010, kind: near-miss, with: { movement: { kind: transfer } }, then: [ZZ-020, ZZ-030] }
        - { name: the day before, rule: ZZ-010, kind: day-before, with: { on: 2023-12-31 }, then: [ZZ-020, ZZ-030] }
        - name: at the limit
          rule: ZZ-030
          kind: boundary
          with: { select: [{ id: t-chip }], components: { chips: [{ id: t-chip, vendor: Test, name: T, headquarters: US, market: merchant, formFactor: pcie, nonPlanar: true, rates: { fp16: 300 }, ratesComplete: true, dieAreaMm2: 800, dram: true, dramGbPerS: 4800, dataCenter: true, source: scenario, confidence: high }] } }
          then: [ZZ-010, ZZ-020, ZZ-030]
        - name: below the limit
          rule: ZZ-030
          kind: near-miss
          with: { select: [{ id: t-chip }], components: { chips: [{ id: t-chip, vendor: Test, name: T, headquarters: US, market: merchant, formFactor: pcie, nonPlanar: true, rates: { fp16: 299 }, ratesComplete: true, dieAreaMm2: 800, dram: true, dramGbPerS: 4800, dataCenter: true, source: scenario, confidence: high }] } }
          then: [ZZ-010, ZZ-020]
        - { name: a reexport that nobody confirmed, rule: ZZ-010, kind: raises, with: { movement: { kind: reexport } }, then: [ZZ-010, ZZ-020, ZZ-030], confirmed: false }
      """;

  @TempDir private static Path rules;
  private static Coverage coverage = new Coverage(java.util.List.of());

  @BeforeAll
  static void measure() throws IOException {
    Path topic = Files.createDirectories(rules.resolve("made/topic"));
    Files.writeString(topic.resolve("topic.drl"), RULES);
    Files.writeString(topic.resolve("scenarios.yaml"), SCENARIOS);
    Files.copy(Shipped.RULES.resolve("scenario-base.yaml"), rules.resolve("scenario-base.yaml"));
    coverage =
        Coverage.of(
            Shipped.catalog(),
            RuleFiles.under(rules).read(),
            new ScenarioReader().read(rules, topic.resolve("scenarios.yaml")),
            done -> {});
  }

  private static Need need(String rule, Kind kind, String what, Side side) {
    return coverage.rules().stream()
        .filter(each -> each.rule().id().equals(rule))
        .flatMap(each -> each.needs().stream())
        .filter(each -> each.kind() == kind && each.side() == side && each.what().equals(what))
        .findFirst()
        .orElseThrow();
  }

  private static void seen(String rule, Kind kind, String what, Side side, String by) {
    assertThat(need(rule, kind, what, side).seen()).as(rule + " " + what + " " + side).endsWith(by);
  }

  private static void missing(String rule, Kind kind, String what, Side side) {
    Need need = need(rule, kind, what, side);
    assertThat(need.seen()).as(rule + " " + what + " " + side).isNull();
    assertThat(need.aside()).as(rule + " " + what + " " + side).isNull();
  }

  @Test
  void aConditionIsSeenFalseOnlyWhereItAloneStandsInTheWay() {
    String groups = "toGroups.any(\"D:1\", \"D:4\")";
    seen("ZZ-010", Kind.CONDITION, groups, Side.FALSE, "Kenya is in neither");
    seen("ZZ-010", Kind.CONDITION, "kind == \"export\"", Side.FALSE, "a transfer");
    seen("ZZ-010", Kind.CONDITION, "kind == \"reexport\"", Side.FALSE, "a transfer");
    missing("ZZ-010", Kind.CONDITION, "nature == \"item\"", Side.FALSE);
  }

  @Test
  void aConditionThatNothingMeetsIsSeenFalseWhereTheRestHolds() {
    assertThat(need("ZZ-040", Kind.CONDITION, "sold == \"boxed\"", Side.FALSE).seen()).isNotNull();
    missing("ZZ-040", Kind.CONDITION, "kind == \"export\"", Side.FALSE);
  }

  @Test
  void oneOfTwoAlternativesIsSeenTrueOnlyWhereItDecides() {
    assertThat(need("ZZ-010", Kind.CONDITION, "kind == \"export\"", Side.TRUE).seen()).isNotNull();
    missing("ZZ-010", Kind.CONDITION, "kind == \"reexport\"", Side.TRUE);
  }

  @Test
  void eachGroupIsAskedForByItself() {
    String in = " in toGroups.any(\"D:1\", \"D:4\")";
    assertThat(need("ZZ-010", Kind.GROUP, "D:1" + in, Side.MEMBER).seen()).isNotNull();
    seen("ZZ-010", Kind.GROUP, "D:1" + in, Side.OTHER, "Kenya is in neither");
    assertThat(need("ZZ-010", Kind.GROUP, "D:4" + in, Side.OTHER).seen()).isNotNull();
    missing("ZZ-010", Kind.GROUP, "D:4" + in, Side.MEMBER);
  }

  @Test
  void datesAndLimitsAreSeenOnTheirSides() {
    seen("ZZ-010", Kind.DATE, "from 2024-01-01", Side.BEFORE, "the day before");
    assertThat(need("ZZ-010", Kind.DATE, "from 2024-01-01", Side.IN_FORCE).seen()).isNotNull();
    seen("ZZ-030", Kind.THRESHOLD, "tpp >= $limit", Side.AT, "at the limit");
    seen("ZZ-030", Kind.THRESHOLD, "tpp >= $limit", Side.BELOW, "below the limit");
    assertThat(need("ZZ-030", Kind.THRESHOLD, "tpp >= $limit", Side.ABOVE).seen()).isNotNull();
  }

  @Test
  void whatNoRowOfTheLawCanShowIsSetAsideWithTheReason() {
    // Rows say that a reason applies, or leave it unknown; none says that it does not.
    Need never = need("ZZ-020", Kind.CONDITION, "applies == true", Side.FALSE);
    assertThat(never.seen()).isNull();
    assertThat(never.aside()).contains("no row of any day gives a ReasonForControl");
    assertThat(need("ZZ-020", Kind.CONDITION, "scope == \"ac-higher\"", Side.FALSE).aside())
        .isNull();
  }

  @Test
  void sharesCountWhatCanBeShown() {
    // ZZ-010: 8 of conditions, 4 of groups, 2 of dates; three are missing, none is set aside.
    Coverage.Share share = coverage.share(rule -> rule.rule().id().equals("ZZ-010"), need -> true);
    assertThat(share).isEqualTo(new Coverage.Share(14, 11, 0));
    assertThat(share.percent()).isEqualTo(78.5);
  }

  @Test
  void everyFormSaysTheSame() throws IOException {
    assertThat(CoverageText.of(coverage, true))
        .contains("not seen  nature == \"item\": false with the rest true")
        .contains("made/topic");
    var json =
        new com.fasterxml.jackson.databind.ObjectMapper().readTree(CoverageJson.of(coverage));
    assertThat(json.at("/together/seen").asInt()).isEqualTo(coverage.whole().seen());
    assertThat(CoverageHtml.of(coverage))
        .contains("prefers-color-scheme:dark")
        .contains("nature &#x3D;&#x3D; &quot;item&quot;</code>")
        .doesNotContain("src=")
        .doesNotContain("href=");
  }
}
