package io.stackport.solve;

/** A decision diagram would need more than it may take. */
final class DiagramBudget extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DiagramBudget(String message) {
    super(message, null, false, false);
  }
}
