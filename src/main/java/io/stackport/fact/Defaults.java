package io.stackport.fact;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Values of attributes that a catalog row may leave out because they have a plain default. */
final class Defaults {
  private Defaults() {}

  static String text(@Nullable String given, String otherwise) {
    return given == null ? otherwise : given;
  }

  static Set<String> set(@Nullable Set<String> given) {
    return given == null || given.isEmpty()
        ? Set.of()
        : Collections.unmodifiableSet(new TreeSet<>(given));
  }
}
