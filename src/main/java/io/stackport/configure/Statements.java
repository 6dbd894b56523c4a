package io.stackport.configure;

import io.stackport.assembly.Offer;
import io.stackport.bundle.Request;
import io.stackport.model.CompatibilityModel;
import io.stackport.model.Constraint;
import io.stackport.model.Literal;
import io.stackport.model.Option;
import io.stackport.model.Slot;
import io.stackport.model.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A request's model in which each statement of the buyer is one constraint, however many it makes:
 * a statement that makes several is an option of its own, beside which they hold.
 */
final class Statements {
  /** Begins the ids of options that stand for statements. */
  static final String MARK = "#";

  /** What the buyer keeps before what follows; a prefix of what has an order of its own. */
  private static final List<String> TO_KEEP =
      List.of("needs.apps", "needs", "decided", "accept", "budgetUsd", "usContentPercent");

  private static final String HALL = "hall";

  private final RequestModel asked;
  private final List<Constraint> constraints = new ArrayList<>();
  private final Map<String, Source> woven = new LinkedHashMap<>();

  private Statements(RequestModel asked) {
    this.asked = asked;
  }

  /** The model; constraints that the buyer stated and bounds of slots can be given up. */
  static CompatibilityModel of(RequestModel asked) {
    return new Statements(asked).model();
  }

  /** What can be given up, what is kept longest first; the bounds of slots come last. */
  static List<Integer> toKeep(CompatibilityModel model) {
    List<Integer> given = new ArrayList<>();
    for (int i = 0; i < model.constraints().size(); i++) {
      if (restricts(model.constraints().get(i)) && model.constraints().get(i).source().given()) {
        given.add(i);
      }
    }
    given.sort(Comparator.comparingInt(i -> rank(model.constraints().get(i).source().id())));
    for (int s = 0; s < model.slots().size(); s++) {
      String slot = model.slots().get(s).id();
      // Rules of what stands in a hall are read for one hall at most.
      if (!slot.equals(HALL) && !slot.equals(MARK)) {
        given.add(-1 - s);
      }
    }
    return given;
  }

  private static int rank(String id) {
    for (int i = 0; i < TO_KEEP.size(); i++) {
      if (id.startsWith(TO_KEEP.get(i))) {
        return i;
      }
    }
    return TO_KEEP.size();
  }

  private static boolean restricts(Constraint each) {
    return !(each instanceof Constraint.Use) && !(each instanceof Constraint.Provide);
  }

  private CompatibilityModel model() {
    List<Slot> slots = asked.model().slots().stream().map(this::slot).toList();
    Map<String, Integer> makes = new LinkedHashMap<>();
    for (Constraint each : asked.model().constraints()) {
      if (restricts(each) && each.source().given()) {
        makes.merge(each.source().id(), 1, Integer::sum);
      }
    }
    units(makes);
    for (Constraint each : asked.model().constraints()) {
      boolean several = makes.getOrDefault(each.source().id(), 0) > 1;
      constraints.add(several && restricts(each) && each.source().given() ? beside(each) : each);
    }
    List<Option> marks = new ArrayList<>();
    woven.forEach(
        (id, source) -> {
          marks.add(Option.of(MARK + id));
          constraints.add(new Constraint.Implies(source, List.of(), List.of(mark(id))));
        });
    List<Slot> all = new ArrayList<>(slots);
    if (!marks.isEmpty()) {
      all.add(new Slot(MARK, 0, marks.size(), marks));
    }
    return new CompatibilityModel(
        asked.model().name(), all, constraints, asked.model().objectives());
  }

  private static Literal mark(String id) {
    return new Literal(MARK + id, true);
  }

  /** What needs ask of a slot is asked by them: less of them may stand when one is given up. */
  private Slot slot(Slot slot) {
    boolean asked =
        slot.id().equals("app")
            && !this.asked.request().document().root().at("/slots/app").has("min");
    List<Option> options = slot.options().stream().map(this::free).toList();
    return new Slot(slot.id(), asked ? 0 : slot.min(), slot.max(), options);
  }

  private Option free(Option option) {
    return exactly(option) == 0
        ? option
        : new Option(
            option.id(),
            option.name(),
            1,
            asked.request().mostUnits(),
            option.attributes(),
            option.unit(),
            option.once());
  }

  private long exactly(Option option) {
    Offer offer = Objects.requireNonNull(asked.file().offers().get(option.id()));
    Long units = new Needed(asked.request(), asked.file().offers(), asked.prices()).exactly(offer);
    return units == null ? 0 : units;
  }

  /** Quantities that are decided, as limits that can be given up with the decision. */
  private void units(Map<String, Integer> makes) {
    for (Slot slot : asked.model().slots()) {
      for (Option option : slot.options()) {
        long units = exactly(option);
        if (units > 0) {
          Offer offer = Objects.requireNonNull(asked.file().offers().get(option.id()));
          String id = "decided " + offer.component().id();
          makes.merge(id, 2, Integer::sum);
          woven(new Source(id, "", "", "", true, true));
          exactly(id, option.id(), units);
        }
      }
    }
  }

  private void exactly(String id, String option, long units) {
    Source source = new Source(id, id + ": " + units + " units", "", "", true, false);
    List<Literal> when = List.of(new Literal(option, true), mark(id));
    String most = "at most " + option;
    constraints.add(new Constraint.Use(source, option, most, 1L, 1, false, List.of()));
    constraints.add(new Constraint.Limit(source, most, units, when));
    String least = "at least " + option;
    constraints.add(new Constraint.Use(source, "", least, units, 1, false, List.of()));
    constraints.add(new Constraint.Use(source, option, least, 1L, 1, true, List.of()));
    constraints.add(new Constraint.Limit(source, least, 0, when));
  }

  private Constraint beside(Constraint each) {
    Source given = each.source();
    woven(given);
    Source source =
        new Source(
            given.id(), given.says(), given.citation(), given.remedy(), given.certain(), false);
    if (each instanceof Constraint.Forbid forbid) {
      return new Constraint.Forbid(source, and(forbid.of(), given.id()));
    } else if (each instanceof Constraint.Implies implies) {
      return new Constraint.Implies(source, and(implies.when(), given.id()), implies.then());
    } else if (each instanceof Constraint.Limit limit) {
      return new Constraint.Limit(
          source, limit.resource(), limit.bound(), and(limit.when(), given.id()));
    }
    throw new IllegalArgumentException("a statement makes several of " + each);
  }

  private static List<Literal> and(List<Literal> when, String id) {
    List<Literal> all = new ArrayList<>(when);
    all.add(mark(id));
    return all;
  }

  private void woven(Source given) {
    Source before = woven.get(given.id());
    String says = given.id().equals("accept") ? burden(asked.request()) : given.says();
    if (before == null || before.says().isEmpty()) {
      woven.put(given.id(), new Source(given.id(), says, "", "give up " + given.id(), true, true));
    }
  }

  private static String burden(Request request) {
    return switch (request.accept()) {
      case "none" -> "you accept no line that requires a license";
      case "exceptions" -> "you accept a license exception at most";
      case "case-by-case" -> "you accept a license under case-by-case review at most";
      default -> "you accept any burden";
    };
  }
}
