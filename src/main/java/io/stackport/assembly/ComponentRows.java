package io.stackport.assembly;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stackport.bundle.Bundle;
import io.stackport.catalog.Catalog;
import io.stackport.catalog.Row;
import io.stackport.catalog.Shelf;
import io.stackport.document.Document;
import io.stackport.problem.DidYouMean;
import io.stackport.problem.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The component rows that a bundle can name: the catalog's and its own. */
final class ComponentRows {
  private final Bundle bundle;
  private final Catalog catalog;
  private final List<Problem> problems;
  private final Map<String, Row> own = new TreeMap<>();

  ComponentRows(Bundle bundle, Catalog catalog, List<Problem> problems) {
    this.bundle = bundle;
    this.catalog = catalog;
    this.problems = problems;
  }

  /** The row of an id; null when there is none. */
  @Nullable Row row(String id) {
    Row mine = own.get(id);
    return mine == null ? catalog.row(id) : mine;
  }

  /** The row of an id; null when a problem was told, at the pointer. */
  @Nullable Row named(String id, String pointer) {
    Row row = row(id);
    if (row == null) {
      Set<String> known = new TreeSet<>(catalog.ids());
      known.addAll(own.keySet());
      String hint = DidYouMean.hint(id, known);
      problems.add(
          bundle
              .document()
              .problem(pointer, "no component has the id `" + id + "`")
              .withHelp(hint.isEmpty() ? "`stackport catalog list` names them all" : hint));
    }
    return row;
  }

  /** Rows of a shelf by id, the bundle's own among the catalog's. */
  List<Row> of(Shelf shelf) {
    List<Row> all = new ArrayList<>(catalog.rows(shelf));
    own.values().stream().filter(row -> row.shelf() == shelf).forEach(all::add);
    all.sort(Comparator.comparing(Row::id));
    return all;
  }

  /** Takes in the bundle's own rows, in the order of the shelves. */
  void addOwn() {
    for (Shelf shelf : Shelf.values()) {
      List<ObjectNode> rows = bundle.components().getOrDefault(shelf.key(), List.of());
      for (int i = 0; i < rows.size(); i++) {
        ownRow(shelf, rows.get(i), "/components/" + shelf.key() + "/" + i);
      }
    }
  }

  private void ownRow(Shelf shelf, ObjectNode node, String pointer) {
    Document document = bundle.document();
    String id = node.path("id").asText();
    if (!checked(shelf, node, pointer)) {
      return;
    }
    if (row(id) != null) {
      problems.add(document.problem(pointer + "/id", "`" + id + "` is already a component's id"));
      return;
    }
    for (String chip : OfferMaker.texts(node.path("accepts"))) {
      if (row(chip) == null) {
        problems.add(
            document
                .problem(pointer + "/accepts", "no component has the id `" + chip + "`")
                .withHelp(DidYouMean.hint(chip, catalog.ids())));
        return;
      }
    }
    int line = document.place(pointer).line();
    own.put(id, new Row(shelf, node, document.file(), line));
  }

  /**
   * Holds one row against its shelf's schema; problems are told at the row's place in the bundle.
   */
  private boolean checked(Shelf shelf, ObjectNode node, String pointer) {
    ObjectNode whole = JsonNodeFactory.instance.objectNode();
    whole.put("catalog", shelf.key()).put("asOf", bundle.on().toString());
    whole.putArray("rows").add(node);
    Map<String, Document.Place> places = new HashMap<>();
    bundle
        .document()
        .places()
        .forEach(
            (at, place) -> {
              if (at.startsWith(pointer)) {
                places.put("/rows/0" + at.substring(pointer.length()), place);
              }
            });
    List<Problem> found =
        catalog.check(shelf).problems(new Document(bundle.document().file(), whole, places));
    problems.addAll(found);
    return found.isEmpty();
  }

  /** A row with attributes that the consortium states; what the catalog has verified stays. */
  @Nullable Row stated(Row row, JsonNode facts, String pointer) {
    ObjectNode node = row.node().deepCopy();
    node.remove("#line");
    Set<String> weak = new TreeSet<>(OfferMaker.texts(node.path("unverified")));
    int before = problems.size();
    facts
        .fields()
        .forEachRemaining(
            fact -> {
              String key = fact.getKey();
              boolean open = !node.has(key) || weak.contains(key) || weak.contains("*");
              if (!open && !node.path(key).equals(fact.getValue())) {
                problems.add(
                    bundle
                        .document()
                        .problem(
                            pointer + "/" + Document.step(key),
                            "`"
                                + key
                                + "` of "
                                + row.id()
                                + " is "
                                + node.path(key)
                                + " in the catalog, and verified")
                        .withHelp(
                            "state only what the catalog leaves open; see "
                                + row.file()
                                + ":"
                                + row.line()));
                return;
              }
              node.set(key, fact.getValue());
              weak.remove(key);
            });
    ArrayNode rest = JsonNodeFactory.instance.arrayNode();
    weak.forEach(rest::add);
    if (rest.isEmpty()) {
      node.remove("unverified");
    } else {
      node.set("unverified", rest);
    }
    boolean right = checked(row.shelf(), node, pointer) && problems.size() == before;
    return right ? new Row(row.shelf(), node, row.file(), row.line()) : null;
  }
}
