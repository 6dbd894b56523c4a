package io.stackport.determination;

import io.stackport.assembly.CaseFile;
import io.stackport.fact.Authorization;
import io.stackport.fact.Fact;
import io.stackport.fact.Line;
import io.stackport.fact.Price;
import io.stackport.finding.Emission;
import io.stackport.finding.Judgement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  private final CaseFile file;
  private final Known known;

  /** What hangs on no quantity: caps, prices and entries, and the lines that each number covers. */
  private record Known(
      Map<String, Long> capsUsd,
      Map<String, Price> prices,
      Map<String, Set<String>> entries,
      Map<String, Set<String>> lines) {}

  Charges(CaseFile file, List<Judgement> judgements) {
    // The facts are not needed any more, and are most of a case.
    this(file.only(List.of(), file.offers(), file.lines()), known(file, judgements));
  }

  private Charges(CaseFile file, Known known) {
    this.file = file;
    this.known = known;
    if (known.lines().isEmpty()) {
      return;
    }
    for (Line line : file.lines()) {
      long quantity = LineLaws.quantity(file, line);
      known
          .lines()
          .forEach(
              (number, ids) -> {
                if (ids.contains(line.id())) {
                  units.merge(number, quantity, Math::addExact);
                  charge(number, quantity, known.prices().get(line.offer()));
                }
              });
    }
  }

  /** The charges of the same case with other quantities. */
  Charges of(CaseFile other) {
    return new Charges(other, known);
  }

  private static Known known(CaseFile file, List<Judgement> judgements) {
    Known known = new Known(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    for (Fact fact : file.facts()) {
      if (fact instanceof Price price) {
        known.prices().put(price.offer(), price);
      } else if (fact instanceof Authorization held && held.valueUsd() != null) {
        known.capsUsd().put(held.number(), held.valueUsd());
      }
    }
    for (Judgement each : judgements) {
      if (each.emission() instanceof Emission.Classification c && c.of().equals("item")) {
        known
            .entries()
            .computeIfAbsent(c.offer(), offer -> new TreeSet<>())
            .add(c.eccn().split("\\.")[0]);
      }
      if (each.emission() instanceof Emission.AuthorizationHeld held) {
        known.lines().computeIfAbsent(held.number(), number -> new TreeSet<>()).add(held.line());
      }
    }
    return known;
  }

  /** An invented price satisfies no legal value test. */
  private void charge(String number, long quantity, @Nullable Price price) {
    if (price == null || price.illustrative() || price.unitCents() == null) {
      unpriced.add(number);
    } else {
      cents.merge(number, Math.multiplyExact(price.unitCents(), quantity), Math::addExact);
    }
  }

  /**
   * Whether an order is worth at most this: all lines of the movement whose items stand under the
   * same entry (15 CFR 740.3(b)). Null when no price that is not illustrative says.
   */
  @Nullable Boolean worthAtMost(Line line, long usd) {
    long cents = 0;
    boolean silent = false;
    for (Line other : file.lines()) {
      if (!other.movement().equals(line.movement())
          || Collections.disjoint(entries(other), entries(line))) {
        continue;
      }
      Price price = known.prices().get(other.offer());
      if (price == null || price.illustrative() || price.unitCents() == null) {
        silent = true;
      } else {
        long quantity = LineLaws.quantity(file, other);
        cents = Math.addExact(cents, Math.multiplyExact(price.unitCents(), quantity));
      }
    }
    if (cents > Math.multiplyExact(usd, CENTS)) {
      return false;
    }
    return silent ? null : Boolean.TRUE;
  }

  private Set<String> entries(Line line) {
    return known.entries().getOrDefault(line.offer(), Set.of(line.offer()));
  }

  /** Whether an authorization's quantity and value reach; what is not known counts for the best. */
  boolean reaches(Emission.AuthorizationHeld held, boolean worstCase) {
    Long quantity = held.quantity();
    boolean enough =
        quantity == null ? !worstCase : units.getOrDefault(held.number(), 0L) <= quantity;
    Long cap = known.capsUsd().get(held.number());
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
    Long cap = known.capsUsd().get(held.number());
    if (cap != null && cents.getOrDefault(held.number(), 0L) > Math.multiplyExact(cap, CENTS)) {
      all.add(held.number() + " covers USD " + cap + "; the lines are worth more");
    } else if (cap != null && unpriced.contains(held.number())) {
      all.add(
          held.number() + " covers USD " + cap + "; lines have no price that is not illustrative");
    }
    return all;
  }
}
