package io.stackport.assembly;

import io.stackport.catalog.Catalog;
import io.stackport.catalog.Row;
import io.stackport.catalog.Shelf;
import io.stackport.fact.Fact;
import java.util.ArrayList;
import java.util.List;

/** Everything that can be offered: each component of a catalog in each of its choices. */
public final class Universe {
  private Universe() {}

  /** One unit of each offer, by shelf and id. */
  public static List<Offer> offers(Catalog catalog) {
    OfferMaker maker = new OfferMaker(catalog::row);
    List<Offer> offers = new ArrayList<>();
    for (Shelf shelf : Shelf.values()) {
      for (Row row : catalog.rows(shelf)) {
        List<OfferMaker.Choice> choices = OfferMaker.choices(row);
        for (OfferMaker.Choice choice : choices) {
          String id = row.id() + (choices.size() > 1 ? choice.suffix() : "");
          List<Fact> facts = maker.facts(row, choice, id);
          String nature = OfferMaker.component(facts).nature();
          offers.add(new Offer(id, OfferMaker.component(facts), facts, nature, 1, "", -1));
        }
      }
    }
    return List.copyOf(offers);
  }
}
