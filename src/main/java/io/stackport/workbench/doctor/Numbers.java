package io.stackport.workbench.doctor;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The numbers, days and ordered texts among attributes. */
record Numbers(Setting setting, Sameness same, Function<Value.At, Domain> domains) {

  /** Values by attribute; null on a contradiction. */
  @Nullable Map<Value.At, BigDecimal> solve(List<Atom> atoms) {
    Bounds bounds = new Bounds();
    Map<Object, Set<BigDecimal>> barred = new HashMap<>();
    for (Atom atom : atoms) {
      if (atom instanceof Atom.Order order && ordered(order)) {
        add(bounds, barred, order);
      }
    }
    thresholds(bounds);
    schemas(bounds);
    if (!bounds.close() || !apart(bounds, barred, atoms) || !listed(bounds, barred)) {
      return null;
    }
    Map<Value.At, BigDecimal> values = new HashMap<>();
    bounds
        .some(barred)
        .forEach(
            (node, value) -> {
              if (node instanceof Value.At at && setting.attribute(at) != null && decimal(at)) {
                values.put(at, value);
              }
            });
    return values;
  }

  private boolean decimal(Value.At at) {
    var attribute = setting.attribute(at);
    return setting.isNumber(at)
        && attribute != null
        && attribute.type() != java.time.LocalDate.class;
  }

  private boolean ordered(Atom.Order order) {
    return order.left() instanceof Value.At at
        && (setting.isNumber(at) || !Set.of("==", "!=").contains(order.operator()));
  }

  private void add(Bounds bounds, Map<Object, Set<BigDecimal>> barred, Atom.Order order) {
    Value.At left = same.of((Value.At) order.left());
    bounds.node(left, setting.isWhole((Value.At) order.left()));
    if (order.right() instanceof Value.At at) {
      Value.At right = same.of(at);
      bounds.node(right, setting.isWhole(at));
      if (!order.operator().equals("!=")) {
        bounds.add(order.operator(), left, right, BigDecimal.ZERO);
      }
    } else if (((Value.Is) order.right()).constant() instanceof Long number) {
      BigDecimal value = BigDecimal.valueOf(number);
      if (order.operator().equals("!=")) {
        barred.computeIfAbsent(left, k -> new LinkedHashSet<>()).add(value);
      } else {
        bounds.add(order.operator(), left, Bounds.ZERO, value);
      }
    }
  }

  /** A number of the law that a pattern names has the values of its rows. */
  private void thresholds(Bounds bounds) {
    for (Value.At at : same.all()) {
      boolean threshold =
          setting.nouns().get(at.pattern()).type().getSimpleName().equals("Threshold")
              && at.attribute().equals("value");
      Object name = threshold ? domains.apply(new Value.At(at.pattern(), "name")).single() : null;
      if (name != null) {
        List<BigDecimal> values =
            setting.world().threshold(String.valueOf(name), setting.from(), setting.to());
        bounds.node(same.of(at), false);
        values.stream()
            .min(BigDecimal::compareTo)
            .ifPresent(low -> bounds.add(">=", same.of(at), Bounds.ZERO, low));
        values.stream()
            .max(BigDecimal::compareTo)
            .ifPresent(high -> bounds.add("<=", same.of(at), Bounds.ZERO, high));
      }
    }
  }

  /** Numbers that a schema bounds, and ranges of which the low end is not above the high one. */
  private void schemas(Bounds bounds) {
    for (Value.At at : same.all()) {
      BigDecimal least =
          bounds.knows(same.of(at))
              ? setting.world().least(setting.nouns().get(at.pattern()), at.attribute())
              : null;
      if (least != null) {
        bounds.add(">=", same.of(at), Bounds.ZERO, least);
      }
      Value.At high = new Value.At(at.pattern(), "voltsMax");
      if (at.attribute().equals("voltsMin") && bounds.knows(same.of(high))) {
        bounds.add("<=", same.of(at), same.of(high), BigDecimal.ZERO);
      }
    }
  }

  /** Values that differ: an interval of one value that is barred is empty. */
  private boolean apart(Bounds bounds, Map<Object, Set<BigDecimal>> barred, List<Atom> atoms) {
    boolean moved = true;
    while (moved) {
      moved = false;
      for (Map.Entry<Object, Set<BigDecimal>> each : barred.entrySet()) {
        for (BigDecimal value : each.getValue()) {
          if (bounds.forces(each.getKey(), Bounds.ZERO, value)) {
            return false;
          }
          moved |= bounds.past(each.getKey(), value);
        }
      }
      if (moved && !bounds.close()) {
        return false;
      }
    }
    for (Atom atom : atoms) {
      if (atom instanceof Atom.Order order
          && order.operator().equals("!=")
          && order.left() instanceof Value.At left
          && order.right() instanceof Value.At right
          && setting.isNumber(left)
          && bounds.forces(same.of(left), same.of(right), BigDecimal.ZERO)) {
        return false;
      }
    }
    return true;
  }

  /** Numbers of which a schema lists the values. */
  private boolean listed(Bounds bounds, Map<Object, Set<BigDecimal>> barred) {
    for (Value.At at : same.all()) {
      Set<Object> values = setting.isNumber(at) ? domains.apply(at).values() : null;
      Set<BigDecimal> not = barred.getOrDefault(same.of(at), Set.of());
      if (values != null
          && bounds.knows(same.of(at))
          && values.stream()
              .map(value -> new BigDecimal(String.valueOf(value)))
              .noneMatch(value -> bounds.admits(same.of(at), value) && !not.contains(value))) {
        return false;
      }
    }
    return true;
  }
}
