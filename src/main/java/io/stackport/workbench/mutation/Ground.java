package io.stackport.workbench.mutation;

import io.stackport.determination.Closing;
import io.stackport.determination.Posture;
import io.stackport.finding.Judgement;
import io.stackport.rule.language.RuleSource;
import io.stackport.workbench.OpenCase;
import io.stackport.workbench.Scenario;
import io.stackport.workbench.ScenarioCheck;
import io.stackport.workbench.SecondOpinion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A scenario with its facts, made once and asked of every mutant. */
final class Ground {
  private final Scenario scenario;
  private final OpenCase open;
  private final Map<String, List<Judgement>> byRule = new HashMap<>();

  Ground(Scenario scenario, OpenCase open) {
    this.scenario = scenario;
    this.open = open;
    open.said()
        .forEach(
            each ->
                byRule.computeIfAbsent(each.authority().id(), id -> new ArrayList<>()).add(each));
  }

  Scenario scenario() {
    return scenario;
  }

  OpenCase open() {
    return open;
  }

  /** What is wrong with the scenario under the rules as they stand; nothing if all is well. */
  List<String> failures() {
    return failures(open.said());
  }

  /** Whether the mutant says anything here that the rule does not, or leaves something out. */
  boolean tellsApart(Mutant mutant, List<Judgement> now) {
    List<Judgement> before = byRule.getOrDefault(mutant.rule().authority().id(), List.of());
    if (before.size() != now.size()) {
      return true;
    }
    for (int i = 0; i < now.size(); i++) {
      if (!same(before.get(i), now.get(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean same(Judgement one, Judgement other) {
    return one.emission().equals(other.emission())
        && one.support().equals(other.support())
        && one.assumes().equals(other.assumes())
        && one.doubts().equals(other.doubts())
        && one.status().equals(other.status())
        && one.message().equals(other.message())
        && one.authority().status().equals(other.authority().status());
  }

  /**
   * What the scenario finds wrong when the mutant stands in the rule's place.
   *
   * @param now what the mutant says of the facts as the book leaves them
   * @param rules the book; asked again as a whole when other facts are derived
   */
  List<String> failures(Mutant mutant, List<Judgement> now, List<RuleSource> rules) {
    String id = mutant.rule().authority().id();
    if (mutant.rule().call().name().equals("classified")) {
      List<RuleSource> changed =
          rules.stream().map(r -> r.authority().id().equals(id) ? mutant.bent() : r).toList();
      return failures(new SecondOpinion(changed).judge(open.file().facts(), open.file().clocks()));
    }
    List<Judgement> all = new ArrayList<>(now);
    open.said().stream().filter(each -> !each.authority().id().equals(id)).forEach(all::add);
    return failures(Judgement.sorted(all));
  }

  private List<String> failures(List<Judgement> judgements) {
    List<ScenarioCheck.Difference> all = ScenarioCheck.differences(scenario, judgements, null);
    if (all.isEmpty() && ScenarioCheck.needsVerdict(scenario)) {
      all =
          ScenarioCheck.differences(
              scenario, judgements, Closing.close(open.file(), Posture.ENFORCED, judgements));
    }
    return all.stream()
        .map(each -> each.what() + ": expected " + each.expected() + ", got " + each.got())
        .toList();
  }

  /** Whether a scenario of another topic can notice a rule that derives no facts. */
  boolean watches() {
    return ScenarioCheck.needsVerdict(scenario);
  }

  static boolean derives(RuleSource rule) {
    return rule.call().name().equals("classified");
  }
}
