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

  static List<Candidates> of(RuleSource rule, Pool pool) {
    List<Candidates> all = new ArrayList<>();
    for (RuleSource.Pattern pattern : rule.patterns()) {
      all.add(of(pattern, all.isEmpty(), pool));
    }
    return all;
  }

  private static Candidates of(RuleSource.Pattern pattern, boolean first, Pool pool) {
    for (RuleSource.Condition condition : pattern.conditions()) {
      if (condition.term() instanceof Term.Compare compare
          && compare.operator().equals("==")
          && compare.left() instanceof Term.Attribute attribute
          && compare.right() instanceof Term.Variable variable
          && pattern.bindings().stream()
              .noneMatch(binding -> binding.variable().equals(variable.name()))) {
        return new Candidates(
            pool.of(pattern),
            variable.name(),
            pool.byText(pattern, attribute(pattern, attribute.name())));
      }
    }
    List<Fact> all = pool.of(pattern);
    if (!first) {
      all =
          all.stream()
              .filter(
                  fact ->
                      pattern.conditions().stream()
                          .filter(condition -> ofItself(condition.term()))
                          .allMatch(c -> holds(pattern, fact, c.term(), Map.of())))
              .toList();
    }
    return new Candidates(all, null, Map.of());
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
    List<Fact> same = byText.getOrDefault(text, List.of());
    List<Fact> unknown = byText.getOrDefault(UNKNOWN, List.of());
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
