package io.stackport.solve;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Small random problems: up to four slots of up to four options, every kind of constraint. */
final class SmallForms {
  private final Random random;
  private int options;

  private SmallForms(long seed) {
    random = new Random(seed);
  }

  static NormalForm of(long seed) {
    return new SmallForms(seed).form();
  }

  private NormalForm form() {
    List<NormalForm.SlotForm> slots = new ArrayList<>();
    List<Integer> slotOf = new ArrayList<>();
    int many = 1 + random.nextInt(4);
    for (int s = 0; s < many; s++) {
      int size = 1 + random.nextInt(4);
      int[] own = new int[size];
      for (int i = 0; i < size; i++) {
        own[i] = options++;
        slotOf.add(s);
      }
      int max = random.nextInt(3) == 0 ? random.nextInt(size + 1) : 1;
      int min = random.nextInt(max + 1);
      slots.add(new NormalForm.SlotForm("s" + s, own, min, max));
    }
    long[] least = new long[options];
    long[] most = new long[options];
    for (int i = 0; i < options; i++) {
      least[i] = 1 + random.nextInt(2);
      most[i] = least[i] + (random.nextBoolean() ? 0 : random.nextInt(3));
    }
    List<NormalForm.Clause> clauses = new ArrayList<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      clauses.add(new NormalForm.Clause(literals(1 + random.nextInt(4)), i));
    }
    List<NormalForm.Count> counts = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      int[] over = IntStream.range(0, options).filter(o -> random.nextInt(2) == 0).toArray();
      int min = random.nextInt(3);
      counts.add(
          new NormalForm.Count(literals(random.nextInt(3)), over, min, min + random.nextInt(3), i));
    }
    List<NormalForm.Limit> limits = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      List<NormalForm.Term> terms = new ArrayList<>();
      for (int o = 0; o < options; o++) {
        if (random.nextInt(2) == 0) {
          boolean supply = random.nextInt(3) == 0;
          long amount = 1 + random.nextInt(5);
          int[] when = random.nextInt(4) == 0 ? literals(1) : new int[0];
          terms.add(
              new NormalForm.Term(
                  o, supply ? -amount : amount, 1 + random.nextInt(3), supply, when, i));
        }
      }
      limits.add(
          new NormalForm.Limit(
              "r" + i, literals(random.nextInt(2)), terms, random.nextInt(12) - 2, i));
    }
    return new NormalForm(
        IntStream.range(0, options).mapToObj(o -> "o" + o).toList(),
        slotOf.stream().mapToInt(Integer::intValue).toArray(),
        slots,
        least,
        most,
        clauses,
        counts,
        limits,
        tables(slots));
  }

  private List<NormalForm.Table> tables(List<NormalForm.SlotForm> slots) {
    List<NormalForm.Table> tables = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      int left = random.nextInt(slots.size());
      int right = random.nextInt(slots.size());
      boolean[][] forbidden = new boolean[2][3];
      for (boolean[] row : forbidden) {
        for (int j = 0; j < row.length; j++) {
          row[j] = random.nextInt(3) == 0;
        }
      }
      tables.add(
          new NormalForm.Table(
              left,
              right,
              classes(slots.get(left), 2),
              classes(slots.get(right), 3),
              forbidden,
              i));
    }
    return tables;
  }

  private int[] classes(NormalForm.SlotForm slot, int bound) {
    return IntStream.range(0, slot.options().length)
        .map(i -> random.nextInt(bound + 1) - 1)
        .toArray();
  }

  private int[] literals(int many) {
    return IntStream.range(0, many)
        .map(i -> (1 + random.nextInt(options)) * (random.nextBoolean() ? 1 : -1))
        .toArray();
  }
}
