package io.stackport.check;

import io.stackport.problem.ProblemException;
import io.stackport.report.Answer;
import io.stackport.report.JsonReport;
import java.util.function.Supplier;

/** What a check says, refusals with every place and help. */
final class Said {
  private Said() {}

  static String of(Supplier<Answer> check) {
    try {
      return JsonReport.of(check.get());
    } catch (ProblemException refused) {
      return "refused: " + refused.problems();
    } catch (ArithmeticException large) {
      return "too large";
    }
  }
}
