package io.stackport.service;

import io.stackport.problem.Problem;

/** What was asked for by its id is not there. */
public final class NotThereException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Problem problem;

  NotThereException(Problem problem) {
    super(problem.message());
    this.problem = problem;
  }

  /** What is not there, with the nearest that is. */
  public Problem problem() {
    return problem;
  }
}
