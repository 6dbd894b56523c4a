package io.stackport.workbench;

import io.stackport.fact.Fact;
import io.stackport.rule.language.RuleSource;
import io.stackport.rule.language.Term;
import io.stackport.workbench.LawFacts.Days;
import io.stackport.workbench.Need.Kind;
import io.stackport.workbench.Need.Side;
import io.stackport.workbench.RuleNeeds.Asked;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Why nothing can show a need. Only what the tables of law decide alone is decided here: a pattern
 * on a table of which no row of any day is as it would have to be. A need that is only hard to show
 * stays one.
 */
final class Unreachable {
  private Unreachable() {}

  /** A sentence; null when something can show it, as far as is known. */
  static @Nullable String why(RuleNeeds needs, Asked asked, LawFacts law) {
    if (asked.kind() == Kind.DATE) {
      return date(needs.rule, asked.side(), law);
    }
    Leaf leaf = needs.leaves.get(asked.leaf());
    RuleSource.Pattern pattern = needs.rule.patterns().get(leaf.pattern());
    boolean decided =
        asked.kind() == Kind.CONDITION
            && LawFacts.isLaw(pattern)
            && ofItself(leaf.term())
            && pattern.conditions().get(leaf.condition()).term().equals(leaf.term());
    if (!decided) {
      return null;
    }
    boolean wanted = asked.side() == Side.TRUE;
    boolean possible =
        law.of(pattern.noun().type()).keySet().stream()
            .anyMatch(
                fact ->
                    others(pattern, leaf.condition()).stream()
                            .allMatch(c -> is(pattern, fact, c, true))
                        && is(pattern, fact, leaf.term(), wanted));
    return possible
        ? null
        : "no row of any day gives a "
            + pattern.noun().type().getSimpleName()
            + " in which it is "
            + wanted
            + " and the pattern's other conditions hold";
  }

  private static @Nullable String date(RuleSource rule, Side side, LawFacts law) {
    LocalDate from = rule.authority().from();
    LocalDate to = rule.authority().to();
    for (RuleSource.Pattern pattern : rule.patterns()) {
      if (!LawFacts.isLaw(pattern)) {
        continue;
      }
      Predicate<Days> then =
          days ->
              switch (side) {
                case BEFORE -> from != null && days.first().isBefore(from);
                case AFTER -> to != null && days.last().isAfter(to);
                default -> true;
              };
      boolean possible =
          law.of(pattern.noun().type()).entrySet().stream()
              .filter(each -> then.test(each.getValue()))
              .map(Map.Entry::getKey)
              .anyMatch(
                  fact ->
                      others(pattern, -1).stream()
                          .allMatch(c -> SecondOpinion.holds(pattern, fact, c, Map.of())));
      if (!possible) {
        return "on no day "
            + side.words()
            + " is there a "
            + pattern.noun().type().getSimpleName()
            + " such as the rule asks for";
      }
    }
    return null;
  }

  /** Conditions of a pattern that read its own fact alone, but one. */
  private static List<Term> others(RuleSource.Pattern pattern, int but) {
    return java.util.stream.IntStream.range(0, pattern.conditions().size())
        .filter(i -> i != but)
        .mapToObj(i -> pattern.conditions().get(i).term())
        .filter(Unreachable::ofItself)
        .toList();
  }

  private static boolean is(RuleSource.Pattern pattern, Fact fact, Term term, boolean wanted) {
    boolean[] known = {true};
    term.walk(
        part -> {
          if (part instanceof Term.Attribute each) {
            known[0] &= SecondOpinion.attribute(pattern, each.name()).of(fact) != null;
          }
        });
    return known[0] && SecondOpinion.holds(pattern, fact, term, Map.of()) == wanted;
  }

  static boolean ofItself(Term term) {
    boolean[] own = {true};
    term.walk(part -> own[0] &= !(part instanceof Term.Variable));
    return own[0];
  }
}
