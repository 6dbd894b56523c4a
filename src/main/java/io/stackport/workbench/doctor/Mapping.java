package io.stackport.workbench.doctor;

import java.util.ArrayList;
import java.util.List;

/** Ways to take the patterns of one rule for patterns of another, each for one of the same noun. */
final class Mapping {
  private Mapping() {}

  /**
   * Every way that maps all patterns.
   *
   * @return for each pattern of {@code from} the index of its pattern in {@code to}
   */
  static List<int[]> whole(Examined from, Examined to) {
    List<int[]> found = new ArrayList<>();
    search(from, to, new int[from.source().patterns().size()], 0, false, found);
    return found;
  }

  /**
   * Ways that map as many patterns as there are for them; the others stand behind those of {@code
   * to}.
   */
  static List<int[]> shared(Examined from, Examined to) {
    List<int[]> found = new ArrayList<>();
    search(from, to, new int[from.source().patterns().size()], 0, true, found);
    int most = found.stream().mapToInt(map -> mapped(map, to)).max().orElse(0);
    found.removeIf(map -> mapped(map, to) < most);
    return found;
  }

  static int mapped(int[] map, Examined to) {
    int count = 0;
    for (int each : map) {
      count += each < to.source().patterns().size() ? 1 : 0;
    }
    return count;
  }

  /**
   * @param leaving whether a pattern may be left without one, and then stands behind those of
   *     {@code to}
   */
  private static void search(
      Examined from, Examined to, int[] map, int next, boolean leaving, List<int[]> found) {
    if (next == map.length) {
      found.add(map.clone());
      return;
    }
    for (int i = 0; i < to.source().patterns().size(); i++) {
      if (alike(from, next, to, i) && !used(map, next, i)) {
        map[next] = i;
        search(from, to, map, next + 1, leaving, found);
      }
    }
    if (leaving) {
      map[next] = to.source().patterns().size() + next;
      search(from, to, map, next + 1, true, found);
    }
  }

  private static boolean alike(Examined from, int one, Examined to, int other) {
    return from.source().patterns().get(one).noun().type()
        == to.source().patterns().get(other).noun().type();
  }

  private static boolean used(int[] map, int upTo, int value) {
    for (int i = 0; i < upTo; i++) {
      if (map[i] == value) {
        return true;
      }
    }
    return false;
  }
}
