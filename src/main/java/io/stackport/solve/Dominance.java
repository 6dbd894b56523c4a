package io.stackport.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;

/**
 * Whether one option of a slot that holds at most one can stand in for another, at the other's
 * quantity, in every configuration, without making any goal worse.
 */
final class Dominance {
  private final NormalForm form;
  private final List<Goal> goals;
  private final List<List<Set<Integer>>> clauses = new ArrayList<>();
  private final List<Map<TermKey, Long>> uses = new ArrayList<>();
  private final Set<Integer> conditions = new HashSet<>();
  private final int[] place;

  /** Terms of one option that differ by nothing but their amount. */
  private record TermKey(int sum, long per, boolean full, List<Integer> when) {}

  Dominance(NormalForm form, List<Goal> goals) {
    this.form = form;
    this.goals = goals;
    place = new int[form.options()];
    for (NormalForm.SlotForm slot : form.slots()) {
      for (int i = 0; i < slot.options().length; i++) {
        place[slot.options()[i]] = i;
      }
    }
    for (int i = 0; i < form.options(); i++) {
      clauses.add(new ArrayList<>());
      uses.add(new HashMap<>());
    }
    form.clauses().forEach(this::index);
    form.counts().forEach(each -> condition(each.when()));
    int sum = 0;
    for (NormalForm.Limit each : form.limits()) {
      condition(each.when());
      index(sum++, each.terms(), 1);
    }
    for (Goal each : goals) {
      index(sum++, each.terms(), each.maximize() ? -1 : 1);
    }
  }

  private void index(NormalForm.Clause clause) {
    Set<Integer> literals = new HashSet<>();
    Arrays.stream(clause.literals()).forEach(literals::add);
    literals.stream()
        .map(each -> Math.abs(each) - 1)
        .distinct()
        .forEach(option -> clauses.get(option).add(literals));
  }

  private void index(int sum, List<NormalForm.Term> terms, long sign) {
    for (NormalForm.Term each : terms) {
      condition(each.when());
      List<Integer> when = Arrays.stream(each.when()).sorted().distinct().boxed().toList();
      uses.get(each.option())
          .merge(new TermKey(sum, each.per(), each.full(), when), sign * each.amount(), Long::sum);
    }
  }

  private void condition(int[] when) {
    for (int each : when) {
      conditions.add(Math.abs(each) - 1);
    }
  }

  /** Whether {@code better} can stand in for {@code worse}. */
  boolean over(int better, int worse) {
    // An option that conditions something is another thing than its amounts; it is left alone.
    return !conditions.contains(better)
        && !conditions.contains(worse)
        && form.least()[better] <= form.least()[worse]
        && form.most()[worse] <= form.most()[better]
        && costsNoMore(better, worse)
        && usesNoMore(better, worse)
        && countsAlike(better, worse)
        && comparesAsWell(better, worse)
        && clausesHold(better, worse);
  }

  private boolean costsNoMore(int better, int worse) {
    for (Goal each : goals) {
      ToLongFunction<long[]> more =
          costs -> each.maximize() ? costs[worse] - costs[better] : costs[better] - costs[worse];
      if (more.applyAsLong(each.once()) > 0 || more.applyAsLong(each.unit()) > 0) {
        return false;
      }
    }
    return true;
  }

  /** Steps are never negative, so amounts compare. */
  private boolean usesNoMore(int better, int worse) {
    Set<TermKey> keys = new HashSet<>(uses.get(better).keySet());
    keys.addAll(uses.get(worse).keySet());
    return keys.stream()
        .allMatch(
            key -> uses.get(better).getOrDefault(key, 0L) <= uses.get(worse).getOrDefault(key, 0L));
  }

  private boolean countsAlike(int better, int worse) {
    for (NormalForm.Count each : form.counts()) {
      long one = Arrays.stream(each.options()).filter(option -> option == better).count();
      long other = Arrays.stream(each.options()).filter(option -> option == worse).count();
      if (one != other) {
        return false;
      }
    }
    return true;
  }

  private boolean comparesAsWell(int better, int worse) {
    int slot = form.slot()[better];
    int b = place[better];
    int w = place[worse];
    for (NormalForm.Table each : form.tables()) {
      boolean left = each.leftSlot() == slot;
      boolean right = each.rightSlot() == slot;
      if (left && right) {
        if (each.leftClass()[b] != each.leftClass()[w]
            || each.rightClass()[b] != each.rightClass()[w]) {
          return false;
        }
      } else if (left || right) {
        int[] classes = left ? each.leftClass() : each.rightClass();
        if (!freer(each.forbidden(), left, classes[b], classes[w])) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean freer(boolean[][] forbidden, boolean rows, int better, int worse) {
    if (better < 0 || better == worse) {
      return true;
    }
    int others = rows ? forbidden[better].length : forbidden.length;
    for (int i = 0; i < others; i++) {
      boolean barred = rows ? forbidden[better][i] : forbidden[i][better];
      if (barred && (worse < 0 || !(rows ? forbidden[worse][i] : forbidden[i][worse]))) {
        return false;
      }
    }
    return true;
  }

  private boolean clausesHold(int better, int worse) {
    for (Set<Integer> each : clauses.get(worse)) {
      if (each.contains(worse + 1) && !each.contains(better + 1)) {
        return false;
      }
    }
    for (Set<Integer> each : clauses.get(better)) {
      if (!each.contains(better + 1)
          && !each.contains(-worse - 1)
          && !implied(each, better, worse)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether a clause against {@code better} follows from one that is as strict on {@code worse}.
   */
  private boolean implied(Set<Integer> clause, int better, int worse) {
    return clauses.get(worse).stream()
        .filter(other -> other.contains(-worse - 1))
        .anyMatch(
            other ->
                other.stream()
                    .allMatch(
                        literal ->
                            literal == -worse - 1
                                || literal == better + 1
                                || Math.abs(literal) - 1 != worse
                                    && literal != -better - 1
                                    && clause.contains(literal)));
  }
}
