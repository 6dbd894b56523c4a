package io.stackport.fact;

import org.jspecify.annotations.Nullable;

/**
 * The site where the package stands.
 *
 * @param country alpha-2 code of the site: the first destination unless stated
 * @param dataHosted alpha-2 code of the country where its data is kept
 * @param lineVolts voltage between phases, V; {@code phaseVolts} between a phase and neutral
 * @param powerW IT power that the site can give, W
 * @param ambientMaxC highest outdoor temperature, °C
 * @param rackPositions standard rack positions that are free
 * @param floorKgPerM2 floor load that it carries
 * @param waterSupplyC facility water supply temperature, °C
 */
public record Site(
    @Nullable String country,
    @Nullable String dataHosted,
    @Nullable Integer lineVolts,
    @Nullable Integer phaseVolts,
    @Nullable Integer phases,
    @Nullable Integer hertz,
    @Nullable Long powerW,
    @Nullable Integer ambientMaxC,
    @Nullable Long floorKgPerM2,
    @Nullable Integer rackPositions,
    @Nullable Integer waterSupplyC,
    @Nullable Boolean airGapped)
    implements Fact {

  @Override
  public String label() {
    return "site";
  }
}
