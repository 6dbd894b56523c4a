package io.stackport.fact;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The names a place goes by in tables of law on one day: Country Groups ({@code A:5}), sets of the
 * EAR's supplements, regional blocs, and its own alpha-2 code. Closed for that day, so that absence
 * is an answer; a day outside a table's coverage has no {@code Groups} at all.
 */
public record Groups(SortedSet<String> names) {

  public Groups {
    names = Collections.unmodifiableSortedSet(new TreeSet<>(names));
  }

  public static Groups of(Collection<String> names) {
    return new Groups(new TreeSet<>(names));
  }

  public static Groups of(String... names) {
    return of(Arrays.asList(names));
  }

  /** Whether the place is in at least one of these. */
  public boolean any(String... wanted) {
    for (String name : wanted) {
      if (names.contains(name)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the place is in none of these. */
  public boolean none(String... wanted) {
    return !any(wanted);
  }

  @Override
  public String toString() {
    return String.join(" ", names);
  }
}
