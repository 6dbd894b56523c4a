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
import io.stackport.document.SchemaCheck;
import io.stackport.fact.DataCenter;
import io.stackport.fact.Fact;
import io.stackport.problem.DidYouMean;
import io.stackport.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads the {@code select} of a bundle into offers. */
final class Selection {
  private final Bundle bundle;
  private final Catalog catalog;
  private final List<Problem> problems;
  private final Map<String, Row> own = new TreeMap<>();
  private final Map<Shelf, SchemaCheck> checks = new HashMap<>();
  private final OfferMaker maker = new OfferMaker(this::row);

  Selection(Bundle bundle, Catalog catalog, List<Problem> problems) {
    this.bundle = bundle;
    this.catalog = catalog;
    this.problems = problems;
  }

  private @Nullable Row row(String id) {
    Row mine = own.get(id);
    return mine == null ? catalog.row(id) : mine;
  }

  /** Offers in the order of the items; what could not be read is left to the problems. */
  List<Offer> read() {
    for (Shelf shelf : Shelf.values()) {
      List<ObjectNode> rows = bundle.components().getOrDefault(shelf.key(), List.of());
      for (int i = 0; i < rows.size(); i++) {
        ownRow(shelf, rows.get(i), "/components/" + shelf.key() + "/" + i);
      }
    }
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
    SchemaCheck check = checks.computeIfAbsent(shelf, key -> new SchemaCheck(catalog.schema(key)));
    List<Problem> found = check.problems(new Document(bundle.document().file(), whole, places));
    problems.addAll(found);
    return found.isEmpty();
  }

  private @Nullable Offer offer(Bundle.Item item, int index, Set<String> taken) {
    String pointer = "/select/" + index;
    Row row = row(item.id());
    if (row == null) {
      Set<String> known = new TreeSet<>(catalog.ids());
      known.addAll(own.keySet());
      String hint = DidYouMean.hint(item.id(), known);
      problems.add(
          bundle
              .document()
              .problem(pointer + "/id", "no component has the id `" + item.id() + "`")
              .withHelp(hint.isEmpty() ? "`stackport catalog list` names them all" : hint));
      return null;
    }
    Row whole = item.facts() == null ? row : stated(row, item.facts(), pointer + "/facts");
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

  /** A row with attributes that the consortium states; what the catalog has verified stays. */
  private @Nullable Row stated(Row row, JsonNode facts, String pointer) {
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

  private List<Offer> placed(List<Offer> offers) {
    Map<String, Offer> halls = new TreeMap<>();
    for (Offer offer : offers) {
      if (offer.component() instanceof DataCenter hall && hall.hall()) {
        halls.put(offer.id(), offer);
      }
    }
    return offers.stream().map(offer -> place(offer, halls)).toList();
  }

  private Offer place(Offer offer, Map<String, Offer> halls) {
    if (halls.containsKey(offer.id())) {
      return offer.placed(offer.id());
    }
    boolean standing =
        Set.of("server", "network", "storage", "plant").contains(offer.component().slot());
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
    if (!standing || halls.isEmpty()) {
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
