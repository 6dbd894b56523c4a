package io.stackport.assembly;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What a site gives by its size, in a document and as a fact. */
public enum SiteAmount {
  POWER("powerKw", "powerW", 3),
  RACKS("rackPositions", "rackPositions", 0);

  private final String field;
  private final String attribute;
  private final int places;

  SiteAmount(String field, String attribute, int places) {
    this.field = field;
    this.attribute = attribute;
    this.places = places;
  }

  /** Key under {@code site} in a bundle document. */
  public String field() {
    return field;
  }

  /** Attribute of {@link io.stackport.fact.Site}. */
  public String attribute() {
    return attribute;
  }

  /** The attribute's value for what a document says; a part of a unit does not count. */
  public long base(BigDecimal stated) {
    return stated.movePointRight(places).setScale(0, RoundingMode.DOWN).longValueExact();
  }
}
