package io.stackport.solve;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What values of earlier variables leave of the classes of one variable. */
final class AllowedMachine extends Machine {
  private final Lowered lowered;
  private final int target;
  private final Map<Integer, List<Lowered.Pair>> pairs;
  private final int[] representatives;
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
    List<Lowered.Pair> binding = pairs.getOrDefault(variables[reading], List.of());
    for (int each = left.nextSetBit(0); each >= 0; each = left.nextSetBit(each + 1)) {
      for (Lowered.Pair pair : binding) {
        if (!lowered.together(pair, value, representatives[each])) {
          left.clear(each);
          break;
        }
      }
    }
    return left.isEmpty() ? DEAD : number(left);
  }

  @Override
  void sign(int variable, int value, List<Object> signs) {
    for (Lowered.Pair pair : pairs.getOrDefault(variable, List.of())) {
      signs.add(lowered.sign(pair, value, true));
    }
  }
}
