package io.stackport.workbench.mutation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the scenarios noticed.
 *
 * @param fates in the order of rules and mutants
 * @param scenarios how many were asked
 * @param agreed how many mutants Drools judged as the interpreter did; null when none was asked
 */
public record MutationRun(List<Judged> fates, int scenarios, @Nullable Integer agreed) {

  /** A mutant and its fate. */
  public record Judged(Mutant mutant, Fate fate) {}

  public long killed() {
    return count(Fate.Killed.class);
  }

  public long survived() {
    return count(Fate.Survived.class);
  }

  public long setAside() {
    return count(Fate.SetAside.class);
  }

  private long count(Class<? extends Fate> kind) {
    return fates.stream().filter(each -> kind.isInstance(each.fate())).count();
  }

  /** Killed of those that could be, in percent; 100 when none could. */
  public double percent() {
    long could = killed() + survived();
    return could == 0 ? 100 : 100.0 * killed() / could;
  }

  /** The same, topic by topic. */
  public Map<String, MutationRun> byTopic() {
    Map<String, List<Judged>> topics = new TreeMap<>();
    fates.forEach(
        each ->
            topics
                .computeIfAbsent(each.mutant().folder(), key -> new java.util.ArrayList<>())
                .add(each));
    Map<String, MutationRun> runs = new TreeMap<>();
    topics.forEach((topic, some) -> runs.put(topic, new MutationRun(some, scenarios, null)));
    return runs;
  }
}
