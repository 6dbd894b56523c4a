package io.stackport.catalog;

/** A text that names no place, or more than one. */
public final class UnknownPlaceException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String help;

  UnknownPlaceException(String message, String help) {
    super(message);
    this.help = help;
  }

  /** A way out; may be empty. */
  public String help() {
    return help;
  }
}
