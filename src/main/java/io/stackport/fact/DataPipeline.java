package io.stackport.fact;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A data pipeline or labeling system.
 *
 * @param deployment {@code saas}, {@code vpc}, {@code on-prem}, {@code air-gap}, {@code mobile},
 *     {@code secure-facility}
 * @param workforce ISO alpha-2 codes where people work on the data; {@code global} when anywhere;
 *     empty when nobody does
 * @param requires capabilities that the rest of the package must provide
 */
public record DataPipeline(
    String offer,
    String id,
    String vendor,
    String name,
    @Nullable String headquarters,
    String nature,
    @Nullable Set<String> functions,
    @Nullable Set<String> modalities,
    @Nullable Set<String> deployment,
    @Nullable Set<String> workforce,
    @Nullable Set<String> certifications,
    @Nullable String openSource,
    @Nullable Set<String> requires,
    @Nullable String eccnHint,
    String source,
    String confidence,
    Set<String> unverified)
    implements Component {

  public DataPipeline {
    offer = Defaults.text(offer, "");
    nature = Defaults.text(nature, "item");
    unverified = Defaults.set(unverified);
  }

  @Override
  public String layer() {
    return "B";
  }

  @Override
  public String slot() {
    return "pipeline";
  }
}
