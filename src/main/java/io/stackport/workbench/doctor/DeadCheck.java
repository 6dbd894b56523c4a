package io.stackport.workbench.doctor;

import io.stackport.rule.language.RuleSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rules that cannot speak: their days are none, or their conditions shut each other out. */
record DeadCheck(World world) {

  List<Diagnosis> of(Examined rule) {
    var authority = rule.source().authority();
    if (Spans.empty(authority.from(), authority.to())) {
      return List.of(
          rule.diagnosis(
              Defect.DEAD,
              "the rule is in force on no day",
              "from " + authority.from() + " to " + authority.to(),
              "set date-expires after date-effective"));
    }
    Setting setting = Setting.of(world, rule.source());
    Prover prover = new Prover(setting);
    if (prover.solve(rule.all()) != null) {
      return List.of();
    }
    return List.of(
        rule.diagnosis(
            Defect.DEAD,
            "no facts can make the rule speak",
            "cannot hold together: " + core(rule, prover),
            fix(rule, setting)));
  }

  /** Conditions that contradict each other, as few as suffice. */
  private static String core(Examined rule, Prover prover) {
    List<Formula> kept = new ArrayList<>(rule.all());
    for (Formula each : rule.all()) {
      List<Formula> fewer = new ArrayList<>(kept);
      fewer.remove(each);
      if (prover.solve(fewer) == null) {
        kept = fewer;
      }
    }
    List<String> told = new ArrayList<>();
    for (int i = 0; i < rule.conditions().size(); i++) {
      RuleSource.Pattern pattern = rule.source().patterns().get(i);
      for (int j = 0; j < rule.conditions().get(i).size(); j++) {
        if (kept.contains(rule.conditions().get(i).get(j))) {
          told.add(
              pattern.noun().type().getSimpleName()
                  + "("
                  + pattern.conditions().get(j).text()
                  + ")");
        }
      }
    }
    return String.join(", ", told);
  }

  private @Nullable String stranger(Examined rule, Setting setting) {
    for (Formula formula : rule.all()) {
      if (formula instanceof Formula.One one
          && one.atom() instanceof Atom.Order order
          && order.left() instanceof Value.At at
          && order.right() instanceof Value.Is is) {
        Set<Object> admitted = world.admitted(setting.nouns().get(at.pattern()), at.attribute());
        if (admitted != null && !admitted.contains(is.constant())) {
          return hint(String.valueOf(is.constant()), at.attribute(), admitted);
        }
      }
    }
    return null;
  }

  private static String hint(String value, String attribute, Set<Object> admitted) {
    Set<String> words = admitted.stream().map(String::valueOf).collect(Collectors.toSet());
    String near = io.stackport.problem.DidYouMean.hint(value, words);
    String some = words.stream().sorted().limit(12).collect(Collectors.joining(", "));
    return near.isEmpty() ? attribute + " is one of " + some : near;
  }

  private String fix(Examined rule, Setting setting) {
    String hint = stranger(rule, setting);
    return hint == null ? "take one of them out, or take the rule out" : hint;
  }
}
