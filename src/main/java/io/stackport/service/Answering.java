package io.stackport.service;

import io.stackport.Desk;
import io.stackport.check.Checks;
import io.stackport.determination.Posture;
import io.stackport.document.Source;
import io.stackport.report.Answer;
import java.time.LocalDate;

/** Answers questions at a desk, whoever brings them. */
public final class Answering {
  private final Desk desk;
  private final boolean afresh;

  private Answering(Desk desk, boolean afresh) {
    this.desk = desk;
    this.afresh = afresh;
  }

  /** Answers that may come from what the rules said of a bundle before; they are the same. */
  public Answering(Desk desk) {
    this(desk, false);
  }

  /** Answers that are all judged by the rules, for a witness of those that were not. */
  public static Answering afresh(Desk desk) {
    return new Answering(desk, true);
  }

  /**
   * Answers a question.
   *
   * @param watch is told how far the work is, and ends it
   * @throws io.stackport.problem.ProblemException when the question is not right, with the place
   * @throws StoppedException when the work was ended before it had an answer
   * @throws ArithmeticException when an amount is too large to be computed with
   */
  public Reply answer(Asked question, Watch watch) {
    Asked asked = question.settled();
    Parameters parameters = new Parameters(asked);
    return switch (asked.operation()) {
      case CHECKS -> LawReplies.check(check(asked, parameters), asked, parameters);
      case DETERMINATIONS -> LawReplies.determination(desk, asked, parameters);
      case MATRIX -> LawReplies.matrix(desk, asked, parameters, watch);
      case CONFIGURATIONS -> RequestReplies.configurations(desk, asked, parameters, watch);
      case OPTIONS -> RequestReplies.options(desk, asked, parameters, watch);
      case COUNTS -> RequestReplies.counts(desk, asked, parameters, watch);
      case EXPLANATIONS -> RequestReplies.explanation(desk, asked, parameters, watch);
    };
  }

  private Answer check(Asked asked, Parameters parameters) {
    Checks checks = desk.checks();
    Source source = asked.source();
    Posture posture = parameters.posture();
    LocalDate on = parameters.date("on");
    return afresh ? checks.afresh(source, posture, on) : checks.check(source, posture, on);
  }
}
