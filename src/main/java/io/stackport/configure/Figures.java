package io.stackport.configure;

import io.stackport.assembly.Offer;
import io.stackport.fact.Chip;
import io.stackport.fact.DataCenter;
import io.stackport.fact.Fact;
import io.stackport.fact.Price;
import io.stackport.model.Constraint;
import io.stackport.model.Literal;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a configuration comes to. What is not known is left out of a sum and named beside it.
 *
 * @param cents cost in US cents of what has a price
 * @param unpriced what is of the hardware layer, rented or bought, and has no price
 * @param unpricedOther what else has none
 * @param watts IT power drawn from the site
 * @param powerUnknown offers whose power is not known
 * @param racks rack positions taken
 * @param accelerators in servers and on their own
 * @param leadMonths longest lead time; null when none is known
 * @param leadUnknown hardware whose lead time is not known
 * @param usBp share of the hardware's value that is of US origin, basis points; null when it is not
 *     known of all hardware
 * @param illustrative whether a price is invented
 */
public record Figures(
    long cents,
    SortedSet<String> unpriced,
    SortedSet<String> unpricedOther,
    long watts,
    SortedSet<String> powerUnknown,
    long racks,
    long accelerators,
    @Nullable Integer leadMonths,
    SortedSet<String> leadUnknown,
    @Nullable Integer usBp,
    boolean illustrative) {

  static Figures of(RequestModel model, SortedMap<String, Long> quantities) {
    long cents = 0;
    long hardware = 0;
    long home = 0;
    long accelerators = 0;
    Integer lead = null;
    boolean illustrative = false;
    boolean known = true;
    SortedSet<String> unpriced = new TreeSet<>();
    SortedSet<String> other = new TreeSet<>();
    SortedSet<String> late = new TreeSet<>();
    for (Map.Entry<String, Long> each : quantities.entrySet()) {
      Offer offer = Objects.requireNonNull(model.file().offers().get(each.getKey()));
      Price price = model.prices().get(offer.id());
      long units = each.getValue();
      Long own = price == null ? null : price.unitCents();
      Long share = price == null ? null : price.usShareBp();
      if (own == null) {
        (priced(offer) ? unpriced : other).add(offer.id());
      } else {
        cents = Math.addExact(cents, Math.multiplyExact(own, units));
        illustrative |= price != null && price.illustrative();
      }
      if (hardware(offer)) {
        if (own == null || share == null) {
          known = false;
        } else {
          hardware = Math.addExact(hardware, Math.multiplyExact(own, units));
          home = Math.addExact(home, Math.multiplyExact(Math.multiplyExact(own, units), share));
        }
      }
      Integer months = lead(offer, price);
      if (months != null) {
        lead = lead == null ? months : Integer.valueOf(Math.max(lead, months));
      } else if (hardware(offer)) {
        late.add(offer.id());
      }
      accelerators += units * accelerators(offer);
    }
    SortedSet<String> dark = new TreeSet<>();
    long watts = used(model, quantities, "site-power", dark);
    long racks = used(model, quantities, "rack-positions", new TreeSet<>());
    return new Figures(
        cents,
        unpriced,
        other,
        watts,
        dark,
        racks,
        accelerators,
        lead,
        late,
        known && hardware > 0 ? Integer.valueOf(Math.toIntExact(home / hardware)) : null,
        illustrative);
  }

  /** What is bought as a thing of the hardware layer. */
  static boolean hardware(Offer offer) {
    return offer.component().layer().equals("A") && offer.nature().equals("item");
  }

  /** What costs money by its nature: what is of the hardware layer, rented or bought. */
  static boolean priced(Offer offer) {
    return offer.component().layer().equals("A") && !offer.nature().equals("practice");
  }

  /** Months until an offer is there: the price book's, else the catalog's. */
  static @Nullable Integer lead(Offer offer, @Nullable Price price) {
    if (price != null && price.leadTimeMonths() != null) {
      return price.leadTimeMonths();
    }
    return offer.component() instanceof DataCenter place ? place.leadTimeMonths() : null;
  }

  /** Accelerators in one unit of an offer. */
  static long accelerators(Offer offer) {
    for (Fact fact : offer.facts()) {
      if (fact instanceof Chip chip) {
        return chip.count();
      }
    }
    return 0;
  }

  private static long used(
      RequestModel model,
      SortedMap<String, Long> quantities,
      String resource,
      SortedSet<String> unknown) {
    long sum = 0;
    for (Constraint each : model.model().constraints()) {
      if (each instanceof Constraint.Use use
          && use.resource().equals(resource)
          && !use.supply()
          && quantities.containsKey(use.who())
          && use.when().stream().allMatch(literal -> holds(literal, quantities))) {
        long units = quantities.get(use.who());
        if (use.amount() == null) {
          unknown.add(use.who());
        } else {
          long steps = -Math.floorDiv(-units, use.per());
          sum = Math.addExact(sum, Math.multiplyExact(use.amount(), steps));
        }
      }
    }
    return sum;
  }

  private static boolean holds(Literal literal, SortedMap<String, Long> quantities) {
    return quantities.containsKey(literal.option()) == literal.chosen();
  }
}
