package io.stackport.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import io.stackport.Shipped;
import io.stackport.assembly.CaseFile;
import io.stackport.assembly.CaseMaker;
import io.stackport.determination.Closing;
import io.stackport.determination.Posture;
import io.stackport.determination.Verdict;
import io.stackport.finding.Authority;
import io.stackport.finding.Judgement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every scenario beside the rules, on both engines. */
final class ScenarioTest {
  private final SecondOpinion second = new SecondOpinion(Shipped.book().rules());

  private static List<Scenario> all() {
    ScenarioReader reader = new ScenarioReader();
    return ScenarioReader.files(Shipped.RULES).stream()
        .flatMap(file -> reader.read(Shipped.RULES, file).stream())
        .toList();
  }

  @TestFactory
  Stream<DynamicContainer> scenarios() {
    ScenarioReader reader = new ScenarioReader();
    return ScenarioReader.files(Shipped.RULES).stream()
        .map(
            file ->
                DynamicContainer.dynamicContainer(
                    file.toString(),
                    reader.read(Shipped.RULES, file).stream()
                        .map(
                            scenario ->
                                DynamicTest.dynamicTest(scenario.place(), () -> holds(scenario)))));
  }

  private void holds(Scenario scenario) {
    CaseFile made = CaseMaker.make(scenario.bundle(), Shipped.catalog(), null);
    List<Judgement> judgements = Shipped.book().judge(made.facts(), made.clocks());
    Verdict verdict = Closing.close(made, Posture.ENFORCED, judgements);
    assertThat(scenario.confirmed()).as("confirmed by a person: " + scenario.place()).isTrue();
    assertThat(ScenarioCheck.differences(scenario, judgements, verdict))
        .as(scenario.place())
        .isEmpty();
    assertThat(second.judge(made.facts(), made.clocks()))
        .as("second opinion on " + scenario.place())
        .isEqualTo(judgements);
  }

  @Test
  void everyRuleHasItsScenarios() {
    Map<String, Set<String>> kinds = new HashMap<>();
    for (Scenario scenario : all()) {
      kinds.computeIfAbsent(scenario.rule(), id -> new HashSet<>()).add(scenario.kind());
    }
    List<String> missing = new ArrayList<>();
    for (Authority rule : Shipped.book().authorities()) {
      Set<String> has = kinds.getOrDefault(rule.id(), Set.of());
      if (!has.contains("raises") && !has.contains("unknown")) {
        missing.add(rule.id() + " has no scenario that raises it");
      }
      if (!has.contains("near-miss") && !has.contains("boundary")) {
        missing.add(rule.id() + " has no near miss");
      }
      if (rule.from() != null && !has.contains("day-before")) {
        missing.add(rule.id() + " has no day before");
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void everyScenarioIsOfARuleThatIsThere() {
    Set<String> ids = new TreeSet<>();
    Shipped.book().authorities().forEach(rule -> ids.add(rule.id()));
    assertThat(all()).allSatisfy(each -> assertThat(ids).as(each.place()).contains(each.rule()));
  }
}
