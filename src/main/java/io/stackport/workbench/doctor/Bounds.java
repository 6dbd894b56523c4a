package io.stackport.workbench.doctor;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Differences between numbers: {@code x - y <= c} or {@code < c}, closed over all paths, so that a
 * contradiction shows as a circle that sums below zero. Node 0 is the number zero. Between whole
 * numbers {@code < c} is {@code <= c - 1}.
 */
final class Bounds {
  /** An upper bound of a difference. */
  private record Bound(BigDecimal value, boolean strict) {
    Bound plus(Bound other) {
      return new Bound(value.add(other.value), strict || other.strict);
    }

    boolean tighterThan(@Nullable Bound other) {
      if (other == null) {
        return true;
      }
      int order = value.compareTo(other.value);
      return order < 0 || (order == 0 && strict && !other.strict);
    }

    boolean negative() {
      return value.signum() < 0 || (value.signum() == 0 && strict);
    }
  }

  private record Edge(Object from, Object to) {}

  private static final int NEAR = 50;
  static final Object ZERO = new Object();
  private final List<Object> nodes = new ArrayList<>(List.of(ZERO));
  private final Map<Object, Boolean> whole = new HashMap<>(Map.of(ZERO, true));
  private final Map<Edge, Bound> bounds = new HashMap<>();

  void node(Object node, boolean isWhole) {
    Boolean known = whole.get(node);
    if (known == null) {
      nodes.add(node);
    }
    // A place that equals a whole number is one.
    whole.put(node, isWhole || Boolean.TRUE.equals(known));
  }

  boolean knows(Object node) {
    return whole.containsKey(node);
  }

  /** Adds {@code left operator right + by}; {@code !=} is not for here. */
  void add(String operator, Object left, Object right, BigDecimal by) {
    switch (operator) {
      case "<" -> atMost(left, right, by, true);
      case "<=" -> atMost(left, right, by, false);
      case ">" -> atMost(right, left, by.negate(), true);
      case ">=" -> atMost(right, left, by.negate(), false);
      case "==" -> {
        atMost(left, right, by, false);
        atMost(right, left, by.negate(), false);
      }
      default -> throw new IllegalArgumentException(operator);
    }
  }

  private void atMost(Object left, Object right, BigDecimal by, boolean strict) {
    Bound bound = new Bound(by, strict);
    if (Boolean.TRUE.equals(whole.get(left)) && Boolean.TRUE.equals(whole.get(right))) {
      BigDecimal floor = by.setScale(0, RoundingMode.FLOOR);
      boolean exact = floor.compareTo(by) == 0;
      bound = new Bound(strict && exact ? floor.subtract(BigDecimal.ONE) : floor, false);
    }
    put(left, right, bound);
  }

  private void put(Object left, Object right, Bound bound) {
    Edge edge = new Edge(left, right);
    if (bound.tighterThan(bounds.get(edge))) {
      bounds.put(edge, bound);
    }
  }

  /** Closes over all paths; false when there is a contradiction. */
  boolean close() {
    for (Object via : nodes) {
      for (Object left : nodes) {
        Bound first = bounds.get(new Edge(left, via));
        if (first == null) {
          continue;
        }
        for (Object right : nodes) {
          Bound second = bounds.get(new Edge(via, right));
          if (second != null) {
            put(left, right, first.plus(second));
          }
        }
      }
    }
    return nodes.stream()
        .allMatch(
            node -> {
              Bound self = bounds.get(new Edge(node, node));
              return self == null || !self.negative();
            });
  }

  /** Whether two nodes differ by exactly an amount wherever all bounds hold. */
  boolean forces(Object left, Object right, BigDecimal by) {
    Bound up = bounds.get(new Edge(left, right));
    Bound down = bounds.get(new Edge(right, left));
    return left.equals(right)
        ? by.signum() == 0
        : up != null
            && down != null
            && up.value().compareTo(by) == 0
            && down.value().compareTo(by.negate()) == 0;
  }

  /** Moves an end of a whole number's interval past a value that it may not have. */
  boolean past(Object node, BigDecimal barred) {
    Bound up = bounds.get(new Edge(node, ZERO));
    Bound down = bounds.get(new Edge(ZERO, node));
    if (!Boolean.TRUE.equals(whole.get(node))) {
      return false;
    }
    if (up != null && up.value().compareTo(barred) == 0) {
      bounds.put(new Edge(node, ZERO), new Bound(barred.subtract(BigDecimal.ONE), false));
      return true;
    }
    if (down != null && down.value().negate().compareTo(barred) == 0) {
      bounds.put(new Edge(ZERO, node), new Bound(barred.add(BigDecimal.ONE).negate(), false));
      return true;
    }
    return false;
  }

  boolean admits(Object node, BigDecimal value) {
    Bound up = bounds.get(new Edge(node, ZERO));
    Bound down = bounds.get(new Edge(ZERO, node));
    boolean below = up == null || value.compareTo(up.value()) < (up.strict() ? 0 : 1);
    boolean above =
        down == null || value.compareTo(down.value().negate()) > (down.strict() ? 0 : -1);
    return below && above;
  }

  /**
   * Numbers that satisfy every bound: nodes are fixed one after the other inside what is left, at
   * the low end where there is one. Call after {@link #close}.
   *
   * @param barred values that a node may not have
   */
  Map<Object, BigDecimal> some(Map<Object, Set<BigDecimal>> barred) {
    Map<Object, BigDecimal> values = new HashMap<>();
    for (Object node : nodes) {
      if (node.equals(ZERO)) {
        continue;
      }
      BigDecimal value = within(node, barred.getOrDefault(node, Set.of()));
      values.put(node, value);
      add("==", node, ZERO, value);
      close();
    }
    return values;
  }

  /** A value inside what is left of a node; where all near ones are barred, the nearest of them. */
  private BigDecimal within(Object node, Set<BigDecimal> barred) {
    BigDecimal start = start(node);
    for (int i = 0; i < NEAR; i++) {
      for (BigDecimal step : List.of(BigDecimal.valueOf(i), BigDecimal.valueOf(-i))) {
        BigDecimal tried = start.add(step);
        if (admits(node, tried) && barred.stream().noneMatch(b -> b.compareTo(tried) == 0)) {
          return tried;
        }
      }
    }
    return start;
  }

  private BigDecimal start(Object node) {
    Bound up = bounds.get(new Edge(node, ZERO));
    Bound down = bounds.get(new Edge(ZERO, node));
    if (down == null) {
      return up == null ? BigDecimal.ZERO : up.value();
    }
    BigDecimal low = down.value().negate();
    if (up == null || !down.strict()) {
      return low;
    }
    boolean narrow = up.value().subtract(low).compareTo(BigDecimal.ONE) <= 0;
    return narrow ? low.add(up.value()).divide(BigDecimal.valueOf(2)) : low;
  }
}
