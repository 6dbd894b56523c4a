package io.stackport.catalog;

import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A part of an entry of the Commerce Control List, as its license paragraph writes it: {@code .b}
 * except {@code .b.5}; everything for {@code *}; prose that no code reads when empty.
 *
 * @param covers paragraphs with their sub-paragraphs, such as {@code .z.1}
 * @param except paragraphs that are left out again
 */
record Paragraphs(Set<String> covers, Set<String> except) {

  /**
   * Whether a classification lies in this part.
   *
   * @param paragraph as {@code .z.1.a}; empty for the entry as a whole
   * @return null when only a part of the classification does, or when prose says which
   */
  @Nullable Boolean cover(String paragraph) {
    if (covers.isEmpty()) {
      return null;
    }
    Boolean in = covers.contains("*") ? Boolean.TRUE : within(paragraph, covers);
    Boolean out = within(paragraph, except);
    if (Boolean.FALSE.equals(in) || Boolean.TRUE.equals(out)) {
      return false;
    }
    return in == null || out == null ? null : Boolean.TRUE;
  }

  private static @Nullable Boolean within(String paragraph, Collection<String> named) {
    boolean part = false;
    for (String name : named) {
      if (paragraph.equals(name) || paragraph.startsWith(name + ".")) {
        return true;
      }
      part |= name.startsWith(paragraph + ".");
    }
    return part ? null : Boolean.FALSE;
  }
}
