package io.stackport.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Small normal forms with all kinds of parts, the same for the same seed. */
final class RandomForms {
  private static final double MOST_VECTORS = 6_000;

  private final Random random;
  private int[] slotOf = {};

  private RandomForms(long seed) {
    // Neighboring seeds begin alike, so they are spread first.
    random = new Random(seed * 0x9E3779B97F4A7C15L);
  }

  /** A form and goals for it. */
  record Problem(NormalForm form, List<Goal> goals) {}

  static Problem of(long seed, int leastGoals, int mostGoals) {
    RandomForms forms = new RandomForms(seed);
    while (true) {
      NormalForm form = forms.form();
      if (BruteForce.size(form) <= MOST_VECTORS) {
        List<Goal> goals = new ArrayList<>();
        int count = forms.between(leastGoals, mostGoals);
        for (int i = 0; i < count; i++) {
          goals.add(forms.goal(form, "g" + i));
        }
        return new Problem(form, goals);
      }
    }
  }

  private int between(int low, int high) {
    return low + random.nextInt(high - low + 1);
  }

  private NormalForm form() {
    List<NormalForm.SlotForm> slots = new ArrayList<>();
    int options = 0;
    int count = between(1, 4);
    for (int s = 0; s < count; s++) {
      int first = options;
      options += between(1, 4);
      int max = random.nextInt(4) == 0 ? 2 : 1;
      slots.add(
          new NormalForm.SlotForm(
              "s" + s, IntStream.range(first, options).toArray(), between(0, 1), max));
    }
    slotOf = new int[options];
    for (int s = 0; s < count; s++) {
      for (int option : slots.get(s).options()) {
        slotOf[option] = s;
      }
    }
    long[] least = new long[options];
    long[] most = new long[options];
    for (int i = 0; i < options; i++) {
      least[i] = random.nextInt(3) == 0 ? 2 : 1;
      most[i] = random.nextBoolean() ? least[i] : between((int) least[i], 4);
    }
    int n = options;
    List<String> ids = IntStream.range(0, n).mapToObj(i -> "o" + (char) ('a' + i)).toList();
    return new NormalForm(
        ids,
        slotOf,
        slots,
        least,
        most,
        repeat(3, () -> new NormalForm.Clause(literals(n, 1, 3), 100)),
        repeat(2, () -> count(n)),
        repeat(3, () -> limit(n)),
        repeat(2, () -> table(slots)));
  }

  private <T> List<T> repeat(int most, Supplier<T> make) {
    List<T> all = new ArrayList<>();
    int times = random.nextInt(most + 1);
    for (int i = 0; i < times; i++) {
      all.add(make.get());
    }
    return all;
  }

  private int[] literals(int options, int low, int high) {
    int[] literals = new int[between(low, high)];
    Arrays.setAll(literals, i -> (random.nextInt(options) + 1) * (random.nextBoolean() ? 1 : -1));
    return literals;
  }

  private NormalForm.Count count(int options) {
    int[] of = IntStream.range(0, options).filter(i -> random.nextInt(3) == 0).toArray();
    int min = between(0, 1);
    return new NormalForm.Count(literals(options, 0, 2), of, min, min + between(0, 2), 200);
  }

  private NormalForm.Limit limit(int options) {
    return new NormalForm.Limit(
        "r",
        random.nextInt(3) == 0 ? literals(options, 1, 2) : new int[0],
        terms(options),
        between(-4, 12),
        300);
  }

  private List<NormalForm.Term> terms(int options) {
    List<NormalForm.Term> terms = new ArrayList<>();
    int count = between(1, 6);
    for (int i = 0; i < count; i++) {
      int[] when = random.nextInt(4) == 0 ? literals(options, 1, 2) : new int[0];
      terms.add(
          new NormalForm.Term(
              random.nextInt(options),
              between(-6, 6),
              between(1, 3),
              random.nextBoolean(),
              when,
              301));
    }
    return terms;
  }

  private NormalForm.Table table(List<NormalForm.SlotForm> slots) {
    int left = random.nextInt(slots.size());
    int right = random.nextInt(slots.size());
    int rows = between(1, 3);
    int columns = between(1, 4);
    boolean[][] forbidden = new boolean[rows][columns];
    for (boolean[] row : forbidden) {
      int kind = random.nextInt(3);
      int cut = random.nextInt(columns + 1);
      for (int b = 0; b < columns; b++) {
        row[b] = kind == 0 ? b < cut : kind == 1 ? b >= cut : random.nextInt(3) == 0;
      }
    }
    return new NormalForm.Table(
        left,
        right,
        classes(slots.get(left), rows),
        classes(slots.get(right), columns),
        forbidden,
        400);
  }

  private int[] classes(NormalForm.SlotForm slot, int classes) {
    int[] of = new int[slot.options().length];
    Arrays.setAll(of, i -> random.nextInt(classes + 1) - 1);
    return of;
  }

  private Goal goal(NormalForm form, String name) {
    long[] once = new long[form.options()];
    long[] unit = new long[form.options()];
    boolean resource = random.nextInt(3) == 0;
    for (int i = 0; i < once.length && !resource; i++) {
      once[i] = random.nextBoolean() ? 0 : between(-2, 5);
      unit[i] = random.nextInt(3) == 0 ? 0 : between(-2, 5);
    }
    return new Goal(
        name,
        random.nextBoolean(),
        once,
        unit,
        resource ? terms(form.options()) : List.of(),
        random.nextInt(3) == 0 ? between(-9, 9) : 0);
  }
}
