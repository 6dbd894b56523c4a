package io.stackport.configure;

import io.stackport.configure.Explanation.Answer;
import io.stackport.configure.Explanation.State;
import io.stackport.model.CompatibilityModel;
import io.stackport.model.Literal;
import io.stackport.problem.DidYouMean;
import io.stackport.problem.Problem;
import io.stackport.problem.ProblemException;
import io.stackport.solve.Conflict;
import io.stackport.solve.Conflicts;
import io.stackport.solve.Effort;
import io.stackport.solve.Exits;
import io.stackport.solve.SatSolver;
import io.stackport.solve.View;
import io.stackport.solve.WaysOut;
import io.stackport.solve.WhyNot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;

/**
 * Says why a request or an option of it does not fit, and the ways out. By one thread at a time.
 */
public final class Explainer {
  private final RequestModel asked;
  private final Collection<String> catalog;
  private final CompatibilityModel model;
  private final Blame blame;
  private final SatSolver possible;
  private final SatSolver certain;

  /**
   * @param catalog ids of all components
   * @param ended asked often; true ends every question, which is then not answered
   */
  public Explainer(RequestModel asked, Collection<String> catalog, BooleanSupplier ended) {
    this.asked = asked;
    this.catalog = catalog;
    model = Statements.of(asked);
    blame = new Blame(model);
    possible = SatSolver.of(model, View.POSSIBLE, Effort.USUAL.until(ended));
    certain = SatSolver.of(model, View.CERTAIN, Effort.USUAL.until(ended));
  }

  /**
   * Whether the request fits and if not, why.
   *
   * @param most ways out
   */
  public Explanation request(int most) {
    Answer answer = answer("", List.of());
    List<Explanation.Way> ways =
        answer.state() == State.DOES_NOT_FIT ? repair(View.POSSIBLE, most).ways() : List.of();
    return new Explanation(asked.request().name(), "", List.of(answer), ways);
  }

  /**
   * Whether an option fits, and why not; what it takes away when it is one offer that does.
   *
   * @param id of an offer, or of a component, which stands for all of its offers
   * @throws ProblemException when nothing has the id
   */
  public Explanation option(String id) {
    List<String> offers = offers(id);
    List<Answer> answers = new ArrayList<>();
    if (offers.isEmpty()) {
      answers.add(Answer.of(id, State.DOES_NOT_FIT, List.of(left(id))));
    }
    for (String each : offers) {
      answers.add(answer(each, List.of(new Literal(each, true))));
    }
    if (answers.size() == 1 && answers.get(0).fits()) {
      answers.set(0, removing(answers.get(0)));
    }
    return new Explanation(asked.request().name(), id, answers, List.of());
  }

  /**
   * What choosing an offer takes away.
   *
   * @throws ProblemException when nothing has the id, or several offers do
   */
  public Explanation choose(String id) {
    List<String> offers = offers(id);
    if (offers.size() > 1) {
      throw new ProblemException(
          Problem.at("--choose", 0, "`" + id + "` can be had in " + offers.size() + " ways")
              .withHelp("choose one: " + String.join(", ", offers)));
    }
    return option(id);
  }

  /**
   * What to give up so that the request fits.
   *
   * @param most how many ways
   */
  public Repair repair(View view, int most) {
    SatSolver solver = view == View.CERTAIN ? certain : possible;
    String name = asked.request().name();
    boolean strict = view == View.CERTAIN;
    WaysOut found = new Exits(solver).ways(Statements.toKeep(model), List.of(), most);
    if (found instanceof WaysOut.Ways ways) {
      List<Explanation.Way> all =
          ways.ways().stream().map(way -> new Explanation.Way(blame.of(way.giveUp()))).toList();
      return new Repair(name, strict, all, ways.all(), List.of(), false);
    }
    if (found instanceof WaysOut.Hopeless hopeless
        && hopeless.rest() instanceof Conflict.Minimal rest) {
      return new Repair(
          name, strict, List.of(), true, blame.of(view, rest.constraints(), List.of()), false);
    }
    return new Repair(name, strict, List.of(), false, List.of(), true);
  }

  /** False where time ended a question: another run may say more. */
  public boolean settled() {
    return !possible.hurried() && !certain.hurried();
  }

  private Answer answer(String about, List<Literal> assumed) {
    Conflict conflict = shortest(possible, assumed);
    if (conflict instanceof Conflict.Minimal minimal) {
      return Answer.of(
          about, State.DOES_NOT_FIT, blame.of(View.POSSIBLE, minimal.constraints(), assumed));
    }
    if (!(conflict instanceof Conflict.None)) {
      return Answer.of(about, State.UNKNOWN, List.of());
    }
    Conflict strict = shortest(certain, assumed);
    if (strict instanceof Conflict.Minimal minimal) {
      Answer open =
          Answer.of(about, State.OPEN, blame.of(View.CERTAIN, minimal.constraints(), assumed));
      return open.settling(toSettle(assumed));
    }
    return Answer.of(
        about, strict instanceof Conflict.None ? State.FITS : State.UNKNOWN, List.of());
  }

  /** Of two minimal conflicts, one with rules and one with statements if possible, the shorter. */
  private Conflict shortest(SatSolver solver, List<Literal> assumed) {
    Conflicts conflicts = new Conflicts(solver);
    Conflict rules = conflicts.minimal(assumed);
    if (!(rules instanceof Conflict.Minimal one)) {
      return rules;
    }
    List<Integer> stated = new ArrayList<>();
    for (int each : solver.constraints()) {
      boolean given = each >= 0 && model.constraints().get(each).source().given();
      stated.add(given ? stated.size() : 0, each);
    }
    return conflicts.minimal(List.of(), stated, assumed) instanceof Conflict.Minimal other
            && other.constraints().size() < one.constraints().size()
        ? other
        : one;
  }

  /** Open points that would leave a configuration with nothing open, should they turn out well. */
  private List<Statement> toSettle(List<Literal> assumed) {
    List<Integer> open = new ArrayList<>();
    for (int each : certain.constraints()) {
      if (each >= 0 && Statement.of(model, each).open()) {
        open.add(each);
      }
    }
    return new Exits(certain).ways(open, assumed, 1) instanceof WaysOut.Ways ways
        ? blame.of(ways.ways().get(0).giveUp())
        : List.of();
  }

  private Answer removing(Answer answer) {
    WhyNot.Changed changed =
        new WhyNot(possible).changed(List.of(), new Literal(answer.about(), true));
    List<Explanation.Removed> removed = new ArrayList<>();
    changed
        .left()
        .forEach(
            (option, conflict) ->
                removed.add(
                    new Explanation.Removed(
                        option,
                        conflict instanceof Conflict.Minimal minimal
                            ? blame.of(minimal.constraints())
                            : List.of())));
    return new Answer(
        answer.about(),
        answer.state(),
        answer.conflict(),
        answer.settle(),
        removed,
        List.copyOf(changed.unknown()));
  }

  /** Offers of an id; none when a component has none in this request. */
  private List<String> offers(String id) {
    if (asked.file().offers().containsKey(id)) {
      return List.of(id);
    }
    List<String> offers =
        asked.file().offers().values().stream()
            .filter(each -> each.component().id().equals(id))
            .map(each -> each.id())
            .toList();
    if (offers.isEmpty() && !catalog.contains(id) && !excluded(id)) {
      SortedSet<String> names = new TreeSet<>(catalog);
      names.addAll(asked.file().offers().keySet());
      throw new ProblemException(
          Problem.at(asked.request().name(), 0, "no offer and no component has the id `" + id + "`")
              .withHelp(DidYouMean.hint(id, names)));
    }
    return offers;
  }

  private boolean excluded(String id) {
    return asked.request().exclude().contains(id);
  }

  /** Why a component of the catalog has no offers here. */
  private Statement left(String id) {
    if (excluded(id)) {
      return new Statement(
          Statement.Kind.YOURS,
          "exclude",
          "you excluded " + id,
          "",
          "take it out of `exclude`",
          false);
    }
    return new Statement(
        Statement.Kind.SLOT,
        "slots",
        id + " fills a slot of which the package takes none, or all that it can hold is excluded",
        "",
        "let the slot take one under `slots`",
        false);
  }
}
