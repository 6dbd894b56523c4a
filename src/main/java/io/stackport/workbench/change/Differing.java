package io.stackport.workbench.change;

import io.stackport.assembly.CaseFile;
import io.stackport.assembly.Offer;
import io.stackport.fact.Classified;
import io.stackport.fact.Fact;
import io.stackport.finding.Authority;
import io.stackport.finding.Emission;
import io.stackport.finding.Judgement;
import io.stackport.rule.RuleBook;
import io.stackport.rule.language.RuleSource;
import io.stackport.workbench.SecondOpinion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the offers of which two rule books can say different things of the same facts: a rule that
 * reads alike in both says the same, so only those that differ are asked, by the interpreter. By
 * the restriction law both books then need to judge these offers alone.
 */
public final class Differing {
  /** Up to this many rules are asked by the interpreter; more are faster compiled. */
  private static final int MOST = 40;

  private final SecondOpinion old;
  private final SecondOpinion now;
  private final SecondOpinion classifying;
  private final Set<Class<?>> readByThem = new HashSet<>();
  private final Map<List<Object>, List<Fact>> classes = new ConcurrentHashMap<>();

  private Differing(List<RuleSource> old, List<RuleSource> now, List<RuleSource> classifying) {
    this.old = new SecondOpinion(old);
    this.now = new SecondOpinion(now);
    this.classifying = new SecondOpinion(classifying);
    for (RuleSource rule : classifying) {
      rule.patterns().forEach(each -> readByThem.add(each.noun().type()));
    }
  }

  /** Null where a rule that classifies differs, or too many do: then everything must be judged. */
  public static @Nullable Differing of(RuleBook before, RuleBook after) {
    Map<String, RuleSource> gone = new TreeMap<>();
    before.rules().forEach(rule -> gone.put(rule.authority().id(), rule));
    List<RuleSource> came = new ArrayList<>();
    for (RuleSource rule : after.rules()) {
      RuleSource was = gone.get(rule.authority().id());
      if (was != null && alike(was, rule)) {
        gone.remove(rule.authority().id());
      } else {
        came.add(rule);
      }
    }
    List<RuleSource> both = new ArrayList<>(came);
    both.addAll(gone.values());
    if (both.size() > MOST || both.stream().anyMatch(Differing::classifies)) {
      return null;
    }
    return new Differing(
        List.copyOf(gone.values()),
        came,
        before.rules().stream().filter(Differing::classifies).toList());
  }

  /** The case with those offers alone of which the books may say different things. */
  CaseFile narrowed(CaseFile file) {
    List<Fact> facts = new ArrayList<>(file.facts());
    facts.addAll(classes(file));
    Split split = Split.of(old.judge(facts, file.clocks()), now.judge(facts, file.clocks()));
    Set<String> offers = new TreeSet<>();
    split.both().forEach(each -> offers.addAll(each.support()));
    TreeMap<String, Offer> standing = new TreeMap<>(file.offers());
    standing.keySet().retainAll(offers);
    return file.only(
        file.facts().stream().filter(fact -> offers.containsAll(fact.support())).toList(),
        standing,
        file.lines().stream().filter(line -> offers.contains(line.offer())).toList());
  }

  /**
   * Whether both books say the same of a case.
   *
   * @param said what one of them says of it: both classify alike
   */
  public boolean silent(CaseFile file, List<Judgement> said) {
    List<Fact> facts = new ArrayList<>(file.facts());
    for (Judgement each : said) {
      if (each.emission() instanceof Emission.Classification made) {
        facts.add(SecondOpinion.fact(each, made));
      }
    }
    return Split.of(old.judge(facts, file.clocks()), now.judge(facts, file.clocks())).isEmpty();
  }

  /** What the classifying rules derive; it hangs on nothing but the facts that they read. */
  private List<Fact> classes(CaseFile file) {
    List<Object> key = new ArrayList<>();
    key.add(file.clocks());
    for (Fact fact : file.facts()) {
      if (readByThem.contains(fact.getClass())) {
        key.add(fact);
      }
    }
    return classes.computeIfAbsent(
        key,
        same -> {
          List<Fact> derived = new ArrayList<>();
          for (Judgement each : classifying.judge(file.facts(), file.clocks())) {
            if (each.emission() instanceof Emission.Classification made) {
              Classified fact = SecondOpinion.fact(each, made);
              derived.add(fact);
            }
          }
          return List.copyOf(derived);
        });
  }

  private static boolean classifies(RuleSource rule) {
    return rule.call().name().equals("classified");
  }

  /** Whether two rules say the same of the same facts, in perhaps other words. */
  static boolean alike(RuleSource one, RuleSource other) {
    return held(one.authority()).equals(held(other.authority()))
        && one.call().name().equals(other.call().name())
        && one.call().values().equals(other.call().values())
        && patterns(one).equals(patterns(other));
  }

  private static List<@Nullable Object> held(Authority rule) {
    return Arrays.asList(rule.status(), rule.clock(), rule.from(), rule.to());
  }

  private static List<Collection<Object>> patterns(RuleSource rule) {
    List<Collection<Object>> all = new ArrayList<>();
    for (RuleSource.Pattern each : rule.patterns()) {
      all.add(
          List.of(
              each.noun().type(),
              each.bindings(),
              each.conditions().stream().map(RuleSource.Condition::term).toList()));
    }
    return all;
  }
}
