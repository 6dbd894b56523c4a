package io.stackport.workbench.doctor;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Which attributes are known to be equal (union-find). */
final class Sameness {
  private final Map<Value.At, Value.At> parents = new LinkedHashMap<>();

  void add(Value.At at) {
    parents.putIfAbsent(at, at);
  }

  Value.At of(Value.At at) {
    add(at);
    Value.At up = parents.getOrDefault(at, at);
    while (!up.equals(parents.getOrDefault(up, up))) {
      up = parents.getOrDefault(up, up);
    }
    parents.put(at, up);
    return up;
  }

  /** Makes two equal; false when they were. */
  boolean join(Value.At one, Value.At other) {
    Value.At left = of(one);
    Value.At right = of(other);
    if (left.equals(right)) {
      return false;
    }
    parents.put(right, left);
    return true;
  }

  Set<Value.At> all() {
    return Set.copyOf(parents.keySet());
  }
}
