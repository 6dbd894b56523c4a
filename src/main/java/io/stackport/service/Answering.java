package io.stackport.service;

import io.stackport.Desk;

/** Answers questions at a desk, whoever brings them. */
public final class Answering {
  private final Desk desk;

  public Answering(Desk desk) {
    this.desk = desk;
  }

  /**
   * Answers a question.
   *
   * @param watch is told how far the work is, and ends it
   * @throws io.stackport.problem.ProblemException when the question is not right, with the place
   * @throws StoppedException when the work was ended before it had an answer
   * @throws ArithmeticException when an amount is too large to be computed with
   */
  public Reply answer(Asked asked, Watch watch) {
    Parameters parameters = new Parameters(asked);
    return switch (asked.operation()) {
      case CHECKS -> LawReplies.check(desk, asked, parameters);
      case DETERMINATIONS -> LawReplies.determination(desk, asked, parameters);
      case MATRIX -> LawReplies.matrix(desk, asked, parameters, watch);
      case CONFIGURATIONS -> RequestReplies.configurations(desk, asked, parameters, watch);
      case OPTIONS -> RequestReplies.options(desk, asked, parameters);
      case COUNTS -> RequestReplies.counts(desk, asked, parameters, watch);
      case EXPLANATIONS -> RequestReplies.explanation(desk, asked, parameters);
    };
  }
}
