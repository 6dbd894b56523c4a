package io.stackport.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Quantities of chosen options against all quantities tried one by one. */
final class QuantitiesTest {
  private static final int[] ALWAYS = {};

  private static NormalForm form(long[] least, long[] most, List<NormalForm.Limit> limits) {
    List<String> ids = new ArrayList<>();
    int[] options = new int[least.length];
    for (int i = 0; i < least.length; i++) {
      ids.add("o" + i);
      options[i] = i;
    }
    return new NormalForm(
        ids,
        new int[least.length],
        List.of(new NormalForm.SlotForm("s", options, 0, options.length)),
        least,
        most,
        List.of(),
        List.of(),
        limits,
        List.of());
  }

  private static NormalForm.Term term(int option, long amount, long per) {
    return new NormalForm.Term(option, amount, per, amount < 0, ALWAYS, 0);
  }

  private static NormalForm.Limit limit(long bound, NormalForm.Term... terms) {
    return new NormalForm.Limit("r", ALWAYS, List.of(terms), bound, 0);
  }

  // One rack for each started 4 servers and 12 kW for each server; 10 kW of a hall's unit; 3 to 9
  // servers: at 3 they use 36 kW, so 4 units of the hall are the fewest that will do.
  @Test
  void findsTheFewestUnitsThatWillDo() {
    NormalForm form =
        form(
            new long[] {3, 1},
            new long[] {9, 5},
            List.of(limit(0, term(0, 12, 1), term(1, -10, 1)), limit(1, term(0, 1, 4))));
    assertThat(new Quantities(form).check(new boolean[] {true, true}))
        .isInstanceOfSatisfying(
            Quantities.Found.class,
            found -> {
              assertThat(found.quantities()[0]).isBetween(3L, 4L);
              assertThat(found.quantities()[1] * 10)
                  .isGreaterThanOrEqualTo(found.quantities()[0] * 12);
            });
  }

  // At least 5 of x (-x <= -5) and at most 4 (x <= 4) cannot both be; the third limit is idle.
  @Test
  void namesTheLimitsThatCannotHoldTogether() {
    NormalForm form =
        form(
            new long[] {1},
            new long[] {9},
            List.of(limit(100, term(0, 1, 1)), limit(-5, term(0, -1, 1)), limit(4, term(0, 1, 1))));
    assertThat(new Quantities(form).check(new boolean[] {true}))
        .isInstanceOfSatisfying(
            Quantities.Impossible.class, no -> assertThat(no.limits()).containsExactly(1, 2));
    assertThat(
            new Quantities(form).verdict(new boolean[] {true}, new boolean[] {true, true, false}))
        .isEqualTo(Quantities.Verdict.POSSIBLE);
  }

  // 6x - 4y = 1 has no integers (the left side is even), and intervals never see that.
  @Test
  void saysSoWhenTheBudgetIsSpent() {
    List<NormalForm.Limit> limits =
        List.of(limit(1, term(0, 6, 1), term(1, -4, 1)), limit(-1, term(0, -6, 1), term(1, 4, 1)));
    NormalForm form = form(new long[] {1, 1}, new long[] {1L << 40, 1L << 40}, limits);
    assertThat(new Quantities(form, 10_000).check(new boolean[] {true, true}))
        .isInstanceOf(Quantities.OutOfBudget.class);
    NormalForm small = form(new long[] {1, 1}, new long[] {40, 40}, limits);
    assertThat(new Quantities(small).verdict(new boolean[] {true, true}))
        .isEqualTo(Quantities.Verdict.IMPOSSIBLE);
  }

  @Test
  void refusesSumsThatMayOverflowAndBearsExtremeBounds() {
    assertThatThrownBy(
            () ->
                new Quantities(
                    form(
                        new long[] {1},
                        new long[] {1L << 40},
                        List.of(limit(0, term(0, 1L << 40, 1))))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("`r`");
    for (long bound : new long[] {Long.MAX_VALUE, Long.MIN_VALUE}) {
      NormalForm form =
          form(new long[] {1}, new long[] {9}, List.of(limit(bound, term(0, -7, 1L << 62))));
      assertThat(new Quantities(form).verdict(new boolean[] {true}))
          .isEqualTo(bound > 0 ? Quantities.Verdict.POSSIBLE : Quantities.Verdict.IMPOSSIBLE);
    }
  }

  @Test
  void agreesWithEveryQuantityTried() {
    int impossible = 0;
    for (int seed = 0; seed < 4000; seed++) {
      Random random = new Random(seed);
      NormalForm form = random(random);
      boolean[] chosen = new boolean[form.options()];
      for (int i = 0; i < chosen.length; i++) {
        chosen[i] = random.nextInt(4) > 0;
      }
      Quantities quantities = new Quantities(form);
      Quantities.Answer answer = quantities.check(chosen);
      boolean[] all = new boolean[form.limits().size()];
      Arrays.fill(all, true);
      boolean exists = exists(form, chosen, all, 0, new long[chosen.length]);
      if (answer instanceof Quantities.Found found) {
        assertThat(exists).as("seed %d", seed).isTrue();
        assertThat(kept(form, chosen, all, found.quantities())).as("seed %d", seed).isTrue();
      } else if (answer instanceof Quantities.Impossible no) {
        impossible++;
        assertThat(exists).as("seed %d", seed).isFalse();
        checkMinimal(form, chosen, no.limits(), seed);
      } else {
        assertThat(answer).as("seed %d", seed).isNull();
      }
    }
    assertThat(impossible).isBetween(500, 3500);
  }

  private static void checkMinimal(NormalForm form, boolean[] chosen, int[] limits, int seed) {
    boolean[] kept = new boolean[form.limits().size()];
    for (int each : limits) {
      kept[each] = true;
    }
    assertThat(exists(form, chosen, kept, 0, new long[chosen.length]))
        .as("seed %d", seed)
        .isFalse();
    for (int each : limits) {
      kept[each] = false;
      assertThat(exists(form, chosen, kept, 0, new long[chosen.length]))
          .as("seed %d without %d", seed, each)
          .isTrue();
      kept[each] = true;
    }
  }

  @Test
  void whatIsImpossibleWithOpenOptionsIsSoHoweverTheyAreDecided() {
    int refuted = 0;
    for (int seed = 0; seed < 3000; seed++) {
      Random random = new Random(seed);
      NormalForm form = random(random);
      byte[] state = new byte[form.options()];
      for (int i = 0; i < state.length; i++) {
        state[i] = (byte) (random.nextInt(3) - 1);
      }
      boolean[] all = new boolean[form.limits().size()];
      Arrays.fill(all, true);
      if (new Quantities(form).verdict(state, all) == Quantities.Verdict.IMPOSSIBLE) {
        refuted++;
        for (int mask = 0; mask < 1 << state.length; mask++) {
          boolean[] chosen = new boolean[state.length];
          boolean fits = true;
          for (int i = 0; i < state.length; i++) {
            chosen[i] = (mask >> i & 1) == 1;
            fits &= state[i] == 0 || state[i] > 0 == chosen[i];
          }
          assertThat(fits && exists(form, chosen, all, 0, new long[chosen.length]))
              .as("seed %d", seed)
              .isFalse();
        }
      }
    }
    assertThat(refuted).isGreaterThan(300);
  }

  private static NormalForm random(Random random) {
    int options = 1 + random.nextInt(4);
    long[] least = new long[options];
    long[] most = new long[options];
    for (int i = 0; i < options; i++) {
      least[i] = 1 + random.nextInt(3);
      most[i] = least[i] + random.nextInt(5);
    }
    List<NormalForm.Limit> limits = new ArrayList<>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      List<NormalForm.Term> terms = new ArrayList<>();
      for (int t = random.nextInt(5); t >= 0; t--) {
        long amount = random.nextInt(15) - 7;
        terms.add(
            new NormalForm.Term(
                random.nextInt(options),
                amount,
                1 + random.nextInt(3),
                random.nextInt(4) == 0 ? amount > 0 : amount < 0,
                when(random, options),
                0));
      }
      limits.add(
          new NormalForm.Limit("r", when(random, options), terms, random.nextInt(30) - 18, 0));
    }
    return form(least, most, limits);
  }

  private static int[] when(Random random, int options) {
    int[] when = new int[random.nextInt(4) == 0 ? 1 + random.nextInt(2) : 0];
    for (int i = 0; i < when.length; i++) {
      when[i] = (1 + random.nextInt(options)) * (random.nextInt(3) == 0 ? -1 : 1);
    }
    return when;
  }

  private static boolean exists(
      NormalForm form, boolean[] chosen, boolean[] kept, int option, long[] quantities) {
    if (option == chosen.length) {
      return kept(form, chosen, kept, quantities);
    }
    if (!chosen[option]) {
      return exists(form, chosen, kept, option + 1, quantities);
    }
    for (long q = form.least()[option]; q <= form.most()[option]; q++) {
      quantities[option] = q;
      if (exists(form, chosen, kept, option + 1, quantities)) {
        return true;
      }
    }
    quantities[option] = 0;
    return false;
  }

  private static boolean kept(NormalForm form, boolean[] chosen, boolean[] kept, long[] q) {
    for (int i = 0; i < form.limits().size(); i++) {
      NormalForm.Limit limit = form.limits().get(i);
      if (kept[i] && holds(limit.when(), chosen)) {
        long sum = 0;
        for (NormalForm.Term each : limit.terms()) {
          if (chosen[each.option()] && holds(each.when(), chosen)) {
            sum += each.at(q[each.option()]);
          }
        }
        if (sum > limit.bound()) {
          return false;
        }
      }
    }
    for (int i = 0; i < chosen.length; i++) {
      if (chosen[i] ? q[i] < form.least()[i] || q[i] > form.most()[i] : q[i] != 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean holds(int[] literals, boolean[] chosen) {
    for (int each : literals) {
      if (chosen[Math.abs(each) - 1] != each > 0) {
        return false;
      }
    }
    return true;
  }
}
