package io.stackport.catalog;

import io.stackport.catalog.LawTables.Entry;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** UAE entities that Supplement No. 8 to 15 CFR part 740 names, as of a day. */
public final class Supplement8 {
  private final List<Entry> ever;
  private final List<Entry> now;

  Supplement8(List<Entry> ever, List<Entry> now) {
    this.ever = ever;
    this.now = now;
  }

  /** Names and other names, whenever their entry holds. */
  public Set<String> names() {
    Set<String> all = new TreeSet<>();
    ever.forEach(row -> all.addAll(names(row)));
    return all;
  }

  /** Whether an entry frees advanced-computing items. */
  public boolean frees(String entity) {
    return find(entity).filter(row -> row.flag("advancedComputing")).isPresent();
  }

  /** Whether an entry lets License Exception STA serve. */
  public boolean sta(String entity) {
    return find(entity).filter(row -> row.flag("sta")).isPresent();
  }

  /** How long an entry holds, for people; empty when none holds. */
  public String term(String entity) {
    return find(entity)
        .map(row -> row.text("to").isEmpty() ? "without an end" : "until " + row.text("to"))
        .orElse("");
  }

  private Optional<Entry> find(String entity) {
    return now.stream()
        .filter(row -> names(row).stream().anyMatch(name -> name.equalsIgnoreCase(entity)))
        .findFirst();
  }

  private static Set<String> names(Entry row) {
    Set<String> all = new TreeSet<>(Set.of(row.text("entity")));
    for (String alias : row.text("aliases").split("\\|")) {
      if (!alias.isBlank()) {
        all.add(alias.strip());
      }
    }
    return all;
  }
}
