package io.stackport.determination;

import io.stackport.assembly.CaseFile;
import io.stackport.assembly.Offer;
import io.stackport.determination.Posture.Weight;
import io.stackport.finding.Emission;
import io.stackport.finding.Judgement;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Linear balances: what is consumed beyond what is supplied, each between its least and its most,
 * held against a bound.
 */
final class Balances {
  private final CaseFile file;
  private final Posture posture;
  private final List<Judgement> judgements;

  Balances(CaseFile file, Posture posture, List<Judgement> judgements) {
    this.file = file;
    this.posture = posture;
    this.judgements = judgements;
  }

  /** A sum between its least and its most; without a most when something in it is not known. */
  private static final class Range {
    private long least;
    private long most;
    private boolean unbounded;
    private final SortedSet<String> assumes = new TreeSet<>();

    private void add(Weight weight, @Nullable Long amount, Judgement from) {
      if (amount == null) {
        unbounded = true;
        assumes.addAll(from.assumes());
        return;
      }
      most = Math.addExact(most, amount);
      if (weight == Weight.CERTAIN) {
        least = Math.addExact(least, amount);
      } else {
        assumes.addAll(from.assumes());
      }
    }
  }

  /** Findings of the limits that do not hold, or may not. */
  void close(List<Finding> findings) {
    for (Judgement each : judgements) {
      if (each.emission() instanceof Emission.Limit limit && posture.weigh(each).threatens()) {
        if (limit.scope().equals("hall")) {
          halls().forEach(hall -> close(each, limit, hall, findings));
        } else {
          close(each, limit, null, findings);
        }
      }
    }
  }

  private SortedSet<String> halls() {
    SortedSet<String> halls = new TreeSet<>();
    for (Offer offer : file.offers().values()) {
      if (!offer.hall().isEmpty()) {
        halls.add(offer.hall());
      }
    }
    return halls;
  }

  private void close(
      Judgement by, Emission.Limit limit, @Nullable String hall, List<Finding> findings) {
    Range consumed = new Range();
    Range supplied = new Range();
    for (Judgement each : judgements) {
      Weight weight = posture.weigh(each);
      if (each.emission() instanceof Emission.Consume use
          && use.resource().equals(limit.resource())
          && inside(use.who(), hall)) {
        consumed.add(weight, amount(use.who(), use.amount(), use.per(), true), each);
      } else if (each.emission() instanceof Emission.Supply give
          && give.resource().equals(limit.resource())
          && inside(give.who(), hall)) {
        supplied.add(weight, amount(give.who(), give.amount(), give.per(), false), each);
      }
    }
    boolean holds = !consumed.unbounded && consumed.most - supplied.least <= limit.bound();
    if (holds || (consumed.most == 0 && !consumed.unbounded)) {
      return;
    }
    boolean fails =
        !supplied.unbounded
            && consumed.least - supplied.most > limit.bound()
            && posture.weigh(by) == Weight.CERTAIN;
    SortedSet<String> assumes = new TreeSet<>(consumed.assumes);
    assumes.addAll(supplied.assumes);
    assumes.addAll(by.assumes());
    boolean warns = limit.otherwise().equals("warn");
    Finding.Level level =
        warns ? Finding.Level.WARNING : fails ? Finding.Level.INCOMPATIBLE : Finding.Level.OPEN;
    String detail = (hall == null ? "" : hall + ": ") + figures(limit, consumed, supplied);
    findings.add(new Finding(level, by, detail, fails ? new TreeSet<>() : assumes));
  }

  private boolean inside(String who, @Nullable String hall) {
    if (hall == null) {
      return true;
    }
    Offer offer = file.offers().get(who);
    return offer != null && offer.hall().equals(hall);
  }

  private @Nullable Long amount(String who, @Nullable Long amount, long per, boolean up) {
    if (amount == null) {
      return null;
    }
    Offer offer = file.offers().get(who);
    long units = offer == null ? 1 : offer.quantity();
    long times = up ? -Math.floorDiv(-units, per) : Math.floorDiv(units, per);
    return Math.multiplyExact(amount, times);
  }

  private static String figures(Emission.Limit limit, Range consumed, Range supplied) {
    String resource = limit.resource();
    String bound = limit.bound() == 0 ? "" : ", limit " + Units.show(resource, limit.bound());
    return "needs " + figure(resource, consumed) + ", has " + figure(resource, supplied) + bound;
  }

  private static String figure(String resource, Range range) {
    if (range.unbounded) {
      return range.least == 0
          ? "an unknown amount"
          : "at least " + Units.show(resource, range.least);
    }
    return range.least == range.most
        ? Units.show(resource, range.most)
        : Units.show(resource, range.least) + " to " + Units.show(resource, range.most);
  }
}
