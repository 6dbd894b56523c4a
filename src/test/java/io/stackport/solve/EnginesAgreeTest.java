package io.stackport.solve;

import static org.assertj.core.api.Assertions.assertThat;

import io.stackport.model.CompatibilityModel;
import io.stackport.model.Literal;
import io.stackport.model.Objective;
import io.stackport.model.Option;
import io.stackport.model.Slot;
import java.math.BigInteger;
import java.time.Duration;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Every set with every quantity, read from a model's own words, against the diagram, SAT and
 * CP-SAT, which read its normal form; and the diagram's count against a binary decision diagram of
 * the model as a formula.
 */
final class EnginesAgreeTest {
  private static final int SEEDS = Integer.getInteger("stackport.seeds", 3_000);
  private static final Duration LONG = Duration.ofMinutes(2);
  private static final String COST = "cost";

  private static void seeds(LongConsumer each) {
    LongStream.range(0, SEEDS).parallel().forEach(each);
  }

  @Test
  void everySetTheDiagramAndSatAgree() {
    AtomicInteger empty = new AtomicInteger();
    seeds(
        seed -> {
          CompatibilityModel model = SmallModels.of(seed);
          for (View view : View.values()) {
            String which = "seed " + seed + ", " + view;
            Enumeration every = new Enumeration(model, view);
            Set<Set<String>> expected = every.configurations();
            List<Literal> assumed = SmallModels.assumed(model, new Random(seed));
            empty.addAndGet(expected.isEmpty() ? 1 : 0);
            diagram(which, Normalizer.of(model, view), expected, assumed);
            sat(which, model, view, every, assumed);
          }
        });
    assertThat(empty.get())
        .as("models without a configuration")
        .isBetween(SEEDS / 5, SEEDS * 3 / 2);
  }

  private static void diagram(
      String which, NormalForm form, Set<Set<String>> expected, List<Literal> assumed) {
    Diagram.Compiled compiled = Diagram.of(form);
    if (expected.isEmpty()) {
      assertThat(compiled).as(which).isInstanceOf(Diagram.Empty.class);
      return;
    }
    assertThat(compiled).as(which).isInstanceOf(Diagram.Built.class);
    Diagram diagram = ((Diagram.Built) compiled).diagram();
    assertThat(diagram.count()).as(which).isEqualTo(BigInteger.valueOf(expected.size()));
    assertThat(named(form, diagram.options())).as(which).isEqualTo(union(expected));
    Set<Set<String>> listed = new HashSet<>();
    Walk walk = new Walk(diagram);
    walk.each(
        options -> {
          BitSet chosen = new BitSet();
          for (int each : options) {
            if (each >= 0) {
              chosen.set(each);
            }
          }
          assertThat(listed.add(named(form, chosen))).as(which + ", twice: " + chosen).isTrue();
          return true;
        });
    assertThat(listed).as(which).isEqualTo(expected);
    Set<Set<String>> contained = new HashSet<>();
    for (long bits = 0; bits < 1L << form.options(); bits++) {
      BitSet chosen = BitSet.valueOf(new long[] {bits});
      if (walk.contains(chosen)) {
        contained.add(named(form, chosen));
      }
    }
    assertThat(contained).as(which).isEqualTo(expected);
    int[] literals =
        assumed.stream()
            .mapToInt(each -> (form.ids().indexOf(each.option()) + 1) * (each.chosen() ? 1 : -1))
            .toArray();
    Set<Set<String>> left =
        expected.stream()
            .filter(set -> assumed.stream().allMatch(l -> set.contains(l.option()) == l.chosen()))
            .collect(Collectors.toSet());
    assertThat(diagram.count(literals))
        .as("%s, %s", which, assumed)
        .isEqualTo(BigInteger.valueOf(left.size()));
    assertThat(named(form, diagram.options(literals)))
        .as("%s, %s", which, assumed)
        .isEqualTo(union(left));
  }

  private static void sat(
      String which, CompatibilityModel model, View view, Enumeration every, List<Literal> assumed) {
    SatSolver solver = SatSolver.of(model, view, Effort.USUAL.within(LONG));
    for (List<Literal> literals : List.of(List.<Literal>of(), assumed)) {
      boolean possible = every.possible(every.everything(), literals);
      SatAnswer answer = solver.solve(literals);
      if (answer instanceof SatAnswer.Found found) {
        assertThat(possible).as("%s, %s", which, literals).isTrue();
        assertThat(every.keeps(found.quantities(), every.everything()))
            .as("%s, %s: %s", which, literals, found)
            .isTrue();
      } else {
        assertThat(answer).as(which).isInstanceOf(SatAnswer.Impossible.class);
        assertThat(possible).as("%s, %s", which, literals).isFalse();
      }
      Domains.Domain domain = new Domains(solver).of(literals);
      assertThat(domain.unknown()).as(which).isEmpty();
      assertThat(domain.standing().keySet())
          .as("%s, %s", which, literals)
          .isEqualTo(every.domain(every.everything(), literals));
    }
  }

  @Test
  void everySetAndCpSatAgreeOnTheBest() {
    AtomicInteger impossible = new AtomicInteger();
    seeds(
        seed -> {
          // The views take turns, because CP-SAT is the slowest.
          View view = View.values()[(int) (seed % 2)];
          CompatibilityModel model = priced(SmallModels.of(seed), new Random(seed));
          NormalForm form = Normalizer.of(model, view);
          Enumeration every = new Enumeration(model, view);
          Long expected = best(model, every);
          Optimum found = new CpSatSolver(form, Goals.of(model, form, view), LONG).best();
          String which = "seed " + seed + ", " + view + ": " + found;
          if (expected == null) {
            assertThat(found).as(which).isInstanceOf(Optimum.Impossible.class);
            impossible.incrementAndGet();
          } else {
            assertThat(found).as(which).isInstanceOf(Optimum.Proved.class);
            Configuration proved = ((Optimum.Proved) found).configuration();
            assertThat(proved.objectiveValues()).as(which).isEqualTo(List.of(expected));
            assertThat(cost(model, proved.quantities())).as(which).isEqualTo(expected);
            assertThat(every.keeps(proved.quantities(), every.everything())).as(which).isTrue();
          }
        });
    assertThat(impossible.get()).isBetween(SEEDS / 10, SEEDS * 3 / 4);
  }

  /** The same with random costs and an objective. */
  private static CompatibilityModel priced(CompatibilityModel model, Random random) {
    List<Slot> slots =
        model.slots().stream()
            .map(
                slot ->
                    new Slot(
                        slot.id(),
                        slot.min(),
                        slot.max(),
                        slot.options().stream().map(each -> priced(each, random)).toList()))
            .toList();
    return new CompatibilityModel(
        model.name(),
        slots,
        model.constraints(),
        List.of(new Objective(COST, random.nextBoolean())));
  }

  private static Option priced(Option option, Random random) {
    Map<String, Long> unit = new HashMap<>();
    Map<String, Long> once = new HashMap<>();
    if (random.nextInt(4) > 0) {
      unit.put(COST, random.nextInt(9) - 2L);
    }
    if (random.nextInt(3) == 0) {
      once.put(COST, random.nextInt(9) - 3L);
    }
    return new Option(
        option.id(), option.name(), option.least(), option.most(), option.attributes(), unit, once);
  }

  private static long cost(CompatibilityModel model, Map<String, Long> quantities) {
    long cost = 0;
    for (Slot slot : model.slots()) {
      for (Option each : slot.options()) {
        Long units = quantities.get(each.id());
        if (units != null) {
          cost += each.once().getOrDefault(COST, 0L) + units * each.unit().getOrDefault(COST, 0L);
        }
      }
    }
    return cost;
  }

  private static @Nullable Long best(CompatibilityModel model, Enumeration every) {
    TreeSet<Long> values = new TreeSet<>();
    every.each(quantities -> values.add(cost(model, quantities)));
    if (values.isEmpty()) {
      return null;
    }
    return model.objectives().get(0).maximize() ? values.last() : values.first();
  }

  @Test
  void theDiagramCountsWhatABinaryDiagramCounts() {
    AtomicInteger large = new AtomicInteger();
    seeds(
        seed -> {
          CompatibilityModel model = ModelFormula.withoutLimits(SmallModels.of(seed));
          for (View view : View.values()) {
            BigInteger expected = new ModelFormula(model, view).count();
            Diagram.Compiled compiled = Diagram.of(Normalizer.of(model, view));
            BigInteger found =
                compiled instanceof Diagram.Built built ? built.diagram().count() : BigInteger.ZERO;
            assertThat(compiled).isNotInstanceOf(Diagram.TooLarge.class);
            assertThat(found).as("seed %d, %s", seed, view).isEqualTo(expected);
            large.addAndGet(expected.bitLength() > 4 ? 1 : 0);
          }
        });
    assertThat(large.get()).as("counts of 16 or more").isGreaterThan(SEEDS / 20);
  }

  private static Set<String> union(Set<Set<String>> sets) {
    return sets.stream().flatMap(Set::stream).collect(Collectors.toSet());
  }

  private static Set<String> named(NormalForm form, BitSet chosen) {
    return chosen.stream().mapToObj(form.ids()::get).collect(Collectors.toSet());
  }
}
