package io.stackport.fact;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A member of the consortium.
 *
 * @param ownerGroups sets and groups of every country from which it is owned or controlled,
 *     together
 * @param supplies layers A to E that it supplies
 */
public record Member(
    String name,
    @Nullable String role,
    @Nullable String country,
    @Nullable Groups countrySets,
    @Nullable String headquarters,
    @Nullable Groups headquartersSets,
    @Nullable Groups ownerSets,
    @Nullable Set<String> supplies)
    implements Fact {

  @Override
  public String label() {
    return "member " + name;
  }
}
