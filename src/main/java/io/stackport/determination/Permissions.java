package io.stackport.determination;

import io.stackport.fact.Line;
import io.stackport.finding.Emission;
import io.stackport.finding.Judgement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** What overcomes the reasons for which a line needs a license: authorizations and exceptions. */
final class Permissions {
  private final Line line;
  private final Posture posture;
  private final List<Judgement> judgements;
  private final Map<String, Long> shipped;

  /**
   * @param shipped units of all lines under each authorization number
   */
  Permissions(Line line, Posture posture, List<Judgement> judgements, Map<String, Long> shipped) {
    this.line = line;
    this.posture = posture;
    this.judgements = judgements;
    this.shipped = shipped;
  }

  boolean held(Set<String> reasons, boolean worstCase) {
    Set<String> covered = new TreeSet<>();
    for (Judgement each : judgements) {
      if (each.emission() instanceof Emission.AuthorizationHeld held
          && posture.permits(each, worstCase)
          && enough(held, worstCase)) {
        reasons.stream().filter(covers(held.covers())).forEach(covered::add);
      }
    }
    return covered.containsAll(reasons);
  }

  /**
   * Whether an authorization's quantity and time reach; what it does not say counts for the best.
   */
  private boolean enough(Emission.AuthorizationHeld held, boolean worstCase) {
    Long quantity = held.quantity();
    boolean units =
        quantity == null ? !worstCase : shipped.getOrDefault(held.number(), 0L) <= quantity;
    boolean time = held.until() == null ? !worstCase : !line.day().isAfter(held.until());
    return units && time;
  }

  boolean excepted(Set<String> reasons, boolean worstCase) {
    for (Judgement each : judgements) {
      if (each.emission() instanceof Emission.ExceptionOffered offered
          && posture.permits(each, worstCase)
          && (offered.conditions().isEmpty() || !worstCase)
          && !excluded(offered.code(), worstCase)
          && reasons.stream().allMatch(covers(offered.covers()))) {
        return true;
      }
    }
    return false;
  }

  private boolean excluded(String code, boolean worstCase) {
    for (Judgement each : judgements) {
      if (each.emission() instanceof Emission.ExceptionBarred barred
          && posture.restricts(each, worstCase)) {
        String codes = barred.codes();
        boolean but = codes.startsWith("all-except ");
        Set<String> named =
            Set.copyOf(Arrays.asList((but ? codes.substring(11) : codes).split(", *")));
        if (codes.equals("all") || but != named.contains(code)) {
          return true;
        }
      }
    }
    return false;
  }

  private static Predicate<String> covers(String covers) {
    Set<String> named = Set.copyOf(Arrays.asList(covers.split(", *")));
    return reason -> named.contains("all") || named.contains(reason);
  }
}
