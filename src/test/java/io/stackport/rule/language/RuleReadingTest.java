package io.stackport.rule.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stackport.finding.Authority;
import io.stackport.problem.Problem;
import io.stackport.problem.ProblemException;
import io.stackport.rule.RuleFiles;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Rule files and decision tables that are right are read as they stand. */
final class RuleReadingTest {
  private static final String TABLE = "rules/pack/topic/topic.drl.csv";
  private static final String ROWS =
      """
      RuleSet,rules.pack.topic,,,
      Import,io.stackport.fact.Line,,,
      Variables,io.stackport.rule.FindingCollector findings,,,
      ,,,,
      RuleTable Kinds,,,,
      NAME,METADATA,METADATA,CONDITION,ACTION
      ,,,,
      ,"citation(""$param"")",status($param),"Line($line : id, kind == ""$param"")","findings.prohibited(drools.getMatch(), $line, ""no $param"");"
      Rule,Citation,Status,Kind,Words
      """;

  private static List<RuleSource> read(String file, String text) {
    List<Problem> problems = new ArrayList<>();
    List<RuleSource> rules = RuleText.rules(file, text, problems);
    assertThat(problems).isEmpty();
    return rules;
  }

  @Test
  void aRuleIsReadWithEverythingThatItSaysOfItself() {
    String words =
        "@citation(\"15 CFR 742.6(a), \\\"RS\\\"\") @status(codified_not_enforced)"
            + " @clock(operation) @remedy(\"ask\") @register(\"D02, D01\")\n"
            + "date-effective \"2026-01-15\" date-expires \"2026-03-01\"";
    assertThat(read(RuleText.FILE, RuleText.words(words)))
        .singleElement()
        .extracting(RuleSource::authority)
        .isEqualTo(
            new Authority(
                "TT-001",
                "a line is a line",
                "pack",
                "topic",
                "15 CFR 742.6(a), \"RS\"",
                "codified_not_enforced",
                "ask",
                "operation",
                new TreeSet<>(List.of("D01", "D02")),
                LocalDate.of(2026, 1, 15),
                LocalDate.of(2026, 2, 28),
                RuleText.FILE,
                4));
  }

  @Test
  void patternsAndTheCallAreReadAsTrees() {
    String when =
        "Line($line : id, kind in (\"export\", \"release\"), toGroups.none(\"A:5\"))\n"
            + "Server($cut : powerW, offer != $line && chipsPerUnit >= 8 || cooling not contains"
            + " \"air\")";
    RuleSource rule =
        read(
                RuleText.FILE,
                RuleText.TOP
                    + RuleText.rule(
                        "TT-001 a rule",
                        RuleText.WORDS,
                        when,
                        "findings.require(drools.getMatch(), $line, \"air\", 1, \"hall\", \"{cut"
                            + " kW}\");"))
            .get(0);
    assertThat(rule.patterns())
        .extracting(p -> p.noun().type().getSimpleName())
        .containsExactly("Line", "Server");
    assertThat(rule.patterns().get(0).conditions())
        .extracting(RuleSource.Condition::term)
        .containsExactly(
            new Term.In(
                new Term.Attribute("kind"),
                List.of(new Term.Literal("export"), new Term.Literal("release")),
                false),
            new Term.SetTest(
                new Term.Attribute("toGroups"), "none", List.of(new Term.Literal("A:5"))));
    assertThat(rule.patterns().get(1).conditions())
        .extracting(RuleSource.Condition::term)
        .containsExactly(
            new Term.Or(
                List.of(
                    new Term.And(
                        List.of(
                            new Term.Compare(
                                "!=", new Term.Attribute("offer"), new Term.Variable("$line")),
                            new Term.Compare(
                                ">=", new Term.Attribute("chipsPerUnit"), new Term.Literal(8L)))),
                    new Term.Compare(
                        "not contains", new Term.Attribute("cooling"), new Term.Literal("air")))));
    assertThat(rule.call().values())
        .containsExactly(
            new Term.Variable("$line"),
            new Term.Literal("air"),
            new Term.Literal(1L),
            new Term.Literal("hall"));
    assertThat(rule.call().message()).isEqualTo("{cut kW}");
    assertThat(rule.text()).startsWith("rule \"TT-001 a rule\"").endsWith("end\n");
  }

  @Test
  void aDecisionTableGivesARuleForEachRow() {
    List<RuleSource> rules =
        read(
            TABLE,
            ROWS
                + "TT-101 a release is prohibited,\"15 CFR 1, 2\",in_force,release,release\n"
                + "TT-102 a transfer is prohibited,15 CFR 3,guidance,transfer,transfer\n");
    assertThat(rules).hasSize(2);
    RuleSource second = rules.get(1);
    assertThat(rules.get(0).authority().citation()).isEqualTo("15 CFR 1, 2");
    assertThat(second.authority().id()).isEqualTo("TT-102");
    assertThat(second.authority().sentence()).isEqualTo("a transfer is prohibited");
    assertThat(second.authority().status()).isEqualTo("guidance");
    assertThat(second.authority().line()).as("the row's own line").isEqualTo(11);
    assertThat(second.patterns())
        .singleElement()
        .satisfies(
            pattern ->
                assertThat(pattern.conditions())
                    .extracting(RuleSource.Condition::term)
                    .containsExactly(
                        new Term.Compare(
                            "==", new Term.Attribute("kind"), new Term.Literal("transfer"))));
    assertThat(second.call().message()).isEqualTo("no transfer");
    assertThat(second.text())
        .isEqualTo("TT-102 a transfer is prohibited,15 CFR 3,guidance,transfer,transfer");
  }

  @Test
  void whatIsWrongInADecisionTableIsToldWithItsRow() {
    List<Problem> problems = new ArrayList<>();
    RuleText.rules(
        TABLE, ROWS.replace("kind ==", "knd ==") + "TT-101 a,15 CFR,in_force,x,x\n", problems);
    assertThat(problems)
        .singleElement()
        .hasToString(TABLE + ":10: TT-101: `Line` has no attribute `knd`\n  did you mean `kind`?");
  }

  @Test
  void aTableThatIsNoneIsRefused() {
    List<Problem> problems = new ArrayList<>();
    assertThat(RuleText.rules(TABLE, "a,b\n1,2\n", problems)).isEmpty();
    assertThat(problems)
        .singleElement()
        .hasToString(TABLE + ": decision table cannot be read: No RuleTable cells in spreadsheet.");
  }

  @Test
  void aColumnThatNobodyKnowsIsToldWithItsCell() {
    List<Problem> problems = new ArrayList<>();
    RuleText.rules(TABLE, ROWS.replaceFirst("METADATA", "METADTA"), problems);
    assertThat(problems)
        .singleElement()
        .hasToString(
            TABLE
                + ": decision table cannot be read: Invalid column header: METADTA, should be"
                + " CONDITION, ACTION or attribute, in cell B6");
  }

  @Test
  void rulesOfAllFilesComeInTheOrderOfTheirIds() {
    RuleFiles files =
        new RuleFiles(
            new TreeMap<>(
                Map.of(
                    "rules/a/a/a.drl", RuleText.named("TT-002 two"),
                    "rules/b/b/b.drl", RuleText.named("TT-001 one"))));
    assertThat(files.read())
        .extracting(rule -> rule.authority().id())
        .containsExactly("TT-001", "TT-002");
  }

  @Test
  void anIdIsNeverUsedTwice() {
    RuleFiles files =
        new RuleFiles(
            new TreeMap<>(
                Map.of(
                    "rules/a/a/a.drl", RuleText.named("TT-001 one"),
                    "rules/b/b/b.drl", RuleText.named("TT-001 two"))));
    assertThatThrownBy(files::read)
        .isInstanceOf(ProblemException.class)
        .hasMessage(
            "rules/b/b/b.drl:4: TT-001 is already the id of another rule\n"
                + "  4 | rule \"TT-001 two\"\n"
                + "  see rules/a/a/a.drl:4");
  }
}
