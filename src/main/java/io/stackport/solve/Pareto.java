package io.stackport.solve;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The front of two or three objectives by the method of bounds on integers (epsilon constraints):
 * the best in the first is sought beneath a bound on the second that falls below each point found,
 * and all that again beneath a bound on the third. Each point is proved.
 */
public final class Pareto {
  private static final long NO_BOUND = Long.MAX_VALUE;

  private final NormalForm form;
  private final List<Goal> goals;
  private final Engine engine;
  private final List<NormalForm.Clause> pruned;
  private final List<Answered> answered = new ArrayList<>();
  private final TreeMap<long[], Optimum.Proved> points =
      new TreeMap<>((Comparator<long[]>) Arrays::compare);
  private boolean truncated;

  /** What was found beneath bounds on the second and the third goal; null when nothing is. */
  private record Answered(long second, long third, long @Nullable [] point) {}

  /**
   * @param goals two or three
   * @param limit of time for the whole front
   * @throws TooLargeException when sums could reach 2^62
   */
  public Pareto(NormalForm form, List<Goal> goals, Duration limit, Consumer<Progress> progress) {
    if (goals.size() < 2 || goals.size() > 3) {
      throw new IllegalArgumentException("a front has two or three objectives: " + goals.size());
    }
    Magnitudes.check(form, goals);
    this.form = form;
    this.goals = List.copyOf(goals);
    this.engine = new Engine(limit, progress);
    this.pruned = Pruning.of(form, goals, Set.of()).clauses();
  }

  /**
   * The front.
   *
   * @param most points at which it ends
   */
  public Front front(int most) {
    engine.begin();
    answered.clear();
    points.clear();
    truncated = false;
    long third = NO_BOUND;
    while (true) {
      // INVARIANT: a point of the front whose third value is above the next bound is found already:
      // something found beneath this bound is no worse in the first two and not above it.
      long worst = slice(third, most);
      if (truncated || goals.size() == 2 || worst == Long.MIN_VALUE) {
        return new Front(List.copyOf(points.values()), truncated);
      }
      third = worst - 1;
    }
  }

  /** Ends what runs, with the points found. */
  public void stop() {
    engine.stop();
  }

  /** All points of the first two goals beneath a bound on the third; the worst third value. */
  private long slice(long third, int most) {
    long worst = Long.MIN_VALUE;
    long second = NO_BOUND;
    while (true) {
      long[] point = beneath(second, third, most);
      if (point == null) {
        return worst;
      }
      worst = Math.max(worst, point[point.length - 1]);
      second = point[1] - 1;
    }
  }

  private long @Nullable [] beneath(long second, long third, int most) {
    for (Answered each : answered) {
      long[] point = each.point();
      boolean wider = each.second() >= second && each.third() >= third;
      if (wider && (point == null || within(point, second, third))) {
        return point;
      }
    }
    List<NormalForm.Limit> bounds = new ArrayList<>();
    if (second != NO_BOUND) {
      bounds.add(goals.get(1).atMost(form, second));
    }
    if (third != NO_BOUND) {
      bounds.add(goals.get(2).atMost(form, third));
    }
    NormalForm narrowed = Narrowed.by(form, List.of(), bounds);
    Optimum best = new Lexicographic(engine, narrowed, goals, pruned).best();
    if (best instanceof Optimum.Proved proved) {
      long[] point = turned(proved.configuration());
      if (points.size() >= most && !points.containsKey(point)) {
        truncated = true;
        return null;
      }
      points.putIfAbsent(point, proved);
      answered.add(new Answered(second, third, point));
      return point;
    }
    if (best instanceof Optimum.Impossible) {
      answered.add(new Answered(second, third, null));
    } else {
      truncated = true;
    }
    return null;
  }

  private boolean within(long[] point, long second, long third) {
    return point[1] <= second && (goals.size() == 2 || point[2] <= third);
  }

  private long[] turned(Configuration configuration) {
    long[] turned = new long[goals.size()];
    for (int g = 0; g < turned.length; g++) {
      turned[g] = goals.get(g).turned(configuration.objectiveValues().get(g));
    }
    return turned;
  }
}
