package io.stackport.solve;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** What values of earlier variables leave of the classes of one variable. */
final class AllowedMachine extends Machine {
  private final Lowered lowered;
  private final int target;
  private final Map<Integer, List<Lowered.Pair>> pairs;
  private final int[] representatives;
  private final Map<Lowered.Pair, Map<Object, BitSet>> masks = new IdentityHashMap<>();
  private final List<BitSet> sets = new ArrayList<>();
  private final Map<BitSet, Integer> numbers = new HashMap<>();

  /**
   * @param over the variables that bind the target, then the target
   * @param pairs by the earlier variable
   * @param representatives a value of each class of the target
   */
  AllowedMachine(
      int[] over, Map<Integer, List<Lowered.Pair>> pairs, int[] representatives, Lowered lowered) {
    super(over);
    this.lowered = lowered;
    this.target = over[over.length - 1];
    this.pairs = pairs;
    this.representatives = representatives;
    BitSet all = new BitSet();
    all.set(0, representatives.length);
    number(all);
  }

  int target() {
    return target;
  }

  BitSet classes(int state) {
    return sets.get(state);
  }

  private int number(BitSet set) {
    Integer known = numbers.get(set);
    if (known == null) {
      known = sets.size();
      sets.add(set);
      numbers.put(set, known);
    }
    return known;
  }

  @Override
  int next(int reading, int state, int value) {
    BitSet left = (BitSet) sets.get(state).clone();
    for (Lowered.Pair pair : pairs.getOrDefault(variables[reading], List.of())) {
      left.and(mask(pair, value));
    }
    return left.isEmpty() ? DEAD : number(left);
  }

  /** Classes that a pair lets stand beside an earlier value; one set for all values of one sign. */
  private BitSet mask(Lowered.Pair pair, int value) {
    return masks
        .computeIfAbsent(pair, fresh -> new HashMap<>())
        .computeIfAbsent(
            lowered.sign(pair, value, true),
            fresh -> {
              BitSet mask = new BitSet(representatives.length);
              for (int i = 0; i < representatives.length; i++) {
                mask.set(i, lowered.together(pair, value, representatives[i]));
              }
              return mask;
            });
  }

  @Override
  void sign(int variable, int value, List<Object> signs) {
    for (Lowered.Pair pair : pairs.getOrDefault(variable, List.of())) {
      signs.add(lowered.sign(pair, value, true));
    }
  }
}
