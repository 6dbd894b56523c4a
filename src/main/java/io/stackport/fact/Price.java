package io.stackport.fact;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The user's price of one unit of an offer.
 *
 * @param unitCents unit value, US cents
 * @param usShareBp share of that value that is of US origin, basis points
 * @param requiredUsContent US-origin value at which the program presumes enough of it, cent × basis
 *     point, from the dated share in the tables; null when the price is not known
 * @param illustrative an invented price: it never satisfies a legal value test
 */
public record Price(
    String offer,
    @Nullable Long unitCents,
    @Nullable Long usShareBp,
    boolean illustrative,
    @Nullable Integer leadTimeMonths,
    @Nullable Long requiredUsContent)
    implements Fact {

  @Override
  public Set<String> support() {
    return Set.of(offer);
  }

  @Override
  public String label() {
    return "price of " + offer;
  }

  /**
   * US-origin value of one unit, cent × basis points; null when price or share is unknown, or when
   * the price is only illustrative.
   */
  @DerivedFrom({"unitCents", "usShareBp"})
  public @Nullable Long usContent() {
    return illustrative || unitCents == null || usShareBp == null
        ? null
        : Math.multiplyExact(unitCents, usShareBp);
  }
}
