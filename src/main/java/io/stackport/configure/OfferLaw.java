package io.stackport.configure;

import io.stackport.assembly.CaseFile;
import io.stackport.assembly.Offer;
import io.stackport.determination.Closing;
import io.stackport.determination.LineResult;
import io.stackport.determination.Outcome;
import io.stackport.determination.Posture;
import io.stackport.fact.Authorization;
import io.stackport.fact.Fact;
import io.stackport.fact.Line;
import io.stackport.fact.Price;
import io.stackport.finding.Emission;
import io.stackport.finding.Judgement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the law asks of each offer's lines when one unit of the offer stands alone. What else is in
 * the package does not change it, save for the balance of a license or the value of an order, which
 * the certification of a whole configuration looks at.
 */
final class OfferLaw {
  private static final List<String> ORDER = List.of("none", "exceptions", "case-by-case", "any");

  private OfferLaw() {}

  /** Results by offer; an offer that nothing moves has none. */
  static SortedMap<String, List<LineResult>> of(
      CaseFile file, Posture posture, List<Judgement> judgements) {
    Map<String, List<Judgement>> bearing = new HashMap<>();
    for (Judgement each : judgements) {
      if (each.support().size() == 1
          && (each.emission() instanceof Emission.Classification
              || !each.emission().ofLine().isEmpty())) {
        bearing.computeIfAbsent(each.support().first(), id -> new ArrayList<>()).add(each);
      }
    }
    Map<String, List<Line>> lines = new HashMap<>();
    file.lines()
        .forEach(line -> lines.computeIfAbsent(line.offer(), id -> new ArrayList<>()).add(line));
    Map<String, Fact> prices = new HashMap<>();
    List<Fact> held = new ArrayList<>();
    for (Fact fact : file.facts()) {
      if (fact instanceof Price price) {
        prices.put(price.offer(), price);
      } else if (fact instanceof Authorization) {
        held.add(fact);
      }
    }
    SortedMap<String, List<LineResult>> results = new TreeMap<>();
    lines.forEach(
        (id, own) -> {
          List<Fact> facts = new ArrayList<>(held);
          facts.add(Objects.requireNonNull(prices.get(id)));
          Offer offer = Objects.requireNonNull(file.offers().get(id));
          CaseFile alone = file.only(facts, new TreeMap<>(Map.of(id, offer)), own);
          results.put(id, Closing.lines(alone, posture, bearing.getOrDefault(id, List.of())));
        });
    return results;
  }

  /** Whether a line's outcome is within what the buyer accepts. */
  static boolean accepted(String accept, Outcome outcome, String policy) {
    int burden =
        switch (outcome) {
          case NONE_FOUND -> 0;
          case NOT_ENFORCED, EXCEPTION, LICENSE_HELD -> 1;
          case LICENSE_REQUIRED -> Set.of("case-by-case", "approval").contains(policy) ? 2 : 3;
          case PROHIBITED -> ORDER.size();
        };
    return burden <= ORDER.indexOf(accept);
  }
}
