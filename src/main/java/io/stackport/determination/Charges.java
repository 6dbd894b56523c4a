package io.stackport.determination;

import io.stackport.assembly.CaseFile;
import io.stackport.fact.Authorization;
import io.stackport.fact.Fact;
import io.stackport.fact.Line;
import io.stackport.fact.Price;
import io.stackport.finding.Emission;
import io.stackport.finding.Judgement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the lines of a bundle charge to each authorization: every line that one covers is charged to
 * it, so that a doubt about which license carries a line never makes two of them enough.
 */
final class Charges {
  private static final long CENTS = 100;

  private final Map<String, Long> units = new TreeMap<>();
  private final Map<String, Long> cents = new TreeMap<>();
  private final TreeSet<String> unpriced = new TreeSet<>();
  private final Map<String, Long> capsUsd = new TreeMap<>();

  Charges(CaseFile file, List<Judgement> judgements) {
    Map<String, Price> prices = new TreeMap<>();
    for (Fact fact : file.facts()) {
      if (fact instanceof Price price) {
        prices.put(price.offer(), price);
      } else if (fact instanceof Authorization held && held.valueUsd() != null) {
        capsUsd.put(held.number(), held.valueUsd());
      }
    }
    Map<String, TreeSet<String>> lines = new TreeMap<>();
    for (Judgement each : judgements) {
      if (each.emission() instanceof Emission.AuthorizationHeld held) {
        lines.computeIfAbsent(held.number(), number -> new TreeSet<>()).add(held.line());
      }
    }
    for (Line line : file.lines()) {
      long quantity = Objects.requireNonNull(file.offers().get(line.offer())).quantity();
      lines.forEach(
          (number, ids) -> {
            if (ids.contains(line.id())) {
              units.merge(number, quantity, Math::addExact);
              charge(number, quantity, prices.get(line.offer()));
            }
          });
    }
  }

  /** An invented price satisfies no legal value test. */
  private void charge(String number, long quantity, @Nullable Price price) {
    if (price == null || price.illustrative() || price.unitCents() == null) {
      unpriced.add(number);
    } else {
      cents.merge(number, Math.multiplyExact(price.unitCents(), quantity), Math::addExact);
    }
  }

  /** Whether an authorization's quantity and value reach; what is not known counts for the best. */
  boolean reaches(Emission.AuthorizationHeld held, boolean worstCase) {
    Long quantity = held.quantity();
    boolean enough =
        quantity == null ? !worstCase : units.getOrDefault(held.number(), 0L) <= quantity;
    Long cap = capsUsd.get(held.number());
    if (cap == null) {
      return enough;
    }
    boolean inside =
        cents.getOrDefault(held.number(), 0L) <= Math.multiplyExact(cap, CENTS)
            && (!worstCase || !unpriced.contains(held.number()));
    return enough && inside;
  }

  /** What an authorization does not reach, in sentences; empty when it reaches. */
  List<String> shortfalls(Emission.AuthorizationHeld held) {
    List<String> all = new ArrayList<>();
    long shipped = units.getOrDefault(held.number(), 0L);
    if (held.quantity() != null && shipped > held.quantity()) {
      all.add(held.number() + " covers " + held.quantity() + " units; the lines ship " + shipped);
    }
    Long cap = capsUsd.get(held.number());
    if (cap != null && cents.getOrDefault(held.number(), 0L) > Math.multiplyExact(cap, CENTS)) {
      all.add(held.number() + " covers USD " + cap + "; the lines are worth more");
    } else if (cap != null && unpriced.contains(held.number())) {
      all.add(
          held.number() + " covers USD " + cap + "; lines have no price that is not illustrative");
    }
    return all;
  }
}
