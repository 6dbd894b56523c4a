package io.stackport.fact;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A reason for control of an entry or paragraph of the Commerce Control List, as it bears on one
 * classification. A reason that does not bear on it is no fact.
 *
 * @param eccn entry or paragraph, as classifications name it
 * @param reason {@code NS}, {@code RS}, {@code EI}, {@code AT}, {@code CC} and so on; {@code -}
 *     where the list names none
 * @param column Country Chart column such as {@code NS1}; empty where the reason is not on the
 *     chart
 * @param scope which text decides: {@code chart}, {@code ac-higher} (15 CFR 742.6(a)(6)(iii)(A)),
 *     {@code ac-lower} (iii)(B), {@code ac-memory} (i)(B), {@code weights}, {@code macau-d5},
 *     {@code worldwide}, {@code all}, {@code all-except-canada}, {@code encryption}, {@code
 *     un-embargo}, {@code china-russia-venezuela}, {@code iraq}, {@code pakistan}, {@code
 *     north-korea}, {@code russia-industry}, {@code prose} (nothing of ours reads it) or {@code
 *     other-agency}
 * @param applies true when the whole of the classification is covered; null when only a part of it
 *     is, or when prose says which
 */
public record ReasonForControl(
    String eccn,
    String reason,
    String column,
    String scope,
    @Nullable Boolean applies,
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
