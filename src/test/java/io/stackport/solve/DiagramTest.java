package io.stackport.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The diagram against every set with every quantity. */
final class DiagramTest {
  private static final int SEEDS = 4000;

  @Test
  void countsAndOptionsAreThoseOfEverySet() {
    int empty = 0;
    for (long seed = 0; seed < SEEDS; seed++) {
      NormalForm form = SmallForms.of(seed);
      List<BitSet> all = new EverySet(form).configurations();
      Diagram.Compiled compiled = Diagram.of(form);
      if (all.isEmpty()) {
        assertThat(compiled).as("seed %d", seed).isInstanceOf(Diagram.Empty.class);
        empty++;
        continue;
      }
      assertThat(compiled).as("seed %d", seed).isInstanceOf(Diagram.Built.class);
      Diagram diagram = ((Diagram.Built) compiled).diagram();
      assertThat(diagram.count()).as("seed %d", seed).isEqualTo(BigInteger.valueOf(all.size()));
      assertThat(diagram.options()).as("seed %d", seed).isEqualTo(union(all));
      assertThat(listed(diagram)).as("seed %d", seed).isEqualTo(new HashSet<>(all));
      assumed(diagram, all, form, seed);
    }
    assertThat(empty).as("seeds without a configuration").isBetween(SEEDS / 20, SEEDS * 3 / 4);
  }

  private static void assumed(Diagram diagram, List<BitSet> all, NormalForm form, long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 4; i++) {
      int option = random.nextInt(form.options());
      boolean chosen = random.nextBoolean();
      int other = random.nextInt(form.options());
      int[] one = {chosen ? option + 1 : -option - 1};
      List<BitSet> some = all.stream().filter(c -> c.get(option) == chosen).toList();
      assertThat(diagram.count(one))
          .as("seed %d with %d", seed, one[0])
          .isEqualTo(BigInteger.valueOf(some.size()));
      assertThat(diagram.options(one)).as("seed %d with %d", seed, one[0]).isEqualTo(union(some));
      int[] literals = {chosen ? option + 1 : -option - 1, -other - 1};
      List<BitSet> left =
          all.stream().filter(c -> c.get(option) == chosen && !c.get(other)).toList();
      assertThat(diagram.count(literals))
          .as("seed %d with %s", seed, java.util.Arrays.toString(literals))
          .isEqualTo(BigInteger.valueOf(left.size()));
      assertThat(diagram.options(literals))
          .as("seed %d with %s", seed, java.util.Arrays.toString(literals))
          .isEqualTo(union(left));
    }
  }

  private static BitSet union(List<BitSet> all) {
    BitSet union = new BitSet();
    all.forEach(union::or);
    return union;
  }

  private static HashSet<BitSet> listed(Diagram diagram) {
    HashSet<BitSet> listed = new HashSet<>();
    new Walk(diagram)
        .each(
            options -> {
              BitSet chosen = new BitSet();
              IntStream.of(options).filter(option -> option >= 0).forEach(chosen::set);
              assertThat(listed.add(chosen)).as("twice: %s", chosen).isTrue();
              return true;
            });
    return listed;
  }

  @Test
  void theCheapestAreThoseOfEverySet() {
    for (long seed = 0; seed < SEEDS / 4; seed++) {
      NormalForm form = SmallForms.of(seed);
      if (!(Diagram.of(form) instanceof Diagram.Built built)) {
        continue;
      }
      Random random = new Random(seed);
      long[] costs = IntStream.range(0, form.options()).mapToLong(i -> random.nextInt(9)).toArray();
      List<Long> expected =
          new EverySet(form)
              .configurations().stream()
                  .map(chosen -> cost(chosen, costs))
                  .sorted(Comparator.naturalOrder())
                  .limit(5)
                  .toList();
      List<BitSet> found = new Walk(built.diagram()).cheapest(costs, 5);
      assertThat(found.stream().map(chosen -> cost(chosen, costs)).toList())
          .as("seed %d", seed)
          .isEqualTo(expected);
      assertThat(new HashSet<>(found)).as("seed %d", seed).hasSize(found.size());
    }
  }

  private static long cost(BitSet chosen, long[] costs) {
    return chosen.stream().mapToLong(option -> costs[option]).sum();
  }

  @Test
  void drawnConfigurationsAreEquallyLikely() {
    NormalForm form = SmallForms.of(1);
    long seed = 1;
    while (!(Diagram.of(form) instanceof Diagram.Built) || size(form) != 7) {
      form = SmallForms.of(++seed);
    }
    Diagram diagram = ((Diagram.Built) Diagram.of(form)).diagram();
    Map<BitSet, Integer> drawn = new HashMap<>();
    Random random = new Random(7);
    for (int i = 0; i < 7000; i++) {
      drawn.merge(diagram.sample(random), 1, Integer::sum);
    }
    assertThat(drawn.keySet()).isEqualTo(new HashSet<>(new EverySet(form).configurations()));
    // Each is drawn 1,000 times on the average; six standard deviations are 176.
    assertThat(new ArrayList<>(drawn.values())).allMatch(times -> Math.abs(times - 1000) < 176);
  }

  private static int size(NormalForm form) {
    return new EverySet(form).configurations().size();
  }

  /**
   * Eight queens on eight files: a slot is a file, its options are ranks. Two queens on files i and
   * j stand apart when their ranks differ and do not differ by j - i. There are 92 placings.
   */
  @Test
  void eightQueensStandInNinetyTwoWays() {
    List<NormalForm.SlotForm> slots = new ArrayList<>();
    List<NormalForm.Clause> clauses = new ArrayList<>();
    int[] slotOf = new int[64];
    for (int file = 0; file < 8; file++) {
      int at = file;
      slots.add(
          new NormalForm.SlotForm(
              "file " + file, IntStream.range(0, 8).map(rank -> at * 8 + rank).toArray(), 1, 1));
      for (int rank = 0; rank < 8; rank++) {
        slotOf[file * 8 + rank] = file;
        for (int left = 0; left < file; left++) {
          for (int other = 0; other < 8; other++) {
            if (other == rank || Math.abs(other - rank) == file - left) {
              int[] apart = {-(file * 8 + rank) - 1, -(left * 8 + other) - 1};
              clauses.add(new NormalForm.Clause(apart, 0));
            }
          }
        }
      }
    }
    long[] one = IntStream.range(0, 64).mapToLong(i -> 1).toArray();
    NormalForm form =
        new NormalForm(
            IntStream.range(0, 64).mapToObj(i -> "q" + i).toList(),
            slotOf,
            slots,
            one,
            one,
            clauses,
            List.of(),
            List.of(),
            List.of());
    Diagram diagram = ((Diagram.Built) Diagram.of(form)).diagram();
    assertThat(diagram.count()).isEqualTo(BigInteger.valueOf(92));
    // By symmetry 4 of the 92 have the queen of the first file in a corner.
    assertThat(diagram.count(1)).isEqualTo(BigInteger.valueOf(4));
    assertThat(Diagram.of(form, 20)).isInstanceOf(Diagram.TooLarge.class);
  }
}
