package io.stackport.solve;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverSolutionCallback;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Runs CP-SAT within one limit of time, and stops it from another thread. */
final class Engine {
  static final int SOME_LINEAR = 1;
  static final int ALL_LINEAR = 2;

  /** The library is unpacked and loaded once, and only when something is solved. */
  private static final class Native {
    static {
      Loader.loadNativeLibraries();
    }

    private Native() {}

    static void load() {}
  }

  /** What a run says of its model. */
  enum Status {
    OPTIMAL,
    FEASIBLE,
    INFEASIBLE,
    UNKNOWN
  }

  /**
   * How to run.
   *
   * @param effort most work in the solver's own deterministic seconds; zero for no such limit
   * @param linear how much of the model its linear relaxation holds
   */
  record Settings(int workers, int seed, boolean presolve, double effort, int linear) {}

  /**
   * What came of a run.
   *
   * @param quantities of the best solution; null when there is none
   * @param bound of the objective, turned
   */
  record Outcome(Status status, long @Nullable [] quantities, long bound) {}

  private final Duration limit;
  private final Consumer<Progress> progress;
  private volatile long start = System.nanoTime();
  private volatile boolean stopped;
  private volatile @Nullable CpSolver current;

  Engine(Duration limit, Consumer<Progress> progress) {
    this.limit = limit;
    this.progress = progress;
  }

  /** Starts the clock of a question, and makes the solver ready. */
  void begin() {
    Native.load();
    start = System.nanoTime();
  }

  /** Ends what runs and whatever is asked later; from any thread. */
  void stop() {
    stopped = true;
    // A solver that has just begun does not hear the first call.
    for (int i = 0; i < 20; i++) {
      CpSolver solver = current;
      if (solver == null) {
        return;
      }
      solver.stopSearch();
      try {
        Thread.sleep(5);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /**
   * Solves a model.
   *
   * @param objective to be minimized; null when any solution will do
   * @param goal that the objective turns; null when there is none to tell of
   */
  Outcome run(
      Encoding encoding,
      NormalForm form,
      @Nullable LinearExpr objective,
      Settings settings,
      @Nullable Goal goal) {
    double seconds = (limit.toNanos() - (System.nanoTime() - start)) / 1e9;
    if (seconds <= 0 || stopped) {
      return new Outcome(Status.UNKNOWN, null, Long.MIN_VALUE);
    }
    if (objective != null) {
      encoding.model().minimize(objective);
    }
    CpSolver solver = solver(settings, seconds);
    Telling telling = new Telling(encoding, form, goal, objective != null);
    current = solver;
    try {
      CpSolverStatus status =
          stopped ? CpSolverStatus.UNKNOWN : solver.solve(encoding.model(), telling);
      telling.rethrow();
      return outcome(status, solver, encoding, form, objective);
    } finally {
      current = null;
    }
  }

  private static CpSolver solver(Settings settings, double seconds) {
    CpSolver solver = new CpSolver();
    solver
        .getParameters()
        .setMaxTimeInSeconds(seconds)
        .setRandomSeed(settings.seed())
        .setNumWorkers(settings.workers())
        .setCpModelPresolve(settings.presolve())
        .setLinearizationLevel(settings.linear());
    if (settings.effort() > 0) {
      solver.getParameters().setMaxDeterministicTime(settings.effort());
    }
    return solver;
  }

  private static Outcome outcome(
      CpSolverStatus status,
      CpSolver solver,
      Encoding encoding,
      NormalForm form,
      @Nullable LinearExpr objective) {
    return switch (status) {
      case OPTIMAL, FEASIBLE -> {
        boolean proved = status == CpSolverStatus.OPTIMAL || objective == null;
        yield new Outcome(
            proved ? Status.OPTIMAL : Status.FEASIBLE,
            Encoding.quantities(encoding, form, solver::value),
            solver.response().getInnerObjectiveLowerBound());
      }
      case INFEASIBLE -> new Outcome(Status.INFEASIBLE, null, Long.MIN_VALUE);
      case UNKNOWN -> new Outcome(Status.UNKNOWN, null, Long.MIN_VALUE);
      default ->
          throw new IllegalStateException(
              "the solver refuses the model: " + solver.response().getSolutionInfo());
    };
  }

  /** Tells of progress; what the listener throws ends the search and comes out of it. */
  private final class Telling extends CpSolverSolutionCallback {
    private final Encoding encoding;
    private final NormalForm form;
    private final @Nullable Goal goal;
    private final boolean bounded;
    private volatile @Nullable RuntimeException thrown;

    Telling(Encoding encoding, NormalForm form, @Nullable Goal goal, boolean bounded) {
      this.bounded = bounded;
      this.encoding = encoding;
      this.form = form;
      this.goal = goal;
    }

    // The library's callback for bounds alone crashes the virtual machine (9.15), so a bound is
    // told with each solution.
    @Override
    public void onSolutionCallback() {
      try {
        progress.accept(seen());
      } catch (RuntimeException e) {
        thrown = e;
        stopped = true;
      }
      if (stopped) {
        stopSearch();
      }
    }

    private Progress seen() {
      if (goal == null) {
        return new Progress("", null, null);
      }
      long best = goal.value(Encoding.quantities(encoding, form, this::value));
      double turned = bestObjectiveBound();
      boolean known = bounded && Math.abs(turned) < 0x1p62;
      return new Progress(goal.name(), best, known ? goal.back(Math.round(turned)) : null);
    }

    void rethrow() {
      RuntimeException cause = thrown;
      if (cause != null) {
        throw cause;
      }
    }
  }
}
