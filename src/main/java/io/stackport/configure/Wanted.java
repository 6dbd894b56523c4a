package io.stackport.configure;

import io.stackport.assembly.Offer;
import io.stackport.fact.Price;
import io.stackport.model.CompatibilityModel;
import io.stackport.model.Constraint;
import io.stackport.model.Literal;
import io.stackport.model.Objective;
import io.stackport.model.Option;
import io.stackport.model.Slot;
import io.stackport.model.Source;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A request's model with what is wanted as sums that a solver can make least. What is not known
 * must never make a configuration look better, so the fewest unknown figures go before each sum.
 */
final class Wanted {
  /** Every objective that can be asked for. */
  static final List<String> NAMES =
      List.of(
          "cost",
          "licenses",
          "lead-time",
          "power",
          "us-content",
          "spare-capacity",
          "offers",
          "preference");

  /** Figures that may be unknown. */
  private static final Set<String> DOUBTFUL = Set.of("cost", "lead-time", "power", "us-content");

  /** Slot of options that stand for "something takes at least so many months". */
  static final String MONTHS = "lead time";

  private static final String UNKNOWN = " unknown";
  private static final long ONCE = 1_000_000_000;

  private final RequestModel given;
  private final Set<String> dark = new HashSet<>();

  private Wanted(RequestModel given) {
    this.given = given;
    for (Constraint each : given.model().constraints()) {
      if (each instanceof Constraint.Use use
          && use.resource().equals("site-power")
          && !use.supply()
          && use.amount() == null) {
        dark.add(use.who());
      }
    }
  }

  /** The model to solve for the objectives of this order, then for preference and fewest offers. */
  static CompatibilityModel ordered(RequestModel given, List<String> names) {
    List<String> all = new ArrayList<>(names);
    List.of("preference", "offers").stream().filter(n -> !all.contains(n)).forEach(all::add);
    List<Objective> objectives = new ArrayList<>();
    for (String each : all) {
      if (DOUBTFUL.contains(each)) {
        objectives.add(new Objective(each + UNKNOWN, false));
      }
      objectives.add(objective(each));
    }
    return new Wanted(given).model(all, objectives, List.of());
  }

  /** The model to solve for how few figures of these objectives can be unknown. */
  static CompatibilityModel known(RequestModel given, List<String> names) {
    return new Wanted(given).model(names, List.of(new Objective(UNKNOWN, false)), List.of());
  }

  /**
   * The model to solve for a front of objectives.
   *
   * @param unknown most figures of them that may be unknown
   */
  static CompatibilityModel front(RequestModel given, List<String> names, long unknown) {
    List<Constraint> bound = new ArrayList<>();
    Source source = Source.of("front", "no more figures are unknown than must be");
    Wanted wanted = new Wanted(given);
    for (Offer offer : given.file().offers().values()) {
      long count = names.stream().filter(each -> wanted.unknown(each, offer)).count();
      if (count > 0) {
        bound.add(new Constraint.Use(source, offer.id(), UNKNOWN, count, ONCE, false, List.of()));
      }
    }
    if (!bound.isEmpty()) {
      bound.add(new Constraint.Limit(source, UNKNOWN, unknown, List.of()));
    }
    return wanted.model(names, names.stream().map(Wanted::objective).toList(), bound);
  }

  /** The objective that stands for a name; a part of it when the name is unknown figures of it. */
  static String name(Objective objective) {
    return objective.of().equals("resource:site-power") ? "power" : objective.of();
  }

  /** Whether an objective counts unknown figures. */
  static boolean countsUnknown(String name) {
    return name.endsWith(UNKNOWN);
  }

  private static Objective objective(String name) {
    return switch (name) {
      case "power" -> new Objective("resource:site-power", false);
      case "spare-capacity" -> new Objective(name, true);
      default -> new Objective(name, false);
    };
  }

  private CompatibilityModel model(
      List<String> names, List<Objective> objectives, List<Constraint> added) {
    List<Slot> slots = new ArrayList<>();
    for (Slot slot : given.model().slots()) {
      List<Option> options = slot.options().stream().map(each -> option(each, names)).toList();
      slots.add(new Slot(slot.id(), slot.min(), slot.max(), options));
    }
    List<Constraint> constraints = new ArrayList<>(given.model().constraints());
    constraints.addAll(added);
    if (names.contains("lead-time")) {
      months(slots, constraints);
    }
    return new CompatibilityModel(given.model().name(), slots, constraints, objectives);
  }

  private Option option(Option each, List<String> names) {
    Offer offer = Objects.requireNonNull(given.file().offers().get(each.id()));
    Price price = given.prices().get(each.id());
    Map<String, Long> unit = new TreeMap<>(each.unit());
    Map<String, Long> once = new TreeMap<>(each.once());
    once.remove("lead-time");
    unit.put("spare-capacity", Figures.accelerators(offer));
    if (price != null && price.unitCents() != null && price.usShareBp() != null) {
      // The less of it is foreign: more US content alone would make one buy more of everything.
      long foreign = Math.multiplyExact(price.unitCents(), 10_000 - price.usShareBp());
      unit.put("us-content", Figures.hardware(offer) ? -Math.floorDiv(-foreign, 10_000) : 0);
    } else {
      unit.remove("us-content");
    }
    long all = 0;
    for (String name : names) {
      if (unknown(name, offer)) {
        once.put(name + UNKNOWN, 1L);
        all++;
      }
    }
    once.put(UNKNOWN, all);
    return new Option(
        each.id(), each.name(), each.least(), each.most(), each.attributes(), unit, once);
  }

  private boolean unknown(String name, Offer offer) {
    Price price = given.prices().get(offer.id());
    boolean hardware = Figures.hardware(offer);
    return switch (name) {
      case "cost" -> Figures.priced(offer) && (price == null || price.unitCents() == null);
      case "us-content" ->
          hardware && (price == null || price.unitCents() == null || price.usShareBp() == null);
      case "lead-time" -> hardware && Figures.lead(offer, price) == null;
      case "power" -> dark.contains(offer.id());
      default -> false;
    };
  }

  /**
   * The longest lead time is no sum of what each offer takes. It is one of steps: an offer chooses
   * the step of its months, each step the one below it, and a step costs the months that it adds.
   */
  private void months(List<Slot> slots, List<Constraint> constraints) {
    TreeSet<Integer> all = new TreeSet<>();
    Map<String, Integer> leads = new TreeMap<>();
    for (Offer offer : given.file().offers().values()) {
      Integer lead = Figures.lead(offer, given.prices().get(offer.id()));
      if (lead != null && lead > 0) {
        leads.put(offer.id(), lead);
        all.add(lead);
      }
    }
    Source source = Source.of("lead-time", "the package is there when its last part is");
    List<Option> steps = new ArrayList<>();
    int below = 0;
    for (int each : all) {
      Map<String, Long> once = Map.of("lead-time", (long) each - below);
      steps.add(new Option(step(each), step(each), 1, 1, Map.of(), Map.of(), once));
      if (below > 0) {
        constraints.add(implies(source, step(each), step(below)));
      }
      below = each;
    }
    leads.forEach((id, months) -> constraints.add(implies(source, id, step(months))));
    slots.add(new Slot(MONTHS, 0, steps.size(), steps));
  }

  private static Constraint implies(Source source, String one, String other) {
    return new Constraint.Implies(
        source, List.of(new Literal(one, true)), List.of(new Literal(other, true)));
  }

  private static String step(int months) {
    return MONTHS + " " + months;
  }
}
