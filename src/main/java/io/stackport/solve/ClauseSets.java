package io.stackport.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Clauses as sets of values, one of which at least is chosen: what they settle alone is settled,
 * and those that differ in one variable only become one.
 */
final class ClauseSets {
  private final Variables variables;
  private final BitSet allowed;
  private final int[] owner;
  private Set<BitSet> sets = new LinkedHashSet<>();

  /**
   * @param allowed values that are left; those that cannot be chosen are taken away
   */
  ClauseSets(NormalForm form, Variables variables, BitSet allowed) {
    this.variables = variables;
    this.allowed = allowed;
    this.owner = new int[variables.values()];
    for (int v = 0; v < variables.count(); v++) {
      Arrays.fill(owner, variables.first(v), variables.first(v + 1), v);
    }
    form.clauses().forEach(clause -> add(clause.literals()));
  }

  /**
   * An option that is not chosen is so in each of the variables that could: a clause for each of
   * them, and for each way in which its other literals do so.
   */
  private void add(int[] literals) {
    List<BitSet> made = new ArrayList<>(List.of(new BitSet()));
    for (int literal : literals) {
      int option = Math.abs(literal) - 1;
      int[] choosing = variables.choosing(option);
      if (literal > 0) {
        for (BitSet each : made) {
          Arrays.stream(choosing).forEach(v -> each.set(value(v, option)));
        }
      } else {
        List<BitSet> next = new ArrayList<>();
        for (BitSet each : made) {
          for (int v : choosing) {
            BitSet with = (BitSet) each.clone();
            int own = value(v, option);
            with.set(variables.first(v), own);
            with.set(own + 1, variables.first(v + 1));
            if (!with.get(own)) {
              next.add(with);
            }
          }
        }
        made = next;
      }
    }
    sets.addAll(made);
  }

  private int value(int variable, int option) {
    int value = variables.first(variable);
    while (variables.option(value) != option) {
      value++;
    }
    return value;
  }

  /**
   * Settles and joins until nothing changes.
   *
   * @return false when a clause cannot be true
   */
  boolean reduce() {
    boolean changed = true;
    while (changed) {
      changed = false;
      Set<BitSet> next = new LinkedHashSet<>();
      for (BitSet each : sets) {
        BitSet left = (BitSet) each.clone();
        left.and(allowed);
        int[] over = over(left);
        if (over.length == 0) {
          return false;
        }
        if (over.length == 1) {
          changed |= settle(over[0], left);
        } else if (!always(left, over)) {
          next.add(left);
        }
      }
      sets = next;
      for (int v = 0; v < variables.count(); v++) {
        changed |= join(v);
      }
    }
    return true;
  }

  /** The variable takes one of these values. */
  private boolean settle(int variable, BitSet left) {
    boolean changed = false;
    for (int value = variables.first(variable); value < variables.first(variable + 1); value++) {
      if (allowed.get(value) && !left.get(value)) {
        allowed.clear(value);
        changed = true;
      }
    }
    return changed;
  }

  private boolean always(BitSet left, int[] over) {
    for (int v : over) {
      BitSet domain = allowed.get(variables.first(v), variables.first(v + 1));
      BitSet own = left.get(variables.first(v), variables.first(v + 1));
      if (own.equals(domain)) {
        return true;
      }
    }
    return false;
  }

  /** Clauses that say the same of all other variables hold together for what both allow of this. */
  private boolean join(int variable) {
    int from = variables.first(variable);
    int to = variables.first(variable + 1);
    Map<BitSet, BitSet> byRest = new LinkedHashMap<>();
    Set<BitSet> next = new LinkedHashSet<>();
    boolean joined = false;
    for (BitSet each : sets) {
      if (each.get(from, to).isEmpty()) {
        next.add(each);
        continue;
      }
      BitSet rest = (BitSet) each.clone();
      rest.clear(from, to);
      BitSet before = byRest.putIfAbsent(rest, each);
      if (before != null) {
        BitSet both = (BitSet) each.clone();
        both.and(before);
        byRest.put(rest, both);
        joined = true;
      }
    }
    next.addAll(byRest.values());
    sets = next;
    return joined;
  }

  List<Lowered.Wide> clauses() {
    List<Lowered.Wide> all = new ArrayList<>();
    for (BitSet each : sets) {
      all.add(new Lowered.Wide(over(each), each));
    }
    return all;
  }

  private int[] over(BitSet set) {
    return set.stream().map(value -> owner[value]).distinct().toArray();
  }
}
