package io.stackport.solve;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import java.util.List;
import java.util.function.ToLongFunction;

/** A normal form as a model of CP-SAT. */
interface Encoding {
  CpModel model();

  /** Whether an option is chosen. */
  Literal chosen(int option);

  /** Units of an option; zero when it is not chosen. */
  LinearArgument quantity(int option);

  /** What terms sum to. */
  LinearExpr sum(List<NormalForm.Term> terms);

  /** Quantities of all options in a solution. */
  static long[] quantities(
      Encoding encoding, NormalForm form, ToLongFunction<LinearArgument> value) {
    long[] quantities = new long[form.options()];
    for (int i = 0; i < quantities.length; i++) {
      quantities[i] = value.applyAsLong(encoding.quantity(i));
    }
    return quantities;
  }
}
