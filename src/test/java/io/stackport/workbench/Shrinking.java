package io.stackport.workbench;

import io.stackport.fact.Clocks;
import io.stackport.fact.Fact;
import io.stackport.finding.Judgement;
import io.stackport.rule.language.RuleSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Shrinks a difference between two engines: fewer offers, then fewer facts, then fewer rules, as
 * long as the engines still differ. Delta debugging after Zeller and Hildebrandt: halves first,
 * then ever smaller parts; in the end nothing that is left can be taken away alone.
 */
final class Shrinking {
  private final Engine one;
  private final Engine other;
  private final Clocks clocks;

  /** Judges facts by some rules. */
  interface Engine {
    List<Judgement> judge(List<RuleSource> rules, List<Fact> facts, Clocks clocks);
  }

  /** The smallest case found. */
  record Least(Set<String> offers, List<Fact> facts, List<RuleSource> rules) {}

  Shrinking(Engine one, Engine other, Clocks clocks) {
    this.one = one;
    this.other = other;
    this.clocks = clocks;
  }

  boolean differ(List<RuleSource> rules, List<Fact> facts) {
    return !one.judge(rules, facts, clocks).equals(other.judge(rules, facts, clocks));
  }

  /**
   * @throws IllegalArgumentException when the engines agree
   */
  Least shrink(List<RuleSource> rules, List<Fact> facts) {
    if (!differ(rules, facts)) {
      throw new IllegalArgumentException("the engines agree");
    }
    // Few rules first, because a small book is judged, and compiled, fast.
    List<RuleSource> few = suspects(rules, facts);
    if (!differ(few, facts)) {
      few = rules;
    }
    Set<String> all = new TreeSet<>();
    facts.forEach(fact -> all.addAll(fact.support()));
    List<RuleSource> judged = few;
    List<String> offers =
        least(new ArrayList<>(all), some -> differ(judged, standing(facts, some)));
    List<Fact> left = least(standing(facts, offers), some -> differ(judged, some));
    List<RuleSource> least = least(judged, some -> differ(some, left));
    return new Least(new TreeSet<>(offers), left, least);
  }

  private static List<Fact> standing(List<Fact> facts, List<String> offers) {
    return facts.stream().filter(fact -> offers.containsAll(fact.support())).toList();
  }

  /** Rules of which the engines say different things, and those that derive facts for them. */
  private List<RuleSource> suspects(List<RuleSource> rules, List<Fact> facts) {
    Set<Judgement> here = new LinkedHashSet<>(one.judge(rules, facts, clocks));
    Set<Judgement> there = new LinkedHashSet<>(other.judge(rules, facts, clocks));
    Set<String> ids = new TreeSet<>();
    here.stream().filter(j -> !there.contains(j)).forEach(j -> ids.add(j.authority().id()));
    there.stream().filter(j -> !here.contains(j)).forEach(j -> ids.add(j.authority().id()));
    return rules.stream()
        .filter(
            rule -> ids.contains(rule.authority().id()) || rule.call().name().equals("classified"))
        .toList();
  }

  /** A sublist that still shows it and from which no single element can be taken. */
  static <T> List<T> least(List<T> all, Predicate<List<T>> shows) {
    List<T> left = new ArrayList<>(all);
    int part = Math.max(1, left.size() / 2);
    while (!left.isEmpty()) {
      boolean taken = false;
      for (int from = 0; from < left.size(); ) {
        List<T> without = new ArrayList<>(left.subList(0, from));
        without.addAll(left.subList(Math.min(left.size(), from + part), left.size()));
        if (shows.test(without)) {
          left = without;
          taken = true;
        } else {
          from += part;
        }
      }
      if (part == 1 && !taken) {
        return List.copyOf(left);
      }
      part = taken ? Math.min(part, Math.max(1, left.size() / 2)) : Math.max(1, part / 2);
    }
    return List.copyOf(left);
  }
}
