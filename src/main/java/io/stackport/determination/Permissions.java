package io.stackport.determination;

import io.stackport.assembly.Paperwork;
import io.stackport.fact.Line;
import io.stackport.finding.Emission;
import io.stackport.finding.Judgement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
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
  private final Charges charges;
  private final Paperwork paperwork;

  /**
   * @param charges what all lines charge to each authorization
   */
  Permissions(
      Line line,
      Posture posture,
      List<Judgement> judgements,
      Charges charges,
      Paperwork paperwork) {
    this.line = line;
    this.posture = posture;
    this.judgements = judgements;
    this.charges = charges;
    this.paperwork = paperwork;
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
          && met(offered, worstCase)
          && !excluded(offered.code(), worstCase)
          && reasons.stream().allMatch(covers(offered.covers()))) {
        return true;
      }
    }
    return false;
  }

  private boolean met(Emission.ExceptionOffered offered, boolean worstCase) {
    for (Paperwork.State state : states(offered).values()) {
      if (state == Paperwork.State.NOT_MET || (state == Paperwork.State.NOT_SHOWN && worstCase)) {
        return false;
      }
    }
    return true;
  }

  /** Conditions of an exception in their order, in words, each with how it stands. */
  Map<String, Paperwork.State> states(Emission.ExceptionOffered offered) {
    Map<String, Paperwork.State> states = new LinkedHashMap<>();
    for (String key : keys(offered.conditions())) {
      states.put(paperwork.text(key), paperwork.state(offered.code(), key, line.day()));
    }
    Long most = offered.mostUsd();
    if (most != null) {
      Boolean within = charges.worthAtMost(line, most);
      states.put(
          "net value of the order at most USD " + most,
          within == null
              ? Paperwork.State.NOT_SHOWN
              : within ? Paperwork.State.MET : Paperwork.State.NOT_MET);
    }
    return Collections.unmodifiableMap(states);
  }

  private static List<String> keys(String conditions) {
    return conditions.isBlank() ? List.of() : List.of(conditions.strip().split(", *"));
  }

  private boolean excluded(String code, boolean worstCase) {
    return judgements.stream()
        .anyMatch(each -> bars(each, code) && posture.restricts(each, worstCase));
  }

  private static boolean bars(Judgement each, String code) {
    if (!(each.emission() instanceof Emission.ExceptionBarred barred)) {
      return false;
    }
    String codes = barred.codes();
    boolean but = codes.startsWith("all-except ");
    Set<String> named = Set.copyOf(Arrays.asList((but ? codes.substring(11) : codes).split(", *")));
    return codes.equals("all") || but != named.contains(code);
  }

  /** What became of every exception that was offered for these reasons, in the order of codes. */
  List<ExceptionAccount> accounts(Set<String> reasons) {
    List<ExceptionAccount> all = new ArrayList<>();
    for (Judgement each : judgements) {
      if (each.emission() instanceof Emission.ExceptionOffered offered
          && posture.weigh(each).threatens()) {
        all.add(
            new ExceptionAccount(
                offered.code(),
                each,
                reasons.stream().filter(covers(offered.covers()).negate()).toList(),
                judgements.stream()
                    .filter(other -> bars(other, offered.code()))
                    .filter(other -> posture.restricts(other, true))
                    .toList(),
                states(offered)));
      }
    }
    return all.stream()
        .sorted(
            Comparator.comparing(ExceptionAccount::standing)
                .thenComparing(ExceptionAccount::code)
                .thenComparing(ExceptionAccount::offered))
        .toList();
  }

  private static Predicate<String> covers(String covers) {
    Set<String> named = Set.copyOf(Arrays.asList(covers.split(", *")));
    return reason -> named.contains("all") || named.contains(reason);
  }
}
