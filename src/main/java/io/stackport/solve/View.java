package io.stackport.solve;

/** Which constraints of a model count. */
public enum View {
  /** A configuration in which nothing is open: what is only possible counts against it. */
  CERTAIN,
  /** A configuration that is not refused: what is only possible counts for it. */
  POSSIBLE
}
