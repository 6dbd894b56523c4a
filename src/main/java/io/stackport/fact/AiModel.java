package io.stackport.fact;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A model with its precision and way of delivery chosen.
 *
 * @param precision chosen weight format {@code bf16}, {@code fp8}, {@code int4}; empty in the
 *     catalog and for a model that is only reached over an interface
 * @param delivery {@code weights} or {@code api}: chosen in the offer
 * @param paramsMillion total parameters, millions
 * @param openWeights whether the weights are published
 * @param licenseClass {@code permissive}, {@code permissive-custom}, {@code custom-restricted},
 *     {@code non-commercial}, {@code fully-open}, {@code proprietary-api}
 * @param trainingOps training compute in operations
 * @param extraTrainingOps for a derived model, operations spent after its base model
 * @param baseModel id or name of the model that it was built from
 * @param originCountries ISO alpha-2 codes of its developer and of every model it was built from
 * @param minMemoryBf16Mb accelerator memory that serving needs, weights plus 20 percent, MB
 * @param deploymentModes {@code on-prem}, {@code private-cloud}, {@code cloud-api}, {@code api},
 *     {@code on-device}, {@code air-gap}
 * @param mauCapMillion monthly active users from which the developer's own license is needed
 * @param excludesEuDomicile no grant to licensees domiciled in the EU
 * @param excludedTerritories ISO codes or bloc names in which the license grants nothing
 * @param bannedUses use tags that its acceptable-use policy bars
 * @param systemicRisk whether it is above the EU's 10^25 presumption
 */
public record AiModel(
    String offer,
    String precision,
    String delivery,
    String id,
    String vendor,
    String name,
    @Nullable String headquarters,
    String nature,
    @Nullable Long paramsMillion,
    @Nullable Boolean openWeights,
    @Nullable String license,
    @Nullable String licenseClass,
    @Nullable BigDecimal trainingOps,
    @Nullable BigDecimal extraTrainingOps,
    @Nullable String baseModel,
    @Nullable Set<String> originCountries,
    @Nullable Long minMemoryBf16Mb,
    @Nullable Long minMemoryFp8Mb,
    @Nullable Long minMemoryInt4Mb,
    @Nullable Set<String> nativePrecisions,
    @Nullable Set<String> deploymentModes,
    @Nullable Integer mauCapMillion,
    @Nullable Boolean excludesEuDomicile,
    @Nullable Set<String> excludedTerritories,
    @Nullable Set<String> bannedUses,
    @Nullable Boolean nonCommercial,
    @Nullable Boolean attribution,
    @Nullable Boolean flowDown,
    @Nullable String namePrefix,
    @Nullable Boolean systemicRisk,
    @Nullable String role,
    String source,
    String confidence,
    Set<String> unverified)
    implements Component {

  public AiModel {
    offer = Defaults.text(offer, "");
    precision = Defaults.text(precision, "");
    delivery = Defaults.text(delivery, "");
    nature = Defaults.text(nature, "item");
    unverified = Defaults.set(unverified);
  }

  @Override
  public String layer() {
    return "C";
  }

  @Override
  public String slot() {
    return "model";
  }

  /** Accelerator memory needed in the chosen precision, MB; null when unknown. */
  @DerivedFrom({"minMemoryBf16Mb", "minMemoryFp8Mb", "minMemoryInt4Mb"})
  public @Nullable Long memoryMb() {
    return switch (precision) {
      case "bf16" -> minMemoryBf16Mb;
      case "fp8" -> minMemoryFp8Mb;
      case "int4" -> minMemoryInt4Mb;
      default -> null;
    };
  }
}
