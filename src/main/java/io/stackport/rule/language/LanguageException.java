package io.stackport.rule.language;

/**
 * A piece of a rule is outside the restricted language; the message says which and what may stand.
 */
public final class LanguageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public LanguageException(String message) {
    super(message);
  }
}
