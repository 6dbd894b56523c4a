package io.stackport.solve;

import io.stackport.model.CompatibilityModel;
import io.stackport.model.Objective;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a model.
 *
 * @param count how many configurations there are
 * @param choices which options can be chosen
 * @param goals objectives of the best configurations; null when the best is not asked for
 * @param top how many of the best
 * @param conflict why there is no configuration, where there is none
 * @param limit of time for the best
 */
public record ModelQuestion(
    View view,
    boolean count,
    boolean choices,
    @Nullable List<Objective> goals,
    int top,
    boolean conflict,
    Duration limit) {

  /**
   * The answer.
   *
   * @throws TooLargeException when sums of the goals could reach 2^62
   */
  public ModelAnswer of(CompatibilityModel model) {
    return of(model, Diagram.BUDGET);
  }

  /**
   * The answer.
   *
   * @param budget most nodes of a diagram
   */
  ModelAnswer of(CompatibilityModel model, long budget) {
    NormalForm form = Normalizer.of(model, view);
    SatSolver solver = SatSolver.of(model, view);
    SatAnswer found = solver.solve(List.of());
    Diagram.@Nullable Compiled compiled = count || choices ? Diagram.of(form, budget) : null;
    ModelAnswer.Exists exists =
        found instanceof SatAnswer.Found
            ? ModelAnswer.Exists.YES
            : found instanceof SatAnswer.Impossible
                ? ModelAnswer.Exists.NO
                : ModelAnswer.Exists.UNKNOWN;
    return new ModelAnswer(
        model.name(),
        view,
        exists,
        found instanceof SatAnswer.Found one ? one.quantities() : null,
        count && compiled != null ? counted(compiled) : null,
        choices && compiled != null ? choices(compiled, form, solver) : null,
        goals == null ? null : best(model, form, goals),
        conflict && exists == ModelAnswer.Exists.NO
            ? new Conflicts(solver).minimal(List.of())
            : null);
  }

  private static ModelAnswer.Count counted(Diagram.Compiled compiled) {
    if (compiled instanceof Diagram.Built built) {
      return new ModelAnswer.Count(built.diagram().count(), "");
    }
    return compiled instanceof Diagram.TooLarge large
        ? new ModelAnswer.Count(null, large.why())
        : new ModelAnswer.Count(java.math.BigInteger.ZERO, "");
  }

  private static ModelAnswer.Choices choices(
      Diagram.Compiled compiled, NormalForm form, SatSolver solver) {
    if (compiled instanceof Diagram.TooLarge) {
      Domains.Domain domain = new Domains(solver).of(List.of());
      return new ModelAnswer.Choices(
          List.copyOf(domain.standing().keySet()),
          List.copyOf(domain.out()),
          List.copyOf(domain.unknown()),
          "sat");
    }
    BitSet standing =
        compiled instanceof Diagram.Built built ? built.diagram().options() : new BitSet();
    List<String> can = new ArrayList<>();
    List<String> cannot = new ArrayList<>();
    for (int i = 0; i < form.options(); i++) {
      (standing.get(i) ? can : cannot).add(form.ids().get(i));
    }
    return new ModelAnswer.Choices(can, cannot, List.of(), "diagram");
  }

  private ModelAnswer.Best best(
      CompatibilityModel model, NormalForm form, List<Objective> objectives) {
    CompatibilityModel wanted =
        new CompatibilityModel(model.name(), model.slots(), model.constraints(), objectives);
    CpSatSolver solver = new CpSatSolver(form, Goals.of(wanted, form, view), limit);
    Set<Integer> all = new HashSet<>();
    for (int i = 0; i < form.options(); i++) {
      all.add(i);
    }
    List<Optimum> optima = top == 1 ? List.of(solver.best()) : solver.top(top, all);
    return new ModelAnswer.Best(objectives.stream().map(Objective::of).toList(), optima);
  }
}
