package io.stackport.configure;

import io.stackport.model.CompatibilityModel;
import io.stackport.solve.Diagram;
import io.stackport.solve.Domains;
import io.stackport.solve.Effort;
import io.stackport.solve.NormalForm;
import io.stackport.solve.Normalizer;
import io.stackport.solve.SatSolver;
import io.stackport.solve.View;
import java.math.BigInteger;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * All configurations of a model in one view: by its decision diagram, or past the diagram's budget
 * by satisfiability with witnesses, which knows the options and not the count.
 */
public final class Space {
  /** Nodes; a request whose diagram needs more is slow to answer at all. */
  private static final long BUDGET = 120_000;

  /** Time for one option past the diagram's budget, and for all of them: the net below steps. */
  private static final Duration ONE = Duration.ofSeconds(2);

  private static final Duration ALL = Duration.ofSeconds(30);

  /** Of the usual steps, for one option; options past so many failures are not asked for. */
  private static final int PART = 400;

  private static final int FAILURES = 60;

  private final NormalForm form;
  private final Diagram.Compiled compiled;
  private final SortedSet<String> options = new TreeSet<>();
  private final SortedSet<String> unknown = new TreeSet<>();
  private boolean settled = true;

  private Space(NormalForm form, Diagram.Compiled compiled) {
    this.form = form;
    this.compiled = compiled;
  }

  /**
   * The space of a model in a view, to be counted: past the budget its options are not asked for.
   */
  static Space counted(CompatibilityModel model, View view) {
    NormalForm form = Normalizer.of(model, view);
    return new Space(form, Diagram.of(form, BUDGET));
  }

  /**
   * The space of a model in a view.
   *
   * @param ended asked often; true ends the search for options past the budget
   */
  static Space of(CompatibilityModel model, View view, BooleanSupplier ended) {
    Space space = counted(model, view);
    if (space.compiled instanceof Diagram.Built built) {
      space.options.addAll(space.ids(built.diagram().options()));
    } else if (space.compiled instanceof Diagram.TooLarge) {
      SatSolver solver =
          SatSolver.of(model, view, Effort.USUAL.within(ONE).small(PART).until(ended));
      Domains.Domain domain = new Domains(solver, ALL, FAILURES).of(List.of());
      space.settled = !solver.hurried();
      space.options.addAll(domain.standing().keySet());
      space.unknown.addAll(domain.unknown());
    }
    return space;
  }

  private List<String> ids(BitSet numbers) {
    return numbers.stream().mapToObj(form.ids()::get).toList();
  }

  /** Options that stand in some configuration. */
  public SortedSet<String> options() {
    return options;
  }

  /** Options about which time ran out: nobody may say that they do not fit. */
  public SortedSet<String> unknown() {
    return unknown;
  }

  /** False where time ended the search for options: another run may know more of them. */
  public boolean settled() {
    return settled;
  }

  /** How many configurations there are; null when the diagram is too large to count them. */
  public @Nullable BigInteger count() {
    return switch (method()) {
      case DIAGRAM -> diagram().count();
      case NOTHING -> BigInteger.ZERO;
      case SATISFIABILITY -> null;
    };
  }

  /** How many configurations hold at least one of some options; null likewise. */
  public @Nullable BigInteger countWith(List<String> some) {
    BigInteger all = count();
    if (all == null || method() == Method.NOTHING) {
      return all;
    }
    int[] without =
        some.stream()
            .mapToInt(id -> -form.ids().indexOf(id) - 1)
            .filter(each -> each < 0)
            .toArray();
    return all.subtract(diagram().count(without));
  }

  /** How an answer was found. */
  public enum Method {
    DIAGRAM,
    SATISFIABILITY,
    NOTHING
  }

  /** How this one was. */
  public Method method() {
    return compiled instanceof Diagram.Built
        ? Method.DIAGRAM
        : compiled instanceof Diagram.Empty ? Method.NOTHING : Method.SATISFIABILITY;
  }

  /** Why the diagram could not be made; empty when it was. */
  public String tooLarge() {
    return compiled instanceof Diagram.TooLarge large ? large.why() : "";
  }

  /** Nodes of the diagram; 0 when there is none. */
  public int nodes() {
    return method() == Method.DIAGRAM ? diagram().nodes() : 0;
  }

  private Diagram diagram() {
    return ((Diagram.Built) compiled).diagram();
  }
}
