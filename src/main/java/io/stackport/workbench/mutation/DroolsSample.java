package io.stackport.workbench.mutation;

import io.stackport.finding.Judgement;
import io.stackport.problem.Problem;
import io.stackport.problem.ProblemException;
import io.stackport.rule.RuleBook;
import io.stackport.rule.RuleCache;
import io.stackport.rule.language.RuleSource;
import io.stackport.workbench.SecondOpinion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Judges some mutants with Drools as well. Mutants of different rules share a compiled book, which
 * sees every fact of a scenario, derived ones included.
 */
final class DroolsSample {
  private final List<Ground> grounds;
  private final long seed;

  DroolsSample(List<Ground> grounds, long seed) {
    this.grounds = grounds;
    this.seed = seed;
  }

  /**
   * How many mutants were asked; all of them agreed.
   *
   * @throws ProblemException naming the scenarios in which the engines differ
   */
  int agreed(List<Mutant> mutants, int sample) {
    List<Mutant> shuffled = new ArrayList<>(mutants);
    Collections.shuffle(shuffled, new Random(seed));
    List<Mutant> chosen = shuffled.subList(0, Math.min(sample, shuffled.size()));
    List<Problem> problems = new ArrayList<>();
    List<Mutant> left = new ArrayList<>(chosen);
    for (int book = 1; !left.isEmpty(); book++) {
      List<Mutant> here = ofDifferentRules(left);
      left.removeAll(here);
      compare(here, "mutants-" + seed + "-" + book, problems);
    }
    if (!problems.isEmpty()) {
      throw new ProblemException(problems);
    }
    return chosen.size();
  }

  private static List<Mutant> ofDifferentRules(List<Mutant> mutants) {
    Set<String> ids = new HashSet<>();
    return mutants.stream().filter(each -> ids.add(each.rule().authority().id())).toList();
  }

  private void compare(List<Mutant> mutants, String name, List<Problem> problems) {
    List<RuleSource> rules = mutants.stream().map(Mutant::bent).toList();
    Set<String> folders = new HashSet<>();
    mutants.forEach(mutant -> folders.add(mutant.folder()));
    RuleBook book = RuleCache.compile(rules, name);
    SecondOpinion second = new SecondOpinion(rules);
    for (Ground ground : grounds) {
      if (folders.contains(ground.scenario().folder())) {
        List<Judgement> drools = book.judge(ground.open().known(), ground.open().file().clocks());
        List<Judgement> naive = second.judge(ground.open().known(), ground.open().file().clocks());
        if (!drools.equals(naive)) {
          problems.add(
              Problem.at(
                      ground.scenario().file(),
                      ground.scenario().line(),
                      "Drools and the interpreter differ on a mutant among " + ids(mutants))
                  .withHelp("ask for them one by one with --only"));
        }
      }
    }
  }

  private static List<String> ids(List<Mutant> mutants) {
    return mutants.stream().map(Mutant::id).toList();
  }
}
