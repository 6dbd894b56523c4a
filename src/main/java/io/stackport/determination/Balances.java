package io.stackport.determination;

import io.stackport.assembly.CaseFile;
import io.stackport.assembly.Offer;
import io.stackport.determination.Posture.Weight;
import io.stackport.finding.Emission;
import io.stackport.finding.Judgement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Linear balances: what is consumed beyond what is supplied, each between its least and its most,
 * held against a bound. Which amounts belong to which bound hangs on no quantity and is found once.
 */
final class Balances {
  private final List<Bound> bounds = new ArrayList<>();

  /** An amount for every so many units of an offer, rounded up or down. */
  private record Flow(
      Judgement judgement, Weight weight, String who, @Nullable Long amount, long per, boolean up) {

    /** The amount for the units of a case; null when it is not known. */
    @Nullable Long of(CaseFile file, Map<String, Long> amounts) {
      Long each = amounts.getOrDefault(judgement.authority().id(), amount);
      if (each == null) {
        return null;
      }
      Offer offer = file.offers().get(who);
      long units = offer == null ? 1 : offer.quantity();
      long times = up ? -Math.floorDiv(-units, per) : Math.floorDiv(units, per);
      return Math.multiplyExact(each, times);
    }
  }

  /**
   * @param hall that it is held in; null for the package
   */
  private record Bound(
      Judgement by,
      Emission.Limit limit,
      Weight weight,
      @Nullable String hall,
      List<Flow> consumed,
      List<Flow> supplied) {}

  Balances(CaseFile file, Posture posture, List<Judgement> judgements) {
    Map<String, List<Flow>> consumed = new HashMap<>();
    Map<String, List<Flow>> supplied = new HashMap<>();
    for (Judgement each : judgements) {
      if (each.emission() instanceof Emission.Consume use) {
        consumed
            .computeIfAbsent(use.resource(), name -> new ArrayList<>())
            .add(new Flow(each, posture.weigh(each), use.who(), use.amount(), use.per(), true));
      } else if (each.emission() instanceof Emission.Supply give) {
        supplied
            .computeIfAbsent(give.resource(), name -> new ArrayList<>())
            .add(new Flow(each, posture.weigh(each), give.who(), give.amount(), give.per(), false));
      }
    }
    for (Judgement each : judgements) {
      if (each.emission() instanceof Emission.Limit limit && posture.weigh(each).threatens()) {
        List<Flow> uses = consumed.getOrDefault(limit.resource(), List.of());
        List<Flow> gives = supplied.getOrDefault(limit.resource(), List.of());
        if (limit.scope().equals("hall")) {
          for (String hall : halls(file)) {
            bounds.add(
                new Bound(
                    each,
                    limit,
                    posture.weigh(each),
                    hall,
                    inside(file, uses, hall),
                    inside(file, gives, hall)));
          }
        } else {
          bounds.add(new Bound(each, limit, posture.weigh(each), null, uses, gives));
        }
      }
    }
  }

  private static SortedSet<String> halls(CaseFile file) {
    SortedSet<String> halls = new TreeSet<>();
    for (Offer offer : file.offers().values()) {
      if (!offer.hall().isEmpty()) {
        halls.add(offer.hall());
      }
    }
    return halls;
  }

  private static List<Flow> inside(CaseFile file, List<Flow> flows, String hall) {
    List<Flow> inside = new ArrayList<>();
    for (Flow each : flows) {
      Offer offer = file.offers().get(each.who());
      if (offer != null && offer.hall().equals(hall)) {
        inside.add(each);
      }
    }
    return inside;
  }

  /**
   * Findings of the limits that do not hold, or may not, with the quantities of a case.
   *
   * @param amounts that rules supply now, by id; the others' as they were judged
   */
  void close(CaseFile file, Map<String, Long> amounts, List<Finding> findings) {
    for (Bound each : bounds) {
      Range consumed = Range.of(each.consumed(), file, Map.of());
      close(each, consumed, Range.of(each.supplied(), file, amounts), findings);
    }
  }

  /** A sum between its least and its most; without a most when something in it is not known. */
  private record Range(long least, long most, boolean unbounded) {
    static Range of(List<Flow> flows, CaseFile file, Map<String, Long> amounts) {
      long least = 0;
      long most = 0;
      boolean unbounded = false;
      for (Flow each : flows) {
        Long amount = each.of(file, amounts);
        if (amount == null) {
          unbounded = true;
          continue;
        }
        most = Math.addExact(most, amount);
        least = each.weight() == Weight.CERTAIN ? Math.addExact(least, amount) : least;
      }
      return new Range(least, most, unbounded);
    }
  }

  private static void close(Bound of, Range consumed, Range supplied, List<Finding> findings) {
    Emission.Limit limit = of.limit();
    boolean holds = !consumed.unbounded() && consumed.most() - supplied.least() <= limit.bound();
    if (holds || (consumed.most() == 0 && !consumed.unbounded())) {
      return;
    }
    boolean fails =
        !supplied.unbounded()
            && consumed.least() - supplied.most() > limit.bound()
            && of.weight() == Weight.CERTAIN;
    boolean warns = limit.otherwise().equals("warn");
    Finding.Level level =
        warns ? Finding.Level.WARNING : fails ? Finding.Level.INCOMPATIBLE : Finding.Level.OPEN;
    String detail =
        (of.hall() == null ? "" : of.hall() + ": ") + figures(limit, consumed, supplied);
    findings.add(new Finding(level, of.by(), detail, fails ? new TreeSet<>() : assumes(of)));
  }

  /** Unknown facts that a bound turns on. */
  private static SortedSet<String> assumes(Bound of) {
    SortedSet<String> assumes = new TreeSet<>(of.by().assumes());
    for (List<Flow> flows : List.of(of.consumed(), of.supplied())) {
      for (Flow each : flows) {
        if (each.amount() == null || each.weight() != Weight.CERTAIN) {
          assumes.addAll(each.judgement().assumes());
        }
      }
    }
    return assumes;
  }

  private static String figures(Emission.Limit limit, Range consumed, Range supplied) {
    String resource = limit.resource();
    String bound = limit.bound() == 0 ? "" : ", limit " + Units.show(resource, limit.bound());
    return "needs " + figure(resource, consumed) + ", has " + figure(resource, supplied) + bound;
  }

  private static String figure(String resource, Range range) {
    if (range.unbounded()) {
      return range.least() == 0
          ? "an unknown amount"
          : "at least " + Units.show(resource, range.least());
    }
    return range.least() == range.most()
        ? Units.show(resource, range.most())
        : Units.show(resource, range.least()) + " to " + Units.show(resource, range.most());
  }
}
