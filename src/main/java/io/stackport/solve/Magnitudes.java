package io.stackport.solve;

import java.math.BigInteger;
import java.util.List;

/** Refuses what could leave the range in which the solver adds safely: all below 2^62. */
final class Magnitudes {
  private static final BigInteger FIRST_TOO_LARGE = BigInteger.ONE.shiftLeft(62);

  private Magnitudes() {}

  static void check(NormalForm form, List<Goal> goals) {
    for (int i = 0; i < form.options(); i++) {
      if (form.least()[i] < 1) {
        throw new IllegalArgumentException(
            "an option that is chosen has at least one unit: " + form.ids().get(i));
      }
      refuse(BigInteger.valueOf(form.most()[i]).shiftLeft(1), "option `" + form.ids().get(i) + "`");
    }
    for (NormalForm.Limit each : form.limits()) {
      check(form, each.terms(), "resource `" + each.resource() + "`");
    }
    for (Goal each : goals) {
      check(form, each.turnedTerms(form), "objective `" + each.name() + "`");
      refuse(BigInteger.valueOf(each.constant()), "objective `" + each.name() + "`");
    }
  }

  private static void check(NormalForm form, List<NormalForm.Term> terms, String what) {
    BigInteger sum = BigInteger.ZERO;
    for (NormalForm.Term each : terms) {
      BigInteger most = BigInteger.valueOf(form.most()[each.option()]);
      refuse(BigInteger.valueOf(each.per()).add(most.shiftLeft(1)), what);
      BigInteger steps = BigInteger.valueOf(Steps.of(each).at(form.most()[each.option()]));
      sum = sum.add(BigInteger.valueOf(each.amount()).abs().multiply(steps));
    }
    refuse(sum, what);
  }

  private static void refuse(BigInteger sum, String what) {
    if (sum.abs().compareTo(FIRST_TOO_LARGE) >= 0) {
      throw new TooLargeException(
          "%s can reach %s, and the solver adds safely below 2^62 (%s); state larger units or smaller quantities"
              .formatted(what, sum, FIRST_TOO_LARGE));
    }
  }
}
