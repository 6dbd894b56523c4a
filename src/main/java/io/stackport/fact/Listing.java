package io.stackport.fact;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a party stands on a list, as somebody screened it.
 *
 * @param list {@code entity-list}, {@code unverified-list}, {@code denied-persons}, {@code
 *     meu-list} or {@code sdn}
 * @param hit null when nobody has looked
 * @param tag program tag of an SDN entry
 * @param restrictedTag whether 15 CFR 744.8 names the tag on the day; null when a hit has no tag
 * @param requirement license requirement of an Entity List entry: {@code all-items}, {@code
 *     ccl-items} or {@code listed-items}; null when not stated
 * @param allows license exceptions that the entry allows
 * @param policy review policy that the entry states: {@code denial}, {@code case-by-case} or {@code
 *     approval}
 */
public record Listing(
    String movement,
    String role,
    @Nullable String party,
    String list,
    @Nullable Boolean hit,
    @Nullable String tag,
    @Nullable Boolean restrictedTag,
    @Nullable String requirement,
    Set<String> allows,
    @Nullable String policy)
    implements Fact {
  public Listing {
    allows = Defaults.set(allows);
  }

  /**
   * License requirement of an Entity List entry; one that is not stated is taken to be the widest.
   */
  @DerivedFrom("list")
  public String entryScope() {
    return requirement == null ? "all-items" : requirement;
  }

  /** What is barred to a party on the Entity List: everything but what its entry allows. */
  @DerivedFrom("allows")
  public String barredExceptions() {
    return allows.isEmpty() ? "all" : "all-except " + String.join(",", allows);
  }

  @Override
  public String label() {
    return "screening of the " + role + " against " + list;
  }
}
