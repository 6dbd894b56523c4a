package io.stackport.workbench;

import io.stackport.fact.Classified;
import io.stackport.fact.Clocks;
import io.stackport.fact.Fact;
import io.stackport.finding.Authority;
import io.stackport.finding.Emission;
import io.stackport.finding.Judgement;
import io.stackport.finding.Message;
import io.stackport.finding.Status;
import io.stackport.rule.language.RuleSource;
import io.stackport.rule.language.Term;
import io.stackport.rule.language.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Judges facts by nested loops over the rules as written: no shared network, no generated code, no
 * rewriting. An unknown value makes a condition hold with an assumption. It is slow and plain on
 * purpose.
 */
public final class SecondOpinion {
  private final List<RuleSource> rules;

  public SecondOpinion(List<RuleSource> rules) {
    this.rules = rules;
  }

  /** Every emission once, in the same order as the rule book's own judgements. */
  public List<Judgement> judge(Collection<? extends Fact> given, Clocks clocks) {
    Set<Fact> facts = new LinkedHashSet<>(given);
    List<Judgement> all = new ArrayList<>();
    boolean grew = true;
    while (grew) {
      Candidates.Pool pool = new Candidates.Pool(facts);
      Set<Fact> derived = new LinkedHashSet<>();
      for (RuleSource rule : rules) {
        Boolean inForce = rule.authority().inForce(clocks.of(rule.authority().clock()));
        if (!Boolean.FALSE.equals(inForce) && canMatch(rule, pool)) {
          join(
              rule,
              Candidates.of(rule, pool),
              new ArrayList<>(),
              new TreeMap<>(),
              match -> {
                for (Judgement judgement : conclude(rule, match, clocks, inForce == null)) {
                  all.add(judgement);
                  if (judgement.emission() instanceof Emission.Classification made) {
                    derived.add(fact(judgement, made));
                  }
                }
              });
        }
      }
      grew = facts.addAll(derived);
    }
    return Judgement.sorted(all);
  }

  /** The facts together with those that the judgements of them derive. */
  static Set<Fact> known(Collection<? extends Fact> given, List<Judgement> judgements) {
    Set<Fact> facts = new LinkedHashSet<>(given);
    for (Judgement judgement : judgements) {
      if (judgement.emission() instanceof Emission.Classification made) {
        facts.add(fact(judgement, made));
      }
    }
    return facts;
  }

  /** What one rule says of facts that are all known, each emission once. */
  static List<Judgement> of(RuleSource rule, Candidates.Pool pool, Clocks clocks) {
    Boolean inForce = rule.authority().inForce(clocks.of(rule.authority().clock()));
    if (Boolean.FALSE.equals(inForce) || !canMatch(rule, pool)) {
      return List.of();
    }
    List<Judgement> all = new ArrayList<>();
    join(
        rule,
        Candidates.of(rule, pool),
        new ArrayList<>(),
        new TreeMap<>(),
        match -> all.addAll(conclude(rule, match, clocks, inForce == null)));
    return Judgement.sorted(all);
  }

  /** Whether there is a fact for each pattern at all. */
  private static boolean canMatch(RuleSource rule, Candidates.Pool pool) {
    return rule.patterns().stream().noneMatch(each -> pool.of(each).isEmpty());
  }

  private interface Found {
    void match(Match match);
  }

  private record Match(List<Fact> facts, Map<String, Bound> variables, Set<Read> reads) {}

  record Bound(int fact, Vocabulary.Attribute attribute, @Nullable Object value) {}

  /** An attribute of the fact at an index of the match. */
  private record Read(int fact, Vocabulary.Attribute attribute) {}

  private static void join(
      RuleSource rule,
      List<Candidates> candidates,
      List<Fact> chosen,
      Map<String, Bound> variables,
      Found found) {
    if (candidates.isEmpty()) {
      return;
    }
    int index = chosen.size();
    if (index == rule.patterns().size()) {
      found.match(new Match(List.copyOf(chosen), variables, reads(rule, variables)));
      return;
    }
    RuleSource.Pattern pattern = rule.patterns().get(index);
    for (Fact fact : candidates.get(index).with(variables)) {
      Map<String, Bound> inner =
          pattern.bindings().isEmpty() ? variables : new TreeMap<>(variables);
      for (RuleSource.Binding binding : pattern.bindings()) {
        Vocabulary.Attribute attribute = attribute(pattern, binding.attribute());
        inner.put(binding.variable(), new Bound(index, attribute, attribute.of(fact)));
      }
      if (pattern.conditions().stream().allMatch(c -> holds(pattern, fact, c.term(), inner))) {
        chosen.add(fact);
        join(rule, candidates, chosen, inner, found);
        chosen.remove(index);
      }
    }
  }

  static boolean holds(
      RuleSource.Pattern pattern, Fact fact, Term term, Map<String, Bound> variables) {
    return readsUnknown(pattern, fact, term, variables)
        || Truth.of(term, name -> value(pattern, fact, name, variables));
  }

  /** Whether anything that the condition reads is unknown. */
  private static boolean readsUnknown(
      RuleSource.Pattern pattern, Fact fact, Term term, Map<String, Bound> variables) {
    if (term instanceof Term.Attribute a) {
      return attribute(pattern, a.name()).of(fact) == null;
    } else if (term instanceof Term.Variable v) {
      return bound(variables, v.name()).value() == null;
    } else if (term instanceof Term.Compare c) {
      return readsUnknown(pattern, fact, c.left(), variables)
          || readsUnknown(pattern, fact, c.right(), variables);
    } else if (term instanceof Term.In in) {
      return readsUnknown(pattern, fact, in.value(), variables);
    } else if (term instanceof Term.SetTest test) {
      return readsUnknown(pattern, fact, test.subject(), variables);
    } else if (term instanceof Term.And and) {
      return and.terms().stream().anyMatch(t -> readsUnknown(pattern, fact, t, variables));
    } else if (term instanceof Term.Or or) {
      return or.terms().stream().anyMatch(t -> readsUnknown(pattern, fact, t, variables));
    }
    return false;
  }

  private static @Nullable Object value(
      RuleSource.Pattern pattern, Fact fact, String name, Map<String, Bound> variables) {
    return name.startsWith("$")
        ? bound(variables, name).value()
        : attribute(pattern, name).of(fact);
  }

  private static Set<Read> reads(RuleSource rule, Map<String, Bound> variables) {
    Set<Read> reads = new LinkedHashSet<>();
    for (int i = 0; i < rule.patterns().size(); i++) {
      RuleSource.Pattern pattern = rule.patterns().get(i);
      int index = i;
      for (RuleSource.Condition condition : pattern.conditions()) {
        condition
            .term()
            .walk(
                part -> {
                  if (part instanceof Term.Attribute a) {
                    reads.add(new Read(index, attribute(pattern, a.name())));
                  } else if (part instanceof Term.Variable v) {
                    Bound bound = bound(variables, v.name());
                    reads.add(new Read(bound.fact(), bound.attribute()));
                  }
                });
      }
    }
    for (Term argument : rule.call().values()) {
      if (argument instanceof Term.Variable v) {
        Bound bound = bound(variables, v.name());
        reads.add(new Read(bound.fact(), bound.attribute()));
      }
    }
    return reads;
  }

  private static List<Judgement> conclude(
      RuleSource rule, Match match, Clocks clocks, boolean dayUnknown) {
    Authority authority = rule.authority();
    SortedSet<String> support = new TreeSet<>();
    SortedSet<String> assumes = new TreeSet<>();
    SortedSet<String> doubts = new TreeSet<>();
    String status = authority.status();
    for (Fact fact : match.facts()) {
      support.addAll(fact.support());
      status = Status.weaker(status, fact.status());
      if (fact instanceof Classified derived) {
        assumes.addAll(derived.assumes());
        doubts.addAll(derived.doubts());
      }
    }
    for (Read read : match.reads()) {
      Fact fact = match.facts().get(read.fact());
      assumes.addAll(read.attribute().unknown(fact));
      doubts.addAll(read.attribute().unverified(fact));
    }
    if (dayUnknown) {
      assumes.add(clocks.label(authority.clock()));
    }
    String template = rule.call().message();
    String message =
        template == null
            ? authority.sentence()
            : Message.of(template).fill(name -> bound(match.variables(), "$" + name).value());
    List<@Nullable Object> values = new ArrayList<>();
    for (Term argument : rule.call().values()) {
      values.add(
          argument instanceof Term.Variable v
              ? bound(match.variables(), v.name()).value()
              : ((Term.Literal) argument).value());
    }
    List<Judgement> judgements = new ArrayList<>();
    for (Emission emission : Spoken.emissions(rule.call().name(), values)) {
      judgements.add(
          new Judgement(
              authority, emission, support, assumes.isEmpty(), assumes, doubts, status, message));
    }
    return judgements;
  }

  /** The fact that a classification is for other rules. */
  public static Classified fact(Judgement judgement, Emission.Classification made) {
    return new Classified(
        made.offer(),
        made.of(),
        made.eccn(),
        made.basis(),
        judgement.authority().id(),
        judgement.support(),
        judgement.status(),
        judgement.certain(),
        judgement.assumes(),
        judgement.doubts());
  }

  static Vocabulary.Attribute attribute(RuleSource.Pattern pattern, String name) {
    Vocabulary.Attribute attribute = pattern.noun().attributes().get(name);
    if (attribute == null) {
      throw new IllegalStateException("unchecked rule reads " + name);
    }
    return attribute;
  }

  static Bound bound(Map<String, Bound> variables, String name) {
    Bound bound = variables.get(name);
    if (bound == null) {
      throw new IllegalStateException("unchecked rule uses " + name);
    }
    return bound;
  }
}
