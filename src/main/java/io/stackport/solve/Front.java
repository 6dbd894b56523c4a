package io.stackport.solve;

import java.util.List;

/**
 * Configurations of which none is better in one objective without being worse in another; one for
 * each such combination of values.
 *
 * @param points in the order of the first objective, best first
 * @param truncated whether there may be more: the limit on points, time or a stop ended it; when
 *     false and there are no points there is no configuration
 */
public record Front(List<Optimum.Proved> points, boolean truncated) {
  public Front {
    points = List.copyOf(points);
  }
}
