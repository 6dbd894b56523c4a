package io.stackport.determination;

import io.stackport.fact.Line;
import io.stackport.finding.Emission;
import io.stackport.finding.Judgement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which judgements bear on which line: those that speak of it, and classifications of its offer.
 */
final class Bearing {
  private final Map<String, List<Judgement>> byLine = new HashMap<>();
  private final Map<String, List<Judgement>> byOffer = new HashMap<>();

  Bearing(List<Judgement> judgements) {
    for (Judgement each : judgements) {
      String line = each.emission().ofLine();
      if (each.emission() instanceof Emission.Classification c) {
        byOffer.computeIfAbsent(c.offer(), offer -> new ArrayList<>()).add(each);
      } else if (!line.isEmpty()) {
        byLine.computeIfAbsent(line, id -> new ArrayList<>()).add(each);
      }
    }
  }

  /** Judgements in their order. */
  List<Judgement> on(Line line) {
    List<Judgement> all = new ArrayList<>(byOffer.getOrDefault(line.offer(), List.of()));
    all.addAll(byLine.getOrDefault(line.id(), List.of()));
    all.sort(null);
    return all;
  }
}
