package io.stackport.workbench.mutation;

import io.stackport.assembly.CaseMaker;
import io.stackport.catalog.Catalog;
import io.stackport.finding.Judgement;
import io.stackport.problem.Problem;
import io.stackport.problem.ProblemException;
import io.stackport.rule.language.RuleSource;
import io.stackport.workbench.OpenCase;
import io.stackport.workbench.Scenario;
import io.stackport.workbench.SecondOpinion;
import io.stackport.workbench.doctor.Indifference;
import io.stackport.workbench.mutation.MutationRun.Judged;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** Sets scenarios on mutants. */
public final class Hunt {
  private final List<RuleSource> rules;
  private final List<Scenario> scenarios;
  private final Catalog catalog;
  private final Progress progress;

  /** Is told how far the hunt is; called from several threads. */
  public interface Progress {
    /** What is counted: {@code scenarios} or {@code mutants}. */
    void at(String what, int done, int of);
  }

  public Hunt(
      List<RuleSource> rules, List<Scenario> scenarios, Catalog catalog, Progress progress) {
    this.rules = rules;
    this.scenarios = scenarios;
    this.catalog = catalog;
    this.progress = progress;
  }

  /**
   * @param mine rules whose mutants are hunted
   * @param seed chooses the words that are slipped in, and the sample
   * @param sample how many mutants Drools judges as well
   * @throws ProblemException when a scenario fails under the rules as they stand
   */
  public MutationRun run(Predicate<RuleSource> mine, long seed, int sample) {
    List<Ground> grounds = grounds();
    Bender bender = new Bender(rules, seed);
    List<Mutant> mutants =
        rules.stream().filter(mine).flatMap(rule -> bender.of(rule).stream()).toList();
    Equivalence equivalence = new Equivalence(new Indifference(catalog.files(), rules));
    AtomicInteger done = new AtomicInteger();
    Map<String, List<Ground>> near = new HashMap<>();
    grounds.forEach(
        g -> near.computeIfAbsent(g.scenario().folder(), f -> new ArrayList<>()).add(g));
    List<Judged> fates =
        mutants.parallelStream()
            .map(
                mutant -> {
                  List<Ground> first =
                      ordered(near.getOrDefault(mutant.folder(), List.of()), mutant);
                  Fate fate = fate(mutant, first, grounds, equivalence);
                  progress.at("mutants", done.incrementAndGet(), mutants.size());
                  return new Judged(mutant, fate);
                })
            .toList();
    Integer agreed = sample == 0 ? null : new DroolsSample(grounds, seed).agreed(mutants, sample);
    return new MutationRun(fates, grounds.size(), agreed);
  }

  private static List<Ground> ordered(List<Ground> grounds, Mutant mutant) {
    String id = mutant.rule().authority().id();
    return grounds.stream()
        .sorted(Comparator.comparing(ground -> !ground.scenario().rule().equals(id)))
        .toList();
  }

  private List<Ground> grounds() {
    AtomicInteger done = new AtomicInteger();
    SecondOpinion opinion = new SecondOpinion(rules);
    List<Ground> grounds =
        scenarios.parallelStream()
            .map(
                scenario -> {
                  Ground ground =
                      new Ground(
                          scenario,
                          OpenCase.of(CaseMaker.make(scenario.bundle(), catalog, null), opinion));
                  progress.at("scenarios", done.incrementAndGet(), scenarios.size());
                  return ground;
                })
            .toList();
    List<Problem> problems = new ArrayList<>();
    for (Ground ground : grounds) {
      for (String failure : ground.failures()) {
        Scenario scenario = ground.scenario();
        problems.add(Problem.at(scenario.file(), scenario.line(), failure));
      }
    }
    if (!problems.isEmpty()) {
      throw new ProblemException(problems);
    }
    return grounds;
  }

  private Fate fate(Mutant mutant, List<Ground> near, List<Ground> all, Equivalence equivalence) {
    List<String> changed = new ArrayList<>();
    Fate.Killed killed = hunt(mutant, near, changed);
    if (killed != null) {
      return killed;
    }
    boolean derives = Ground.derives(mutant.rule());
    List<Ground> far =
        all.stream()
            .filter(g -> !g.scenario().folder().equals(mutant.folder()))
            .filter(g -> derives || g.watches())
            .toList();
    killed = hunt(mutant, far, changed);
    if (killed != null) {
      return killed;
    }
    String proof = changed.isEmpty() ? equivalence.proof(mutant) : null;
    return proof == null
        ? new Fate.Survived(Wanted.of(mutant, changed), changed)
        : new Fate.SetAside(proof);
  }

  private Fate.@org.jspecify.annotations.Nullable Killed hunt(
      Mutant mutant, List<Ground> grounds, List<String> changed) {
    for (Ground ground : grounds) {
      // The interpreter's indexes are filled as they are asked for.
      synchronized (ground) {
        Noticed noticed = notice(mutant, ground);
        if (noticed.apart()) {
          if (!noticed.failures().isEmpty()) {
            return new Fate.Killed(
                ground.scenario().place(),
                noticed.failures().get(0).lines().findFirst().orElse(""));
          }
          changed.add(ground.scenario().place());
        }
      }
    }
    return null;
  }

  /** Whether a mutant says another thing in a scenario, and what the scenario finds wrong in it. */
  private record Noticed(boolean apart, List<String> failures) {}

  private Noticed notice(Mutant mutant, Ground ground) {
    try {
      List<Judgement> now = ground.open().ask(mutant.bent());
      return ground.tellsApart(mutant, now)
          ? new Noticed(true, ground.failures(mutant, now, rules))
          : new Noticed(false, List.of());
    } catch (ArithmeticException broken) {
      // A bent figure, such as a division into no parts, that nothing can be counted with.
      return new Noticed(true, List.of("cannot be counted with: " + broken.getMessage()));
    }
  }
}
