package io.stackport.model;

/** An option that is chosen, or is not; {@code !id} in a file. */
public record Literal(String option, boolean chosen) {

  /** Reads {@code id} or {@code !id}. */
  public static Literal of(String text) {
    return text.startsWith("!") ? new Literal(text.substring(1), false) : new Literal(text, true);
  }

  public Literal negated() {
    return new Literal(option, !chosen);
  }

  @Override
  public String toString() {
    return chosen ? option : "!" + option;
  }
}
