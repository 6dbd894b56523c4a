package io.stackport.workbench.change;

import io.stackport.finding.Judgement;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What only one of two ordered lists of judgements holds. Wording, citations and doubts about
 * sources are not compared: no outcome hangs on them.
 */
public record Split(List<Judgement> before, List<Judgement> after) {

  /** Both lists in the order of judgements. */
  public static Split of(List<Judgement> before, List<Judgement> after) {
    List<Judgement> left = new ArrayList<>();
    List<Judgement> right = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < before.size() && j < after.size()) {
      Judgement one = before.get(i);
      Judgement other = after.get(j);
      int order = one == other ? 0 : one.compareTo(other);
      if (order == 0) {
        i++;
        j++;
      } else if (order < 0) {
        left.add(one);
        i++;
      } else {
        right.add(other);
        j++;
      }
    }
    left.addAll(before.subList(i, before.size()));
    right.addAll(after.subList(j, after.size()));
    return unworded(left, right);
  }

  /** The same judgement with other words: what the outcome can hang on. */
  private record Core(
      String rule,
      Object emission,
      SortedSet<String> support,
      SortedSet<String> assumes,
      String status) {
    static Core of(Judgement each) {
      return new Core(
          each.authority().id(), each.emission(), each.support(), each.assumes(), each.status());
    }
  }

  private static Split unworded(List<Judgement> left, List<Judgement> right) {
    if (left.isEmpty() || right.isEmpty()) {
      return new Split(left, right);
    }
    java.util.Set<Core> one = new java.util.HashSet<>();
    java.util.Set<Core> other = new java.util.HashSet<>();
    left.forEach(each -> one.add(Core.of(each)));
    right.forEach(each -> other.add(Core.of(each)));
    return new Split(
        left.stream().filter(each -> !other.contains(Core.of(each))).toList(),
        right.stream().filter(each -> !one.contains(Core.of(each))).toList());
  }

  /** All of them, in the order of judgements. */
  public SortedSet<Judgement> both() {
    SortedSet<Judgement> all = new TreeSet<>(before);
    all.addAll(after);
    return all;
  }

  boolean isEmpty() {
    return before.isEmpty() && after.isEmpty();
  }
}
