package io.stackport.configure;

import io.stackport.solve.Progress;
import io.stackport.solve.View;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Which configurations of a request are asked for.
 *
 * @param top how many, the best first; of a front, how many points at most
 * @param objectives by name, first things first; empty for those of the request
 * @param front whether all trade-offs of two or three objectives are asked for instead of an order
 * @param view null for what is certain, and what is possible when nothing is
 * @param limit of time for each view
 * @param progress hears of each better configuration, on a thread of the solver
 */
public record BestQuestion(
    int top,
    List<String> objectives,
    boolean front,
    @Nullable View view,
    Duration limit,
    Consumer<Progress> progress) {
  public BestQuestion {
    objectives = List.copyOf(objectives);
  }

  /** Every objective that can be asked for. */
  public static List<String> names() {
    return Wanted.NAMES;
  }
}
