package io.stackport.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.stackport.problem.ProblemException;
import io.stackport.solve.View;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** DIMACS CNF: as many configurations as models over the declared variables. */
final class DimacsImportTest {
  private static final long SEED = 20261124;

  @Test
  void countsAreCountsOfModels() {
    Random random = new Random(SEED);
    for (int round = 0; round < 200; round++) {
      int variables = 1 + random.nextInt(7);
      int[][] clauses = new int[random.nextInt(10)][];
      StringBuilder text = new StringBuilder("c made\np cnf " + variables + " " + clauses.length);
      for (int i = 0; i < clauses.length; i++) {
        clauses[i] = new int[1 + random.nextInt(3)];
        for (int j = 0; j < clauses[i].length; j++) {
          clauses[i][j] = (1 + random.nextInt(variables)) * (random.nextBoolean() ? 1 : -1);
          text.append(j == 0 || random.nextInt(3) == 0 ? "\n" : " ").append(clauses[i][j]);
        }
        text.append(" 0");
      }
      CompatibilityModel model = DimacsImport.read("f.cnf", text.toString());
      assertThat(Configurations.count(model, View.CERTAIN))
          .as("seed " + SEED + ", round " + round + "\n" + text)
          .isEqualTo(models(variables, clauses));
      assertThat(new ModelReader().read("again", ModelWriter.write(model))).isEqualTo(model);
    }
  }

  private static int models(int variables, int[][] clauses) {
    int count = 0;
    for (int bits = 0; bits < 1 << variables; bits++) {
      boolean holds = true;
      for (int[] clause : clauses) {
        boolean any = false;
        for (int literal : clause) {
          any |= (bits >> (Math.abs(literal) - 1) & 1) == (literal > 0 ? 1 : 0);
        }
        holds &= any;
      }
      count += holds ? 1 : 0;
    }
    return count;
  }

  @Test
  void anEmptyClauseNeverHoldsAndNothingAfterThePercentSignIsRead() {
    assertThat(Configurations.count(DimacsImport.read("f", "p cnf 2 1\n0\n"), View.CERTAIN))
        .isZero();
    assertThat(Configurations.count(DimacsImport.read("f", "p cnf 2 1\n1 0\n%\n0\n"), View.CERTAIN))
        .isEqualTo(2);
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        arguments("1 0\n", "f:1: a clause stands before `p cnf VARIABLES CLAUSES`"),
        arguments("c only\n", "f:1: there is no `p cnf VARIABLES CLAUSES`"),
        arguments("p sat 3\n", "f:1: `p sat 3` is no head; it must be `p cnf VARIABLES CLAUSES`"),
        arguments("p cnf 1 0\np cnf 1 0\n", "f:2: the head stands twice; first on line 1"),
        arguments("p cnf 2 1\n1 3 0\n", "f:2: `3` is beyond the 2 variables of the head"),
        arguments("p cnf 2 1\n1 x 0\n", "f:2: `x` is no literal; it must be a whole number"),
        arguments("p cnf 2 2\n1 0\n2 -1\n", "f:3: the clause does not end with `0`"),
        arguments("c x\np cnf 2 2\n1 0\n", "f:2: the head says 2 clauses; there are 1"),
        arguments("p cnf 2000000 0\n", "f:1: 2000000 variables; the most allowed is 1000000"),
        arguments("c 1 a\nc 2 a\np cnf 2 0\n", "f:2: `a` names variables 1 and 2"),
        arguments("c 1 2\np cnf 2 0\n", "f:1: `2` names variables 1 and 2"),
        arguments("c 1 !a\np cnf 2 0\n", "f:1: `!a` begins with `!`, which means \"not\""));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("refused")
  void whatIsNoFormulaIsToldWithItsLine(String text, String told) {
    ProblemException refused =
        catchThrowableOfType(ProblemException.class, () -> DimacsImport.read("f", text));
    assertThat(refused).isNotNull().hasMessage(told);
  }
}
