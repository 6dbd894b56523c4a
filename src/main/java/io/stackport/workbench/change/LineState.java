package io.stackport.workbench.change;

import io.stackport.determination.LineResult;
import io.stackport.determination.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the law asks of a line, as far as two answers are compared.
 *
 * @param worst outcome if everything unknown goes against us; {@code best} if for us
 * @param open whether something leaves the line open
 * @param policy review policy of a required license; empty when none is known or none is required
 */
public record LineState(Outcome worst, Outcome best, boolean open, String policy) {
  /** Gravest first. */
  private static final List<String> POLICIES = List.of("denial", "case-by-case", "approval");

  static LineState of(LineResult line) {
    String policy = line.policy();
    return new LineState(line.worst(), line.best(), line.isOpen(), policy == null ? "" : policy);
  }

  /**
   * Which way another answer lies. The worst case, the best case and the review policy are each
   * ordered by itself. Where both cases stay, open is stricter than not open; where one moved, the
   * line is open or not because of that. Null when the answers are equal.
   */
  @Nullable Direction to(LineState after) {
    List<Direction> parts = new ArrayList<>();
    outcome(worst, after.worst, parts);
    outcome(best, after.best, parts);
    if (parts.isEmpty() && open != after.open) {
      parts.add(after.open ? Direction.STRICTER : Direction.LOOSER);
    }
    if (worst == after.worst && !Objects.equals(policy, after.policy)) {
      parts.add(policy(after.policy));
    }
    return parts.isEmpty() ? null : Direction.of(parts);
  }

  private static void outcome(Outcome before, Outcome after, List<Direction> parts) {
    if (before != after) {
      parts.add(after.graverThan(before) ? Direction.STRICTER : Direction.LOOSER);
    }
  }

  /** A policy that is not known cannot be ordered. */
  private Direction policy(String after) {
    int was = POLICIES.indexOf(policy);
    int is = POLICIES.indexOf(after);
    if (was < 0 || is < 0) {
      return Direction.OTHER;
    }
    return is < was ? Direction.STRICTER : Direction.LOOSER;
  }

  /** As reports write it. */
  public String words() {
    String outcome =
        worst == best ? worst.words() : "between " + best.words() + " and " + worst.words();
    return outcome + (policy.isEmpty() ? "" : " (" + policy + ")") + (open ? ", open" : "");
  }
}
