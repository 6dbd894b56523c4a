package io.stackport.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Pruning leaves every value that can be best as it is, shown by brute force on both sides. */
final class PruningTest {
  private static NormalForm pruned(NormalForm form, Pruning pruning) {
    return Narrowed.by(form, pruning.clauses(), List.of());
  }

  @Test
  void nothingBestIsLost() {
    int pruned = 0;
    for (long seed = 60_000; seed < 64_000; seed++) {
      RandomForms.Problem problem = RandomForms.of(seed, 0, 3);
      Pruning pruning = Pruning.of(problem.form(), problem.goals(), Set.of());
      pruned += pruning.options().size();
      BruteForce whole = new BruteForce(problem.form());
      BruteForce rest = new BruteForce(pruned(problem.form(), pruning));
      assertThat(rest.front(problem.goals()))
          .as("seed %d, pruned %s", seed, pruning)
          .isEqualTo(whole.front(problem.goals()));
    }
    assertThat(pruned).isGreaterThan(500);
  }

  @Test
  void whatIsKeptIsKeptWithAllItsChoices() {
    int pruned = 0;
    for (long seed = 70_000; seed < 71_000; seed++) {
      RandomForms.Problem problem = RandomForms.of(seed, 1, 2);
      Set<Integer> keep = new TreeSet<>(List.of(0, problem.form().options() - 1));
      Pruning pruning = Pruning.of(problem.form(), problem.goals(), keep);
      pruned += pruning.options().size();
      assertThat(pruning.options()).as("seed %d", seed).doesNotContainAnyElementsOf(keep);
      assertThat(new BruteForce(pruned(problem.form(), pruning)).top(problem.goals(), keep))
          .as("seed %d, pruned %s", seed, pruning)
          .isEqualTo(new BruteForce(problem.form()).top(problem.goals(), keep));
    }
    assertThat(pruned).isGreaterThan(100);
  }
}
