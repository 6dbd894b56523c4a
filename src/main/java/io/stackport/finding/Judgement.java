package io.stackport.finding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.SortedSet;

/**
 * One emission with everything it rests on.
 *
 * @param support ids of the offers without which it would not be there
 * @param certain false when the match read something unknown
 * @param assumes the unknown attributes that it assumes against us, as {@code label: attribute}
 * @param doubts unverified attributes that the match read, as {@code label: attribute}
 * @param status the weakest legal status in the derivation
 */
public record Judgement(
    Authority authority,
    Emission emission,
    SortedSet<String> support,
    boolean certain,
    SortedSet<String> assumes,
    SortedSet<String> doubts,
    String status,
    String message)
    implements Comparable<Judgement> {

  /**
   * By rule, support, sentence, emission and the rest: a total order, so that output never wavers.
   */
  private static final Comparator<Judgement> ORDER =
      Comparator.comparing((Judgement j) -> j.authority().id())
          .thenComparing(Judgement::support, Judgement::compare)
          .thenComparing(Judgement::message)
          .thenComparing(j -> j.emission().toString())
          .thenComparing(Judgement::assumes, Judgement::compare)
          .thenComparing(Judgement::doubts, Judgement::compare)
          .thenComparing(Judgement::status);

  public Judgement {
    if (certain != assumes.isEmpty()) {
      throw new IllegalArgumentException("certain exactly when nothing is assumed: " + assumes);
    }
  }

  @Override
  public int compareTo(Judgement other) {
    return ORDER.compare(this, other);
  }

  /** Judgements in their order, each once. */
  public static List<Judgement> sorted(Collection<Judgement> judgements) {
    List<Judgement> all = new ArrayList<>(judgements);
    all.sort(ORDER);
    List<Judgement> once = new ArrayList<>(all.size());
    for (Judgement each : all) {
      if (once.isEmpty() || once.get(once.size() - 1).compareTo(each) != 0) {
        once.add(each);
      }
    }
    return Collections.unmodifiableList(once);
  }

  private static int compare(SortedSet<String> one, SortedSet<String> other) {
    Iterator<String> left = one.iterator();
    Iterator<String> right = other.iterator();
    while (left.hasNext() && right.hasNext()) {
      int order = left.next().compareTo(right.next());
      if (order != 0) {
        return order;
      }
    }
    return Boolean.compare(left.hasNext(), right.hasNext());
  }
}
