package io.stackport.fact;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A classification that somebody stated for an offer.
 *
 * @param basis {@code manufacturer}, {@code ccats} or {@code self}
 * @param wholeCclChecked for EAR99: whether the whole Commerce Control List is attested to have
 *     been checked
 * @param massMarket for encryption items: whether Note 3 to Category 5 Part 2 is attested
 */
public record Stated(
    String offer,
    String eccn,
    String basis,
    @Nullable String by,
    @Nullable LocalDate on,
    @Nullable Boolean wholeCclChecked,
    @Nullable Boolean massMarket)
    implements Fact {

  @Override
  public Set<String> support() {
    return Set.of(offer);
  }

  @Override
  public String label() {
    return "stated classification of " + offer;
  }

  /** The entry without its paragraph: {@code 5A992} of {@code 5A992.c}. */
  public String entry() {
    int dot = eccn.indexOf('.');
    return dot < 0 ? eccn : eccn.substring(0, dot);
  }
}
