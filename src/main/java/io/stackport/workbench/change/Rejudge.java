package io.stackport.workbench.change;

import io.stackport.assembly.CaseFile;
import io.stackport.fact.Fact;
import io.stackport.finding.Authority;
import io.stackport.finding.Emission;
import io.stackport.finding.Judgement;
import io.stackport.rule.RuleBook;
import io.stackport.rule.language.RuleSource;
import io.stackport.workbench.SecondOpinion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Judges the same facts by a second rule book from what the first one said of them: a rule that
 * reads alike in both says the same, so only those that differ are asked again. Where a rule that
 * classifies differs, or many do, the second book judges everything.
 */
final class Rejudge {
  /** Up to this many rules are asked by the interpreter; more are faster compiled. */
  private static final int MOST = 24;

  private final RuleBook book;
  private final Set<String> dropped;
  private final @Nullable SecondOpinion again;

  private Rejudge(RuleBook book, Set<String> dropped, @Nullable SecondOpinion again) {
    this.book = book;
    this.dropped = dropped;
    this.again = again;
  }

  static Rejudge of(RuleBook before, RuleBook after) {
    Map<String, RuleSource> old = new HashMap<>();
    before.rules().forEach(rule -> old.put(rule.authority().id(), rule));
    List<RuleSource> ask = new ArrayList<>();
    boolean classifies = false;
    for (RuleSource rule : after.rules()) {
      RuleSource was = old.get(rule.authority().id());
      if (was != null && alike(was, rule)) {
        old.remove(rule.authority().id());
      } else {
        ask.add(rule);
        classifies |= classifies(rule);
      }
    }
    // What is left of the old book says something else now, or is gone.
    classifies |= old.values().stream().anyMatch(Rejudge::classifies);
    return classifies || ask.size() > MOST
        ? whole(after)
        : new Rejudge(after, new HashSet<>(old.keySet()), new SecondOpinion(ask));
  }

  /** Judges everything by the book. */
  static Rejudge whole(RuleBook book) {
    return new Rejudge(book, Set.of(), null);
  }

  /** Whether only the rules that differ are asked. */
  boolean isPartial() {
    return again != null;
  }

  List<Judgement> judge(CaseFile file, List<Judgement> before) {
    if (again == null) {
      return book.judge(file.facts(), file.clocks());
    }
    List<Judgement> all = new ArrayList<>();
    List<Fact> facts = new ArrayList<>(file.facts());
    for (Judgement each : before) {
      if (!dropped.contains(each.authority().id())) {
        all.add(each);
      }
      if (each.emission() instanceof Emission.Classification made) {
        facts.add(SecondOpinion.fact(each, made));
      }
    }
    List<Judgement> asked = again.judge(facts, file.clocks());
    if (asked.isEmpty()) {
      return all;
    }
    all.addAll(asked);
    return Judgement.sorted(all);
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

  private static List<List<Object>> patterns(RuleSource rule) {
    return rule.patterns().stream()
        .map(
            each ->
                List.<Object>of(
                    each.noun().type(),
                    each.bindings(),
                    each.conditions().stream().map(RuleSource.Condition::term).toList()))
        .toList();
  }
}
