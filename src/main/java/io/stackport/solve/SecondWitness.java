package io.stackport.solve;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Confirms that there is no configuration, or none better: what a solver says of itself is not
 * enough.
 */
public final class SecondWitness {
  private static final int SMALL = 20;
  private static final int SEED = 97;
  private static final long BUDGET = 1_000_000;

  /** Most work without presolve, in the solver's deterministic seconds. */
  private static final double EFFORT = 20;

  /** Who confirmed it. */
  public enum Kind {
    /** An exhaustive search of our own. */
    SEARCH,
    /** The solver again, with another encoding and seed and without presolve. */
    SECOND_ENCODING,
    /** The solver with another encoding and seed, but only with presolve. */
    PRESOLVED_ENCODING
  }

  /** What the second witness says. */
  sealed interface Word {
    /** There is none. */
    record Confirmed(Kind by) implements Word {}

    /** It could not say in time. */
    record Silent() implements Word {}
  }

  private final Engine engine;
  private final NormalForm form;
  private final List<Goal> goals;
  private final long budget;

  SecondWitness(Engine engine, NormalForm form, List<Goal> goals) {
    this(engine, form, goals, BUDGET);
  }

  /**
   * @param budget steps of our own search before the second encoding takes over
   */
  SecondWitness(Engine engine, NormalForm form, List<Goal> goals, long budget) {
    this.budget = budget;
    this.engine = engine;
    this.form = form;
    this.goals = goals;
  }

  /** Whether there is no configuration at all. */
  Word none() {
    return confirm(new long[0], false);
  }

  /** Whether none is better, first things first, than these turned values of all goals. */
  Word noneBetter(long[] turned) {
    return goals.isEmpty() ? new Word.Confirmed(Kind.SEARCH) : confirm(turned, true);
  }

  private Word confirm(long[] turned, boolean better) {
    if (form.options() <= SMALL) {
      switch (new SmallSearch(form, goals, turned, budget).run()) {
        case NONE:
          return new Word.Confirmed(Kind.SEARCH);
        case FOUND:
          throw contradicted(better, Kind.SEARCH);
        case GAVE_UP:
          break;
      }
    }
    Word word = encoded(turned, better, Kind.SECOND_ENCODING);
    return word instanceof Word.Silent ? encoded(turned, better, Kind.PRESOLVED_ENCODING) : word;
  }

  private Word encoded(long[] turned, boolean better, Kind kind) {
    SecondEncoding encoding = new SecondEncoding(form);
    LinearExpr guide = better ? demandBetter(encoding, turned) : null;
    boolean presolve = kind == Kind.PRESOLVED_ENCODING;
    Engine.Settings settings =
        new Engine.Settings(1, SEED, presolve, presolve ? 0 : EFFORT, Engine.ALL_LINEAR);
    return switch (engine.run(encoding, form, guide, settings, null).status()) {
      case INFEASIBLE -> new Word.Confirmed(kind);
      case UNKNOWN -> new Word.Silent();
      case OPTIMAL, FEASIBLE -> throw contradicted(better, kind);
    };
  }

  /** One goal is better and those before it are no worse; the first goal, to guide the search. */
  private @Nullable LinearExpr demandBetter(SecondEncoding encoding, long[] turned) {
    Literal[] first = new Literal[turned.length];
    LinearExpr[] sums = new LinearExpr[turned.length];
    for (int g = 0; g < turned.length; g++) {
      BoolVar here = encoding.model().newBoolVar("");
      first[g] = here;
      sums[g] = encoding.sum(goals.get(g).turnedTerms(form));
      for (int before = 0; before < g; before++) {
        encoding.model().addLessOrEqual(sums[before], turned[before]).onlyEnforceIf(here);
      }
      encoding.model().addLessOrEqual(sums[g], turned[g] - 1).onlyEnforceIf(here);
    }
    encoding.model().addBoolOr(first);
    encoding.model().addLessOrEqual(sums[0], turned.length == 1 ? turned[0] - 1 : turned[0]);
    return sums[0].numElements() == 0 ? null : sums[0];
  }

  private static IllegalStateException contradicted(boolean better, Kind by) {
    return new IllegalStateException(
        "the solver says that there is no %s configuration, and %s finds one: a defect"
            .formatted(better ? "better" : "", by));
  }
}
