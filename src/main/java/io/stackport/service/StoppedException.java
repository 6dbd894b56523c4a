package io.stackport.service;

/** Somebody ended the work before it was done, or its time ran out. */
public final class StoppedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StoppedException() {
    super("stopped");
  }
}
