package io.stackport.service;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stackport.catalog.Catalog;
import io.stackport.catalog.Law;
import io.stackport.catalog.Places;
import io.stackport.catalog.TableAge;
import io.stackport.catalog.UnknownPlaceException;
import io.stackport.fact.ChartCell;
import io.stackport.fact.Embargo;
import io.stackport.fact.Fact;
import io.stackport.fact.Groups;
import io.stackport.fact.Sanction;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Countries and regions as the tables of law have them. */
final class DestinationLookup {
  private final Catalog catalog;
  private final Places places;

  DestinationLookup(Catalog catalog) {
    this.catalog = catalog;
    this.places = catalog.places();
  }

  /** Codes of countries and regions, each with its country where it is a region. */
  private SortedMap<String, @Nullable String> codes() {
    SortedMap<String, @Nullable String> all = new TreeMap<>();
    places.countries().forEach(code -> all.put(code, null));
    all.putAll(places.regions());
    return all;
  }

  ObjectNode list() {
    ObjectNode root = JsonNodeFactory.instance.objectNode().put("catalog", catalog.digest());
    ArrayNode all = root.putArray("destinations");
    codes()
        .forEach(
            (code, country) ->
                all.addObject()
                    .put("code", code)
                    .put("name", places.name(code))
                    .put("country", country));
    return root;
  }

  ObjectNode one(String code, LocalDate on) {
    Map<String, @Nullable String> codes = codes();
    if (!codes.containsKey(code)) {
      throw notThere(code, codes.keySet());
    }
    Law law = catalog.on(on);
    ObjectNode root = JsonNodeFactory.instance.objectNode().put("catalog", catalog.digest());
    root.put("code", code).put("name", places.name(code)).put("country", codes.get(code));
    root.put("on", on.toString());
    names(root, "groups", law.groups(code), code);
    names(root, "sets", law.sets(code), code);
    chart(root, law.chart(code));
    root.put("incomeClass", law.incomeClass(code));
    restrictions(root.putArray("restrictions"), law.restrictions(code));
    ArrayNode regions = root.putArray("regions");
    places
        .regions()
        .forEach(
            (region, country) -> {
              if (country.equals(code)) {
                ObjectNode one = regions.addObject();
                one.put("code", region).put("name", places.name(region));
                restrictions(one.putArray("restrictions"), law.restrictions(region));
              }
            });
    ages(root.putArray("oldTables"), on);
    return root;
  }

  /** A name is answered with its code, so that one destination has one path. */
  private NotThereException notThere(String text, Set<String> codes) {
    try {
      Places.Place place = places.resolve(text);
      String code = place.region().isEmpty() ? place.country() : place.region();
      return Lookups.notThere(
          "destination",
          text,
          place.bloc() ? "it is a bloc; look up its members" : "did you mean `" + code + "`?");
    } catch (UnknownPlaceException unknown) {
      return Lookups.notThere("destination", text, codes, "GET /v1/destinations lists them");
    }
  }

  private static void names(ObjectNode root, String key, @Nullable Groups groups, String own) {
    if (groups == null) {
      root.putNull(key);
      return;
    }
    Set<String> names = new TreeSet<>(groups.names());
    names.remove(own);
    names.forEach(root.putArray(key)::add);
  }

  private static void chart(ObjectNode root, List<Fact> cells) {
    ArrayNode columns = root.putArray("chart");
    for (Fact cell : cells) {
      String column = ((ChartCell) cell).column();
      if (column == null) {
        root.putNull("chart");
        return;
      }
      columns.add(column);
    }
  }

  private static void restrictions(ArrayNode all, List<Fact> facts) {
    for (Fact fact : facts) {
      if (fact instanceof Embargo embargo) {
        ObjectNode one = all.addObject().put("kind", "embargo").put("says", embargo.scope());
        one.put("policy", embargo.policy());
        standing(one, embargo.citation(), embargo.status(), embargo.unverified());
      } else if (fact instanceof Sanction sanction) {
        ObjectNode one = all.addObject().put("kind", "sanction").put("says", sanction.name());
        one.put("authority", sanction.authority());
        standing(one, sanction.citation(), sanction.status(), sanction.unverified());
      }
    }
  }

  private static void standing(
      ObjectNode one, String citation, String status, Set<String> unverified) {
    one.put("citation", citation).put("status", status);
    new TreeSet<>(unverified).forEach(one.putArray("unverified")::add);
  }

  private void ages(ArrayNode all, LocalDate on) {
    for (TableAge age : catalog.old(on)) {
      all.addObject()
          .put("table", age.table())
          .put("asOf", age.asOf().toString())
          .put("limitDays", age.limit());
    }
  }
}
