package io.stackport.catalog;

import io.stackport.catalog.LawTables.Entry;
import io.stackport.problem.DidYouMean;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Names of countries, regions and blocs. A name resolves to one place or to none: what could be two
 * places is refused with both.
 */
public final class Places {
  private static final int ASCII = 127;

  private final Map<String, Place> byName = new TreeMap<>();
  private final Map<String, String> written = new TreeMap<>();
  private final Map<String, String> ambiguous = new TreeMap<>();
  private final Map<String, String> names = new TreeMap<>();
  private final SortedSet<String> blocs = new TreeSet<>();
  private final SortedMap<String, String> regions = new TreeMap<>();
  private static final Set<String> BLOCS =
      Set.of(
          "EU",
          "EEA",
          "GCC",
          "ASEAN",
          "EAC",
          "ECOWAS",
          "SADC",
          "AFRICAN-UNION",
          "MERCOSUR",
          "CARICOM",
          "EAEU");

  /**
   * @param country alpha-2 code, or the bloc's name
   * @param region code of a region below the country, or empty
   */
  public record Place(String country, String region, boolean bloc) {}

  Places(LawTables tables) {
    for (Entry row : tables.rows("countries")) {
      Place place = new Place(row.text("code"), "", false);
      names.put(row.text("code"), row.text("name"));
      add(row, place);
      called(row.text("alpha3"), place);
    }
    for (Entry row : tables.rows("regions")) {
      names.put(row.text("code"), row.text("name"));
      regions.put(row.text("code"), row.text("country"));
      add(row, new Place(row.text("country"), row.text("code"), false));
    }
    for (Entry row : tables.rows("sets")) {
      if (BLOCS.contains(row.text("set"))) {
        blocs.add(row.text("set"));
      }
    }
    for (String bloc : blocs) {
      if (!byName.containsKey(key(bloc))) {
        called(bloc, new Place(bloc, "", true));
      }
    }
    called("European Union", new Place("EU", "", true));
    called("African Union", new Place("AFRICAN-UNION", "", true));
    for (Entry row : tables.rows("ambiguous")) {
      ambiguous.put(key(row.text("text")), row.text("candidates"));
    }
  }

  private void add(Entry row, Place place) {
    called(row.text("code"), place);
    called(row.text("name"), place);
    for (String alias : row.text("aliases").split("\\|")) {
      if (!alias.isBlank()) {
        called(alias, place);
      }
    }
  }

  private void called(String text, Place place) {
    byName.put(key(text), place);
    written.put(key(text), text);
  }

  private static String key(String text) {
    return small(text.strip()).replace('’', '\'').replaceAll("\\s+", " ");
  }

  /** Small letters; what only looks like a letter of ASCII, such as the Kelvin sign, stays it. */
  private static String small(String text) {
    return text.codePoints()
        .map(c -> c > ASCII && Character.toLowerCase(c) <= ASCII ? c : Character.toLowerCase(c))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /**
   * The place that a text names.
   *
   * @throws UnknownPlaceException when it names none or could name two
   */
  public Place resolve(String text) {
    String candidates = ambiguous.get(key(text));
    if (candidates != null) {
      StringBuilder options = new StringBuilder();
      for (String code : candidates.split(" ")) {
        options.append(options.isEmpty() ? "" : " or ");
        options.append(code).append(" (").append(name(code)).append(")");
      }
      throw new UnknownPlaceException(
          "`" + text + "` can be more than one place", "write " + options);
    }
    Place place = byName.get(key(text));
    if (place == null) {
      throw new UnknownPlaceException(
          "`" + text + "` is no country, region or bloc that the tables know",
          DidYouMean.hint(text.strip(), written.values()));
    }
    return place;
  }

  /** English name of a code; the code itself for a bloc. */
  public String name(String code) {
    return names.getOrDefault(code, code);
  }

  /** Regions below a country, each with its country. */
  public SortedMap<String, String> regions() {
    return Collections.unmodifiableSortedMap(regions);
  }

  /** Countries by code, for looking at every destination. */
  public SortedSet<String> countries() {
    SortedSet<String> codes = new TreeSet<>();
    names.keySet().stream().filter(code -> code.length() == 2).forEach(codes::add);
    return codes;
  }
}
