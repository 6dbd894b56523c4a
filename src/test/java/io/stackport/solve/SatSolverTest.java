package io.stackport.solve;

import static org.assertj.core.api.Assertions.assertThat;

import io.stackport.model.CompatibilityModel;
import io.stackport.model.Literal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Answers of the SAT solver, conflicts and ways out against all sets and quantities of a model. */
final class SatSolverTest {
  private static final int MODELS = 1500;

  /** One random question: a model in one view, some of its constraints, some literals. */
  private record Case(
      String name,
      CompatibilityModel model,
      Enumeration truth,
      SatSolver solver,
      Random random,
      List<Literal> assumed) {

    static Case of(int seed) {
      CompatibilityModel model = SmallModels.of(seed);
      View view = View.values()[seed % 2];
      Random random = new Random(seed + 1_000_000L);
      return new Case(
          "seed " + seed + " " + view,
          model,
          new Enumeration(model, view),
          SatSolver.of(model, view),
          random,
          SmallModels.assumed(model, random));
    }

    /** Some of all constraints; at most so many. */
    List<Integer> some(int most) {
      List<Integer> all = new ArrayList<>(solver.constraints());
      Collections.shuffle(all, random);
      return new ArrayList<>(all.subList(0, Math.min(all.size(), random.nextInt(most + 1))));
    }
  }

  @Test
  void findsAConfigurationWhereOneExists() {
    int impossible = 0;
    for (int seed = 0; seed < MODELS; seed++) {
      Case c = Case.of(seed);
      for (int i = 0; i < 4; i++) {
        Set<Integer> active = new TreeSet<>(c.solver().constraints());
        c.some(i * 3).forEach(active::remove);
        List<Literal> assumed = SmallModels.assumed(c.model(), c.random());
        SatAnswer answer = c.solver().solve(active, assumed);
        boolean exists = c.truth().possible(active, assumed);
        if (answer instanceof SatAnswer.Found found) {
          assertThat(exists).as(c.name()).isTrue();
          assertThat(c.truth().keeps(found.quantities(), active)).as(c.name()).isTrue();
          assertThat(assumed)
              .as(c.name())
              .allMatch(each -> found.quantities().containsKey(each.option()) == each.chosen());
        } else if (answer instanceof SatAnswer.Impossible no) {
          impossible++;
          assertThat(exists).as(c.name()).isFalse();
          assertThat(active).as(c.name()).containsAll(no.constraints());
          assertThat(c.truth().possible(no.constraints(), no.assumed())).as(c.name()).isFalse();
        } else {
          assertThat(answer).as(c.name()).isNull();
        }
      }
    }
    assertThat(impossible).isBetween(MODELS / 2, 7 * MODELS / 2);
  }

  @Test
  void domainsAreExact() {
    int proper = 0;
    for (int seed = 0; seed < MODELS; seed++) {
      Case c = Case.of(seed);
      Domains domains = new Domains(c.solver());
      for (int i = 0; i < 3; i++) {
        Set<Integer> active = new TreeSet<>(c.solver().constraints());
        c.some(i * 4).forEach(active::remove);
        List<Literal> assumed = SmallModels.assumed(c.model(), c.random());
        Domains.Domain domain = domains.of(active, assumed);
        assertThat(domain.standing().keySet())
            .as(c.name())
            .isEqualTo(c.truth().domain(active, assumed));
        assertThat(domain.unknown()).isEmpty();
        domain
            .standing()
            .forEach(
                (id, one) -> {
                  assertThat(one).as(c.name()).containsKey(id);
                  assertThat(c.truth().keeps(one, active)).as(c.name()).isTrue();
                });
        if (!domain.standing().isEmpty() && !domain.out().isEmpty()) {
          proper++;
        }
      }
    }
    assertThat(proper).isGreaterThan(MODELS / 2);
  }

  // Of two sets of places in a list, the one that lacks the earliest place in which they differ.
  private static Comparator<List<Integer>> without(List<Integer> order) {
    return (one, other) -> {
      for (int each : order) {
        if (one.contains(each) != other.contains(each)) {
          return one.contains(each) ? 1 : -1;
        }
      }
      return 0;
    };
  }

  @Test
  void conflictsAreTheMinimalOnesThatKeepOutWhatComesFirst() {
    int several = 0;
    for (int seed = 0; seed < MODELS; seed++) {
      Case c = Case.of(seed);
      List<Integer> soft = c.some(11);
      Set<Integer> background = new TreeSet<>(c.solver().constraints());
      background.removeAll(soft);
      List<List<Integer>> all = c.truth().conflicts(background, soft, c.assumed());
      Conflict conflict = new Conflicts(c.solver()).minimal(background, soft, c.assumed());
      if (conflict instanceof Conflict.Minimal minimal) {
        assertThat(all).as(c.name()).isNotEmpty();
        assertThat(minimal.constraints())
            .as(c.name())
            .isEqualTo(all.stream().min(without(soft)).orElseThrow());
        several += all.size() > 1 ? 1 : 0;
      } else {
        assertThat(all).as(c.name()).isEmpty();
        assertThat(conflict).isInstanceOf(Conflict.None.class);
      }
    }
    assertThat(several).isGreaterThan(MODELS / 20);
  }

  @Test
  void waysOutAreAllMinimalOnesInTheirOrder() {
    int several = 0;
    int hopeless = 0;
    for (int seed = 0; seed < MODELS; seed++) {
      Case c = Case.of(seed);
      List<Integer> given = c.some(11);
      Set<Integer> background = new TreeSet<>(c.solver().constraints());
      background.removeAll(given);
      List<List<Integer>> all = c.truth().exits(background, given, c.assumed());
      all.sort(without(given));
      WaysOut ways = new Exits(c.solver()).ways(given, c.assumed(), 1000);
      if (ways instanceof WaysOut.Ways found) {
        assertThat(found.ways().stream().map(WaysOut.Way::giveUp)).as(c.name()).isEqualTo(all);
        assertThat(found.all()).isTrue();
        for (WaysOut.Way way : found.ways()) {
          Set<Integer> kept = new TreeSet<>(c.solver().constraints());
          way.giveUp().forEach(kept::remove);
          assertThat(c.truth().keeps(way.quantities(), kept)).as(c.name()).isTrue();
        }
        checkFew(c, given, all);
        several += all.size() > 1 ? 1 : 0;
      } else {
        hopeless++;
        assertThat(all).as(c.name()).isEmpty();
        assertThat(ways)
            .isInstanceOfSatisfying(
                WaysOut.Hopeless.class,
                none -> assertThat(none.rest()).isInstanceOf(Conflict.Minimal.class));
      }
    }
    assertThat(several).isGreaterThan(MODELS / 20);
    assertThat(hopeless).isGreaterThan(MODELS / 20);
  }

  /** The first one alone is the same, and says whether there are others. */
  private static void checkFew(Case c, List<Integer> given, List<List<Integer>> all) {
    WaysOut.Ways one = (WaysOut.Ways) new Exits(c.solver()).ways(given, c.assumed(), 1);
    assertThat(one.ways()).as(c.name()).hasSize(1);
    assertThat(one.ways().get(0).giveUp()).as(c.name()).isEqualTo(all.get(0));
    if (all.size() > 1) {
      assertThat(one.all()).as(c.name()).isFalse();
    }
  }

  @Test
  void whatALiteralTakesAwayIsExplained() {
    int taken = 0;
    for (int seed = 0; seed < MODELS; seed++) {
      Case c = Case.of(seed);
      List<Literal> now = SmallModels.assumed(c.model(), c.random());
      if (now.isEmpty()) {
        continue;
      }
      WhyNot.Changed changed = new WhyNot(c.solver()).changed(c.assumed(), now.get(0));
      List<Literal> after = new ArrayList<>(c.assumed());
      after.add(now.get(0));
      Set<Integer> all = c.truth().everything();
      Set<String> left = new TreeSet<>(c.truth().domain(all, c.assumed()));
      left.removeAll(c.truth().domain(all, after));
      assertThat(changed.left().keySet()).as(c.name()).isEqualTo(left);
      changed.left().forEach((id, why) -> checkReason(c, id, why, after));
      taken += left.size();
    }
    assertThat(taken).isGreaterThan(MODELS / 4);
  }

  private static void checkReason(Case c, String id, Conflict why, List<Literal> assumed) {
    List<Literal> chosen = new ArrayList<>(assumed);
    chosen.add(Literal.of(id));
    assertThat(why).as(c.name()).isInstanceOf(Conflict.Minimal.class);
    List<Integer> blamed = ((Conflict.Minimal) why).constraints();
    assertThat(c.truth().possible(blamed, chosen)).as(c.name()).isFalse();
    for (Integer each : blamed) {
      List<Integer> rest = new ArrayList<>(blamed);
      rest.remove(each);
      assertThat(c.truth().possible(rest, chosen)).as(c.name()).isTrue();
    }
  }
}
