package io.stackport.configure;

import io.stackport.assembly.Offer;
import io.stackport.bundle.Request;
import io.stackport.fact.AiModel;
import io.stackport.fact.Chip;
import io.stackport.fact.Fact;
import io.stackport.fact.Price;
import io.stackport.fact.Server;
import io.stackport.model.Constraint;
import io.stackport.model.Literal;
import io.stackport.model.Source;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a request needs and has decided, as constraints that the buyer can give up. */
final class Needed {
  private static final long EVERY_UNIT = 1;

  /** More units than any offer is taken in: a whole step of so many counts once. */
  private static final long ONCE = 1_000_000_000;

  private static final long CENTS = 100;

  private final Request request;
  private final SortedMap<String, Offer> offers;
  private final Map<String, Price> prices;
  private final List<Constraint> constraints = new ArrayList<>();

  Needed(Request request, SortedMap<String, Offer> offers, Map<String, Price> prices) {
    this.request = request;
    this.offers = offers;
    this.prices = prices;
  }

  List<Constraint> constraints() {
    Request.Needs needs = request.needs();
    needs.apps().forEach(id -> oneOf("needs.apps " + id, "the buyer needs " + id, id));
    needs.models().forEach(id -> oneOf("needs.models " + id, "the buyer needs " + id, id));
    request.decided().forEach(this::decided);
    for (String each : needs.capabilities()) {
      constraints.add(
          new Constraint.Require(
              given("needs.capabilities " + each, "the buyer needs " + each), "", each, 1L, null));
    }
    accelerators(needs);
    if (needs.densePflops() != null) {
      pflops(needs.densePflops());
    }
    if (needs.modelMemoryGb() != null) {
      long mb = Math.multiplyExact(needs.modelMemoryGb(), 1000);
      need(
          "needs.modelMemoryGb",
          "the accelerators together hold " + needs.modelMemoryGb() + " GB",
          mb,
          offer -> chip(offer) == null ? Long.valueOf(0) : memory(offer));
    }
    budget();
    usContent();
    return constraints;
  }

  private static Source given(String id, String says) {
    return new Source(id, says, "", "give up " + id, true, true);
  }

  private void oneOf(String id, String says, String component) {
    List<Literal> all = new ArrayList<>();
    for (Offer offer : offers.values()) {
      if (offer.component().id().equals(component)) {
        all.add(new Literal(offer.id(), true));
      }
    }
    constraints.add(new Constraint.Implies(given(id, says), List.of(), all));
  }

  private void decided(Request.Decided decided) {
    List<Literal> all = new ArrayList<>();
    for (Offer offer : offers.values()) {
      if (fits(decided, offer)) {
        all.add(new Literal(offer.id(), true));
      }
    }
    String what =
        decided.id()
            + (decided.chip() == null ? "" : " with " + decided.chip())
            + (decided.precision() == null ? "" : " in " + decided.precision())
            + (decided.quantity() == null ? "" : ", " + decided.quantity() + " units");
    constraints.add(
        new Constraint.Implies(
            given("decided " + decided.id(), "you decided on " + what), List.of(), all));
  }

  private static boolean fits(Request.Decided decided, Offer offer) {
    if (!offer.component().id().equals(decided.id())) {
      return false;
    }
    if (decided.chip() != null) {
      return offer.component() instanceof Server server && server.chip().equals(decided.chip());
    }
    if (decided.precision() == null && decided.delivery() == null) {
      return true;
    }
    return offer.component() instanceof AiModel model
        && (decided.precision() == null || decided.precision().equals(model.precision()))
        && (decided.delivery() == null || decided.delivery().equals(model.delivery()));
  }

  /** Units that a decision fixes; null when it leaves them free. */
  @Nullable Long exactly(Offer offer) {
    for (Request.Decided each : request.decided()) {
      if (each.quantity() != null && fits(each, offer)) {
        return each.quantity();
      }
    }
    return null;
  }

  private void accelerators(Request.Needs needs) {
    if (needs.accelerators() != null) {
      need(
          "needs.accelerators",
          "the buyer needs " + needs.accelerators() + " accelerators",
          needs.accelerators(),
          Needed::accelerators);
    }
    if (needs.concurrentUsers() != null) {
      Request.ConcurrentUsers users = needs.concurrentUsers();
      need(
          "needs.concurrentUsers",
          users.users() + " users at once, " + users.perAccelerator() + " to an accelerator",
          users.accelerators(),
          Needed::accelerators);
    }
  }

  private void pflops(Request.DensePflops wanted) {
    // In units of 10^9 operations a second, so that published rates are whole numbers.
    long gigas = wanted.atLeast().movePointRight(6).setScale(0, RoundingMode.UP).longValueExact();
    need(
        "needs.densePflops",
        "the accelerators make " + wanted.atLeast() + " dense PFLOPS in " + wanted.format(),
        gigas,
        offer -> {
          Chip chip = chip(offer);
          if (chip == null) {
            return 0L;
          }
          BigDecimal rate = chip.rates().published().get(wanted.rate());
          return rate == null
              ? Long.valueOf(0)
              : Long.valueOf(
                  rate.movePointRight(3)
                      .multiply(BigDecimal.valueOf(chip.count()))
                      .setScale(0, RoundingMode.DOWN)
                      .longValueExact());
        });
  }

  /**
   * A need, as a resource of its own that offers supply; one unit of each does not count at n+1.
   */
  private void need(String id, String says, long amount, Function<Offer, @Nullable Long> brings) {
    Source source = given(id, says);
    constraints.add(new Constraint.Use(source, "", id, amount, EVERY_UNIT, false, List.of()));
    for (Offer offer : offers.values()) {
      Long each = brings.apply(offer);
      if (each == null || each > 0) {
        constraints.add(
            new Constraint.Use(source, offer.id(), id, each, EVERY_UNIT, true, List.of()));
        if (request.needs().spareUnit() && each != null) {
          constraints.add(new Constraint.Use(source, offer.id(), id, each, ONCE, false, List.of()));
        }
      }
    }
    constraints.add(new Constraint.Limit(source, id, 0, List.of()));
  }

  private static @Nullable Long accelerators(Offer offer) {
    Chip chip = chip(offer);
    return chip == null ? Long.valueOf(0) : Long.valueOf(chip.count());
  }

  private static @Nullable Long memory(Offer offer) {
    Chip chip = chip(offer);
    return chip == null ? null : chip.memoryTotalMb();
  }

  private static @Nullable Chip chip(Offer offer) {
    for (Fact fact : offer.facts()) {
      if (fact instanceof Chip chip) {
        return chip;
      }
    }
    return null;
  }

  private void budget() {
    Long usd = request.budgetUsd();
    if (usd == null) {
      return;
    }
    Source source = given("budgetUsd", "the package costs at most USD " + usd);
    for (Offer offer : offers.values()) {
      Price price = prices.get(offer.id());
      Long cents = price == null ? null : price.unitCents();
      boolean hardware = offer.component().layer().equals("A") && offer.nature().equals("item");
      if (cents != null || hardware) {
        constraints.add(
            new Constraint.Use(
                source, offer.id(), "budgetUsd", cents, EVERY_UNIT, false, List.of()));
      }
    }
    constraints.add(
        new Constraint.Limit(source, "budgetUsd", Math.multiplyExact(usd, CENTS), List.of()));
  }

  private void usContent() {
    Integer percent = request.usContentPercent();
    if (percent == null) {
      return;
    }
    Source source =
        given("usContentPercent", percent + " percent of the hardware's value is of US origin");
    for (Offer offer : offers.values()) {
      Price price = prices.get(offer.id());
      if (!offer.component().layer().equals("A") || !offer.nature().equals("item")) {
        continue;
      }
      Long cents = price == null ? null : price.unitCents();
      Long wanted = cents == null ? null : Long.valueOf(Math.multiplyExact(cents, percent * CENTS));
      constraints.add(
          new Constraint.Use(
              source, offer.id(), "usContentPercent", wanted, EVERY_UNIT, false, List.of()));
      constraints.add(
          new Constraint.Use(
              source,
              offer.id(),
              "usContentPercent",
              price == null ? null : price.usContent(),
              EVERY_UNIT,
              true,
              List.of()));
    }
    constraints.add(new Constraint.Limit(source, "usContentPercent", 0, List.of()));
  }

  /** How many of the buyer's preferences an offer misses. */
  long misfit(Offer offer) {
    Request.Preferences prefer = request.prefer();
    long misfit = 0;
    if (!prefer.vendors().isEmpty() && !prefer.vendors().contains(offer.component().vendor())) {
      misfit++;
    }
    String seat = offer.component().headquarters();
    if (!prefer.headquarters().isEmpty()
        && (seat == null || !prefer.headquarters().contains(seat))) {
      misfit++;
    }
    if (prefer.openWeights()
        && offer.component() instanceof AiModel model
        && !Boolean.TRUE.equals(model.openWeights())) {
      misfit++;
    }
    return misfit;
  }
}
