package io.stackport.finding;

import java.util.Comparator;
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
   * By rule, support, emission, assumptions, message: a total order, so that output never wavers.
   */
  private static final Comparator<Judgement> ORDER =
      Comparator.comparing((Judgement j) -> j.authority().id())
          .thenComparing(j -> String.join("\0", j.support()))
          .thenComparing(j -> j.emission().toString())
          .thenComparing(Judgement::certain)
          .thenComparing(j -> String.join("\0", j.assumes()))
          .thenComparing(j -> String.join("\0", j.doubts()))
          .thenComparing(Judgement::status)
          .thenComparing(Judgement::message);

  public Judgement {
    if (certain != assumes.isEmpty()) {
      throw new IllegalArgumentException("certain exactly when nothing is assumed: " + assumes);
    }
  }

  @Override
  public int compareTo(Judgement other) {
    return ORDER.compare(this, other);
  }
}
