package io.stackport.fact;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A party to a movement. Every movement has at least an ultimate consignee and an end user; where
 * the bundle names none, a placeholder with nothing known stands for it.
 *
 * @param role {@code exporter}, {@code purchaser}, {@code intermediateConsignee}, {@code
 *     ultimateConsignee}, {@code endUser}, {@code remoteUser} or {@code operator}
 * @param receivesIn country in which it receives or uses the items, {@code destination} where that
 *     is the destination of the movement; the country that it is in when nothing else is stated
 * @param kind {@code private}, {@code government}, {@code military}, {@code militaryIntelligence},
 *     {@code academic} or {@code individual}, {@code stateOwned}, {@code usGovernment} or {@code
 *     cooperatingGovernment}
 * @param supplement8 whether it is stated to be an entity of Supplement No. 8 to part 740 whose
 *     entry is in force on the day
 * @param supplement8Sta whether that entry lets License Exception STA serve (740.2(a)(26))
 * @param supplement8Term how long that entry holds, for people; empty when it is in none
 * @param listedOwnersBp aggregate share held by listed owners, basis points; null when a share or a
 *     listing that could matter is not known
 * @param blockedOwnersBp aggregate share held by owners on the SDN list, basis points; null
 *     likewise
 * @param listedOwnerKnown whether an owner is known to be listed whatever its share
 */
public record Party(
    String movement,
    String role,
    @Nullable String name,
    @Nullable String country,
    @Nullable Groups countryGroups,
    @Nullable String receivesIn,
    @Nullable String headquarters,
    @Nullable Groups headquartersGroups,
    @Nullable String parentCountry,
    @Nullable Groups parentGroups,
    @Nullable String kind,
    @Nullable Boolean supplement8,
    @Nullable Boolean supplement8Sta,
    String supplement8Term,
    @Nullable Long listedOwnersBp,
    @Nullable Boolean listedOwnerKnown,
    @Nullable Long blockedOwnersBp)
    implements Fact {

  @Override
  public String label() {
    return switch (role) {
      case "ultimateConsignee" -> "ultimate consignee";
      case "endUser" -> "end user";
      case "intermediateConsignee" -> "intermediate consignee";
      case "remoteUser" -> "remote user";
      default -> role;
    };
  }

  /** Aggregate share of listed owners in percent; null when not known. */
  @DerivedFrom("listedOwnersBp")
  public @Nullable BigDecimal listedOwnersPercent() {
    return listedOwnersBp == null ? null : BigDecimal.valueOf(listedOwnersBp, 2);
  }

  /** Aggregate share of owners on the SDN list in percent; null when not known. */
  @DerivedFrom("blockedOwnersBp")
  public @Nullable BigDecimal blockedOwnersPercent() {
    return blockedOwnersBp == null ? null : BigDecimal.valueOf(blockedOwnersBp, 2);
  }
}
