package io.stackport.workbench.change;

import java.util.Collection;

/** Which way an answer moved. */
public enum Direction {
  STRICTER,
  LOOSER,
  /** Better in one respect and worse in another, or not to be ordered. */
  OTHER,
  /** Said beside an answer: no outcome hangs on it. */
  BESIDE;

  /** The direction of several changes together: one where all agree, other where they do not. */
  static Direction of(Collection<Direction> parts) {
    return parts.stream().distinct().count() == 1 ? parts.iterator().next() : OTHER;
  }

  /** As reports write it. */
  public String words() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
