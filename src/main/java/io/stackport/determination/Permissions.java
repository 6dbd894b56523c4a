package io.stackport.determination;

import io.stackport.fact.Line;
import io.stackport.finding.Emission;
import io.stackport.finding.Judgement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** What overcomes the reasons for which a line needs a license: authorizations and exceptions. */
final class Permissions {
  private final Line line;
  private final Posture posture;
  private final List<Judgement> judgements;
  private final Charges charges;

  /**
   * @param charges what all lines charge to each authorization
   */
  Permissions(Line line, Posture posture, List<Judgement> judgements, Charges charges) {
    this.line = line;
    this.posture = posture;
    this.judgements = judgements;
    this.charges = charges;
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

  private boolean enough(Emission.AuthorizationHeld held, boolean worstCase) {
    boolean time = held.until() == null ? !worstCase : !line.day().isAfter(held.until());
    return time && charges.reaches(held, worstCase);
  }

  /** What the authorizations of the line do not reach. */
  List<String> shortfalls() {
    List<String> all = new ArrayList<>();
    for (Judgement each : judgements) {
      if (each.emission() instanceof Emission.AuthorizationHeld held) {
        all.addAll(charges.shortfalls(held));
        if (held.until() != null && line.day().isAfter(held.until())) {
          all.add(held.number() + " ended on " + held.until());
        }
      }
    }
    return all.stream().distinct().toList();
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
