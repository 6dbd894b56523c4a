package io.stackport.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A conditional cardinality: how many have been chosen, as long as it matters. */
final class CountMachine extends Machine {
  private final Variables order;
  private final NormalForm.Count count;
  private final Set<Integer> counted = new TreeSet<>();

  /** By variable read: how many of the later ones can add one. */
  private final int[] later;

  /** The variable after which the condition is decided; -1 when there is none. */
  private final int decided;

  /**
   * What each state stands for: the number chosen, kept whatever comes, or broken if it applies.
   */
  private final List<Integer> chosen = new ArrayList<>(List.of(0));

  private static final int KEPT = -1;
  private static final int BROKEN = -2;

  CountMachine(NormalForm.Count count, int[] over, Variables order) {
    super(over);
    this.order = order;
    this.count = count;
    Arrays.stream(count.options()).forEach(counted::add);
    later = new int[over.length];
    int adding = 0;
    for (int i = over.length - 1; i >= 0; i--) {
      later[i] = adding;
      adding += adds(over[i]) ? 1 : 0;
    }
    decided = Arrays.stream(count.when()).map(order::ofLiteral).max().orElse(-1);
  }

  private boolean adds(int variable) {
    for (int value = order.first(variable); value < order.first(variable + 1); value++) {
      if (counted.contains(order.option(value))) {
        return true;
      }
    }
    return false;
  }

  @Override
  int next(int reading, int state, int value) {
    int so = chosen.get(state);
    for (int literal : count.when()) {
      if (order.ofLiteral(literal) == variables[reading] && !order.holds(value, literal)) {
        so = KEPT;
      }
    }
    if (so != KEPT) {
      so = after(so, counted.contains(order.option(value)) ? 1 : 0, reading);
    }
    boolean conditional = decided > variables[reading];
    if (so == BROKEN && !conditional) {
      return DEAD;
    }
    return number(so);
  }

  private int after(int so, int added, int reading) {
    if (so == BROKEN) {
      return BROKEN;
    }
    int now = so + added;
    if (now > count.max() || now + later[reading] < count.min()) {
      return BROKEN;
    }
    return now >= count.min() && now + later[reading] <= count.max() ? KEPT : now;
  }

  private int number(int so) {
    int known = chosen.indexOf(so);
    if (known < 0) {
      chosen.add(so);
      return chosen.size() - 1;
    }
    return known;
  }

  @Override
  void sign(int variable, int value, List<Object> signs) {
    signs.add(counted.contains(order.option(value)));
    for (int literal : count.when()) {
      if (order.ofLiteral(literal) == variable) {
        signs.add(order.holds(value, literal));
      }
    }
  }
}
