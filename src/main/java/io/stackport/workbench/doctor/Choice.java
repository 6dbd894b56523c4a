package io.stackport.workbench.doctor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Picks values for attributes of finitely many values so that those differ that must: by trying,
 * the narrowest first. An attribute of endless values can always differ.
 */
record Choice(Sameness same, Setting setting, List<Atom> atoms) {

  /** A value for each; null when there is no choice. */
  @Nullable Map<Value.At, Object> of(Map<Value.At, Set<Object>> finite) {
    Map<Value.At, Set<Value.At>> apart = new HashMap<>();
    for (Atom atom : atoms) {
      if (atom instanceof Atom.Order order
          && order.operator().equals("!=")
          && order.left() instanceof Value.At left
          && order.right() instanceof Value.At right
          && !setting.isNumber(left)) {
        apart.computeIfAbsent(same.of(left), k -> new HashSet<>()).add(same.of(right));
        apart.computeIfAbsent(same.of(right), k -> new HashSet<>()).add(same.of(left));
      }
    }
    List<Value.At> order = new ArrayList<>(finite.keySet());
    order.sort(
        java.util.Comparator.comparingInt((Value.At at) -> finite.getOrDefault(at, Set.of()).size())
            .thenComparing(Value.At::toString));
    Map<Value.At, Object> chosen = new HashMap<>();
    return pick(order, 0, finite, apart, chosen) ? chosen : null;
  }

  private boolean pick(
      List<Value.At> order,
      int next,
      Map<Value.At, Set<Object>> finite,
      Map<Value.At, Set<Value.At>> apart,
      Map<Value.At, Object> chosen) {
    if (next == order.size()) {
      return true;
    }
    Value.At at = order.get(next);
    Set<Value.At> others = apart.getOrDefault(at, Set.of());
    for (Object value : finite.getOrDefault(at, Set.of())) {
      if (others.stream().noneMatch(other -> value.equals(chosen.get(other)))) {
        chosen.put(at, value);
        if (pick(order, next + 1, finite, apart, chosen)) {
          return true;
        }
        chosen.remove(at);
      }
      if (others.isEmpty()) {
        // Nothing must differ from it: another value would end the same way.
        return false;
      }
    }
    return false;
  }
}
