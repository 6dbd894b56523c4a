package io.stackport.workbench;

import static io.stackport.workbench.SecondOpinion.attribute;
import static io.stackport.workbench.SecondOpinion.bound;
import static io.stackport.workbench.SecondOpinion.holds;

import io.stackport.fact.Fact;
import io.stackport.rule.language.RuleSource;
import io.stackport.rule.language.Term;
import io.stackport.rule.language.Vocabulary;
import io.stackport.workbench.SecondOpinion.Bound;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Facts that a pattern can match. Where a text of theirs must equal a variable, those of its value
 * and those whose text is not known; every condition is asked of each.
 */
record Candidates(List<Fact> all, @Nullable String variable, Map<Object, List<Fact>> byText) {
  /** Stands for a text that is not known, or for a value that is no text. */
  private static final Object UNKNOWN = new Object();

  /** The candidates of each pattern in order; none when some pattern has no fact at all. */
  static List<Candidates> of(RuleSource rule, Pool pool) {
    List<Candidates> all = new ArrayList<>(rule.patterns().size());
    for (RuleSource.Pattern pattern : rule.patterns()) {
      Candidates here = of(pattern, pool);
      if (here.all().isEmpty()) {
        return List.of();
      }
      all.add(here);
    }
    return all;
  }

  /** The candidates of one pattern. */
  static Candidates of(RuleSource.Pattern pattern, Pool pool) {
    List<Fact> all = pool.named(pattern);
    Term.Compare join = join(pattern);
    if (join != null && !all.isEmpty()) {
      return new Candidates(
          all,
          ((Term.Variable) join.right()).name(),
          pool.byText(pattern, attribute(pattern, ((Term.Attribute) join.left()).name())));
    }
    for (RuleSource.Condition condition : pattern.conditions()) {
      if (!all.isEmpty() && ofItself(condition.term())) {
        all = all.stream().filter(f -> holds(pattern, f, condition.term(), Map.of())).toList();
      }
    }
    return new Candidates(all, null, Map.of());
  }

  /** The first condition that asks a text to equal a variable of an earlier pattern. */
  private static Term.@Nullable Compare join(RuleSource.Pattern pattern) {
    for (RuleSource.Condition condition : pattern.conditions()) {
      if (condition.term() instanceof Term.Compare compare
          && compare.operator().equals("==")
          && compare.left() instanceof Term.Attribute
          && compare.right() instanceof Term.Variable variable
          && pattern.bindings().stream()
              .noneMatch(binding -> binding.variable().equals(variable.name()))) {
        return compare;
      }
    }
    return null;
  }

  private static boolean ofItself(Term term) {
    boolean[] own = {true};
    term.walk(part -> own[0] &= !(part instanceof Term.Variable));
    return own[0];
  }

  List<Fact> with(Map<String, Bound> variables) {
    if (variable == null || !(bound(variables, variable).value() instanceof String text)) {
      return all;
    }
    return together(byText.getOrDefault(text, List.of()), byText);
  }

  private static List<Fact> together(List<Fact> same, Map<Object, List<Fact>> index) {
    List<Fact> unknown = index.getOrDefault(UNKNOWN, List.of());
    if (unknown.isEmpty()) {
      return same;
    }
    List<Fact> both = new ArrayList<>(same);
    both.addAll(unknown);
    return both;
  }

  /** Facts of a turn by type, and by a text of theirs once it was asked for. */
  static final class Pool {
    private final Map<Class<?>, List<Fact>> byType = new HashMap<>();
    private final Map<List<Object>, Map<Object, List<Fact>>> byText = new HashMap<>();

    Pool(Collection<Fact> facts) {
      facts.forEach(f -> byType.computeIfAbsent(f.getClass(), t -> new ArrayList<>()).add(f));
    }

    List<Fact> of(RuleSource.Pattern pattern) {
      return of(pattern.noun().type());
    }

    List<Fact> of(Class<?> type) {
      return byType.getOrDefault(type, List.of());
    }

    /** Facts of the pattern's kind whose text is, or may be, the first that it asks for. */
    private List<Fact> named(RuleSource.Pattern pattern) {
      for (RuleSource.Condition condition : pattern.conditions()) {
        if (condition.term() instanceof Term.Compare compare
            && compare.operator().equals("==")
            && compare.left() instanceof Term.Attribute name
            && compare.right() instanceof Term.Literal literal
            && literal.value() instanceof String text) {
          Map<Object, List<Fact>> index = byText(pattern, attribute(pattern, name.name()));
          return together(index.getOrDefault(text, List.of()), index);
        }
      }
      return of(pattern);
    }

    Map<Object, List<Fact>> byText(RuleSource.Pattern pattern, Vocabulary.Attribute attribute) {
      return byText.computeIfAbsent(
          List.of(pattern.noun().type(), attribute.name()),
          key -> {
            Map<Object, List<Fact>> index = new HashMap<>();
            for (Fact fact : of(pattern)) {
              Object value = attribute.of(fact);
              index
                  .computeIfAbsent(
                      value instanceof String ? value : UNKNOWN, k -> new ArrayList<>())
                  .add(fact);
            }
            return index;
          });
    }
  }
}
