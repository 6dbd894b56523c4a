package io.stackport.workbench.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import io.stackport.Shipped;
import io.stackport.rule.RuleFiles;
import io.stackport.rule.language.RuleSource;
import io.stackport.workbench.Scenario;
import io.stackport.workbench.ScenarioReader;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Mutants of a rule, and what scenarios make of them. */
final class HuntTest {
  private static final List<RuleSource> BOOK = RuleFiles.under(Shipped.RULES).read();

  private static RuleSource rule(String id) {
    return BOOK.stream().filter(r -> r.authority().id().equals(id)).findFirst().orElseThrow();
  }

  /** The scenarios of advanced computing alone. */
  private static List<Scenario> scenarios() {
    return new ScenarioReader()
        .read(
            Shipped.RULES,
            Shipped.RULES.resolve("export-control/advanced-computing/scenarios.yaml"));
  }

  private static MutationRun run(List<Scenario> scenarios, String id) {
    return new Hunt(BOOK, scenarios, Shipped.catalog(), (what, done, of) -> {})
        .run(rule -> rule.authority().id().equals(id), 1, 0);
  }

  /** AC-011 counted by hand: its conditions, its reason and call, its status and its first day. */
  @Test
  void everyPlaceOfARuleIsBent() {
    List<Mutant> mutants = new Bender(BOOK, 1).of(rule("AC-011"));
    Stream<String> of = mutants.stream().map(m -> m.bend() + " " + m.was() + " / " + m.is());
    assertThat(of)
        .contains(
            "COMPARISON to == \"MO\" / to != \"MO\"",
            "DROPPED to == \"MO\" / ",
            "NEGATED kind in (\"export\", \"reexport\", \"transfer\") / kind not in (\"export\","
                + " \"reexport\", \"transfer\")",
            "MEMBER_DROPPED kind in (\"export\", \"reexport\", \"transfer\") / kind in"
                + " (\"export\", \"reexport\")",
            "STATUS in_force / verify",
            "DATE first day 2023-11-17 / first day 2023-11-16",
            "DATE first day 2023-11-17 / first day 2023-11-18",
            "OUTCOME licenseRequired($line, \"RS:advanced-computing\") / open($line,"
                + " \"RS:advanced-computing\")");
    assertThat(mutants).allSatisfy(m -> assertThat(m.bent()).isNotEqualTo(m.rule()));
    assertThat(mutants).extracting(Mutant::number).doesNotHaveDuplicates();
  }

  @Test
  void scenariosNoticeABentDestinationAndABentReason() {
    MutationRun run = run(scenarios(), "AC-011");
    assertThat(run.fates())
        .filteredOn(
            each ->
                each.mutant().was().equals("to == \"MO\"")
                    || each.mutant().bend() == Mutant.Bend.OUTCOME
                    || each.mutant().bend() == Mutant.Bend.STATUS)
        .isNotEmpty()
        .allSatisfy(
            each ->
                assertThat(each.fate()).as(each.mutant().words()).isInstanceOf(Fate.Killed.class));
  }

  @Test
  void withoutScenariosEveryMutantSurvivesOrIsProvenEqual() {
    MutationRun run = run(List.of(), "AC-011");
    assertThat(run.killed()).isZero();
    assertThat(run.percent()).isZero();
    assertThat(run.survived() + run.setAside()).isEqualTo(run.fates().size());
    assertThat(run.fates())
        .extracting(MutationRun.Judged::fate)
        .filteredOn(fate -> fate instanceof Fate.Survived)
        .allSatisfy(fate -> assertThat(((Fate.Survived) fate).wanted()).isNotBlank());
  }
}
