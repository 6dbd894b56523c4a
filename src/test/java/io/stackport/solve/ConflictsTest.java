package io.stackport.solve;

import static org.assertj.core.api.Assertions.assertThat;

import io.stackport.model.CompatibilityModel;
import io.stackport.model.Constraint;
import io.stackport.model.Literal;
import io.stackport.model.Option;
import io.stackport.model.Slot;
import io.stackport.model.Source;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Conflicts and ways out derived by hand: a server of 1 to 8 units in a hall. */
final class ConflictsTest {
  private static final Source NEED = new Source("need", "at least 6 units", "", "", true, true);
  private static final Source SMALL = new Source("small", "the small hall", "", "", true, true);
  private static final Source COLD = new Source("cold", "the cold server", "", "", true, true);
  private static final List<Literal> ALWAYS = List.of();

  private static Option option(String id, long most) {
    return new Option(id, id, 1, most, Map.of(), Map.of(), Map.of());
  }

  private static Constraint chosen(Source source, String id) {
    return new Constraint.Implies(source, ALWAYS, List.of(Literal.of(id)));
  }

  private static Constraint use(String who, String what, long amount, boolean supply) {
    return new Constraint.Use(Source.of("fact", ""), who, what, amount, 1, supply, ALWAYS);
  }

  // Each unit draws 10 kW; the small hall brings 50 kW and the large one 100. Six units draw 60.
  private static final CompatibilityModel MODEL =
      new CompatibilityModel(
          "hall",
          List.of(
              new Slot("server", 1, 1, List.of(option("hot", 8), option("cold", 8))),
              new Slot("hall", 1, 1, List.of(option("little", 1), option("large", 1)))),
          List.of(
              new Constraint.Limit(NEED, "units", -6, ALWAYS), // 0
              chosen(SMALL, "little"), // 1
              chosen(COLD, "cold"), // 2
              new Constraint.Limit(Source.of("power", "power"), "power", 0, ALWAYS), // 3
              new Constraint.Forbid(
                  Source.of("liquid", "liquid"),
                  List.of(Literal.of("cold"), Literal.of("large"))), // 4
              use("hot", "power", 10, false),
              use("cold", "power", 10, false),
              use("little", "power", 50, true),
              use("large", "power", 100, true),
              use("hot", "units", 1, true),
              use("cold", "units", 1, true),
              use("", "units", 0, false)),
          List.of());

  // Six units draw 60 kW (3), whichever servers they are. There are two ways not to have them: the
  // small hall (1) brings 50 and the slot of halls (-2) admits no other; or the cold server (2)
  // must
  // not stand in the large hall (4), which leaves the small one. Kept out is what comes first in
  // the
  // order of blame: the small hall by default, the cold server where that is named first.
  @Test
  void keepsOutOfTheConflictWhatComesFirst() {
    Conflicts conflicts = new Conflicts(SatSolver.of(MODEL, View.CERTAIN));
    Conflict conflict = conflicts.minimal(ALWAYS);
    assertThat(conflict).isEqualTo(new Conflict.Minimal(List.of(0, 2, 3, 4)));
    assertThat(((Conflict.Minimal) conflict).says(MODEL))
        .containsExactly("at least 6 units", "the cold server", "power", "liquid");
    Conflict other = conflicts.minimal(List.of(), List.of(2, 0, 1, -1, -2, 3, 4), ALWAYS);
    assertThat(other).isEqualTo(new Conflict.Minimal(List.of(0, 1, -2, 3)));
    assertThat(((Conflict.Minimal) other).says(MODEL)).contains("`hall` takes 1 to 1");
  }

  // Keep the need (0). The small hall (1) cannot be kept beside it, so it goes; then the large hall
  // must do, which the cold server cannot stand in (4), so that it (2) goes too. The next way keeps
  // the hall and gives up the need alone: five cold units in the small hall.
  @Test
  void givesUpTheLastThingsFirst() {
    WaysOut ways = new Exits(SatSolver.of(MODEL, View.CERTAIN)).ways(ALWAYS, 9);
    assertThat(ways)
        .isInstanceOfSatisfying(
            WaysOut.Ways.class,
            found -> {
              assertThat(found.all()).isTrue();
              assertThat(found.ways())
                  .extracting(WaysOut.Way::giveUp)
                  .containsExactly(List.of(1, 2), List.of(0));
              assertThat(found.ways().get(0).quantities()).containsOnlyKeys("hot", "large");
            });
  }

  // Six units in the large hall: the cold server left for the rule of the liquid (4) alone.
  @Test
  void saysWhyAnOptionCannotBeChosen() {
    CompatibilityModel free =
        new CompatibilityModel(
            "free",
            MODEL.slots(),
            MODEL.constraints().stream()
                .filter(each -> !each.source().equals(SMALL) && !each.source().equals(COLD))
                .toList(),
            List.of());
    WhyNot why = new WhyNot(SatSolver.of(free, View.CERTAIN));
    assertThat(why.of("cold", List.of(Literal.of("large"))))
        .isEqualTo(new Conflict.Minimal(List.of(2)));
    assertThat(why.of("hot", ALWAYS)).isInstanceOf(Conflict.None.class);
    assertThat(why.changed(ALWAYS, Literal.of("large")).left()).doesNotContainKey("cold");
  }

  @Test
  void saysSoWhenSomebodyEndsIt() {
    AtomicBoolean ended = new AtomicBoolean();
    SatSolver solver = SatSolver.of(MODEL, View.CERTAIN, Effort.USUAL.until(ended::get));
    assertThat(solver.solve(ALWAYS)).isNotInstanceOf(SatAnswer.OutOfTime.class);
    assertThat(solver.hurried()).isFalse();
    ended.set(true);
    assertThat(solver.solve(ALWAYS)).isInstanceOf(SatAnswer.OutOfTime.class);
    assertThat(solver.hurried()).isTrue();
  }

  @Test
  void saysSoWhenTimeIsUp() {
    SatSolver late = SatSolver.of(MODEL, View.CERTAIN, Effort.USUAL.within(Duration.ofNanos(-1)));
    assertThat(late.solve(ALWAYS)).isInstanceOf(SatAnswer.OutOfTime.class);
    assertThat(late.hurried()).isTrue();
    assertThat(new Conflicts(late).minimal(ALWAYS)).isInstanceOf(Conflict.OutOfTime.class);
    assertThat(new Exits(late).ways(ALWAYS, 1)).isInstanceOf(WaysOut.OutOfTime.class);
    assertThat(new Domains(late).of(ALWAYS).unknown()).hasSize(4);
  }
}
