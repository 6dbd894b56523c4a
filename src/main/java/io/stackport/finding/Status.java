package io.stackport.finding;

import java.util.Collection;
import java.util.List;

/** The words for how far a piece of law is in force, from strongest to weakest. */
public final class Status {
  /** Strongest first: the status of a derivation is the weakest in it. */
  public static final List<String> WORDS =
      List.of(
          "design",
          "in_force",
          "guidance",
          "codified_not_enforced",
          "stayed",
          "verify",
          "unknown",
          "pending",
          "superseded",
          "expired",
          "withdrawn");

  private Status() {}

  /** The weaker of two; an unknown word is refused. */
  public static String weaker(String one, String other) {
    return one.equals(other) || rank(one) >= rank(other) ? one : other;
  }

  public static String weakest(Collection<String> statuses) {
    String weakest = "design";
    for (String status : statuses) {
      weakest = weaker(weakest, status);
    }
    return weakest;
  }

  private static int rank(String status) {
    int rank = WORDS.indexOf(status);
    if (rank < 0) {
      throw new IllegalArgumentException("unknown status `" + status + "`; one of " + WORDS);
    }
    return rank;
  }
}
