package io.stackport.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Both second witnesses against brute force, each made to speak alone. */
final class SecondWitnessTest {
  private static final long NO_SEARCH = 0;
  private static final long SEARCH = 1_000_000;

  private static SecondWitness witness(RandomForms.Problem problem, long budget) {
    Engine engine = new Engine(Duration.ofMinutes(2), progress -> {});
    engine.begin();
    return new SecondWitness(engine, problem.form(), problem.goals(), budget);
  }

  private static void agreesThatThereIsNone(long budget, SecondWitness.Kind kind) {
    for (long seed = 40_000; seed < 41_000; seed++) {
      RandomForms.Problem problem = RandomForms.of(seed, 0, 0);
      SecondWitness witness = witness(problem, budget);
      if (new BruteForce(problem.form()).configurations().isEmpty()) {
        assertThat(witness.none())
            .as("seed %d", seed)
            .isEqualTo(new SecondWitness.Word.Confirmed(kind));
      } else {
        assertThatThrownBy(witness::none)
            .as("seed %d", seed)
            .isInstanceOf(IllegalStateException.class)
            .hasMessageContaining("finds one");
      }
    }
  }

  private static void agreesThatNoneIsBetter(long budget, SecondWitness.Kind kind) {
    for (long seed = 50_000; seed < 51_000; seed++) {
      RandomForms.Problem problem = RandomForms.of(seed, 1, 3);
      List<List<Long>> best = new BruteForce(problem.form()).top(problem.goals(), Set.of());
      if (best.isEmpty()) {
        continue;
      }
      // Brute force negates the constant with the value; a witness wants it left out.
      long[] turned = new long[problem.goals().size()];
      for (int g = 0; g < turned.length; g++) {
        Goal goal = problem.goals().get(g);
        turned[g] = best.get(0).get(g) + (goal.maximize() ? goal.constant() : -goal.constant());
      }
      assertThat(witness(problem, budget).noneBetter(turned))
          .as("seed %d", seed)
          .isEqualTo(new SecondWitness.Word.Confirmed(kind));
      turned[turned.length - 1]++;
      assertThatThrownBy(() -> witness(problem, budget).noneBetter(turned))
          .as("seed %d", seed)
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void ourOwnSearchKnowsWhatIsImpossible() {
    agreesThatThereIsNone(SEARCH, SecondWitness.Kind.SEARCH);
  }

  @Test
  void theSecondEncodingKnowsWhatIsImpossible() {
    agreesThatThereIsNone(NO_SEARCH, SecondWitness.Kind.SECOND_ENCODING);
  }

  @Test
  void ourOwnSearchKnowsWhatIsBest() {
    agreesThatNoneIsBetter(SEARCH, SecondWitness.Kind.SEARCH);
  }

  @Test
  void theSecondEncodingKnowsWhatIsBest() {
    agreesThatNoneIsBetter(NO_SEARCH, SecondWitness.Kind.SECOND_ENCODING);
  }
}
