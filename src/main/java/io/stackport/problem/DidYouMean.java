package io.stackport.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds the names closest to one that does not exist. It suggests; it never picks. */
public final class DidYouMean {
  private static final int MOST = 3;

  private DidYouMean() {}

  /** {@code did you mean `x` or `y`?}; empty when nothing is near. */
  public static String hint(String word, Collection<String> names) {
    List<String> near = near(word, names);
    if (near.isEmpty()) {
      return "";
    }
    return "did you mean `" + String.join("` or `", near) + "`?";
  }

  /** Up to three names within a third of the word's length, nearest first. */
  public static List<String> near(String word, Collection<String> names) {
    String wanted = word.toLowerCase(Locale.ROOT);
    int limit = Math.max(1, wanted.length() / 3);
    return names.stream()
        .distinct()
        .filter(
            name ->
                distance(wanted, name.toLowerCase(Locale.ROOT), limit) <= limit
                    || (wanted.length() >= 4 && name.toLowerCase(Locale.ROOT).contains(wanted)))
        .sorted(
            Comparator.comparingInt(
                    (String name) -> distance(wanted, name.toLowerCase(Locale.ROOT), 99))
                .thenComparing(Comparator.naturalOrder()))
        .limit(MOST)
        .toList();
  }

  /** Optimal string alignment distance: a swap of neighbors counts once. */
  static int distance(String one, String other, int limit) {
    if (Math.abs(one.length() - other.length()) > limit) {
      return limit + 1;
    }
    int[][] d = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      d[i][0] = i;
    }
    for (int j = 0; j <= other.length(); j++) {
      d[0][j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      for (int j = 1; j <= other.length(); j++) {
        int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1), d[i - 1][j - 1] + change);
        boolean swapped =
            i > 1
                && j > 1
                && one.charAt(i - 1) == other.charAt(j - 2)
                && one.charAt(i - 2) == other.charAt(j - 1);
        if (swapped) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[one.length()][other.length()];
  }
}
