package io.stackport.workbench;

import io.stackport.assembly.CaseFile;
import io.stackport.assembly.CaseMaker;
import io.stackport.catalog.Catalog;
import io.stackport.fact.Fact;
import io.stackport.finding.Authority;
import io.stackport.finding.Emission;
import io.stackport.finding.Judgement;
import io.stackport.rule.language.RuleSource;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Predicate;

/**
 * What scenarios show of the rules.
 *
 * @param rules in the order of their ids
 */
public record Coverage(List<OfRule> rules) {

  /** What is asked of one rule, and what of it is shown. */
  public record OfRule(Authority rule, List<Need> needs) {}

  /**
   * How much of something is shown.
   *
   * @param aside what nothing can show, which is not counted in {@code all}
   */
  public record Share(int all, int seen, int aside) {
    /** Of what can be shown, rounded down to a tenth so that 100 means all; 100 of nothing. */
    public double percent() {
      return all == 0 ? 100 : Math.floor(1000.0 * seen / all) / 10;
    }
  }

  /**
   * Runs scenarios on the interpreter: each counts for the rules of its topic.
   *
   * @param progress is told how many scenarios are done
   */
  public static Coverage of(
      Catalog catalog, List<RuleSource> rules, List<Scenario> scenarios, IntConsumer progress) {
    Map<String, List<RuleNeeds>> byFolder = new LinkedHashMap<>();
    List<RuleNeeds> all = rules.stream().map(RuleNeeds::new).toList();
    all.forEach(
        each ->
            byFolder
                .computeIfAbsent(Slices.folder(each.rule), f -> new java.util.ArrayList<>())
                .add(each));
    Slices slices = new Slices(rules);
    AtomicInteger done = new AtomicInteger();
    scenarios.parallelStream()
        .filter(Scenario::confirmed)
        .forEach(
            scenario -> {
              run(scenario, catalog, slices, byFolder.getOrDefault(scenario.folder(), List.of()));
              progress.accept(done.incrementAndGet());
            });
    LawFacts law = new LawFacts(catalog);
    return new Coverage(
        all.stream().map(each -> new OfRule(each.rule.authority(), each.needs(law))).toList());
  }

  private static void run(
      Scenario scenario, Catalog catalog, Slices slices, List<RuleNeeds> topic) {
    if (topic.stream().noneMatch(RuleNeeds::open)) {
      return;
    }
    CaseFile made = CaseMaker.make(scenario.bundle(), catalog, null);
    Set<Fact> facts = new LinkedHashSet<>(made.facts());
    for (Judgement each : slices.of(scenario.folder()).judge(made.facts(), made.clocks())) {
      if (each.emission() instanceof Emission.Classification classified) {
        facts.add(SecondOpinion.fact(each, classified));
      }
    }
    Candidates.Pool pool = new Candidates.Pool(facts);
    topic.forEach(each -> CoverageWalk.over(each, pool, made.clocks(), scenario.place()));
  }

  public Share share(Predicate<OfRule> some, Predicate<Need> needs) {
    int all = 0;
    int seen = 0;
    int aside = 0;
    for (OfRule rule : rules) {
      for (Need need : rule.needs()) {
        if (some.test(rule) && needs.test(need)) {
          all += need.counts() ? 1 : 0;
          seen += need.seen() != null ? 1 : 0;
          aside += need.counts() ? 0 : 1;
        }
      }
    }
    return new Share(all, seen, aside);
  }

  public Share whole() {
    return share(rule -> true, need -> true);
  }

  public Share of(Need.Kind kind) {
    return share(rule -> true, need -> need.kind() == kind);
  }

  /** By pack and topic, in order. */
  public Map<String, Share> topics() {
    Map<String, Share> shares = new java.util.TreeMap<>();
    for (OfRule each : rules) {
      String folder = folder(each);
      shares.computeIfAbsent(folder, f -> share(rule -> folder(rule).equals(f), need -> true));
    }
    return shares;
  }

  public static String folder(OfRule rule) {
    return rule.rule().pack() + "/" + rule.rule().topic();
  }
}
