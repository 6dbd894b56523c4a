package io.stackport.fact;

import java.util.Set;

/**
 * A reason for control of an entry or paragraph of the Commerce Control List.
 *
 * @param eccn entry or paragraph, as classifications name it
 * @param reason {@code NS}, {@code RS}, {@code EI}, {@code AT}, {@code CC} and so on
 * @param column Country Chart column such as {@code NS1}; empty where the reason is not on the
 *     chart
 * @param read {@code chart}, {@code rule} (a rule of ours reads its text) or {@code unread} prose
 */
public record ReasonForControl(
    String eccn,
    String reason,
    String column,
    String read,
    String citation,
    String status,
    Set<String> unverified)
    implements Fact {
  public ReasonForControl {
    unverified = Defaults.set(unverified);
  }

  @Override
  public String label() {
    return reason + " control of " + eccn;
  }
}
