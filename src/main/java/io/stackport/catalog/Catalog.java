package io.stackport.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stackport.document.Digest;
import io.stackport.document.SchemaCheck;
import io.stackport.document.Sealed;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The component rows and the tables of law of one catalog folder. */
public final class Catalog {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final int MOST_DAYS = 32;

  private final CatalogFiles files;
  private final String digest;
  private final Map<String, Row> rows = new TreeMap<>();
  private final LawTables tables;
  private final Places places;
  private final List<TableAge> ages = new ArrayList<>();
  private final Map<Shelf, SchemaCheck> checks = new ConcurrentHashMap<>();

  /** The law of days that were asked for: one bundle after the other asks for the same day. */
  private final Map<LocalDate, Law> laws = new ConcurrentHashMap<>();

  private Catalog(CatalogFiles files, String digest, JsonNode content) {
    this.files = files;
    this.digest = digest;
    for (Shelf shelf : Shelf.values()) {
      String file = "catalogs/components/" + shelf.key() + ".yaml";
      for (JsonNode node : content.path("components").path(shelf.key())) {
        Row row = new Row(shelf, (ObjectNode) node, file, node.path("#line").asInt());
        rows.put(row.id(), row);
      }
    }
    this.tables = new LawTables(content.path("tables"), content.path("covers"));
    this.places = new Places(tables);
    content
        .path("ages")
        .fields()
        .forEachRemaining(
            age ->
                ages.add(
                    new TableAge(
                        age.getKey(),
                        LocalDate.parse(age.getValue().path("asOf").asText()),
                        age.getValue().path("limit").asInt())));
  }

  /**
   * Reads a catalog, from the cache when these very files have been read and found right before.
   *
   * @param kept where checked content is kept; null to read the files again
   * @throws io.stackport.problem.ProblemException naming everything that is wrong in the files
   */
  public static Catalog open(CatalogFiles files, @Nullable Sealed kept, String build) {
    String digest = files.digest();
    String name =
        "catalog-" + Digest.of((digest + build).getBytes(UTF_8)).substring(0, 24) + ".json";
    try {
      byte[] cached = kept == null ? null : kept.read(name, "catalog");
      if (cached != null) {
        return new Catalog(files, digest, JSON.readTree(cached));
      }
      ObjectNode content = CatalogReader.read(files);
      byte[] bytes = JSON.writeValueAsBytes(content);
      if (kept != null) {
        kept.write(name, bytes);
      }
      return new Catalog(files, digest, JSON.readTree(bytes));
    } catch (IOException impossible) {
      throw new IllegalStateException("JSON of our own cannot be read", impossible);
    }
  }

  /** The files that it was read from. */
  public CatalogFiles files() {
    return files;
  }

  public String digest() {
    return digest;
  }

  /** The row of an id; null when there is none. */
  public @Nullable Row row(String id) {
    return rows.get(id);
  }

  public Collection<String> ids() {
    return Collections.unmodifiableSet(rows.keySet());
  }

  /** Rows of a shelf, by id. */
  public List<Row> rows(Shelf shelf) {
    return rows.values().stream().filter(row -> row.shelf() == shelf).toList();
  }

  /** What a shelf's file is held against; it is made once. */
  public SchemaCheck check(Shelf shelf) {
    return checks.computeIfAbsent(
        shelf,
        key -> {
          try {
            String name = "catalogs/components/" + key.key() + ".schema.json";
            return new SchemaCheck(JSON.readTree(files.text(name)));
          } catch (IOException impossible) {
            throw new IllegalStateException("a schema of ours cannot be read", impossible);
          }
        });
  }

  /** Rows of each table of law, by name. */
  public SortedMap<String, Integer> tableSizes() {
    return tables.sizes();
  }

  public Places places() {
    return places;
  }

  /** How old the tables of law are. */
  public List<TableAge> ages() {
    return Collections.unmodifiableList(ages);
  }

  /** Tables of law that are older on a day than they may be. */
  public List<TableAge> old(LocalDate day) {
    return ages.stream().filter(age -> age.old(day)).toList();
  }

  /** Days on which a row of a table of law begins to hold, or no longer holds. */
  public SortedSet<LocalDate> turningDays() {
    return tables.turningDays();
  }

  /** Events of a day: what happened, its kind and where it stands. */
  public List<List<String>> events(LocalDate day) {
    return tables.rows("events").stream()
        .filter(row -> row.text("date").equals(day.toString()))
        .map(row -> List.of(row.text("event"), row.text("kind"), row.text("citation")))
        .toList();
  }

  /** The tables of law as of a day. */
  public Law on(LocalDate day) {
    Law known = laws.get(day);
    if (known == null) {
      if (laws.size() >= MOST_DAYS) {
        laws.clear();
      }
      known = new Law(tables, day);
      laws.put(day, known);
    }
    return known;
  }
}
