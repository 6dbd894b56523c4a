package io.stackport.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Plain arithmetic against brute force, on vectors that are near configurations. */
final class WitnessTest {
  @Test
  void aVectorIsRefusedExactlyWhenItIsNoConfiguration() {
    int held = 0;
    for (long seed = 80_000; seed < 81_000; seed++) {
      NormalForm form = RandomForms.of(seed, 0, 0).form();
      BruteForce brute = new BruteForce(form);
      Random random = new Random(seed);
      for (int times = 0; times < 20; times++) {
        long[] q = new long[form.options()];
        if (!brute.configurations().isEmpty()) {
          q = brute.configurations().get(random.nextInt(brute.configurations().size())).clone();
        }
        q[random.nextInt(q.length)] = random.nextInt(5);
        boolean holds = brute.holds(q);
        held += holds ? 1 : 0;
        assertThat(Witness.check(form, q).isEmpty()).as("seed %d", seed).isEqualTo(holds);
      }
    }
    assertThat(held).isGreaterThan(1_000);
  }
}
