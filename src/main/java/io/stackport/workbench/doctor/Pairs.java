package io.stackport.workbench.doctor;

import io.stackport.rule.language.RuleSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What two rules have to do with each other. */
record Pairs(World world) {

  /** Whether every match of one rule is a match of another that emits the same; days aside. */
  boolean matches(Examined narrow, Examined wide, Emitted first, Emitted second) {
    Prover prover = new Prover(Setting.of(world, narrow.source()));
    for (int[] map : Mapping.whole(wide, narrow)) {
      List<Formula> wanted = new ArrayList<>(first.same(second, map));
      wide.all().forEach(each -> wanted.add(each.moved(index -> map[index])));
      if (wanted.stream().allMatch(each -> prover.implies(narrow.all(), each))) {
        return true;
      }
    }
    return false;
  }

  /** Whether every match of a rule, about a line or offer, is a match of another about the same. */
  boolean barredBy(Examined narrow, Examined wide, Value left, Value right) {
    Prover prover = new Prover(Setting.of(world, narrow.source()));
    for (int[] map : Mapping.whole(wide, narrow)) {
      List<Formula> wanted = new ArrayList<>();
      wanted.add(Emitted.equal(left, right.moved(index -> map[index])));
      wide.all().forEach(each -> wanted.add(each.moved(index -> map[index])));
      if (wanted.stream().allMatch(each -> prover.implies(narrow.all(), each))) {
        return true;
      }
    }
    return false;
  }

  /** A case, with its nouns, in which both rules fire on the same facts about the same thing. */
  @Nullable String together(Examined one, Examined other, List<Equated> equated) {
    if (!Spans.meet(one.source().authority(), other.source().authority())) {
      return null;
    }
    Setting setting =
        Setting.of(world, one.source())
            .with(
                other.source().patterns().stream().map(RuleSource.Pattern::noun).toList(),
                other.source().authority());
    Prover prover = new Prover(setting);
    for (int[] map : Mapping.shared(other, one)) {
      List<Formula> all = new ArrayList<>(one.all());
      other.all().forEach(each -> all.add(each.moved(index -> map[index])));
      for (Equated each : equated) {
        all.add(Emitted.equal(each.left(), each.right().moved(index -> map[index])));
      }
      Example found = prover.solve(all);
      if (found != null) {
        return found.text(setting.nouns());
      }
    }
    return null;
  }

  /** An argument of one rule and the argument of another that must be the same thing. */
  record Equated(Value left, Value right) {}

  static List<Equated> arguments(Emitted one, Emitted other) {
    List<Equated> all = new ArrayList<>();
    for (int i = 0; i < one.values().size(); i++) {
      if (one.values().get(i) instanceof Value.At && other.values().get(i) instanceof Value.At) {
        all.add(new Equated(one.values().get(i), other.values().get(i)));
      }
    }
    return all;
  }
}
