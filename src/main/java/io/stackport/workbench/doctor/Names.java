package io.stackport.workbench.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Every name that a rule may use besides those of facts and attributes, by kind. */
final class Names {
  private final Map<String, Set<String>> byKind = new TreeMap<>();
  private final World world;

  Names(World world) {
    this.world = world;
    Rows rows = world.rows();
    for (JsonNode row : rows.of("words")) {
      of(row.path("kind").asText()).add(row.path("word").asText());
    }
    of("country").addAll(rows.column("countries", "code"));
    of("place").addAll(of("country"));
    of("place").addAll(rows.column("regions", "code"));
    of("place").addAll(rows.column("sets", "set"));
    of("place").addAll(Set.of("destination", "global", ""));
    of("group").addAll(world.geography().names());
    of("group").addAll(rows.column("sets", "set"));
    of("condition").addAll(rows.column("exception-conditions", "key"));
    of("threshold").addAll(rows.column("thresholds", "name"));
    of("window").addAll(rows.column("windows", "name"));
    tags("SectorApp.needs");
    for (String id : rows.components()) {
      of("capability").add("beside:" + id);
      of("capability").add("chip:" + id);
    }
  }

  /** Capability tags, which the schemas of the catalogs list. */
  private void tags(String key) {
    Set<Object> values = world.admitted(key);
    if (values != null) {
      values.forEach(each -> of("capability").add(String.valueOf(each)));
    }
  }

  Set<String> of(String kind) {
    return byKind.computeIfAbsent(kind, k -> new TreeSet<>());
  }

  boolean knows(String kind, String name) {
    return of(kind).contains(name);
  }
}
