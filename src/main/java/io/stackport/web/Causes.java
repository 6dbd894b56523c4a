package io.stackport.web;

import io.stackport.problem.ProblemException;
import java.net.BindException;

/** What went wrong at the bottom of a chain of failures, in a sentence for a person. */
final class Causes {
  private Causes() {}

  static String said(Throwable failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof ProblemException refused) {
        return String.valueOf(refused.getMessage());
      }
      if (at instanceof BindException || String.valueOf(at).contains("already bound")) {
        return "the port is in use; name another with --port";
      }
    }
    Throwable last = failure;
    while (last.getCause() != null) {
      last = last.getCause();
    }
    return String.valueOf(last.getMessage() == null ? last : last.getMessage());
  }
}
