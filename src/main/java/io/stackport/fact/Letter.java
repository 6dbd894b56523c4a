package io.stackport.fact;

/**
 * An "is informed" letter: a license requirement by notice, on an item or a party.
 *
 * @param component id of the component that it names
 */
public record Letter(String number, String component, String citation, String status)
    implements Fact {

  @Override
  public String label() {
    return "letter " + number;
  }
}
