package io.stackport.configure;

import io.stackport.solve.View;
import java.util.List;

/**
 * The best configurations of a request.
 *
 * @param view in which they were sought
 * @param certain what is known of configurations in which nothing is open
 * @param objectives by name, first things first
 * @param front whether they are trade-offs instead of an order
 * @param found the best first; of a front in the order of the first objective
 * @param refused what the model admits and the rules do not, in the order in which it was found
 * @param ending why there are no more
 */
public record Configurations(
    RequestModel model,
    View view,
    Certain certain,
    List<String> objectives,
    boolean front,
    List<Certified> found,
    List<Refused> refused,
    Ending ending) {

  private static final int FOUND = 0;
  private static final int OPEN = 20;
  private static final int NONE = 30;

  /** What is known of configurations in which nothing is open. */
  public enum Certain {
    /** Nobody asked. */
    NOT_ASKED,
    /** There are some. */
    SOME,
    /** There is none. */
    NONE,
    /** It was not settled. */
    UNDECIDED
  }

  /** Why a list of configurations ends. */
  public enum Ending {
    /** As many as were asked for, or the whole front. */
    COMPLETE,
    /** There are no others. */
    NO_MORE,
    /** There are none at all. */
    IMPOSSIBLE,
    /** Time was up. */
    OUT_OF_TIME,
    /** Somebody stopped it. */
    STOPPED,
    /** The rules refused what the model admits too often. */
    REFUSED_TOO_OFTEN,
    /** More points of a front than were asked for, or time was up. */
    TRUNCATED
  }

  public Configurations {
    objectives = List.copyOf(objectives);
    found = List.copyOf(found);
    refused = List.copyOf(refused);
  }

  /**
   * 0 when there is one in which nothing is open, 30 when there is none at all, else 20: each has
   * open points, or nothing was found and nothing proved.
   */
  public int exitCode() {
    if (found.stream().anyMatch(each -> each.verdict().exitCode() != OPEN)) {
      return FOUND;
    }
    return found.isEmpty() && ending == Ending.IMPOSSIBLE ? NONE : OPEN;
  }
}
