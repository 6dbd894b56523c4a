package io.stackport.workbench;

import io.stackport.assembly.CaseFile;
import io.stackport.assembly.CaseMaker;
import io.stackport.catalog.Catalog;
import io.stackport.determination.Closing;
import io.stackport.determination.Posture;
import io.stackport.determination.Verdict;
import io.stackport.fact.Clocks;
import io.stackport.fact.Fact;
import io.stackport.finding.Judgement;
import io.stackport.problem.Problem;
import io.stackport.problem.ProblemException;
import io.stackport.rule.language.RuleSource;
import io.stackport.workbench.ScenarioCheck.Difference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** Runs scenarios on one of the engines, on all cores. */
public final class ScenarioRunner {
  private final Catalog catalog;
  private final Rulings rulings;
  private final List<RuleSource> rules;

  /** What an engine says of facts. */
  public interface Judge {
    List<Judgement> judge(Collection<? extends Fact> facts, Clocks clocks);
  }

  private interface Rulings {
    Judge over(Scenario scenario);
  }

  private ScenarioRunner(Catalog catalog, List<RuleSource> rules, Rulings rulings) {
    this.catalog = catalog;
    this.rules = rules;
    this.rulings = rulings;
  }

  /** On the interpreter: nothing is compiled, and of the rules only those that matter are asked. */
  public static ScenarioRunner interpreting(Catalog catalog, List<RuleSource> rules) {
    Slices slices = new Slices(rules);
    return new ScenarioRunner(
        catalog,
        rules,
        scenario ->
            ScenarioCheck.needsVerdict(scenario)
                ? slices.whole()::judge
                : slices.of(scenario.folder())::judge);
  }

  /** On a compiled book. */
  public static ScenarioRunner on(Judge engine, Catalog catalog, List<RuleSource> rules) {
    return new ScenarioRunner(catalog, rules, scenario -> engine);
  }

  /**
   * @param progress is told how many scenarios are done
   * @return in the order of the scenarios
   * @throws ProblemException when a bundle names what the catalog does not have
   */
  public List<Trial> run(List<Scenario> scenarios, IntConsumer progress) {
    AtomicInteger done = new AtomicInteger();
    return scenarios.parallelStream()
        .map(
            scenario -> {
              Trial trial = run(scenario);
              progress.accept(done.incrementAndGet());
              return trial;
            })
        .toList();
  }

  private Trial run(Scenario scenario) {
    CaseFile made = made(scenario);
    List<Judgement> judgements = rulings.over(scenario).judge(made.facts(), made.clocks());
    Verdict verdict =
        ScenarioCheck.needsVerdict(scenario)
            ? Closing.close(made, Posture.ENFORCED, judgements)
            : null;
    List<Difference> differences = ScenarioCheck.differences(scenario, judgements, verdict);
    return new Trial(
        scenario,
        differences,
        ScenarioCheck.spoke(scenario, judgements),
        verdict == null ? null : ScenarioCheck.closed(scenario, verdict),
        verdict == null ? null : verdict.exitCode(),
        differences.isEmpty() ? List.of() : silent(scenario, made, judgements));
  }

  /** The scenario's case; what the catalog does not bear out is said with the scenario's place. */
  private CaseFile made(Scenario scenario) {
    try {
      return CaseMaker.make(scenario.bundle(), catalog, null);
    } catch (ProblemException refused) {
      throw new ProblemException(
          refused.problems().stream()
              .map(
                  each ->
                      new Problem(
                          scenario.file(),
                          scenario.line(),
                          0,
                          scenario.name() + ": " + each.message(),
                          each.help()))
              .toList());
    }
  }

  private List<NearMiss> silent(Scenario scenario, CaseFile made, List<Judgement> judgements) {
    Set<String> spoke = Set.copyOf(ScenarioCheck.spoke(scenario, judgements));
    List<NearMiss> all = new ArrayList<>();
    for (RuleSource rule : rules) {
      String id = rule.authority().id();
      boolean expected = scenario.then().contains(id) || scenario.then().contains(id + "?");
      if (expected && !spoke.contains(id) && !spoke.contains(id + "?")) {
        all.add(NearMiss.of(rule, made.facts(), judgements, made.clocks()));
      }
    }
    return all;
  }
}
