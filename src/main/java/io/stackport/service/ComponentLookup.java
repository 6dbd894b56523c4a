package io.stackport.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stackport.catalog.Catalog;
import io.stackport.catalog.Row;
import io.stackport.catalog.Shelf;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Components as the catalog has them. */
final class ComponentLookup {
  private static final Set<String> KNOWN = Set.of("layer", "shelf", "q", "limit", "after");
  private static final int LIMIT = 100;
  private static final int MOST = 1000;

  /** What a page says of a component. */
  private static final List<String> TOLD = List.of("vendor", "name", "source", "confidence");

  private final Catalog catalog;

  ComponentLookup(Catalog catalog) {
    this.catalog = catalog;
  }

  ObjectNode page(SortedMap<String, String> query) {
    Parameters parameters = new Parameters(query, KNOWN);
    Shelf shelf = parameters.word("shelf", Shelf.values());
    String layer = parameters.choice("layer", List.of("A", "B", "C", "D", "E"));
    Integer wanted = parameters.whole("limit", 1, MOST);
    int limit = wanted == null ? LIMIT : wanted;
    List<Row> all =
        Arrays.stream(Shelf.values())
            .filter(each -> shelf == null || each == shelf)
            .filter(each -> layer == null || each.layer().equals(layer))
            .flatMap(each -> catalog.rows(each).stream())
            .filter(row -> named(row, parameters.text("q")))
            .sorted(Comparator.comparing(Row::id))
            .toList();
    String after = parameters.text("after");
    List<Row> rest =
        all.stream().filter(row -> after == null || row.id().compareTo(after) > 0).toList();
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("catalog", catalog.digest()).put("total", all.size());
    ArrayNode page = root.putArray("components");
    rest.stream().limit(limit).forEach(row -> tell(page.addObject(), row));
    if (rest.size() > limit) {
      root.put("next", next(query, rest.get(limit - 1).id()));
    }
    return root;
  }

  private static boolean named(Row row, @Nullable String words) {
    return Lookups.has(words, row.id(), row.text("vendor"), row.text("name"));
  }

  private static void tell(ObjectNode node, Row row) {
    node.put("id", row.id());
    node.put("shelf", row.shelf().key()).put("layer", row.shelf().layer());
    for (String key : TOLD) {
      node.set(key, row.node().hasNonNull(key) ? row.node().get(key) : node.nullNode());
    }
    ArrayNode unverified = node.putArray("unverified");
    row.node().path("unverified").forEach(unverified::add);
  }

  private static String next(SortedMap<String, String> query, String last) {
    SortedMap<String, String> all = new TreeMap<>(query);
    all.put("after", last);
    return all.entrySet().stream()
        .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), UTF_8))
        .collect(Collectors.joining("&", "/v1/components?", ""));
  }

  ObjectNode one(String id) {
    Row row = catalog.row(id);
    if (row == null) {
      throw Lookups.notThere("component", id, catalog.ids(), "GET /v1/components lists them");
    }
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("catalog", catalog.digest()).put("id", row.id());
    root.put("shelf", row.shelf().key()).put("layer", row.shelf().layer());
    root.put("file", row.file()).put("line", row.line());
    ObjectNode shown = row.node().deepCopy();
    shown.remove("#line");
    root.set("row", shown);
    return root;
  }
}
