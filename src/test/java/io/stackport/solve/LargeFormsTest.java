package io.stackport.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Forms past what brute force sees: repeatable, interruptible, and with large tables. */
final class LargeFormsTest {
  private static final Duration LONG = Duration.ofMinutes(2);

  /** Slots of options with up to 20 units, one budget, clauses in which two exclude each other. */
  private static NormalForm form(long seed, int slots, int each) {
    Random random = new Random(seed);
    int n = slots * each;
    List<NormalForm.SlotForm> forms = new ArrayList<>();
    for (int s = 0; s < slots; s++) {
      int[] options = IntStream.range(s * each, (s + 1) * each).toArray();
      forms.add(new NormalForm.SlotForm("s" + s, options, 1, 1));
    }
    long[] least = new long[n];
    long[] most = new long[n];
    Arrays.fill(least, 1);
    Arrays.fill(most, 20);
    List<NormalForm.Clause> clauses = new ArrayList<>();
    for (int c = 0; c < 2 * n; c++) {
      int a = random.nextInt(n);
      int b = random.nextInt(n);
      if (a / each != b / each) {
        clauses.add(new NormalForm.Clause(new int[] {-a - 1, -b - 1}, c));
      }
    }
    List<NormalForm.Term> capacity = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      long steps = 1 + random.nextInt(3);
      capacity.add(new NormalForm.Term(i, -1 - random.nextInt(50), steps, true, new int[0], 0));
    }
    return new NormalForm(
        IntStream.range(0, n).mapToObj(i -> "o" + i).toList(),
        IntStream.range(0, n).map(i -> i / each).toArray(),
        forms,
        least,
        most,
        clauses,
        List.of(),
        List.of(new NormalForm.Limit("capacity", new int[0], capacity, -400L * slots, 0)),
        List.of());
  }

  private static Goal cost(NormalForm form, long seed) {
    Random random = new Random(seed);
    long[] once = random.longs(form.options(), 0, 100).toArray();
    long[] unit = random.longs(form.options(), 1, 60).toArray();
    return new Goal("cost", false, once, unit, List.of(), 0);
  }

  @Test
  void twoWorkersGiveTheSameAnswerTwice() {
    for (long seed = 0; seed < 3; seed++) {
      NormalForm form = form(seed, 8, 10);
      List<Goal> goals = List.of(cost(form, seed));
      Optimum one = new CpSatSolver(form, goals, LONG).best();
      assertThat(one).as("seed %d", seed).isInstanceOf(Optimum.Proved.class);
      assertThat(((Optimum.Proved) one).confirmedBy())
          .isEqualTo(SecondWitness.Kind.SECOND_ENCODING);
      assertThat(new CpSatSolver(form, goals, LONG).best().toString())
          .as("seed %d", seed)
          .isEqualTo(one.toString());
    }
  }

  @Test
  void noTimeIsNoAnswer() {
    NormalForm form = form(1, 8, 10);
    assertThat(new CpSatSolver(form, List.of(), Duration.ZERO).best())
        .isEqualTo(new Optimum.OutOfTime());
    assertThat(
            new Pareto(form, List.of(cost(form, 1), cost(form, 2)), Duration.ZERO, p -> {})
                .front(5))
        .isEqualTo(new Front(List.of(), true));
  }

  @Test
  void aStoppedSearchGivesTheBestSoFarWithItsBound() {
    NormalForm form = form(3, 30, 12);
    Goal cost = cost(form, 3);
    List<Progress> heard = new ArrayList<>();
    CpSatSolver[] solver = new CpSatSolver[1];
    solver[0] =
        new CpSatSolver(
            form,
            List.of(cost),
            LONG,
            progress -> {
              heard.add(progress);
              solver[0].stop();
            });
    Optimum.Best best = (Optimum.Best) solver[0].best();
    long value = best.configuration().objectiveValues().get(0);
    assertThat(heard).isNotEmpty();
    assertThat(heard.get(0).goal()).isEqualTo("cost");
    assertThat(best.bounds()).hasSize(1);
    assertThat(best.bounds().get(0)).isLessThanOrEqualTo(value);
    assertThat(best.gap()).isEqualTo(value - best.bounds().get(0));
    assertThat(solver[0].best()).isEqualTo(new Optimum.OutOfTime());
  }

  @Test
  void anotherThreadStopsIt() throws InterruptedException {
    NormalForm form = form(4, 60, 12);
    List<Goal> goals = List.of(cost(form, 4), cost(form, 5));
    CpSatSolver solver = new CpSatSolver(form, goals, Duration.ofHours(1));
    Thread stopping = new Thread(solver::stop);
    List<Optimum> answer = new ArrayList<>();
    Thread asking = new Thread(() -> answer.add(solver.best()));
    asking.start();
    stopping.start();
    stopping.join();
    asking.join();
    assertThat(answer).hasSize(1);
    assertThat(answer.get(0)).isNotInstanceOf(Optimum.Impossible.class);
  }

  @Test
  void whatAListenerThrowsComesOut() {
    NormalForm form = form(5, 8, 10);
    CpSatSolver solver =
        new CpSatSolver(
            form,
            List.of(cost(form, 5)),
            LONG,
            progress -> {
              throw new IllegalArgumentException("listener");
            });
    assertThatThrownBy(solver::best)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("listener");
  }

  /** A left and a right slot of n options of one unit, bound by one table. */
  private static NormalForm tabled(int n, int[] classes, boolean[][] forbidden) {
    long[] ones = new long[2 * n];
    Arrays.fill(ones, 1);
    return new NormalForm(
        IntStream.range(0, 2 * n).mapToObj(i -> "o" + i).toList(),
        IntStream.range(0, 2 * n).map(i -> i / n).toArray(),
        List.of(
            new NormalForm.SlotForm("left", IntStream.range(0, n).toArray(), 1, 1),
            new NormalForm.SlotForm("right", IntStream.range(n, 2 * n).toArray(), 1, 1)),
        ones,
        ones,
        List.of(),
        List.of(),
        List.of(),
        List.of(new NormalForm.Table(0, 1, classes, classes, forbidden, 0)));
  }

  /** Left i costs n - i and right j costs perRight times j. */
  private static long cheapest(NormalForm form, int n, int perRight) {
    long[] once = new long[2 * n];
    for (int i = 0; i < n; i++) {
      once[i] = n - i;
      once[n + i] = (long) perRight * i;
    }
    Goal cost = new Goal("cost", false, once, new long[2 * n], List.of(), 0);
    Optimum best = new CpSatSolver(form, List.of(cost), LONG).best();
    return ((Optimum.Proved) best).configuration().objectiveValues().get(0);
  }

  /**
   * 400 options on each side, each a class of its own; i goes with j where i &lt; 2j. The cheapest
   * is i = 399 with j = 200, at 1 + 200: lowering j by one costs two of i.
   */
  @Test
  void aTableOfManyClassesNeedsFewClauses() {
    int n = 400;
    boolean[][] forbidden = new boolean[n][n];
    for (int a = 0; a < n; a++) {
      for (int b = 0; b < n; b++) {
        forbidden[a][b] = a >= 2 * b;
      }
    }
    NormalForm form = tabled(n, IntStream.range(0, n).toArray(), forbidden);
    // The encoding is the solver library's: solving loads it.
    assertThat(cheapest(form, n, 1)).isEqualTo(201);
    assertThat(new FirstEncoding(form).model().model().getConstraintsCount()).isLessThan(10 * n);
  }

  /**
   * 2000 options on each side in 12 classes; only equal classes go together, and right j costs 3j.
   * 1992 is a multiple of 12, so i = 1992 + r goes with j = r at 8 - r + 3r, least at r = 0.
   */
  @Test
  void aTableOfTwoThousandByTwoThousandInTwelveClasses() {
    int n = 2000;
    boolean[][] forbidden = new boolean[12][12];
    for (int a = 0; a < 12; a++) {
      for (int b = 0; b < 12; b++) {
        forbidden[a][b] = a != b;
      }
    }
    NormalForm form = tabled(n, IntStream.range(0, n).map(i -> i % 12).toArray(), forbidden);
    assertThat(new FirstEncoding(form).model().model().getConstraintsCount())
        .isLessThan(2 * n + 100);
    assertThat(cheapest(form, n, 3)).isEqualTo(8);
  }
}
