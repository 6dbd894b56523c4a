package io.stackport.workbench;

import io.stackport.fact.Groups;
import io.stackport.finding.Authority;
import io.stackport.rule.language.RuleSource;
import io.stackport.rule.language.Term;
import io.stackport.workbench.Need.Kind;
import io.stackport.workbench.Need.Side;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What scenarios should show of one rule, and what they have shown so far. */
final class RuleNeeds {
  final RuleSource rule;
  final List<Leaf> leaves;

  /** What is asked of each leaf, by its index. */
  private final List<List<Asked>> byLeaf = new ArrayList<>();

  private final List<Asked> dates = new ArrayList<>();
  private final Map<Asked, String> seen = new ConcurrentHashMap<>();

  /**
   * @param leaf index of the leaf; -1 for a date
   */
  record Asked(Kind kind, int leaf, String what, Side side) {}

  RuleNeeds(RuleSource rule) {
    this.rule = rule;
    this.leaves = Leaf.of(rule);
    leaves.forEach(leaf -> byLeaf.add(asked(leaf)));
    Authority authority = rule.authority();
    if (authority.from() != null) {
      date("from " + authority.from(), Side.BEFORE);
      date("from " + authority.from(), Side.IN_FORCE);
    }
    if (authority.to() != null) {
      date("to " + authority.to(), Side.IN_FORCE);
      date("to " + authority.to(), Side.AFTER);
    }
  }

  private void date(String what, Side side) {
    dates.add(new Asked(Kind.DATE, -1, what, side));
  }

  private List<Asked> asked(Leaf leaf) {
    List<Asked> all = new ArrayList<>();
    String text = leaf.text();
    all.add(new Asked(Kind.CONDITION, leaf.index(), text, Side.TRUE));
    all.add(new Asked(Kind.CONDITION, leaf.index(), text, Side.FALSE));
    if (leaf.orders(rule)) {
      Kind kind = ofLaw(leaf) ? Kind.THRESHOLD : Kind.COMPARISON;
      for (Side side : List.of(Side.BELOW, Side.AT, Side.ABOVE)) {
        all.add(new Asked(kind, leaf.index(), text, side));
      }
    }
    if (leaf.term() instanceof Term.SetTest test
        && leaf.type(rule, test.subject()) == Groups.class) {
      for (Term.Literal group : test.arguments()) {
        String what = group.value() + " in " + text;
        all.add(new Asked(Kind.GROUP, leaf.index(), what, Side.MEMBER));
        all.add(new Asked(Kind.GROUP, leaf.index(), what, Side.OTHER));
      }
    }
    return all;
  }

  /** Whether it compares with a number that stands in the rule or in a table of law. */
  private boolean ofLaw(Leaf leaf) {
    boolean[] law = {LawFacts.isLaw(rule.patterns().get(leaf.pattern()))};
    leaf.term()
        .walk(
            part -> {
              RuleSource.Place place =
                  part instanceof Term.Variable each ? rule.variables().get(each.name()) : null;
              law[0] |= part instanceof Term.Literal;
              law[0] |= place != null && LawFacts.isLaw(rule.patterns().get(place.pattern()));
            });
    return law[0];
  }

  /** Whether something is still to be seen. */
  boolean open() {
    return seen.size() < dates.size() + byLeaf.stream().mapToInt(List::size).sum();
  }

  /** Whether something is still to be seen of a leaf that is false. */
  boolean openWhenFalse(Leaf leaf) {
    return byLeaf.get(leaf.index()).stream()
        .anyMatch(each -> each.side() != Side.TRUE && !seen.containsKey(each));
  }

  /** Takes note of a leaf that decided whether the rule matched. */
  void decided(Leaf leaf, boolean held, Values values, String scenario) {
    for (Asked each : byLeaf.get(leaf.index())) {
      boolean shown =
          switch (each.kind()) {
            case CONDITION -> (each.side() == Side.TRUE) == held;
            case GROUP -> (each.side() == Side.MEMBER) == values.in(leaf, each.what());
            default -> each.side() == values.side(leaf);
          };
      if (shown) {
        seen.putIfAbsent(each, scenario);
      }
    }
  }

  /** What a leaf read. */
  interface Values {
    boolean in(Leaf leaf, String what);

    Side side(Leaf leaf);
  }

  /** Takes note of a match on a day, whether the rule was in force or not. */
  void matched(@Nullable LocalDate day, String scenario) {
    Authority authority = rule.authority();
    if (day == null) {
      return;
    }
    Side side =
        authority.from() != null && day.isBefore(authority.from())
            ? Side.BEFORE
            : authority.to() != null && day.isAfter(authority.to()) ? Side.AFTER : Side.IN_FORCE;
    dates.stream()
        .filter(each -> each.side() == side)
        .forEach(each -> seen.putIfAbsent(each, scenario));
  }

  /** The needs, with what showed each or why nothing can. */
  List<Need> needs(LawFacts law) {
    List<Need> needs = new ArrayList<>();
    List<Asked> all = new ArrayList<>();
    byLeaf.forEach(all::addAll);
    all.addAll(dates);
    for (Asked each : all) {
      String by = seen.get(each);
      String aside = by == null ? Unreachable.why(this, each, law) : null;
      needs.add(new Need(each.kind(), each.what(), each.side(), by, aside));
    }
    return needs;
  }
}
