package io.stackport.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A call is refused, with the problem document that says why. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient ObjectNode problem;

  Refusal(ObjectNode problem) {
    super(problem.path("detail").asText());
    this.problem = problem;
  }

  static Refusal of(int status, String kind, String title, String detail) {
    return new Refusal(ProblemJson.of(status, kind, title, detail, List.of()));
  }

  ObjectNode problem() {
    return problem;
  }
}
