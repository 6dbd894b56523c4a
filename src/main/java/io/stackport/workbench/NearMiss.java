package io.stackport.workbench;

import static io.stackport.workbench.SecondOpinion.attribute;
import static io.stackport.workbench.SecondOpinion.bound;

import io.stackport.fact.Clocks;
import io.stackport.fact.Fact;
import io.stackport.finding.Authority;
import io.stackport.finding.Emission;
import io.stackport.finding.Judgement;
import io.stackport.rule.language.RuleSource;
import io.stackport.rule.language.Term;
import io.stackport.workbench.SecondOpinion.Bound;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Why a rule did not speak: the facts that took it farthest, and what stopped it there.
 *
 * @param rule id
 * @param pattern the pattern at which it stopped, as a noun; empty when it stopped before the first
 * @param fact label of the fact that came nearest; empty when there is no such fact
 * @param because each condition that failed, with the values it read; or what else stood in the way
 */
public record NearMiss(String rule, String pattern, String fact, List<String> because) {

  static NearMiss of(RuleSource rule, List<Fact> facts, List<Judgement> judgements, Clocks clocks) {
    Authority authority = rule.authority();
    LocalDate day = clocks.of(authority.clock());
    if (Boolean.FALSE.equals(authority.inForce(day))) {
      return new NearMiss(authority.id(), "", "", List.of(outOfForce(authority, day)));
    }
    Set<Fact> all = new LinkedHashSet<>(facts);
    for (Judgement judgement : judgements) {
      if (judgement.emission() instanceof Emission.Classification made) {
        all.add(SecondOpinion.fact(judgement, made));
      }
    }
    Nearest nearest = new Nearest(rule, new Candidates.Pool(all));
    nearest.descend(0, Map.of());
    return nearest.told();
  }

  private static String outOfForce(Authority authority, @Nullable LocalDate day) {
    return "it is in force from %s to %s, and the %s date is %s"
        .formatted(
            authority.from() == null ? "…" : authority.from(),
            authority.to() == null ? "…" : authority.to(),
            authority.clock(),
            day);
  }

  /**
   * Looks for the prefix of patterns that gets farthest, and there for the fact that fails least.
   */
  private static final class Nearest {
    private final RuleSource rule;
    private final Candidates.Pool pool;
    private int farthest = -1;
    private @Nullable Fact fact;
    private List<RuleSource.Condition> failed = List.of();
    private Map<String, Bound> variables = Map.of();

    Nearest(RuleSource rule, Candidates.Pool pool) {
      this.rule = rule;
      this.pool = pool;
    }

    void descend(int index, Map<String, Bound> outer) {
      if (index == rule.patterns().size()) {
        farthest = index;
        return;
      }
      RuleSource.Pattern pattern = rule.patterns().get(index);
      if (pool.of(pattern).isEmpty() && index > farthest) {
        keep(index, null, List.of(), outer);
      }
      for (Fact each : pool.of(pattern)) {
        Map<String, Bound> inner = new TreeMap<>(outer);
        for (RuleSource.Binding binding : pattern.bindings()) {
          var attribute = attribute(pattern, binding.attribute());
          inner.put(binding.variable(), new Bound(index, attribute, attribute.of(each)));
        }
        List<RuleSource.Condition> against =
            pattern.conditions().stream()
                .filter(c -> !SecondOpinion.holds(pattern, each, c.term(), inner))
                .toList();
        if (against.isEmpty()) {
          descend(index + 1, inner);
        } else if (index > farthest || index == farthest && nearer(against)) {
          keep(index, each, against, inner);
        }
      }
    }

    private boolean nearer(List<RuleSource.Condition> against) {
      return fact != null && against.size() < failed.size();
    }

    private void keep(
        int index,
        @Nullable Fact nearest,
        List<RuleSource.Condition> against,
        Map<String, Bound> bound) {
      farthest = index;
      fact = nearest;
      failed = against;
      variables = bound;
    }

    NearMiss told() {
      String id = rule.authority().id();
      if (farthest == rule.patterns().size()) {
        return new NearMiss(id, "", "", List.of("its patterns match, and its call says nothing"));
      }
      RuleSource.Pattern pattern = rule.patterns().get(farthest);
      String noun = pattern.noun().type().getSimpleName();
      Fact nearest = fact;
      if (nearest == null) {
        return new NearMiss(id, noun, "", List.of("there is no " + noun));
      }
      return new NearMiss(
          id,
          noun,
          nearest.label(),
          failed.stream()
              .map(each -> each.text() + " (" + read(pattern, nearest, each) + ")")
              .toList());
    }

    private String read(RuleSource.Pattern pattern, Fact nearest, RuleSource.Condition condition) {
      Set<String> read = new LinkedHashSet<>();
      condition
          .term()
          .walk(
              term -> {
                if (term instanceof Term.Attribute each) {
                  read.add(each.name() + " is " + attribute(pattern, each.name()).of(nearest));
                } else if (term instanceof Term.Variable each) {
                  read.add(each.name() + " is " + bound(variables, each.name()).value());
                }
              });
      return String.join(", ", new ArrayList<>(read));
    }
  }
}
