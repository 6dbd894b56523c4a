package io.stackport.fact;

import org.jspecify.annotations.Nullable;

/**
 * Whether a party stands on a list, as somebody screened it.
 *
 * @param list {@code entity-list}, {@code unverified-list}, {@code denied-persons}, {@code
 *     meu-list} or {@code sdn}
 * @param hit null when nobody has looked
 * @param tag program tag of an SDN entry
 */
public record Listing(
    String movement,
    String role,
    @Nullable String party,
    String list,
    @Nullable Boolean hit,
    @Nullable String tag)
    implements Fact {

  @Override
  public String label() {
    return "screening of the " + role + " against " + list;
  }
}
