package io.stackport.workbench.mutation;

import io.stackport.finding.Authority;
import io.stackport.rule.language.RuleSource;
import io.stackport.workbench.mutation.Mutant.Bend;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the mutants of a rule: each differs from it in one place. */
public final class Bender {
  private final BookWords words;

  /**
   * @param rules the whole book: words that it uses elsewhere are what a slip of the pen would take
   * @param seed chooses among them
   */
  public Bender(List<RuleSource> rules, long seed) {
    this.words = new BookWords(rules, seed);
  }

  public List<Mutant> of(RuleSource rule) {
    List<Mutant> mutants = new ArrayList<>();
    for (int p = 0; p < rule.patterns().size(); p++) {
      RuleSource.Pattern pattern = rule.patterns().get(p);
      for (int c = 0; c < pattern.conditions().size(); c++) {
        RuleSource.Condition condition = pattern.conditions().get(c);
        for (TermBends.Bent bent : TermBends.of(rule, pattern, condition.term(), words)) {
          String text = bent.term() == null ? "" : TermText.of(bent.term());
          RuleSource changed = with(rule, p, with(pattern, c, bent, text));
          mutants.add(
              new Mutant(
                  rule, changed, mutants.size() + 1, bent.bend(), p, c, condition.text(), text));
        }
      }
    }
    for (CallBends.Bent bent : CallBends.of(rule.call(), words)) {
      add(
          mutants,
          rule,
          new RuleSource(rule.authority(), rule.patterns(), bent.call(), rule.text()),
          bent.bend(),
          CallBends.text(rule.call()),
          CallBends.text(bent.call()));
    }
    authority(rule, mutants);
    return mutants;
  }

  private static void add(
      List<Mutant> mutants, RuleSource rule, RuleSource bent, Bend bend, String was, String is) {
    mutants.add(new Mutant(rule, bent, mutants.size() + 1, bend, -1, -1, was, is));
  }

  private static RuleSource with(RuleSource rule, int index, RuleSource.Pattern pattern) {
    List<RuleSource.Pattern> patterns = new ArrayList<>(rule.patterns());
    patterns.set(index, pattern);
    return new RuleSource(rule.authority(), List.copyOf(patterns), rule.call(), rule.text());
  }

  private static RuleSource.Pattern with(
      RuleSource.Pattern pattern, int index, TermBends.Bent bent, String text) {
    List<RuleSource.Condition> conditions = new ArrayList<>(pattern.conditions());
    if (bent.term() == null) {
      conditions.remove(index);
    } else {
      conditions.set(index, new RuleSource.Condition(text, bent.term()));
    }
    return new RuleSource.Pattern(pattern.noun(), pattern.bindings(), List.copyOf(conditions));
  }

  private static void authority(RuleSource rule, List<Mutant> mutants) {
    Authority a = rule.authority();
    String other = a.status().equals("in_force") ? "verify" : "in_force";
    add(mutants, rule, with(rule, a.from(), a.to(), other), Bend.STATUS, a.status(), other);
    for (int step : new int[] {-1, 1}) {
      LocalDate from = a.from();
      if (from != null) {
        LocalDate moved = from.plusDays(step);
        RuleSource bent = with(rule, moved, a.to(), a.status());
        add(mutants, rule, bent, Bend.DATE, "first day " + from, "first day " + moved);
      }
      LocalDate to = a.to();
      if (to != null) {
        LocalDate moved = to.plusDays(step);
        RuleSource bent = with(rule, a.from(), moved, a.status());
        add(mutants, rule, bent, Bend.DATE, "last day " + to, "last day " + moved);
      }
    }
  }

  private static RuleSource with(
      RuleSource rule, @Nullable LocalDate from, @Nullable LocalDate to, String status) {
    Authority a = rule.authority();
    Authority bent =
        new Authority(
            a.id(),
            a.sentence(),
            a.pack(),
            a.topic(),
            a.citation(),
            status,
            a.remedy(),
            a.clock(),
            a.register(),
            from,
            to,
            a.file(),
            a.line());
    return new RuleSource(bent, rule.patterns(), rule.call(), rule.text());
  }
}
