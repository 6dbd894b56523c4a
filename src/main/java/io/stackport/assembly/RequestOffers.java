package io.stackport.assembly;

import io.stackport.bundle.Request;
import io.stackport.catalog.Catalog;
import io.stackport.catalog.Row;
import io.stackport.catalog.Shelf;
import io.stackport.fact.Component;
import io.stackport.fact.DataCenter;
import io.stackport.fact.Fact;
import io.stackport.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/** What a configuration of a request can be made of. */
public final class RequestOffers {
  private final Request request;
  private final ComponentRows rows;
  private final StatedRows stated;
  private final OfferMaker maker;

  private RequestOffers(Request request, ComponentRows rows, StatedRows stated) {
    this.request = request;
    this.rows = rows;
    this.stated = stated;
    this.maker = new OfferMaker(rows::row);
  }

  /**
   * One unit of every offer of the catalog and of the request's own components, by shelf and id,
   * with what the request states of it. Left out is what the request excludes and what belongs to a
   * slot that takes nothing. An offer's {@code item} is an index into the {@code select} of the
   * request's context; a hall stands in itself and everything else in no hall yet.
   *
   * @param problems gets what the request names and the catalog does not bear out
   */
  public static List<Offer> of(Request request, Catalog catalog, List<Problem> problems) {
    ComponentRows rows = new ComponentRows(request.context(), catalog, problems);
    rows.addOwn();
    StatedRows stated = new StatedRows(request.context(), rows, problems);
    RequestOffers offers = new RequestOffers(request, rows, stated);
    new RequestNames(request, catalog, rows, stated, problems).check();
    return offers.all();
  }

  private List<Offer> all() {
    List<Offer> offers = new ArrayList<>();
    for (Shelf shelf : Shelf.values()) {
      for (Row row : rows.of(shelf)) {
        if (open(row) && !request.exclude().contains(row.id())) {
          add(row, offers);
        }
      }
    }
    return List.copyOf(offers);
  }

  private void add(Row row, List<Offer> offers) {
    List<StatedRows.Way> ways = stated.ways(row);
    for (StatedRows.Way way : ways) {
      if (request.exclude().contains(way.choice().chip())) {
        continue;
      }
      String id = row.id() + (ways.size() > 1 ? way.choice().suffix() : "");
      List<Fact> facts = maker.facts(way.row(), way.choice(), id);
      Component component = OfferMaker.component(facts);
      String hall = component instanceof DataCenter place && place.hall() ? id : "";
      offers.add(new Offer(id, component, facts, component.nature(), 1, hall, way.item()));
    }
  }

  /** The slot that a row's offers fill; it hangs on no choice. */
  static String slot(Row row) {
    return switch (row.shelf()) {
      case CHIPS -> "chip";
      case SERVERS -> "server";
      case NETWORK -> "network";
      case STORAGE -> "storage";
      case DATACENTERS -> row.node().path("hall").asBoolean() ? "hall" : "plant";
      case CLOUD -> "cloud";
      case PIPELINES -> "pipeline";
      case MODELS -> "model";
      case CONTROLS -> "control";
      case APPS -> "app";
    };
  }

  private boolean open(Row row) {
    Request.Bounds bounds = request.slots().get(slot(row));
    return bounds != null && bounds.max() > 0;
  }
}
