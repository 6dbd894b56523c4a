package io.stackport.fact;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Storage: an appliance, software, a drive, a tape archive or a cloud file service.
 *
 * @param kind {@code appliance}, {@code software}, {@code drive}, {@code tape} or {@code service}
 * @param capacityGb usable capacity of one unit, GB, rounded down
 * @param readMbPerS sequential read rate of one unit, MB/s
 */
public record StorageSystem(
    String offer,
    String id,
    String vendor,
    String name,
    @Nullable String headquarters,
    String nature,
    String kind,
    @Nullable Long capacityGb,
    @Nullable Long readMbPerS,
    @Nullable Long writeMbPerS,
    @Nullable Integer rackUnits,
    @Nullable Long powerW,
    @Nullable Set<String> protocols,
    @Nullable Boolean gpuDirect,
    @Nullable Boolean encryptsAtRest,
    @Nullable String fips,
    @Nullable Set<String> certifications,
    String source,
    String confidence,
    Set<String> unverified)
    implements Component {

  public StorageSystem {
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
    return "storage";
  }
}
