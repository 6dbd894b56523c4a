package io.stackport.configure;

import io.stackport.assembly.CaseFile;
import io.stackport.assembly.Offer;
import io.stackport.bundle.Request;
import io.stackport.determination.LineResult;
import io.stackport.determination.Outcome;
import io.stackport.determination.Posture;
import io.stackport.fact.Fact;
import io.stackport.fact.Price;
import io.stackport.finding.Authority;
import io.stackport.finding.Judgement;
import io.stackport.model.CompatibilityModel;
import io.stackport.model.Constraint;
import io.stackport.model.EmissionModel;
import io.stackport.model.Literal;
import io.stackport.model.Objective;
import io.stackport.model.Option;
import io.stackport.model.Slot;
import io.stackport.model.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A request as a model: what the rules say of everything that can be offered, what the law asks of
 * each line, and what the request needs and has decided.
 *
 * @param lines what the law asks of each offer's lines
 */
public record RequestModel(
    Request request,
    CaseFile file,
    CompatibilityModel model,
    SortedMap<String, List<LineResult>> lines,
    Map<String, Price> prices) {

  /** Slots of which more than one unit can be taken. */
  private static final Set<String> COUNTED =
      Set.of("chip", "server", "network", "storage", "hall", "plant");

  /** Makes the model of a request from what the rules said of all offers. */
  static RequestModel of(
      Request request, CaseFile file, Posture posture, List<Judgement> judgements) {
    Map<String, Price> prices = new HashMap<>();
    for (Fact fact : file.facts()) {
      if (fact instanceof Price price) {
        prices.put(price.offer(), price);
      }
    }
    SortedMap<String, List<LineResult>> lines = OfferLaw.of(file, posture, judgements);
    List<Constraint> constraints =
        new ArrayList<>(EmissionModel.of(file.offers(), posture, judgements));
    lines.forEach((id, results) -> law(request, id, results, constraints));
    Needed needed = new Needed(request, file.offers(), prices);
    constraints.addAll(needed.constraints());
    CompatibilityModel model =
        new CompatibilityModel(
            request.name(),
            slots(request, file.offers(), needed, prices, lines),
            constraints,
            objectives(request));
    return new RequestModel(request, file, model, lines, prices);
  }

  private static void law(
      Request request, String id, List<LineResult> results, List<Constraint> constraints) {
    for (LineResult each : results) {
      String policy = each.policy() == null ? "" : each.policy();
      boolean never = each.best() == Outcome.PROHIBITED;
      boolean burden = !never && !OfferLaw.accepted(request.accept(), each.best(), policy);
      boolean perhaps =
          each.isOpen()
              || !OfferLaw.accepted(request.accept(), each.worst(), policy)
              || each.worst() == Outcome.PROHIBITED;
      if (never || burden || perhaps) {
        String says =
            each.line().id()
                + (each.isOpen()
                    ? " is open, at worst " + each.worst().words() + ": " + each.open().get(0).why()
                    : ": " + each.worst().words())
                + (burden ? "; the request accepts `" + request.accept() + "`" : "");
        Source source =
            new Source(
                burden ? "accept" : "law",
                says,
                citation(each),
                burden ? "accept a greater legal burden" : "",
                never || burden,
                burden);
        constraints.add(new Constraint.Forbid(source, List.of(new Literal(id, true))));
      }
    }
  }

  private static String citation(LineResult line) {
    if (!line.open().isEmpty()) {
      Authority by = line.open().get(0).authority();
      return by == null ? "" : by.citation();
    }
    return line.reasons().isEmpty() ? "" : line.reasons().get(0).authority().citation();
  }

  private static List<Slot> slots(
      Request request,
      SortedMap<String, Offer> offers,
      Needed needed,
      Map<String, Price> prices,
      SortedMap<String, List<LineResult>> lines) {
    SortedMap<String, List<Option>> options = new TreeMap<>();
    for (Offer offer : offers.values()) {
      options
          .computeIfAbsent(offer.component().slot(), slot -> new ArrayList<>())
          .add(option(request, offer, needed, prices, lines));
    }
    List<Slot> slots = new ArrayList<>();
    request
        .slots()
        .forEach(
            (slot, bounds) -> {
              List<Option> own = options.getOrDefault(slot, List.of());
              if (!own.isEmpty() || bounds.min() > 0) {
                slots.add(new Slot(slot, bounds.min(), bounds.max(), own));
              }
            });
    return slots;
  }

  private static Option option(
      Request request,
      Offer offer,
      Needed needed,
      Map<String, Price> prices,
      SortedMap<String, List<LineResult>> lines) {
    boolean counted = COUNTED.contains(offer.component().slot()) && offer.nature().equals("item");
    Long exactly = needed.exactly(offer);
    long least = exactly == null ? 1 : exactly;
    long most = exactly != null ? exactly : counted ? request.mostUnits() : 1;
    Map<String, Long> unit = new TreeMap<>();
    Map<String, Long> once = new TreeMap<>();
    Price price = prices.get(offer.id());
    if (price != null && price.unitCents() != null) {
      unit.put("cost", price.unitCents());
      Long content = price.usContent();
      unit.put("us-content", content == null ? 0 : content);
    }
    if (price != null && price.leadTimeMonths() != null) {
      once.put("lead-time", (long) price.leadTimeMonths());
    }
    once.put("licenses", licenses(lines.getOrDefault(offer.id(), List.of())));
    once.put("offers", 1L);
    once.put("preference", needed.misfit(offer));
    return new Option(offer.id(), offer.component().name(), least, most, Map.of(), unit, once);
  }

  private static long licenses(List<LineResult> lines) {
    return lines.stream().filter(each -> each.worst() == Outcome.LICENSE_REQUIRED).count();
  }

  private static List<Objective> objectives(Request request) {
    List<Objective> all = new ArrayList<>();
    for (String each : request.objectives()) {
      all.add(
          switch (each) {
            case "power" -> new Objective("resource:site-power", false);
            case "spare-capacity" -> new Objective("resource:hall-power@hall", false);
            case "us-content" -> new Objective("us-content", true);
            default -> new Objective(each, false);
          });
    }
    for (String last : List.of("preference", "offers")) {
      if (!request.objectives().contains(last)) {
        all.add(new Objective(last, false));
      }
    }
    return all;
  }
}
