package io.stackport.solve;

import io.stackport.model.CompatibilityModel;
import io.stackport.model.Constraint;
import io.stackport.model.Option;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes a comparison of attributes out as a table of classes: one class for each value. */
record Comparison(
    Constraint.Compare compare, CompatibilityModel model, Map<String, Integer> slots) {

  NormalForm.Table table(int from) {
    int left = slot(compare.leftSlot());
    int right = slot(compare.rightSlot());
    SortedMap<Long, Integer> leftValues = values(left, compare.leftAttribute());
    SortedMap<Long, Integer> rightValues = values(right, compare.rightAttribute());
    boolean[][] forbidden = new boolean[leftValues.size()][rightValues.size()];
    leftValues.forEach(
        (a, i) -> rightValues.forEach((b, j) -> forbidden[i][j] = !holds(a, b + compare.plus())));
    return new NormalForm.Table(
        left,
        right,
        classes(left, compare.leftAttribute(), leftValues),
        classes(right, compare.rightAttribute(), rightValues),
        forbidden,
        from);
  }

  private int slot(String id) {
    return Objects.requireNonNull(slots.get(id), id);
  }

  private SortedMap<Long, Integer> values(int slot, String attribute) {
    SortedMap<Long, Integer> values = new TreeMap<>();
    for (Option each : model.slots().get(slot).options()) {
      Long value = each.attributes().get(attribute);
      if (value != null) {
        values.put(value, 0);
      }
    }
    int next = 0;
    for (Map.Entry<Long, Integer> each : values.entrySet()) {
      each.setValue(next++);
    }
    return values;
  }

  private int[] classes(int slot, String attribute, Map<Long, Integer> values) {
    List<Option> options = model.slots().get(slot).options();
    int[] classes = new int[options.size()];
    for (int i = 0; i < classes.length; i++) {
      Long value = options.get(i).attributes().get(attribute);
      classes[i] = value == null ? -1 : Objects.requireNonNull(values.get(value));
    }
    return classes;
  }

  private boolean holds(long a, long b) {
    return switch (compare.op()) {
      case "<" -> a < b;
      case "<=" -> a <= b;
      case "=" -> a == b;
      case "!=" -> a != b;
      case ">=" -> a >= b;
      case ">" -> a > b;
      default -> throw new IllegalArgumentException(compare.op());
    };
  }
}
