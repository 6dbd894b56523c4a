package io.stackport.workbench.doctor;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Values that a text or boolean can have: some, or all but some. */
final class Domain {
  private @Nullable Set<Object> allowed;
  private final Set<Object> barred = new LinkedHashSet<>();

  void allow(Set<?> values) {
    Set<Object> now = allowed;
    if (now == null) {
      now = new LinkedHashSet<>(values);
      now.removeAll(barred);
      allowed = now;
    } else {
      now.retainAll(values);
    }
  }

  void bar(Object value) {
    barred.add(value);
    if (allowed != null) {
      allowed.remove(value);
    }
  }

  boolean isEmpty() {
    return allowed != null && allowed.isEmpty();
  }

  boolean admits(Object value) {
    return allowed == null ? !barred.contains(value) : allowed.contains(value);
  }

  /** The values when they are finitely many; null otherwise. */
  @Nullable Set<Object> values() {
    return allowed;
  }

  /** The only value; null when there are more. */
  @Nullable Object single() {
    Set<Object> now = allowed;
    return now != null && now.size() == 1 ? now.iterator().next() : null;
  }

  /** Some value, for showing. */
  Object some() {
    Set<Object> now = allowed;
    if (now != null) {
      return now.iterator().next();
    }
    Set<String> told = new TreeSet<>();
    barred.forEach(each -> told.add(String.valueOf(each)));
    return told.isEmpty() ? "anything" : "anything but " + String.join(", ", told);
  }
}
