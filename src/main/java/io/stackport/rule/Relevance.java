package io.stackport.rule;

import io.stackport.fact.Classified;
import io.stackport.fact.Fact;
import io.stackport.fact.Stated;
import io.stackport.rule.language.RuleSource;
import io.stackport.rule.language.Term;
import io.stackport.rule.language.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which facts a rule book can match at all. Tables of law are long and rules name few of their
 * rows: a row whose key no pattern names, or whose entry nothing in the case is classified as,
 * cannot match. Leaving it out changes no judgement; the second opinion, which sees every row,
 * holds us to it.
 */
final class Relevance {
  /** Nouns of which every pattern compares one attribute with literals: the values that count. */
  private final Map<Class<?>, Named> named = new HashMap<>();

  /** Nouns of which every pattern joins one attribute to the entry of a classification. */
  private final Map<Class<?>, Vocabulary.Attribute> byEntry = new HashMap<>();

  private record Named(Vocabulary.Attribute attribute, Set<Object> values) {}

  Relevance(List<RuleSource> rules) {
    Map<Class<?>, List<Place>> patterns = new HashMap<>();
    for (RuleSource rule : rules) {
      for (RuleSource.Pattern pattern : rule.patterns()) {
        patterns
            .computeIfAbsent(pattern.noun().type(), type -> new ArrayList<>())
            .add(new Place(rule, pattern));
      }
    }
    patterns.forEach(
        (type, places) -> {
          for (Vocabulary.Attribute each : places.get(0).pattern().noun().attributes().values()) {
            if (each.nullable()) {
              continue;
            }
            literals(type, each, places);
            if (places.stream().allMatch(place -> place.joinsEntry(each.name()))) {
              byEntry.put(type, each);
            }
          }
        });
  }

  private void literals(Class<?> type, Vocabulary.Attribute attribute, List<Place> places) {
    Set<Object> values = new HashSet<>();
    for (Place place : places) {
      Set<Object> here = place.literals(attribute.name());
      if (here == null) {
        return;
      }
      values.addAll(here);
    }
    Named other = named.get(type);
    if (other == null || values.size() < other.values().size()) {
      named.put(type, new Named(attribute, values));
    }
  }

  /** A pattern in its rule. */
  private record Place(RuleSource rule, RuleSource.Pattern pattern) {

    /** Literals of which the attribute must be one; null when the pattern asks no such thing. */
    @Nullable Set<Object> literals(String attribute) {
      for (RuleSource.Condition condition : pattern.conditions()) {
        if (condition.term() instanceof Term.Compare compare
            && compare.operator().equals("==")
            && compare.left().equals(new Term.Attribute(attribute))
            && compare.right() instanceof Term.Literal literal) {
          return Set.of(literal.value());
        }
        if (condition.term() instanceof Term.In in
            && !in.negated()
            && in.value().equals(new Term.Attribute(attribute))) {
          Set<Object> values = new HashSet<>();
          in.options().forEach(option -> values.add(option.value()));
          return values;
        }
      }
      return null;
    }

    boolean joinsEntry(String attribute) {
      for (RuleSource.Condition condition : pattern.conditions()) {
        if (condition.term() instanceof Term.Compare compare
            && compare.operator().equals("==")
            && compare.left().equals(new Term.Attribute(attribute))
            && compare.right() instanceof Term.Variable variable
            && isEntry(variable.name())) {
          return true;
        }
      }
      return false;
    }

    private boolean isEntry(String variable) {
      RuleSource.Place bound = rule.variables().get(variable);
      if (bound == null || !bound.attribute().equals("eccn")) {
        return false;
      }
      Class<?> type = rule.patterns().get(bound.pattern()).noun().type();
      return type == Classified.class || type == Stated.class;
    }
  }

  /**
   * Splits facts into those that are there from the start and those that wait for their entry.
   *
   * @param waiting gains the latter, by entry
   */
  List<Fact> sift(Iterable<? extends Fact> facts, Map<Object, List<Fact>> waiting) {
    List<Fact> now = new ArrayList<>();
    for (Fact fact : facts) {
      Named name = named.get(fact.getClass());
      if (name != null && !name.values().contains(name.attribute().of(fact))) {
        continue;
      }
      Vocabulary.Attribute entry = byEntry.get(fact.getClass());
      if (entry == null) {
        now.add(fact);
      } else {
        Object key = Objects.requireNonNull(entry.of(fact));
        waiting.computeIfAbsent(key, value -> new ArrayList<>()).add(fact);
      }
    }
    return now;
  }

  /** The entry that a fact brings into play; null when it brings none. */
  static @Nullable String entry(Fact fact) {
    if (fact instanceof Classified classified) {
      return classified.eccn();
    }
    return fact instanceof Stated stated ? stated.eccn() : null;
  }
}
