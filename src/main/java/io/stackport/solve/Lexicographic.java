package io.stackport.solve;

import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The best, first things first: each goal is solved, and its optimum becomes a bound of the next.
 * Ties go to fewest options and then to one worker with a fixed seed, so that the same question has
 * the same answer.
 */
final class Lexicographic {
  private static final int SMALL = 60;
  private static final int SEED = 1;
  private static final double TIE_EFFORT = 20;

  private final Engine engine;
  private final NormalForm form;
  private final List<Goal> goals;
  private final NormalForm searched;
  private final List<NormalForm.Limit> reached = new ArrayList<>();
  private final List<Long> bounds = new ArrayList<>();
  private long @Nullable [] last;

  /**
   * @param form what holds
   * @param pruned clauses that leave the optimum's values as they are
   */
  Lexicographic(Engine engine, NormalForm form, List<Goal> goals, List<NormalForm.Clause> pruned) {
    this.engine = engine;
    this.form = form;
    this.goals = goals;
    this.searched = Narrowed.by(form, pruned, List.of());
  }

  Optimum best() {
    for (Goal goal : goals) {
      Optimum end = solve(goal);
      if (end != null) {
        return end;
      }
    }
    Optimum end = breakTies();
    return end == null ? confirmed() : end;
  }

  /** Solves one goal beneath those before it; an end, or null when its optimum is reached. */
  private @Nullable Optimum solve(Goal goal) {
    FirstEncoding encoding = new FirstEncoding(narrowed());
    List<NormalForm.Term> terms = goal.turnedTerms(form);
    LinearExpr objective = terms.isEmpty() ? null : encoding.sum(terms);
    int workers = form.options() > SMALL ? 2 : 1;
    Engine.Outcome outcome =
        engine.run(
            encoding,
            searched,
            objective,
            new Engine.Settings(workers, SEED, true, 0, Engine.SOME_LINEAR),
            goal);
    long[] quantities = take(outcome);
    if (quantities == null) {
      return nothing(outcome);
    }
    long turned = goal.turned(goal.value(quantities));
    if (outcome.status() == Engine.Status.FEASIBLE) {
      bounds.add(goal.back(outcome.bound()));
      return new Optimum.Best(found(), bounds, turned - outcome.bound());
    }
    bounds.add(goal.back(turned));
    reached.add(goal.atMost(form, turned));
    return null;
  }

  private @Nullable Optimum breakTies() {
    FirstEncoding encoding = new FirstEncoding(narrowed());
    LinearExprBuilder count = LinearExpr.newBuilder();
    for (int i = 0; i < form.options(); i++) {
      count.add(encoding.chosen(i));
    }
    Engine.Outcome outcome =
        engine.run(
            encoding,
            searched,
            count.build(),
            new Engine.Settings(1, SEED, true, TIE_EFFORT, Engine.SOME_LINEAR),
            null);
    return take(outcome) == null ? nothing(outcome) : null;
  }

  /** What it means that a run has no solution; null when the one before it is good enough. */
  private @Nullable Optimum nothing(Engine.Outcome outcome) {
    if (outcome.status() == Engine.Status.INFEASIBLE) {
      if (last != null) {
        throw new IllegalStateException("the solver loses a configuration that it has: a defect");
      }
      return impossible();
    }
    return last == null
        ? new Optimum.OutOfTime()
        : bounds.size() == goals.size() ? null : new Optimum.Best(found(), bounds, 0);
  }

  private Optimum impossible() {
    return new SecondWitness(engine, form, goals).none() instanceof SecondWitness.Word.Confirmed yes
        ? new Optimum.Impossible(yes.by())
        : new Optimum.OutOfTime();
  }

  private Optimum confirmed() {
    Configuration found = found();
    long[] turned = new long[goals.size()];
    for (int g = 0; g < turned.length; g++) {
      turned[g] = goals.get(g).turned(found.objectiveValues().get(g));
    }
    return new SecondWitness(engine, form, goals).noneBetter(turned)
            instanceof SecondWitness.Word.Confirmed yes
        ? new Optimum.Proved(found, yes.by())
        : new Optimum.Best(found, bounds, 0);
  }

  private NormalForm narrowed() {
    return Narrowed.by(searched, List.of(), reached);
  }

  private Configuration found() {
    if (last == null) {
      throw new IllegalStateException("nothing is found");
    }
    return Configuration.of(form, goals, last);
  }

  /** A solution counts only once plain arithmetic agrees with it. */
  private long @Nullable [] take(Engine.Outcome outcome) {
    long[] quantities = outcome.quantities();
    if (quantities != null) {
      List<String> violated = Witness.check(narrowed(), quantities);
      if (!violated.isEmpty()) {
        throw new IllegalStateException("the solver breaks " + violated + ": a defect");
      }
      last = quantities;
    }
    return quantities;
  }
}
