package io.stackport.configure;

import java.util.List;

/**
 * Why a request, or an option of it, fits or does not.
 *
 * @param request its name
 * @param asked what was asked about: empty for the request itself, else a component or an offer
 * @param answers one, or one for each offer of a component
 * @param ways out of a request that does not fit; empty when it does or an option was asked about
 */
public record Explanation(String request, String asked, List<Answer> answers, List<Way> ways) {
  public Explanation {
    answers = List.copyOf(answers);
    ways = List.copyOf(ways);
  }

  /** How it stands. */
  public enum State {
    /** A configuration exists in which nothing is open. */
    FITS,
    /** A configuration exists, but none of them in which nothing is open. */
    OPEN,
    /** No configuration exists. */
    DOES_NOT_FIT,
    /** Time ran out before it was known. */
    UNKNOWN
  }

  /**
   * How one of them stands.
   *
   * @param about the offer; empty for the request
   * @param conflict what cannot hold together, none of it without need; when {@code OPEN}, what
   *     keeps it from being certain
   * @param settle when {@code OPEN}: open points, none without need, that leave a configuration in
   *     which nothing is open, should they turn out well
   * @param removes what choosing it takes away
   * @param unknown options about which time ran out
   */
  public record Answer(
      String about,
      State state,
      List<Statement> conflict,
      List<Statement> settle,
      List<Removed> removes,
      List<String> unknown) {
    public Answer {
      conflict = List.copyOf(conflict);
      settle = List.copyOf(settle);
      removes = List.copyOf(removes);
      unknown = List.copyOf(unknown);
    }

    static Answer of(String about, State state, List<Statement> conflict) {
      return new Answer(about, state, conflict, List.of(), List.of(), List.of());
    }

    Answer settling(List<Statement> points) {
      return new Answer(about, state, conflict, points, removes, unknown);
    }

    /** Whether a configuration exists. */
    public boolean fits() {
      return state == State.FITS || state == State.OPEN;
    }
  }

  /**
   * An option that can no longer be chosen.
   *
   * @param by what cannot hold together with it and the choice
   */
  public record Removed(String option, List<Statement> by) {
    public Removed {
      by = List.copyOf(by);
    }
  }

  /**
   * A way out.
   *
   * @param giveUp none of it without need
   */
  public record Way(List<Statement> giveUp) {
    public Way {
      giveUp = List.copyOf(giveUp);
    }
  }

  /** Zero when something fits, 30 when nothing does, 20 when time ran out before it was known. */
  public int exitCode() {
    if (answers.stream().anyMatch(Answer::fits)) {
      return 0;
    }
    return answers.stream().anyMatch(each -> each.state() == State.UNKNOWN) ? 20 : 30;
  }
}
