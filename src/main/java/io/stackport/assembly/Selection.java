package io.stackport.assembly;

import io.stackport.bundle.Bundle;
import io.stackport.catalog.Catalog;
import io.stackport.catalog.Row;
import io.stackport.fact.Fact;
import io.stackport.problem.DidYouMean;
import io.stackport.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads the {@code select} of a bundle into offers. */
final class Selection {
  private final Bundle bundle;
  private final List<Problem> problems;
  private final ComponentRows rows;
  private final OfferMaker maker;

  Selection(Bundle bundle, Catalog catalog, List<Problem> problems) {
    this.bundle = bundle;
    this.problems = problems;
    this.rows = new ComponentRows(bundle, catalog, problems);
    this.maker = new OfferMaker(rows::row);
  }

  /** Offers in the order of the items; what could not be read is left to the problems. */
  List<Offer> read() {
    rows.addOwn();
    List<Offer> offers = new ArrayList<>();
    Set<String> ids = new TreeSet<>();
    for (int i = 0; i < bundle.select().size(); i++) {
      Offer offer = offer(bundle.select().get(i), i, ids);
      if (offer != null) {
        offers.add(offer);
      }
    }
    return placed(offers);
  }

  private @Nullable Offer offer(Bundle.Item item, int index, Set<String> taken) {
    String pointer = "/select/" + index;
    Row row = rows.named(item.id(), pointer + "/id");
    if (row == null) {
      return null;
    }
    Row whole = item.facts() == null ? row : rows.stated(row, item.facts(), pointer + "/facts");
    OfferMaker.Choice choice =
        whole == null
            ? null
            : new ChoiceReader(bundle.document(), problems).read(whole, item, pointer);
    if (whole == null || choice == null) {
      return null;
    }
    String id =
        free(item.id() + (OfferMaker.choices(whole).size() > 1 ? choice.suffix() : ""), taken);
    List<Fact> facts = maker.facts(whole, choice, id);
    return new Offer(
        id,
        OfferMaker.component(facts),
        facts,
        OfferMaker.component(facts).nature(),
        item.units(),
        item.hall() == null ? "" : item.hall(),
        index);
  }

  private static String free(String wanted, Set<String> taken) {
    String id = wanted;
    for (int i = 2; !taken.add(id); i++) {
      id = wanted + "#" + i;
    }
    return id;
  }

  private List<Offer> placed(List<Offer> offers) {
    Map<String, Offer> halls = new TreeMap<>();
    for (Offer offer : offers) {
      if (offer.isHall()) {
        halls.put(offer.id(), offer);
      }
    }
    return offers.stream().map(offer -> place(offer, halls)).toList();
  }

  private Offer place(Offer offer, Map<String, Offer> halls) {
    if (halls.containsKey(offer.id())) {
      return offer.placed(offer.id());
    }
    if (!offer.hall().isEmpty()) {
      if (halls.containsKey(offer.hall())) {
        return offer;
      }
      problems.add(
          bundle
              .document()
              .problem(
                  "/select/" + offer.item() + "/hall", "no hall `" + offer.hall() + "` is selected")
              .withHelp(DidYouMean.hint(offer.hall(), halls.keySet())));
      return offer;
    }
    if (!offer.stands() || halls.isEmpty()) {
      return offer;
    }
    if (halls.size() > 1) {
      problems.add(
          bundle
              .document()
              .problem(
                  "/select/" + offer.item(),
                  "`" + offer.id() + "` can stand in " + halls.size() + " halls")
              .withHelp("say which: hall: " + String.join(" or hall: ", halls.keySet())));
      return offer;
    }
    return offer.placed(halls.keySet().iterator().next());
  }
}
