package io.stackport.fact;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An application for a named use.
 *
 * @param sector {@code healthcare}, {@code agriculture}, {@code transportation}, {@code finance},
 *     {@code education}, {@code energy}, {@code government}, {@code cross-sector}
 * @param uses use tags that model licenses speak about, such as {@code medical-practice}
 * @param deployment {@code on-prem}, {@code edge}, {@code private-cloud}, {@code cloud}, {@code
 *     air-gap}
 * @param data {@code health}, {@code personal}, {@code financial}, {@code biometric}, {@code
 *     minors}, {@code criminal}, {@code critical-infrastructure}, {@code government}, {@code
 *     public}, {@code commercial}
 * @param euClass {@code prohibited}, {@code high-risk}, {@code limited}, {@code minimal} or {@code
 *     excluded} under Regulation (EU) 2024/1689
 * @param euBasis where that class comes from: {@code annex-iii}, {@code annex-i}, {@code art-5},
 *     {@code art-50}, {@code none}
 * @param humanRightsRisk {@code low}, {@code medium}, {@code high} or {@code critical}
 * @param needs capability tags that the package must provide for it
 * @param models ids of models that were tried for it; null when none is suggested
 */
public record SectorApp(
    String offer,
    String id,
    String vendor,
    String name,
    @Nullable String headquarters,
    String nature,
    String sector,
    @Nullable Set<String> uses,
    @Nullable Set<String> deployment,
    @Nullable Set<String> data,
    @Nullable Set<String> certifications,
    @Nullable String euClass,
    @Nullable String euBasis,
    @Nullable String humanRightsRisk,
    @Nullable Boolean crimeControlReview,
    @Nullable Set<String> needs,
    @Nullable Set<String> models,
    @Nullable Long minParamsMillion,
    String source,
    String confidence,
    Set<String> unverified)
    implements Component {

  public SectorApp {
    offer = Defaults.text(offer, "");
    nature = Defaults.text(nature, "item");
    unverified = Defaults.set(unverified);
  }

  @Override
  public String layer() {
    return "E";
  }

  @Override
  public String slot() {
    return "app";
  }
}
