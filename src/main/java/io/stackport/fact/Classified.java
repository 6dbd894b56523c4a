package io.stackport.fact;

import java.util.Set;

/**
 * A classification that a rule concluded; it carries the support and the doubts of its derivation.
 *
 * @param of {@code item} for the offered thing as a whole, {@code chip} for a chip inside it
 * @param basis {@code computed}, {@code manufacturer}, {@code ccats} or {@code self}
 * @param certain false when the derivation read something unknown, named in {@code assumes}
 */
public record Classified(
    String offer,
    String of,
    String eccn,
    String basis,
    String rule,
    Set<String> support,
    String status,
    boolean certain,
    Set<String> assumes,
    Set<String> doubts)
    implements Fact {

  @Override
  public String label() {
    return "classification of " + offer;
  }

  /** Product group: {@code A} to {@code E}; empty for EAR99. */
  @DerivedFrom("eccn")
  public String productGroup() {
    return eccn.equals("EAR99") || eccn.length() < 2 ? "" : eccn.substring(1, 2);
  }

  /** Category of the Commerce Control List: {@code 0} to {@code 9}; empty for EAR99. */
  @DerivedFrom("eccn")
  public String category() {
    return eccn.equals("EAR99") || eccn.isEmpty() ? "" : eccn.substring(0, 1);
  }

  /** The entry without its paragraph: {@code 3A090} of {@code 3A090.a}. */
  public String entry() {
    int dot = eccn.indexOf('.');
    return dot < 0 ? eccn : eccn.substring(0, dot);
  }
}
