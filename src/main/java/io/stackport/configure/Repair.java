package io.stackport.configure;

import java.util.List;

/**
 * What to give up so that a request fits.
 *
 * @param request its name
 * @param certain whether it was asked for configurations in which nothing is open
 * @param ways the preferred one first; one that gives up nothing when the request fits
 * @param all whether there are no other ways
 * @param rest where giving up everything does not help: what cannot hold together even then
 * @param outOfTime whether time ran out before anything was known
 */
public record Repair(
    String request,
    boolean certain,
    List<Explanation.Way> ways,
    boolean all,
    List<Statement> rest,
    boolean outOfTime) {
  public Repair {
    ways = List.copyOf(ways);
    rest = List.copyOf(rest);
  }

  /** Whether nothing need be given up. */
  public boolean fits() {
    return !ways.isEmpty() && ways.get(0).giveUp().isEmpty();
  }

  /** Zero when the request fits, 30 when something must be given up, 20 when time ran out. */
  public int exitCode() {
    return fits() ? 0 : outOfTime ? 20 : 30;
  }
}
