package io.stackport.configure;

import io.stackport.configure.Configurations.Ending;
import io.stackport.model.CompatibilityModel;
import io.stackport.model.Constraint;
import io.stackport.problem.Problem;
import io.stackport.problem.ProblemException;
import io.stackport.solve.CpSatSolver;
import io.stackport.solve.Front;
import io.stackport.solve.Goal;
import io.stackport.solve.Goals;
import io.stackport.solve.NormalForm;
import io.stackport.solve.Normalizer;
import io.stackport.solve.Optimum;
import io.stackport.solve.Pareto;
import io.stackport.solve.TooLargeException;
import io.stackport.solve.View;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Asks the solver for the best configurations of a request's model in one view. */
final class Search {
  /** Slots in which alternatives need not differ: other controls alone make no other package. */
  private static final Set<String> SAME = Set.of("control", "pipeline", Wanted.MONTHS);

  private final RequestModel given;
  private final List<String> names;
  private final BestQuestion question;
  private Runnable running = () -> {};
  private boolean stopped;

  /**
   * What was found.
   *
   * @param model that was solved
   * @param found each {@link Optimum.Proved} or {@link Optimum.Best}
   */
  record Result(CompatibilityModel model, List<Optimum> found, Ending ending) {}

  Search(RequestModel given, List<String> names, BestQuestion question) {
    this.given = given;
    this.names = names;
    this.question = question;
  }

  /**
   * @param learned what else a configuration must keep
   */
  Result run(View view, List<Constraint> learned, Duration limit) {
    try {
      return question.front() ? front(view, learned, limit) : top(view, learned, limit);
    } catch (TooLargeException tooLarge) {
      throw new ProblemException(
          Problem.at(given.request().document().file(), 0, String.valueOf(tooLarge.getMessage()))
              .withHelp("lower `mostUnits`, or give a budget or a limit of power"));
    }
  }

  /** Ends what runs and whatever is asked later; from any thread. */
  void stop() {
    Runnable current;
    synchronized (this) {
      stopped = true;
      current = running;
    }
    current.run();
  }

  synchronized boolean stopped() {
    return stopped;
  }

  private void runs(Runnable stop) {
    boolean late;
    synchronized (this) {
      running = stop;
      late = stopped;
    }
    if (late) {
      stop.run();
    }
  }

  private CpSatSolver solver(CompatibilityModel model, View view, Duration limit) {
    NormalForm form = Normalizer.of(model, view);
    CpSatSolver solver =
        new CpSatSolver(form, Goals.of(model, form, view), limit, question.progress());
    runs(solver::stop);
    return solver;
  }

  private Result top(View view, List<Constraint> learned, Duration limit) {
    CompatibilityModel model = Best.with(Wanted.ordered(given, names), learned);
    NormalForm form = Normalizer.of(model, view);
    Set<Integer> vary = new TreeSet<>();
    for (int i = 0; i < form.options(); i++) {
      if (!SAME.contains(form.slots().get(form.slot()[i]).id())) {
        vary.add(i);
      }
    }
    List<Optimum> all = new ArrayList<>(solver(model, view, limit).top(question.top(), vary));
    Optimum last = all.get(all.size() - 1);
    if (last instanceof Optimum.Proved) {
      return new Result(model, all, Ending.COMPLETE);
    }
    if (last instanceof Optimum.Best) {
      return new Result(model, all, cut());
    }
    all.remove(all.size() - 1);
    return new Result(
        model,
        all,
        !(last instanceof Optimum.Impossible)
            ? cut()
            : all.isEmpty() ? Ending.IMPOSSIBLE : Ending.NO_MORE);
  }

  private Ending cut() {
    return stopped() ? Ending.STOPPED : Ending.OUT_OF_TIME;
  }

  private Result front(View view, List<Constraint> learned, Duration limit) {
    CompatibilityModel counted = Best.with(Wanted.known(given, names), learned);
    Optimum least = solver(counted, view, limit).best();
    if (!(least instanceof Optimum.Proved proved)) {
      Ending ending = least instanceof Optimum.Impossible ? Ending.IMPOSSIBLE : cut();
      return new Result(counted, List.of(), ending);
    }
    long unknown = proved.configuration().objectiveValues().get(0);
    CompatibilityModel model = Best.with(Wanted.front(given, names, unknown), learned);
    NormalForm form = Normalizer.of(model, view);
    List<Goal> goals = Goals.of(model, form, view);
    Pareto pareto = new Pareto(form, goals, limit, question.progress());
    runs(pareto::stop);
    Front front = pareto.front(question.top());
    Ending ending =
        stopped() ? Ending.STOPPED : front.truncated() ? Ending.TRUNCATED : Ending.COMPLETE;
    return new Result(model, List.copyOf(front.points()), ending);
  }
}
