package io.stackport.solve;

import io.stackport.model.CompatibilityModel;
import io.stackport.model.Literal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.logicng.collections.LNGBooleanVector;
import org.logicng.collections.LNGIntVector;
import org.logicng.datastructures.Tristate;
import org.logicng.handlers.SATHandler;
import org.logicng.solvers.sat.MiniSat2Solver;

/**
 * Whether a configuration exists that keeps some of a model's constraints and some literals: SAT
 * under assumptions over the choice of options, and {@link Quantities} over each choice it
 * proposes. A choice that limits refuse becomes a clause, which stays for later questions. Built
 * once and asked often, by one thread at a time.
 */
public final class SatSolver {
  private final CompatibilityModel model;
  private final NormalForm form;
  private final Groups groups;
  private final SatEncoding encoding;
  private final Quantities quantities;
  private final Refusal refusal;
  private final Effort effort;
  private final Map<String, Integer> numbers = new HashMap<>();

  private boolean hurried;

  private SatSolver(CompatibilityModel model, View view, Effort effort) {
    this.model = model;
    // Bounds of slots are among what may be given up.
    form = UsefulUnits.narrowed(Normalizer.of(model, view), false);
    groups = Groups.of(form);
    encoding = new SatEncoding(form, groups);
    quantities = new Quantities(form, effort.steps());
    refusal = new Refusal(form, quantities);
    this.effort = effort;
    for (int i = 0; i < form.options(); i++) {
      numbers.put(form.ids().get(i), i);
    }
  }

  /** A solver of a model in one view. */
  public static SatSolver of(CompatibilityModel model, View view) {
    return of(model, view, Effort.USUAL);
  }

  /** Likewise, at another cost. */
  public static SatSolver of(CompatibilityModel model, View view, Effort effort) {
    return new SatSolver(model, view, effort);
  }

  /** The model that this solves. */
  public CompatibilityModel model() {
    return model;
  }

  /** Indices of all constraints that can be switched off, and of the bounds of slots. */
  public SortedSet<Integer> constraints() {
    return indices(groups.used());
  }

  /**
   * Whether a configuration keeps every constraint and the literals.
   *
   * @throws IllegalArgumentException if a literal names no option
   */
  public SatAnswer solve(List<Literal> assumed) {
    return solve(constraints(), assumed);
  }

  /**
   * Whether a configuration keeps these constraints and the literals.
   *
   * @param active indices of constraints of the model, and {@code -1 - slot} for bounds of a slot
   * @throws IllegalArgumentException if a literal names no option
   */
  public SatAnswer solve(Collection<Integer> active, List<Literal> assumed) {
    try {
      Outcome outcome = run(groups.of(active), literals(assumed));
      if (outcome.quantities() != null) {
        return new SatAnswer.Found(named(outcome.quantities()));
      }
      List<Literal> involved = new ArrayList<>(assumed);
      involved.removeIf(each -> !outcome.assumed().get(literal(each) + form.options()));
      return new SatAnswer.Impossible(indices(outcome.core()), involved);
    } catch (OutOfTimeException late) {
      return new SatAnswer.OutOfTime();
    }
  }

  /** Whether time ended a question, or somebody did: then another run may say more. */
  public boolean hurried() {
    return hurried;
  }

  /** Says that time ended a question of several. */
  void hurry() {
    hurried = true;
  }

  NormalForm form() {
    return form;
  }

  Groups groups() {
    return groups;
  }

  SortedSet<Integer> indices(BitSet of) {
    SortedSet<Integer> indices = new TreeSet<>();
    of.stream().forEach(each -> indices.add(groups.index(each)));
    return indices;
  }

  SortedMap<String, Long> named(long[] units) {
    SortedMap<String, Long> named = new TreeMap<>();
    for (int i = 0; i < units.length; i++) {
      if (units[i] > 0) {
        named.put(form.ids().get(i), units[i]);
      }
    }
    return named;
  }

  int[] literals(List<Literal> literals) {
    return literals.stream().mapToInt(this::literal).toArray();
  }

  private int literal(Literal literal) {
    Integer number = numbers.get(literal.option());
    if (number == null) {
      throw new IllegalArgumentException("no option `" + literal.option() + "` in the model");
    }
    return literal.chosen() ? number + 1 : -number - 1;
  }

  /**
   * Whether a choice keeps the active groups and the literals.
   *
   * @throws OutOfTimeException if time or steps run out
   */
  Outcome run(BitSet active, int[] assumed) {
    Clock clock = new Clock(System.nanoTime() + effort.time().toNanos());
    LNGIntVector assumptions = assumptions(active, assumed);
    MiniSat2Solver solver = encoding.solver();
    long before = quantities.spent();
    while (quantities.spent() - before <= effort.all()) {
      Tristate verdict = solver.solve(clock, assumptions);
      if (verdict == Tristate.UNDEF || clock.aborted()) {
        throw new OutOfTimeException();
      }
      if (verdict == Tristate.FALSE) {
        return refuted(solver.conflict());
      }
      long[] found = quantities(chosen(solver.model()), active);
      if (found.length > 0 || form.options() == 0) {
        return new Outcome(found, new BitSet(), new BitSet());
      }
    }
    throw new OutOfTimeException();
  }

  private LNGIntVector assumptions(BitSet active, int[] assumed) {
    LNGIntVector all = new LNGIntVector(assumed.length + active.cardinality());
    for (int each : assumed) {
      all.push(SatEncoding.literal(each));
    }
    // Conflicts are found among those that come first: rules, which are to be blamed first.
    for (int g = active.previousSetBit(active.length()); g >= 0; g = active.previousSetBit(g - 1)) {
      all.push(SatEncoding.literal(encoding.selector(g)));
    }
    return all;
  }

  private boolean[] chosen(LNGBooleanVector values) {
    boolean[] chosen = new boolean[form.options()];
    for (int i = 0; i < chosen.length; i++) {
      chosen[i] = values.get(i);
    }
    return chosen;
  }

  /** Quantities of a choice; empty where there are none and a clause now says why. */
  private long[] quantities(boolean[] chosen, BitSet active) {
    boolean[] kept = new boolean[form.limits().size()];
    for (int i = 0; i < kept.length; i++) {
      kept[i] = active.get(groups.of(form.limits().get(i).from()));
    }
    Quantities.Answer answer = quantities.check(chosen, kept);
    if (answer instanceof Quantities.Found found) {
      return found.quantities();
    }
    if (!(answer instanceof Quantities.Impossible impossible)) {
      throw new OutOfTimeException();
    }
    int[] reason = refusal.literals(chosen, impossible.limits());
    int[] clause = new int[reason.length];
    for (int i = 0; i < reason.length; i++) {
      clause[i] = -reason[i];
    }
    int[] off = new int[impossible.limits().length];
    for (int i = 0; i < off.length; i++) {
      int from = form.limits().get(impossible.limits()[i]).from();
      off[i] = -encoding.selector(groups.of(from));
    }
    encoding.add(off, clause);
    return new long[0];
  }

  private Outcome refuted(LNGIntVector conflict) {
    BitSet core = new BitSet();
    BitSet literals = new BitSet();
    for (int i = 0; i < conflict.size(); i++) {
      int assumed = -SatEncoding.ours(conflict.get(i));
      int group = encoding.group(Math.abs(assumed));
      if (group >= 0) {
        core.set(group);
      } else {
        literals.set(assumed + form.options());
      }
    }
    return new Outcome(null, core, literals);
  }

  /**
   * How a search ended.
   *
   * @param quantities units of each option; null when there are none
   * @param core groups that cannot hold together with the literals
   * @param assumed those literals, each plus the number of options
   */
  record Outcome(long @Nullable [] quantities, BitSet core, BitSet assumed) {}

  /** Stops the solver at a time. */
  private final class Clock implements SATHandler {
    private final long end;
    private boolean late;

    Clock(long end) {
      this.end = end;
    }

    @Override
    public boolean detectedConflict() {
      return !aborted();
    }

    @Override
    public boolean aborted() {
      late |= System.nanoTime() > end || effort.ended().getAsBoolean();
      hurried |= late;
      return late;
    }
  }
}
