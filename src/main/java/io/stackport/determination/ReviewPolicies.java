package io.stackport.determination;

import io.stackport.determination.Posture.Weight;
import io.stackport.finding.Emission;
import io.stackport.finding.Judgement;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** How an application for a required license would be reviewed. */
final class ReviewPolicies {
  /** Reasons of which every party has a policy of its own: none displaces another's. */
  private static final Set<String> EACH = Set.of("744.11");

  private ReviewPolicies() {}

  /** A later, milder policy displaces denial for the same reason; the gravest reason speaks. */
  static @Nullable String gravest(List<Judgement> judgements, Posture posture) {
    String gravest = null;
    Set<String> reasons = new TreeSet<>();
    for (Judgement each : judgements) {
      if (each.emission() instanceof Emission.LicenseRequired required
          && posture.weigh(each).threatens()) {
        reasons.add(required.reason());
      }
    }
    for (String reason : reasons) {
      String policy = policy(judgements, posture, reason);
      if (policy != null && (gravest == null || rank(policy) < rank(gravest))) {
        gravest = policy;
      }
    }
    return gravest;
  }

  private static @Nullable String policy(
      List<Judgement> judgements, Posture posture, String reason) {
    String displacing = null;
    String found = null;
    for (Judgement each : judgements) {
      if (each.emission() instanceof Emission.ReviewPolicy policy
          && policy.reason().equals(reason)
          && posture.weigh(each) == Weight.CERTAIN) {
        if (policy.policy().equals("denial")) {
          found = "denial";
        } else if (EACH.contains(reason)) {
          found = graver(found, policy.policy());
        } else if (displacing == null || rank(policy.policy()) < rank(displacing)) {
          displacing = policy.policy();
        }
      }
    }
    return displacing == null ? found : displacing;
  }

  private static String graver(@Nullable String found, String policy) {
    return found == null || rank(policy) < rank(found) ? policy : found;
  }

  private static int rank(String policy) {
    return List.of("denial", "case-by-case", "approval").indexOf(policy);
  }
}
