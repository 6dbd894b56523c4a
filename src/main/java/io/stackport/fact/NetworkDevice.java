package io.stackport.fact;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A switch, router, network card, optic, cable or firewall.
 *
 * @param kind {@code switch}, {@code router}, {@code nic}, {@code dpu}, {@code optic}, {@code
 *     cable}, {@code firewall}, {@code scale-up} or {@code asic}
 * @param fabrics {@code infiniband}, {@code ethernet}, {@code slingshot}, {@code nvlink5}, {@code
 *     nvlink6}, {@code management}
 * @param encrypts whether users can reach its link encryption (MACsec, IPsec)
 */
public record NetworkDevice(
    String offer,
    String id,
    String vendor,
    String name,
    @Nullable String headquarters,
    String nature,
    String kind,
    @Nullable Set<String> fabrics,
    @Nullable Integer ports,
    @Nullable Integer portGbps,
    @Nullable Integer rackUnits,
    @Nullable Long powerW,
    @Nullable Set<String> cooling,
    @Nullable Long weightG,
    @Nullable Boolean encrypts,
    @Nullable Set<String> attaches,
    @Nullable String eccnHint,
    String source,
    String confidence,
    Set<String> unverified)
    implements Component {

  public NetworkDevice {
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
    return "network";
  }
}
