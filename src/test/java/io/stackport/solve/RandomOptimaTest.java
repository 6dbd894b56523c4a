package io.stackport.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Optima of random forms against brute force. */
final class RandomOptimaTest {
  private static final Duration LONG = Duration.ofMinutes(2);

  private static long[] quantities(NormalForm form, Configuration configuration) {
    long[] q = new long[form.options()];
    for (int i = 0; i < q.length; i++) {
      q[i] = configuration.quantities().getOrDefault(form.ids().get(i), 0L);
    }
    return q;
  }

  private static List<Long> turned(List<Goal> goals, Configuration configuration) {
    List<Long> values = configuration.objectiveValues();
    return IntStream.range(0, goals.size())
        .mapToObj(g -> goals.get(g).maximize() ? -values.get(g) : values.get(g))
        .toList();
  }

  @Test
  void bestIsTheBest() {
    int impossible = 0;
    int proved = 0;
    for (long seed = 0; seed < 2_000; seed++) {
      RandomForms.Problem problem = RandomForms.of(seed, 0, 3);
      NormalForm form = problem.form();
      List<Goal> goals = problem.goals();
      BruteForce brute = new BruteForce(form);
      Optimum optimum = new CpSatSolver(form, goals, LONG).best();
      if (optimum instanceof Optimum.Proved found) {
        long[] q = quantities(form, found.configuration());
        assertThat(brute.holds(q)).as("seed %d: %s", seed, found).isTrue();
        List<Long> values = turned(goals, found.configuration());
        assertThat(values).as("seed %d", seed).isEqualTo(BruteForce.turned(goals, q));
        assertThat(values).as("seed %d", seed).isEqualTo(brute.top(goals, Set.of()).get(0));
        proved++;
      } else {
        assertThat(optimum).as("seed %d", seed).isInstanceOf(Optimum.Impossible.class);
        assertThat(brute.configurations()).as("seed %d", seed).isEmpty();
        impossible++;
      }
    }
    assertThat(impossible).isGreaterThan(100);
    assertThat(proved).isGreaterThan(1_000);
  }

  @Test
  void tiesGoToFewestOptions() {
    for (long seed = 0; seed < 500; seed++) {
      RandomForms.Problem problem = RandomForms.of(seed, 0, 1);
      BruteForce brute = new BruteForce(problem.form());
      if (new CpSatSolver(problem.form(), problem.goals(), LONG).best()
          instanceof Optimum.Proved found) {
        List<Long> best = turned(problem.goals(), found.configuration());
        long fewest =
            brute.configurations().stream()
                .filter(q -> BruteForce.turned(problem.goals(), q).equals(best))
                .mapToLong(q -> Arrays.stream(q).filter(each -> each > 0).count())
                .min()
                .orElseThrow();
        assertThat(found.configuration().quantities()).as("seed %d", seed).hasSize((int) fewest);
      }
    }
  }

  @Test
  void theNextBestDiffersAndIsTheNextBest() {
    int longer = 0;
    for (long seed = 10_000; seed < 10_400; seed++) {
      RandomForms.Problem problem = RandomForms.of(seed, 1, 2);
      NormalForm form = problem.form();
      Random random = new Random(seed);
      Set<Integer> vary = new HashSet<>();
      for (int i = 0; i < form.options(); i++) {
        if (random.nextBoolean()) {
          vary.add(i);
        }
      }
      int most = 1 + random.nextInt(5);
      List<List<Long>> expected = new BruteForce(form).top(problem.goals(), vary);
      List<Optimum> top = new CpSatSolver(form, problem.goals(), LONG).top(most, vary);
      List<Configuration> found =
          top.stream()
              .filter(Optimum.Proved.class::isInstance)
              .map(each -> ((Optimum.Proved) each).configuration())
              .toList();
      assertThat(found.stream().map(each -> turned(problem.goals(), each)).toList())
          .as("seed %d, vary %s", seed, vary)
          .isEqualTo(expected.stream().limit(most).toList());
      assertThat(found.stream().map(each -> chosen(form, each, vary)).distinct().count())
          .as("seed %d, vary %s", seed, vary)
          .isEqualTo(found.size());
      if (found.size() < most) {
        assertThat(top.get(top.size() - 1)).isInstanceOf(Optimum.Impossible.class);
      }
      longer += found.size() > 2 ? 1 : 0;
    }
    assertThat(longer).isGreaterThan(50);
  }

  private static List<Integer> chosen(NormalForm form, Configuration each, Set<Integer> vary) {
    return vary.stream()
        .sorted()
        .filter(option -> each.quantities().containsKey(form.ids().get(option)))
        .toList();
  }

  @Test
  void theFrontIsTheFront() {
    int wide = 0;
    for (long seed = 20_000; seed < 20_250; seed++) {
      RandomForms.Problem problem = RandomForms.of(seed, 2, 3);
      Set<List<Long>> expected = new BruteForce(problem.form()).front(problem.goals());
      Front front = new Pareto(problem.form(), problem.goals(), LONG, progress -> {}).front(1_000);
      assertThat(front.truncated()).as("seed %d", seed).isFalse();
      assertThat(
              front.points().stream()
                  .map(each -> turned(problem.goals(), each.configuration()))
                  .toList())
          .as("seed %d", seed)
          .isEqualTo(List.copyOf(expected));
      wide += expected.size() > 3 ? 1 : 0;
      if (expected.size() > 1) {
        int most = expected.size() - 1;
        Front shorter = new Pareto(problem.form(), problem.goals(), LONG, p -> {}).front(most);
        assertThat(shorter.truncated()).as("seed %d", seed).isTrue();
        assertThat(front.points()).as("seed %d", seed).containsAll(shorter.points());
        assertThat(shorter.points()).as("seed %d", seed).hasSize(most);
      }
    }
    assertThat(wide).isGreaterThan(20);
  }

  @Test
  void theSameQuestionHasTheSameAnswer() {
    for (long seed = 30_000; seed < 30_200; seed++) {
      RandomForms.Problem one = RandomForms.of(seed, 0, 2);
      RandomForms.Problem other = RandomForms.of(seed, 0, 2);
      assertThat(new CpSatSolver(one.form(), one.goals(), LONG).best().toString())
          .as("seed %d", seed)
          .isEqualTo(new CpSatSolver(other.form(), other.goals(), LONG).best().toString());
    }
  }
}
