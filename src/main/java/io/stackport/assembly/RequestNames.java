package io.stackport.assembly;

import io.stackport.bundle.Bundle;
import io.stackport.bundle.Request;
import io.stackport.catalog.Catalog;
import io.stackport.catalog.Row;
import io.stackport.catalog.Shelf;
import io.stackport.document.Document;
import io.stackport.problem.DidYouMean;
import io.stackport.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Holds the names in a request against the components that there are. */
final class RequestNames {
  private final Request request;
  private final ComponentRows rows;
  private final StatedRows stated;
  private final List<Problem> problems;
  private final Document document;
  private final PlaceReader places;

  RequestNames(
      Request request,
      Catalog catalog,
      ComponentRows rows,
      StatedRows stated,
      List<Problem> problems) {
    this.request = request;
    this.rows = rows;
    this.stated = stated;
    this.problems = problems;
    this.document = request.document();
    this.places = new PlaceReader(catalog.places(), document, problems);
  }

  void check() {
    each(request.needs().apps(), "/needs/apps", Shelf.APPS, "application");
    each(request.needs().models(), "/needs/models", Shelf.MODELS, "model");
    for (int i = 0; i < request.decided().size(); i++) {
      decided(request.decided().get(i), "/decided/" + i);
    }
    List<String> excluded = new ArrayList<>(request.exclude());
    for (int i = 0; i < excluded.size(); i++) {
      rows.named(excluded.get(i), "/exclude/" + i);
    }
    preferred();
  }

  private void each(List<String> ids, String list, Shelf shelf, String what) {
    for (int i = 0; i < ids.size(); i++) {
      String pointer = list + "/" + i;
      Row row = rows.named(ids.get(i), pointer);
      if (row != null && row.shelf() != shelf) {
        problems.add(
            document
                .problem(pointer, "`" + row.id() + "` is no " + what)
                .withHelp("`stackport catalog list` says what it is"));
      } else if (row != null) {
        open(row, pointer);
      }
    }
  }

  private void decided(Request.Decided choice, String pointer) {
    Row row = rows.named(choice.id(), pointer + "/id");
    if (row == null || !stated.possible(stated.whole(row), item(choice), pointer)) {
      return;
    }
    if (choice.quantity() != null && choice.quantity() > request.mostUnits()) {
      problems.add(
          document
              .problem(
                  pointer + "/quantity",
                  "`" + row.id() + "` is decided in " + choice.quantity() + " units")
              .withHelp("`mostUnits` allows " + request.mostUnits()));
    }
    open(row, pointer + "/id");
  }

  private static Bundle.Item item(Request.Decided choice) {
    return new Bundle.Item(
        choice.id(),
        choice.chip(),
        choice.precision(),
        choice.delivery(),
        choice.quantity(),
        null,
        null,
        null,
        null,
        null,
        null);
  }

  /** Something of what must be there can be there: its slot takes offers and a way is left. */
  private void open(Row row, String pointer) {
    String slot = RequestOffers.slot(row);
    Request.Bounds bounds = request.slots().get(slot);
    if (bounds == null || bounds.max() == 0) {
      problems.add(
          document
              .problem(
                  pointer, "`" + row.id() + "` fills the slot `" + slot + "`, which takes none")
              .withHelp("write slots: { " + slot + ": { max: 1 } }"));
    }
    boolean out =
        stated.ways(row).stream().allMatch(way -> request.exclude().contains(way.choice().chip()));
    if (out) {
      problems.add(
          document
              .problem(pointer, "every chip that `" + row.id() + "` takes is excluded")
              .withHelp("take one out of `exclude`"));
    }
  }

  private void preferred() {
    Set<String> vendors = new TreeSet<>();
    for (Shelf shelf : Shelf.values()) {
      rows.of(shelf).forEach(row -> vendors.add(row.text("vendor")));
    }
    List<String> wanted = request.prefer().vendors();
    for (int i = 0; i < wanted.size(); i++) {
      if (!vendors.contains(wanted.get(i))) {
        problems.add(
            document
                .problem("/prefer/vendors/" + i, "no component is of `" + wanted.get(i) + "`")
                .withHelp(DidYouMean.hint(wanted.get(i), vendors)));
      }
    }
    List<String> seats = request.prefer().headquarters();
    for (int i = 0; i < seats.size(); i++) {
      places.country(seats.get(i), "/prefer/headquarters/" + i);
    }
  }
}
