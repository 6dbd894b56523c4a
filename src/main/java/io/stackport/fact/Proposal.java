package io.stackport.fact;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the proposal to the program states. Counts are counts inside this one record.
 *
 * @param track {@code pre-set} or {@code on-demand}
 * @param anchors members with the role of anchor
 * @param targets countries and blocs named
 * @param undertakings {@code export-controls}, {@code outbound-investment}, {@code
 *     end-user-policies}
 * @param supportItemized whether the requested support is listed, item by item, or stated to be
 *     none
 * @param hardwareOriginStated whether the hardware layer carries a statement of US origin (a price
 *     book with US shares for it)
 */
public record Proposal(
    @Nullable String track,
    @Nullable LocalDate filed,
    @Nullable Integer anchors,
    @Nullable Integer members,
    @Nullable Integer targets,
    @Nullable String builds,
    @Nullable String owns,
    @Nullable String operates,
    @Nullable Set<String> undertakings,
    @Nullable Boolean supportItemized,
    @Nullable Boolean hardwareOriginStated,
    @Nullable Boolean designated)
    implements Fact {

  @Override
  public String label() {
    return "proposal";
  }

  /**
   * Whether builder, owner and operator are all stated; null when the operating model is left out.
   */
  @DerivedFrom({"builds", "owns", "operates"})
  public @Nullable Boolean operatingModelComplete() {
    if (builds == null && owns == null && operates == null) {
      return null;
    }
    return builds != null && owns != null && operates != null;
  }
}
