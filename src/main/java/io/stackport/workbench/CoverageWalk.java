package io.stackport.workbench;

import static io.stackport.workbench.SecondOpinion.attribute;
import static io.stackport.workbench.SecondOpinion.bound;

import io.stackport.fact.Clocks;
import io.stackport.fact.Fact;
import io.stackport.fact.Groups;
import io.stackport.rule.language.RuleSource;
import io.stackport.rule.language.Term;
import io.stackport.workbench.Need.Side;
import io.stackport.workbench.SecondOpinion.Bound;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Visits every tuple of facts that matches a rule, or that would if one condition held. A leaf
 * decides where the tuple matches with it and would not without, or the other way round: unique
 * cause. A condition that reads an unknown decides nothing.
 */
final class CoverageWalk implements RuleNeeds.Values {
  private final RuleNeeds needs;
  private final RuleSource rule;
  private final List<Candidates> candidates;
  private final Candidates.Pool pool;
  private final String scenario;
  private final @Nullable LocalDate day;
  private final boolean inForce;
  private final List<Fact> chosen = new ArrayList<>();

  /** Leaves that decide at the tuple so far, with how each fell. */
  private final Map<Leaf, Boolean> deciding = new HashMap<>();

  private Map<String, Bound> variables = Map.of();

  private CoverageWalk(RuleNeeds needs, Candidates.Pool pool, Clocks clocks, String scenario) {
    this.needs = needs;
    this.rule = needs.rule;
    this.pool = pool;
    // Where no fact meets a pattern, those after it may still be walked: one condition may be
    // missing.
    this.candidates = rule.patterns().stream().map(each -> Candidates.of(each, pool)).toList();
    this.scenario = scenario;
    this.day = clocks.of(rule.authority().clock());
    this.inForce = Boolean.TRUE.equals(rule.authority().inForce(day));
  }

  static void over(RuleNeeds needs, Candidates.Pool pool, Clocks clocks, String scenario) {
    boolean possible = needs.rule.patterns().stream().noneMatch(each -> pool.of(each).isEmpty());
    if (possible && needs.open()) {
      new CoverageWalk(needs, pool, clocks, scenario).descend(0, Map.of(), State.MATCHES);
    }
  }

  /** How the conditions so far fell. */
  private enum State {
    MATCHES,
    /** All hold, some only because a value is not known. */
    ASSUMED,
    /** All hold but one, and its leaves that decide are noted. */
    ONE_MISSING
  }

  private void descend(int index, Map<String, Bound> outer, State state) {
    if (index == rule.patterns().size()) {
      variables = outer;
      visit(state);
      return;
    }
    RuleSource.Pattern pattern = rule.patterns().get(index);
    boolean narrow = state != State.MATCHES || !inForce;
    for (Fact fact : narrow ? candidates.get(index).with(outer) : pool.of(pattern)) {
      Map<String, Bound> inner = new TreeMap<>(outer);
      for (RuleSource.Binding binding : pattern.bindings()) {
        var attribute = attribute(pattern, binding.attribute());
        inner.put(binding.variable(), new Bound(index, attribute, attribute.of(fact)));
      }
      List<Leaf> noted = new ArrayList<>();
      State after = conditions(index, fact, inner, state, noted);
      if (after != null) {
        chosen.add(fact);
        descend(index + 1, inner, after);
        chosen.remove(index);
      }
      noted.forEach(deciding::remove);
    }
  }

  /** The state after a pattern's conditions; null when the tuple is too far from a match. */
  private @Nullable State conditions(
      int index, Fact fact, Map<String, Bound> bound, State before, List<Leaf> noted) {
    RuleSource.Pattern pattern = rule.patterns().get(index);
    State state = before;
    int first = firstLeaf(index);
    for (RuleSource.Condition condition : pattern.conditions()) {
      int size = leaves(condition.term());
      List<Leaf> leaves = needs.leaves.subList(first, first + size);
      first += size;
      if (readsUnknown(pattern, fact, condition.term(), bound)) {
        if (state == State.ONE_MISSING) {
          return null;
        }
        state = State.ASSUMED;
        continue;
      }
      boolean[] held = new boolean[size];
      for (int i = 0; i < size; i++) {
        held[i] = SecondOpinion.holds(pattern, fact, leaves.get(i).term(), bound);
      }
      boolean holds = Leaf.holds(condition.term(), held, new int[1]);
      if (!holds && (state != State.MATCHES || !inForce)) {
        return null;
      }
      boolean useful = note(condition.term(), leaves, held, holds, noted);
      if (!holds) {
        if (!useful) {
          return null;
        }
        state = State.ONE_MISSING;
      }
    }
    return state;
  }

  /** Notes the leaves that decide a condition; whether one that is false is still to be seen so. */
  private boolean note(
      Term condition, List<Leaf> leaves, boolean[] held, boolean holds, List<Leaf> noted) {
    boolean useful = false;
    for (int i = 0; i < held.length; i++) {
      held[i] = !held[i];
      boolean decides = Leaf.holds(condition, held, new int[1]) != holds;
      held[i] = !held[i];
      if (decides) {
        deciding.put(leaves.get(i), held[i]);
        noted.add(leaves.get(i));
        useful |= !held[i] && needs.openWhenFalse(leaves.get(i));
      }
    }
    return useful;
  }

  private void visit(State state) {
    if (state != State.ONE_MISSING) {
      needs.matched(day, scenario);
    }
    if (state == State.ASSUMED || !inForce) {
      return;
    }
    deciding.forEach(
        (leaf, held) -> {
          // With one condition missing, the others decide nothing: the rule is silent either way.
          if (state == State.MATCHES || !held) {
            needs.decided(leaf, held, this, scenario);
          }
        });
  }

  private int firstLeaf(int pattern) {
    int first = 0;
    while (first < needs.leaves.size() && needs.leaves.get(first).pattern() < pattern) {
      first++;
    }
    return first;
  }

  private static int leaves(Term term) {
    if (term instanceof Term.And and) {
      return and.terms().stream().mapToInt(CoverageWalk::leaves).sum();
    }
    return term instanceof Term.Or or
        ? or.terms().stream().mapToInt(CoverageWalk::leaves).sum()
        : 1;
  }

  private static boolean readsUnknown(
      RuleSource.Pattern pattern, Fact fact, Term term, Map<String, Bound> bound) {
    boolean[] unknown = {false};
    term.walk(
        part -> {
          if (part instanceof Term.Attribute each) {
            unknown[0] |= attribute(pattern, each.name()).of(fact) == null;
          } else if (part instanceof Term.Variable each) {
            unknown[0] |= bound(bound, each.name()).value() == null;
          }
        });
    return unknown[0];
  }

  private Object value(Leaf leaf, Term term) {
    Object value =
        term instanceof Term.Attribute each
            ? attribute(rule.patterns().get(leaf.pattern()), each.name())
                .of(chosen.get(leaf.pattern()))
            : term instanceof Term.Variable each
                ? bound(variables, each.name()).value()
                : ((Term.Literal) term).value();
    return java.util.Objects.requireNonNull(value, "an unknown decides nothing");
  }

  @Override
  public boolean in(Leaf leaf, String what) {
    Term.SetTest test = (Term.SetTest) leaf.term();
    String group = what.substring(0, what.indexOf(" in "));
    return ((Groups) value(leaf, test.subject())).names().contains(group);
  }

  @Override
  public Side side(Leaf leaf) {
    Term.Compare compare = (Term.Compare) leaf.term();
    int side = Leaf.side(value(leaf, compare.left()), value(leaf, compare.right()));
    return side < 0 ? Side.BELOW : side == 0 ? Side.AT : Side.ABOVE;
  }
}
