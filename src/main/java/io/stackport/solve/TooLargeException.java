package io.stackport.solve;

/** Numbers of a problem that the solver cannot add up safely. */
public final class TooLargeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TooLargeException(String message) {
    super(message);
  }
}
