package io.stackport.workbench.doctor;

import io.stackport.catalog.CatalogFiles;
import io.stackport.rule.language.RuleSource;
import io.stackport.rule.language.Term;
import io.stackport.rule.language.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a rule would say anything else if one of its conditions were another. An
 * attribute that is not known makes a condition neither hold nor fail, so nothing is concluded from
 * one that can be unknown, but that two tests of it alone are then unknown alike.
 */
public final class Indifference {
  private static final Formula ALWAYS = new Formula.All(List.of());

  private final World world;
  private final @Nullable Set<Object> chipClasses;

  /**
   * @param rules the book: what it concludes of chips is all that a chip can be
   */
  public Indifference(CatalogFiles files, List<RuleSource> rules) {
    this.world = new World(files);
    this.chipClasses = chipClasses(rules);
  }

  /** Classes that rules give to chips; null when one of them takes it from a fact. */
  private static @Nullable Set<Object> chipClasses(List<RuleSource> rules) {
    Set<Object> classes = new LinkedHashSet<>();
    for (RuleSource rule : rules) {
      Emitted emitted = Emitted.of(rule);
      if (!emitted.call().equals("classified") || "item".equals(emitted.text("of"))) {
        continue;
      }
      String eccn = emitted.text("eccn");
      if (eccn == null) {
        return null;
      }
      classes.add(eccn);
    }
    return classes;
  }

  /**
   * Whether a condition and what stands in its place hold in the same cases, all other conditions
   * met.
   *
   * @param instead the same rule with the other condition; without it when it is left out
   * @param pattern index of the pattern, {@code condition} index in it
   */
  public boolean betweenConditions(
      RuleSource rule, RuleSource instead, int pattern, int condition) {
    RuleSource.Pattern was = rule.patterns().get(pattern);
    RuleSource.Pattern is = instead.patterns().get(pattern);
    boolean dropped = is.conditions().size() < was.conditions().size();
    Term before = was.conditions().get(condition).term();
    Term after = dropped ? null : is.conditions().get(condition).term();
    if (after == null && everyMovement(was, before)) {
      return true;
    }
    Setting setting = Setting.of(world, rule).withChipClasses(chipClasses);
    List<List<Formula>> read = FormulaReader.of(rule);
    Formula one = read.get(pattern).get(condition);
    Formula other = after == null ? ALWAYS : FormulaReader.of(instead).get(pattern).get(condition);
    if (!readable(before) || (after != null && !readable(after))) {
      return false;
    }
    Set<Value.At> reads = Attributes.of(one);
    boolean open = reads.stream().anyMatch(at -> nullable(setting, at));
    if (open && !(reads.size() == 1 && reads.equals(Attributes.of(other)))) {
      return false;
    }
    List<Formula> rest = new ArrayList<>();
    for (int p = 0; p < read.size(); p++) {
      for (int c = 0; c < read.get(p).size(); c++) {
        Formula each = read.get(p).get(c);
        if ((p != pattern || c != condition) && known(setting, each)) {
          rest.add(each);
        }
      }
    }
    Prover prover = new Prover(setting);
    return never(prover, rest, one, other.not()) && never(prover, rest, other, one.not());
  }

  private static boolean never(Prover prover, List<Formula> rest, Formula one, Formula other) {
    List<Formula> all = new ArrayList<>(rest);
    all.add(one);
    all.add(other);
    return prover.solve(all) == null;
  }

  /**
   * Whether no facts make a rule speak on a ship day, in force or not; false for rules of another
   * clock.
   */
  public boolean onDay(RuleSource rule, LocalDate day) {
    if (!rule.authority().clock().equals("ship")) {
      return false;
    }
    Setting whole = Setting.of(world, rule);
    Setting setting =
        new Setting(world, whole.nouns(), day, day, null).withChipClasses(chipClasses);
    List<Formula> known = new ArrayList<>();
    FormulaReader.of(rule)
        .forEach(some -> some.stream().filter(f -> known(setting, f)).forEach(known::add));
    return new Prover(setting).solve(known) == null;
  }

  /**
   * There is an end use of each movement, and all say the same: which of them a rule reads is all
   * one, as long as it does not say.
   */
  private static boolean everyMovement(RuleSource.Pattern pattern, Term condition) {
    return pattern.noun().type().getSimpleName().equals("EndUse")
        && condition instanceof Term.Compare compare
        && compare.operator().equals("==")
        && compare.left().equals(new Term.Attribute("movement"))
        && compare.right() instanceof Term.Variable
        && pattern.bindings().stream().noneMatch(each -> each.attribute().equals("movement"));
  }

  private static boolean known(Setting setting, Formula formula) {
    return Attributes.of(formula).stream().noneMatch(at -> nullable(setting, at));
  }

  private static boolean nullable(Setting setting, Value.At at) {
    Vocabulary.Attribute attribute = setting.attribute(at);
    return attribute == null || attribute.nullable();
  }

  /** Whether the reader of formulas takes in all of it. */
  private static boolean readable(Term term) {
    if (term instanceof Term.And and) {
      return and.terms().stream().allMatch(Indifference::readable);
    } else if (term instanceof Term.Or or) {
      return or.terms().stream().allMatch(Indifference::readable);
    } else if (term instanceof Term.In in) {
      return !(in.value() instanceof Term.Literal);
    } else if (term instanceof Term.SetTest test) {
      return !(test.subject() instanceof Term.Literal);
    }
    return term instanceof Term.Compare compare
        && (compare.left() instanceof Term.Attribute || compare.left() instanceof Term.Variable);
  }
}
