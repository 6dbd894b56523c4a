package io.stackport.configure;

import io.stackport.model.CompatibilityModel;
import io.stackport.model.Constraint;
import io.stackport.model.Option;
import io.stackport.model.OptionClasses;
import io.stackport.model.Slot;
import io.stackport.model.Source;
import io.stackport.solve.Conflict;
import io.stackport.solve.Effort;
import io.stackport.solve.SatSolver;
import io.stackport.solve.View;
import io.stackport.solve.WhyNot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Which options still fit a request, slot by slot, and of each other one why not in a line.
 *
 * @param certain configurations with nothing open; {@code possible} those that nothing refuses
 * @param settled false where time ended some of the work: another run may say more
 */
public record Offered(
    RequestModel model, List<InSlot> slots, Space certain, Space possible, boolean settled) {

  /** How an option stands. */
  public enum Fit {
    /** Some configuration with nothing open holds it. */
    FITS,
    /** Some configuration holds it, each with something open. */
    OPEN,
    /** No configuration holds it. */
    OUT,
    /** Nothing was found about it with so much effort. */
    UNKNOWN
  }

  /** Options of a slot, those that fit first. */
  public record InSlot(String slot, int min, int max, List<Fitting> options) {}

  /**
   * One option.
   *
   * @param rule id of the rule, the choice or the need that stands against it; empty when it fits
   * @param why in a sentence; empty when it fits
   */
  public record Fitting(
      String id, String name, Fit fit, String rule, String why, String citation) {}

  /** Name of the request. */
  public String name() {
    return model.request().name();
  }

  /** How many offers the model is made of. */
  public int offers() {
    return model.model().slots().stream().mapToInt(slot -> slot.options().size()).sum();
  }

  /** In how many classes of options that nothing in the model tells apart. */
  public int classes() {
    return OptionClasses.of(model.model()).size();
  }

  /** How many constraints there are of each kind, in the words of {@code docs/model-format.md}. */
  public SortedMap<String, Integer> kinds() {
    SortedMap<String, Integer> kinds = new TreeMap<>();
    for (Constraint each : model.model().constraints()) {
      kinds.merge(each.getClass().getSimpleName().toLowerCase(Locale.ROOT), 1, Integer::sum);
    }
    return kinds;
  }

  /** 0 when something fits with nothing open, 20 when all is open, 30 when there is nothing. */
  public int exitCode() {
    boolean open = !possible.options().isEmpty() || !possible.unknown().isEmpty();
    return !certain.options().isEmpty() ? 0 : open ? 20 : 30;
  }

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** Of the usual steps, for one conflict: what needs more would need far more. */
  private static final int PART = 100;

  /** Conflicts that are looked for; further options are told how to ask. */
  private static final int MOST_CONFLICTS = 60;

  /** Conflicts that are not found with so few steps: after these the others would not be either. */
  private static final int MOST_FAILURES = 10;

  /**
   * The options of a request.
   *
   * @param only the slot that is asked for; null for every slot
   * @param ended asked often; true ends the search, and what was found so far is the answer
   */
  static Offered of(RequestModel model, @Nullable String only, BooleanSupplier ended) {
    CompletableFuture<Space> other =
        CompletableFuture.supplyAsync(() -> Space.of(model.model(), View.POSSIBLE, ended));
    Space certain = Space.of(model.model(), View.CERTAIN, ended);
    Space possible = other.join();
    return new Reasons(model.model(), certain, possible, ended).offered(model, only);
  }

  /** Finds what stands against options. */
  private static final class Reasons {
    private final CompatibilityModel model;
    private final Space certain;
    private final Space possible;
    private final Map<String, Source> refused = new TreeMap<>();
    private final Map<String, Source> opened = new TreeMap<>();
    private final BooleanSupplier ended;
    private @Nullable SatSolver whyNot;
    private @Nullable SatSolver whyOpen;
    private int conflicts;
    private int failures;
    private boolean stopped;

    private Reasons(
        CompatibilityModel model, Space certain, Space possible, BooleanSupplier ended) {
      this.model = model;
      this.ended = ended;
      this.certain = certain;
      this.possible = possible;
      for (Constraint each : model.constraints()) {
        if (each instanceof Constraint.Forbid forbid
            && forbid.of().size() == 1
            && forbid.of().get(0).chosen()) {
          (each.source().certain() ? refused : opened)
              .putIfAbsent(forbid.of().get(0).option(), each.source());
        }
      }
    }

    private Offered offered(RequestModel request, @Nullable String only) {
      List<InSlot> slots = new ArrayList<>();
      for (Slot slot : model.slots()) {
        if (only != null && !slot.id().equals(only)) {
          continue;
        }
        List<Fitting> options = new ArrayList<>();
        slot.options().forEach(option -> options.add(fitting(option)));
        options.sort(java.util.Comparator.comparing(Fitting::fit).thenComparing(Fitting::id));
        slots.add(new InSlot(slot.id(), slot.min(), slot.max(), List.copyOf(options)));
      }
      boolean settled =
          !stopped
              && !hurried(whyNot)
              && !hurried(whyOpen)
              && certain.settled()
              && possible.settled();
      return new Offered(request, List.copyOf(slots), certain, possible, settled);
    }

    private static boolean hurried(@Nullable SatSolver solver) {
      return solver != null && solver.hurried();
    }

    private Fitting fitting(Option option) {
      String id = option.id();
      if (certain.options().contains(id)) {
        return new Fitting(id, option.name(), Fit.FITS, "", "", "");
      }
      boolean open = possible.options().contains(id);
      // What nothing may hold is out, whatever is known of configurations with nothing open.
      boolean unknown = (open ? certain : possible).unknown().contains(id);
      Fit fit = unknown ? Fit.UNKNOWN : open ? Fit.OPEN : Fit.OUT;
      Source own = (open ? opened : refused).get(id);
      Source source = own != null ? own : unknown ? unknown(id) : conflict(id, open);
      return new Fitting(id, option.name(), fit, source.id(), source.says(), source.citation());
    }

    private static Source unknown(String id) {
      return Source.of(
          "", "not settled in a list: `stackport explain REQUEST --option " + id + "`");
    }

    private Source conflict(String id, boolean open) {
      stopped |= ended.getAsBoolean();
      if (stopped || failures >= MOST_FAILURES || conflicts++ >= MOST_CONFLICTS) {
        return Source.of("", "not looked at here: `stackport explain REQUEST --option " + id + "`");
      }
      Conflict conflict = new WhyNot(solver(open)).of(id, List.of());
      if (conflict instanceof Conflict.Minimal minimal && !minimal.constraints().isEmpty()) {
        return told(minimal, open);
      }
      failures++;
      return Source.of(
          "", "no reason was found quickly: `stackport explain REQUEST --option " + id + "`");
    }

    /** One line of a conflict: a rule rather than what the request says itself. */
    private Source told(Conflict.Minimal minimal, boolean open) {
      List<Source> sources =
          minimal.constraints().stream()
              .filter(each -> each >= 0)
              .map(each -> model.constraints().get(each).source())
              .toList();
      if (sources.isEmpty()) {
        return Source.of("slots", String.join("; ", minimal.says(model)));
      }
      Source first =
          sources.stream().filter(each -> !each.given()).findFirst().orElse(sources.get(0));
      int others = minimal.constraints().size() - 1;
      String says =
          first.says()
              + (others > 0 ? " (with " + others + " more)" : "")
              + (open ? "; whether that holds is not known" : "");
      return new Source(first.id(), says, first.citation(), "", true, first.given());
    }

    private SatSolver solver(boolean open) {
      SatSolver known = open ? whyOpen : whyNot;
      if (known == null) {
        View view = open ? View.CERTAIN : View.POSSIBLE;
        known = SatSolver.of(model, view, Effort.USUAL.within(PATIENCE).small(PART).until(ended));
        if (open) {
          whyOpen = known;
        } else {
          whyNot = known;
        }
      }
      return known;
    }
  }
}
