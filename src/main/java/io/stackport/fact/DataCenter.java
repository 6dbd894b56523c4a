package io.stackport.fact;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A hall that holds racks, or power and cooling plant for one.
 *
 * @param kind {@code colocation}, {@code modular}, {@code campus}, {@code edge}, {@code reference},
 *     {@code power}, {@code ups} or {@code cooling}
 * @param hall whether racks can stand in it
 * @param itPowerW IT power that one unit can carry, W
 * @param airRackW most heat that one rack can give off to air, W; {@code liquidRackW} to liquid
 * @param puePerMille worst stated power usage effectiveness × 1000
 * @param waterSupplyMaxC highest facility water supply temperature that its loop accepts, °C
 * @param ambientMaxC highest outdoor temperature it is designed for, °C
 * @param coolingW heat that one unit can remove, W, for plant of kind {@code cooling}
 */
public record DataCenter(
    String offer,
    String id,
    String vendor,
    String name,
    @Nullable String headquarters,
    String nature,
    String kind,
    boolean hall,
    @Nullable Long itPowerW,
    @Nullable Long airRackW,
    @Nullable Long liquidRackW,
    @Nullable Set<String> cooling,
    @Nullable Integer puePerMille,
    @Nullable Set<Integer> volts,
    @Nullable Set<Integer> hertz,
    @Nullable Integer waterSupplyMaxC,
    @Nullable Integer ambientMaxC,
    @Nullable Boolean dryCooled,
    @Nullable Long coolingW,
    @Nullable Integer leadTimeMonths,
    String source,
    String confidence,
    Set<String> unverified)
    implements Component {

  public DataCenter {
    offer = Defaults.text(offer, "");
    nature = Defaults.text(nature, "item");
    unverified = Defaults.set(unverified);
  }

  @Override
  public String layer() {
    return "A";
  }

  @Override
  public String slot() {
    return hall ? "hall" : "plant";
  }
}
