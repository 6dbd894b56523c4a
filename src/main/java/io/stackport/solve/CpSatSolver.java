package io.stackport.solve;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Quantities and optima by CP-SAT. What it says is taken only with a second witness: a
 * configuration is checked by {@link Witness}, that there is none or none better by {@link
 * SecondWitness}.
 */
public final class CpSatSolver {
  private final NormalForm form;
  private final List<Goal> goals;
  private final Engine engine;

  /**
   * @param goals first things first; none when any configuration will do
   * @param limit of time for each question
   * @throws TooLargeException when sums could reach 2^62
   */
  public CpSatSolver(NormalForm form, List<Goal> goals, Duration limit) {
    this(form, goals, limit, progress -> {});
  }

  /**
   * @param progress hears of each better configuration, with the bound at that time, on a thread of
   *     the solver
   */
  public CpSatSolver(
      NormalForm form, List<Goal> goals, Duration limit, Consumer<Progress> progress) {
    this(form, goals, new Engine(limit, progress));
    Magnitudes.check(form, goals);
  }

  private CpSatSolver(NormalForm form, List<Goal> goals, Engine engine) {
    this.form = form;
    this.goals = List.copyOf(goals);
    this.engine = engine;
  }

  /** The best configuration; the same one whenever this is asked and answered in time. */
  public Optimum best() {
    return best(Set.of());
  }

  /**
   * The best configuration.
   *
   * @param keep numbers of options that another one never stands in for, though it is as good
   */
  public Optimum best(Set<Integer> keep) {
    engine.begin();
    return new Lexicographic(engine, form, goals, Pruning.of(form, goals, keep).clauses()).best();
  }

  /**
   * The best, the next best and so on; each differs from all before it in which of some options it
   * chooses. A last one that is not proved says why there are no more.
   *
   * @param most how many
   * @param vary numbers of the options in which they differ
   */
  public List<Optimum> top(int most, Set<Integer> vary) {
    engine.begin();
    List<NormalForm.Clause> pruned = Pruning.of(form, goals, vary).clauses();
    List<NormalForm.Clause> unlike = new ArrayList<>();
    List<Optimum> all = new ArrayList<>();
    while (all.size() < most) {
      NormalForm rest = Narrowed.by(form, unlike, List.of());
      Optimum next = new Lexicographic(engine, rest, goals, pruned).best();
      all.add(next);
      if (!(next instanceof Optimum.Proved proved)) {
        break;
      }
      unlike.add(Narrowed.unlike(form, proved.configuration(), vary));
    }
    return List.copyOf(all);
  }

  /** Ends what runs, and whatever is asked later, with what was found; from any thread. */
  public void stop() {
    engine.stop();
  }
}
