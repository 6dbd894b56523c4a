package io.stackport.workbench.doctor;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule that joins a noun to itself so that the same two facts match twice, turned around: it must
 * order them by an id.
 */
record SelfJoinCheck(World world) {

  List<Diagnosis> of(Examined rule) {
    List<Diagnosis> found = new ArrayList<>();
    int size = rule.source().patterns().size();
    for (int i = 0; i < size; i++) {
      for (int j = i + 1; j < size; j++) {
        String both = same(rule, i, j) ? turned(rule, i, j) : null;
        if (both != null) {
          String noun = rule.source().patterns().get(i).noun().type().getSimpleName();
          found.add(
              rule.diagnosis(
                  Defect.CONTRACT,
                  "joins `" + noun + "` to itself without an order: two facts match twice",
                  "both ways match " + both,
                  "bind an id in the first pattern and order by it in the second: offer > $first"));
        }
      }
    }
    return found;
  }

  private static boolean same(Examined rule, int one, int other) {
    return rule.source().patterns().get(one).noun().type()
        == rule.source().patterns().get(other).noun().type();
  }

  /** A case, when whatever matches one way matches the other way as well; null otherwise. */
  private @Nullable String turned(Examined rule, int one, int other) {
    Setting setting = Setting.of(world, rule.source());
    Prover prover = new Prover(setting);
    boolean always =
        rule.all().stream()
            .map(each -> each.moved(i -> i == one ? other : i == other ? one : i))
            .allMatch(each -> prover.implies(rule.all(), each));
    Example found = always ? prover.solve(rule.all()) : null;
    return found == null ? null : found.text(setting.nouns());
  }
}
