package io.stackport.fact;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A security control.
 *
 * @param kind {@code hardware}, {@code software}, {@code network}, {@code process}, {@code
 *     physical}, {@code certification} or {@code regulatory}
 * @param provides capability tags that it brings; {@code requires} those it leans on
 * @param randLevel RAND security level, 1 to 5, from which it is expected
 */
public record SecurityControl(
    String offer,
    String id,
    String vendor,
    String name,
    @Nullable String headquarters,
    String nature,
    String kind,
    @Nullable Set<String> provides,
    @Nullable Set<String> requires,
    @Nullable Set<String> appliesTo,
    @Nullable Set<String> nist80053,
    @Nullable Integer randLevel,
    @Nullable String eccnHint,
    String source,
    String confidence,
    Set<String> unverified)
    implements Component {

  public SecurityControl {
    offer = Defaults.text(offer, "");
    nature = Defaults.text(nature, "practice");
    unverified = Defaults.set(unverified);
  }

  @Override
  public String layer() {
    return "D";
  }

  @Override
  public String slot() {
    return "control";
  }
}
