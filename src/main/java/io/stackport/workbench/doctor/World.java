package io.stackport.workbench.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import io.stackport.bundle.BundleReader;
import io.stackport.catalog.CatalogFiles;
import io.stackport.catalog.Shelf;
import io.stackport.rule.language.Vocabulary;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What facts can say at all: values that schemas admit, numbers and places of the tables of law.
 */
final class World {
  /** Where the schema of a bundle says which values an attribute of a fact of the context has. */
  private static final Map<String, String> STATED =
      Map.ofEntries(
          Map.entry("Line.kind", "/$defs/movement/properties/kind"),
          Map.entry("Line.purpose", "/$defs/movement/properties/purpose"),
          Map.entry("Party.role", "/$defs/party/properties/role"),
          Map.entry("Party.kind", "/$defs/party/properties/kind"),
          Map.entry("Listing.role", "/$defs/party/properties/role"),
          Map.entry(
              "Listing.list",
              "/$defs/party/properties/screening/properties/hits/items/properties/list"),
          Map.entry(
              "Listing.requirement",
              "/$defs/party/properties/screening/properties/hits/items/properties/requirement"),
          Map.entry(
              "Listing.entryScope",
              "/$defs/party/properties/screening/properties/hits/items/properties/requirement"),
          Map.entry(
              "Listing.policy",
              "/$defs/party/properties/screening/properties/hits/items/properties/policy"),
          Map.entry("Site.phases", "/properties/site/properties/phases"),
          Map.entry("Site.hertz", "/properties/site/properties/hertz"),
          Map.entry("Authorization.kind", "/properties/authorizations/items/properties/kind"),
          Map.entry("Proposal.track", "/$defs/proposal/properties/track"),
          Map.entry("Member.role", "/$defs/proposal/properties/members/items/properties/role"),
          Map.entry(
              "Member.supplies", "/$defs/proposal/properties/members/items/properties/supplies"),
          Map.entry(
              "SupportRequest.agency",
              "/$defs/proposal/properties/support/items/properties/agency"),
          Map.entry("Proposal.undertakings", "/$defs/proposal/properties/undertakings"),
          Map.entry("AiModel.delivery", "/$defs/item/properties/delivery"),
          Map.entry("Stated.basis", "/$defs/item/properties/classification/properties/basis"),
          Map.entry(
              "Origin.encryption", "/$defs/item/properties/classification/properties/encryption"));

  private final Rows rows;
  private final Geography geography;
  private final Map<List<String>, List<JsonNode>> reasons = new LinkedHashMap<>();
  private final Map<String, Set<Object>> admitted = new TreeMap<>();
  private final Map<String, BigDecimal> least = new TreeMap<>();
  private final Map<String, List<JsonNode>> thresholds = new HashMap<>();
  private final Map<String, List<LawRows.Row>> lawRows;

  World(CatalogFiles files) {
    this.rows = new Rows(files);
    this.lawRows = LawRows.read(rows);
    LocalDate setsFrom = LocalDate.of(2023, 11, 17);
    this.geography =
        new Geography(
            rows.column("countries", "code"), rows.of("country-groups"), rows.of("sets"), setsFrom);
    for (JsonNode row : rows.of("reasons")) {
      reasons
          .computeIfAbsent(
              ControlRows.COLUMNS.stream().map(name -> row.path(name).asText()).toList(),
              k -> new java.util.ArrayList<>())
          .add(row);
    }
    for (JsonNode row : rows.of("thresholds")) {
      thresholds
          .computeIfAbsent(row.path("name").asText(), k -> new java.util.ArrayList<>())
          .add(row);
    }
    for (Shelf shelf : Shelf.values()) {
      components(shelf);
    }
    JsonNode bundle = new BundleReader().schema();
    STATED.forEach((key, pointer) -> values(key, bundle.at(pointer)));
    law();
    admitted.put("Classified.of", Set.of("item", "chip"));
    admitted.put("Classified.basis", Set.of("computed", "manufacturer", "ccats", "self"));
    admitted.put("Line.nature", Set.of("item", "service"));
    admitted.put("Chip.sold", Set.of("alone", "inside"));
    admitted.put("Supplier.layer", Set.of("A", "B", "C", "D", "E"));
    for (String status : List.of("Window", "Threshold")) {
      String table = status.equals("Window") ? "windows" : "thresholds";
      admitted.put(
          status + ".status",
          objects(rows.column(table, status.equals("Window") ? "state" : "status")));
    }
  }

  private void components(Shelf shelf) {
    String noun = shelf.type().getSimpleName();
    rows.schema("catalogs/components/" + shelf.key() + ".schema.json")
        .at("/properties/rows/items/properties")
        .fields()
        .forEachRemaining(
            field -> {
              values(noun + "." + field.getKey(), field.getValue());
              if (field.getValue().path("minimum").isNumber()) {
                least.put(
                    noun + "." + field.getKey(), field.getValue().path("minimum").decimalValue());
              }
            });
    admitted.put(noun + ".layer", Set.of(shelf.layer()));
  }

  private void law() {
    for (String column : List.of("reason", "column", "scope")) {
      admitted.put("ReasonForControl." + column, objects(rows.column("reasons", column)));
    }
    admitted.put("ExceptionFlag.code", objects(rows.column("exception-flags", "code")));
    Set<Object> columns = new LinkedHashSet<>();
    rows.column("country-chart", "columns").forEach(c -> columns.addAll(List.of(c.split(" +"))));
    admitted.put("ChartCell.column", columns);
    admitted.put("Threshold.name", objects(rows.column("thresholds", "name")));
    admitted.put("Window.name", objects(rows.column("windows", "name")));
    admitted.put("Embargo.scope", objects(rows.column("embargoes", "scope")));
    admitted.put("Embargo.policy", objects(rows.column("embargoes", "policy")));
    admitted.put("Sanction.authority", objects(rows.column("sanctions", "authority")));
    values(
        "Localization.data",
        rows.schema("catalogs/law/localization.schema.json").at("/properties/data"));
    values(
        "Localization.strength",
        rows.schema("catalogs/law/localization.schema.json").at("/properties/strength"));
    values(
        "Target.incomeClass",
        rows.schema("catalogs/law/countries.schema.json").at("/properties/incomeClass"));
  }

  private static Set<Object> objects(Set<String> texts) {
    return new LinkedHashSet<>(texts);
  }

  /** Takes the values of an enumeration, of the attribute or of the members of its set. */
  private void values(String key, JsonNode schema) {
    JsonNode list = schema.has("items") ? schema.path("items").path("enum") : schema.path("enum");
    if (list.isArray()) {
      Set<Object> values = new LinkedHashSet<>();
      list.forEach(each -> values.add(each.isNumber() ? (Object) each.asLong() : each.asText()));
      admitted.put(key, values);
    }
  }

  Rows rows() {
    return rows;
  }

  /** Rows of {@code reasons.csv} by reason, column and scope. */
  Map<List<String>, List<JsonNode>> reasons() {
    return reasons;
  }

  /** Rows of the tables of law of which each is a fact, by noun. */
  Map<String, List<LawRows.Row>> lawRows() {
    return lawRows;
  }

  Geography geography() {
    return geography;
  }

  /** Values that an attribute, or a member of it when it is a set, can have; null when open. */
  @Nullable Set<Object> admitted(Vocabulary.Noun noun, String attribute) {
    Vocabulary.Attribute known = noun.attributes().get(attribute);
    if (known != null && (known.type() == boolean.class || known.type() == Boolean.class)) {
      return Set.of(true, false);
    }
    return admitted.get(noun.type().getSimpleName() + "." + attribute);
  }

  /** The same by {@code Noun.attribute}. */
  @Nullable Set<Object> admitted(String key) {
    return admitted.get(key);
  }

  /** The least value that a schema admits; null when it has none. */
  @Nullable BigDecimal least(Vocabulary.Noun noun, String attribute) {
    return least.get(noun.type().getSimpleName() + "." + attribute);
  }

  /** Values of a number of the law on the days of a span; an open end is null. */
  List<BigDecimal> threshold(String name, @Nullable LocalDate from, @Nullable LocalDate to) {
    return thresholds.getOrDefault(name, List.of()).stream()
        .filter(row -> to == null || !Rows.from(row).isAfter(to))
        .filter(row -> from == null || !Rows.to(row).isBefore(from))
        .map(row -> new BigDecimal(row.path("value").asText()))
        .toList();
  }
}
