package io.stackport.fact;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the law is judged on: one offer in one movement on one day.
 *
 * @param id {@code offer@movement}
 * @param nature of the offered thing: {@code item} or {@code service}
 * @param kind {@code export}, {@code reexport}, {@code transfer}, {@code release} or {@code
 *     remoteAccess}
 * @param to alpha-2 code of the destination
 * @param toGroups Country Groups of the destination and its own code; null outside their coverage
 * @param toSets supplements' sets and blocs of the destination; null outside their coverage
 * @param purpose {@code sale} unless the bundle says {@code temporary}, {@code repair}, {@code
 *     replacement}, {@code bugFix} or {@code operationTechnology}
 * @param toRegion region below the country when one is named, such as {@code UA-CRIMEA}, else empty
 */
public record Line(
    String id,
    String offer,
    String movement,
    String nature,
    String kind,
    @Nullable String from,
    String to,
    @Nullable Groups toGroups,
    @Nullable Groups toSets,
    String toRegion,
    @Nullable Set<String> via,
    String purpose,
    LocalDate day)
    implements Fact {

  @Override
  public Set<String> support() {
    return Set.of(offer);
  }

  @Override
  public String label() {
    return "line " + id;
  }
}
