package io.stackport.fact;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A server, rack-scale system, baseboard or edge box, with its chip fill chosen.
 *
 * @param chip id of the chosen chip; empty in the catalog
 * @param kind {@code node}, {@code rack}, {@code baseboard}, {@code appliance}, {@code edge},
 *     {@code desktop} or {@code cloud}
 * @param accepts ids of the chips that it can be filled with
 * @param chipsPerUnit chips in one unit, always fully populated
 * @param rackPositions standard rack positions that one unit takes; null for a unit inside a rack
 * @param powerW electrical draw of one unit at its maximum, W
 * @param powerBasis {@code published} or {@code estimate}
 * @param cooling {@code air}, {@code liquid}: the ways in which it can be bought
 * @param voltsMin lowest nominal input voltage, V; {@code voltsMax} the highest
 * @param phases 1 or 3
 * @param nics scale-out network ports of one unit and {@code nicGbps} the speed of each
 * @param fabrics {@code infiniband}, {@code ethernet}: what its scale-out ports speak
 * @param hostTee whether the host processor has a trusted execution environment (TDX, SEV-SNP)
 * @param standsBeside id of a server that must stand beside it, when it is not sold alone; else
 *     empty
 */
public record Server(
    String offer,
    String chip,
    String id,
    String vendor,
    String name,
    @Nullable String headquarters,
    String nature,
    String kind,
    @Nullable Set<String> accepts,
    @Nullable Integer chipsPerUnit,
    @Nullable Integer rackUnits,
    @Nullable Integer rackPositions,
    @Nullable Long powerW,
    @Nullable String powerBasis,
    @Nullable Set<String> cooling,
    @Nullable Integer voltsMin,
    @Nullable Integer voltsMax,
    @Nullable Integer phases,
    @Nullable Set<Integer> hertz,
    @Nullable Boolean dcBusbar,
    @Nullable Long weightG,
    @Nullable Integer nics,
    @Nullable Integer nicGbps,
    @Nullable Set<String> fabrics,
    @Nullable Boolean hostTee,
    String standsBeside,
    @Nullable String finalAssembly,
    String source,
    String confidence,
    Set<String> unverified)
    implements Component {

  /** Grams on one standard rack position of 0.6 m × 1.2 m that make 1 kg/m². */
  private static final int GRAMS_PER_KG_M2 = 720;

  public Server {
    offer = Defaults.text(offer, "");
    chip = Defaults.text(chip, "");
    standsBeside = Defaults.text(standsBeside, "");
    nature = Defaults.text(nature, "item");
    unverified = Defaults.set(unverified);
  }

  @Override
  public String layer() {
    return "A";
  }

  @Override
  public String slot() {
    return "server";
  }

  /** Scale-out bandwidth of one unit, Gbit/s; null when its ports are unknown. */
  @DerivedFrom({"nics", "nicGbps"})
  public @Nullable Long fabricGbps() {
    return nics == null || nicGbps == null ? null : (long) nics * nicGbps;
  }

  /**
   * Floor load of a unit that stands on its own rack positions of 600 × 1200 mm, kg/m² rounded up;
   * null for a unit inside a rack or of unknown weight.
   */
  @DerivedFrom({"weightG", "rackPositions"})
  public @Nullable Long floorLoadKgPerM2() {
    if (weightG == null || rackPositions == null || rackPositions == 0) {
      return null;
    }
    return -Math.floorDiv(-weightG, (long) rackPositions * GRAMS_PER_KG_M2);
  }

  /** True when it can only be bought liquid-cooled; null when its cooling is unknown. */
  @DerivedFrom("cooling")
  public @Nullable Boolean liquidOnly() {
    return cooling == null ? null : cooling.equals(Set.of("liquid"));
  }
}
