package io.stackport.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stackport.model.CompatibilityModel;
import io.stackport.model.Constraint;
import io.stackport.model.Literal;
import io.stackport.model.Objective;
import io.stackport.model.Option;
import io.stackport.model.Slot;
import io.stackport.model.Source;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A rack of servers, worked out by hand: {@code small} (1 to 10 units at 10, 3 kW and 4
 * accelerators each) or {@code large} (1 to 10 units at 35 and 20 once, 10 kW and 16 accelerators
 * each), in a {@code hall} of 40 kW or an {@code annex} of 100 kW that costs 100.
 */
final class KnownOptimaTest {
  private static final Duration LONG = Duration.ofMinutes(2);

  private static Source says(String id) {
    return Source.of(id, id);
  }

  private static Option option(String id, long most, long unit, long once) {
    return new Option(id, id, 1, most, Map.of(), Map.of("price", unit), Map.of("price", once));
  }

  private static Constraint use(
      String who, String resource, @Nullable Long amount, boolean supply) {
    return new Constraint.Use(says(who), who, resource, amount, 1, supply, List.of());
  }

  private static CompatibilityModel rack(long accelerators, Objective... objectives) {
    List<Slot> slots =
        List.of(
            new Slot(
                "server", 1, 1, List.of(option("small", 10, 10, 0), option("large", 10, 35, 20))),
            new Slot("hall", 1, 1, List.of(option("hall", 1, 0, 0), option("annex", 1, 0, 100))));
    List<Constraint> constraints = new ArrayList<>();
    constraints.add(use("small", "kW", 3L, false));
    constraints.add(use("large", "kW", 10L, false));
    constraints.add(use("hall", "kW", 40L, true));
    constraints.add(use("annex", "kW", 100L, true));
    constraints.add(new Constraint.Limit(says("power"), "kW", 0, List.of()));
    constraints.add(use("small", "accelerators", 4L, true));
    constraints.add(use("large", "accelerators", 16L, true));
    constraints.add(use("", "accelerators", accelerators, false));
    constraints.add(new Constraint.Limit(says("need"), "accelerators", 0, List.of()));
    return new CompatibilityModel("rack", slots, constraints, List.of(objectives));
  }

  private static CpSatSolver solver(CompatibilityModel model) {
    NormalForm form = Normalizer.of(model, View.CERTAIN);
    return new CpSatSolver(form, Goals.of(model, form, View.CERTAIN), LONG);
  }

  private static Configuration best(CompatibilityModel model) {
    return ((Optimum.Proved) solver(model).best()).configuration();
  }

  /**
   * 36 accelerators: 9 small (36) draw 27 kW of 40 and cost 90; 3 large (48) draw 30 kW and cost 20
   * + 105 = 125. The annex only adds 100.
   */
  @Test
  void nineSmallServersAreCheapest() {
    Configuration best = best(rack(36, new Objective("price", false)));
    assertThat(best.quantities()).isEqualTo(Map.of("small", 9L, "hall", 1L));
    assertThat(best.objectiveValues()).containsExactly(90L);
  }

  /** 64 accelerators: small ends at 40; 4 large (64) draw 40 kW, just what the hall gives. */
  @Test
  void fourLargeServersFillTheHallToTheWatt() {
    Configuration best = best(rack(64, new Objective("price", false)));
    assertThat(best.quantities()).isEqualTo(Map.of("large", 4L, "hall", 1L));
    assertThat(best.objectiveValues()).containsExactly(20 + 4 * 35L);
  }

  /** 65 accelerators: 5 large draw 50 kW, which only the annex gives: 20 + 175 + 100. */
  @Test
  void oneMoreAcceleratorNeedsTheAnnex() {
    Configuration best = best(rack(65, new Objective("price", false)));
    assertThat(best.quantities()).isEqualTo(Map.of("large", 5L, "annex", 1L));
    assertThat(best.objectiveValues()).containsExactly(295L);
  }

  /** 161 accelerators: ten large hold 160. */
  @Test
  void moreThanTenLargeServersHoldIsImpossible() {
    assertThat(solver(rack(161, new Objective("price", false))).best())
        .isInstanceOf(Optimum.Impossible.class);
  }

  /**
   * Spare power first, then price, at 36 accelerators: what is used of kW beyond supply is 27 - 100
   * for nine small in the annex, 30 - 100 for three large; so nine small in the annex at 190.
   */
  @Test
  void theFirstObjectiveComesFirst() {
    Configuration best =
        best(rack(36, new Objective("resource:kW", false), new Objective("price", false)));
    assertThat(best.quantities()).isEqualTo(Map.of("small", 9L, "annex", 1L));
    assertThat(best.objectiveValues()).containsExactly(-73L, 190L);
  }

  /**
   * The most accelerators in the hall: 4 large, 64 (small ends at 40); in the annex 10 large, 160.
   */
  @Test
  void mostCanBeWanted() {
    // What is used of accelerators beyond supply is 36 less what is installed.
    Configuration best =
        best(
            rack(36, new Objective("resource:accelerators", false), new Objective("price", false)));
    assertThat(best.quantities()).isEqualTo(Map.of("large", 10L, "annex", 1L));
    assertThat(best.objectiveValues()).containsExactly(36 - 160L, 20 + 350 + 100L);
    Configuration dearest = best(rack(36, new Objective("price", true)));
    assertThat(dearest.objectiveValues()).containsExactly(470L);
  }

  /**
   * Price against spare power at 64 accelerators. In the hall only 4 large fit: 160, and 0 kW
   * spare. In the annex 4 large: 260, and 60 kW spare. More servers cost more and spare less.
   */
  @Test
  void theFrontOfPriceAndSparePower() {
    CompatibilityModel model =
        rack(64, new Objective("price", false), new Objective("resource:kW", false));
    NormalForm form = Normalizer.of(model, View.CERTAIN);
    Front front =
        new Pareto(form, Goals.of(model, form, View.CERTAIN), LONG, progress -> {}).front(10);
    assertThat(front.truncated()).isFalse();
    assertThat(front.points())
        .extracting(each -> each.configuration().objectiveValues())
        .containsExactly(List.of(160L, 0L), List.of(260L, -60L));
  }

  /**
   * The three cheapest that differ in server or hall, at 36: small+hall 90, large+hall 125,
   * small+annex 190, then large+annex 225, and there is no fifth.
   */
  @Test
  void theNextBestInOrder() {
    List<Optimum> top = solver(rack(36, new Objective("price", false))).top(9, Set.of(0, 1, 2, 3));
    assertThat(top).hasSize(5);
    assertThat(top.subList(0, 4))
        .extracting(each -> ((Optimum.Proved) each).configuration().objectiveValues().get(0))
        .containsExactly(90L, 125L, 190L, 225L);
    assertThat(top.get(4)).isInstanceOf(Optimum.Impossible.class);
  }

  /**
   * Cables come in packs of 4 at started packs, ports in full groups of 3. Five servers need ceil(5
   * / 4) = 2 packs; a switch of 5 units gives floor(5 / 3) = 1 group of 10 ports.
   */
  @Test
  void startedAndFullSteps() {
    NormalForm form =
        new NormalForm(
            List.of("server", "switch"),
            new int[] {0, 1},
            List.of(
                new NormalForm.SlotForm("server", new int[] {0}, 1, 1),
                new NormalForm.SlotForm("switch", new int[] {1}, 1, 1)),
            new long[] {5, 1},
            new long[] {5, 9},
            List.of(),
            List.of(),
            // 8 for each started 4 servers = 16; 10 for each full 3 switches; so 20 from 6 on.
            List.of(
                new NormalForm.Limit(
                    "ports",
                    new int[0],
                    List.of(
                        new NormalForm.Term(0, 8, 4, false, new int[0], 0),
                        new NormalForm.Term(1, -10, 3, true, new int[0], 1)),
                    0,
                    2)),
            List.of());
    Goal units = new Goal("units", false, new long[2], new long[] {0, 1}, List.of(), 7);
    Optimum best = new CpSatSolver(form, List.of(units), LONG).best();
    assertThat(((Optimum.Proved) best).configuration())
        .isEqualTo(
            new Configuration(new TreeMap<>(Map.of("server", 5L, "switch", 6L)), List.of(13L)));
  }

  @Test
  void whatOnlyPossiblyCostsDependsOnTheView() {
    Source unsure = new Source("u", "u", "", "", false, false);
    CompatibilityModel model =
        new CompatibilityModel(
            "m",
            List.of(new Slot("s", 1, 1, List.of(Option.of("a")))),
            List.of(
                new Constraint.Use(unsure, "a", "w", 5L, 1, false, List.of()),
                new Constraint.Use(unsure, "a", "w", 3L, 1, true, List.of()),
                new Constraint.Use(says("c"), "", "w", 100L, 1, false, List.of()),
                new Constraint.Use(says("n"), "a", "w", null, 1, false, List.of()),
                new Constraint.Use(says("d"), "a", "w", 9L, 1, true, List.of(Literal.of("!a")))),
            List.of(new Objective("resource:w", false)));
    long[] q = {1};
    assertThat(Goals.of(model, Normalizer.of(model, View.CERTAIN), View.CERTAIN).get(0).value(q))
        .isEqualTo(105);
    assertThat(Goals.of(model, Normalizer.of(model, View.POSSIBLE), View.POSSIBLE).get(0).value(q))
        .isEqualTo(97);
  }

  @Test
  void sumsThatCouldOverflowAreRefused() {
    long half = 1L << 61;
    CompatibilityModel model =
        new CompatibilityModel(
            "m",
            List.of(
                new Slot("s", 1, 1, List.of(option("a", 1, half, 0))),
                new Slot("t", 1, 1, List.of(option("b", 2, half / 2, 0)))),
            List.of(),
            List.of(new Objective("price", false)));
    assertThatThrownBy(() -> solver(model))
        .isInstanceOf(TooLargeException.class)
        .hasMessageContaining("objective `price`")
        .hasMessageContaining("2^62");
  }

  /** Just below: 2^61 + (2^61 - 2). */
  @Test
  void largeSumsThatFitAreExact() {
    long half = 1L << 61;
    CompatibilityModel model =
        new CompatibilityModel(
            "m",
            List.of(
                new Slot("s", 1, 1, List.of(option("a", 1, half, 0))),
                new Slot("t", 1, 1, List.of(option("b", 2, half / 2 - 1, 0)))),
            List.of(),
            List.of(new Objective("price", true)));
    assertThat(best(model).objectiveValues()).containsExactly(2 * half - 2);
  }
}
