package io.stackport.catalog;

import io.stackport.fact.AiLaw;
import io.stackport.fact.DataLaw;
import io.stackport.fact.Fact;
import io.stackport.fact.Localization;
import io.stackport.fact.Mains;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A destination's own law on data and AI, and its mains, as of a day. */
final class LocalLaw {
  /** Kinds of data that a country may want to keep. */
  private static final List<String> DATA =
      List.of(
          "all",
          "critical-infrastructure",
          "financial",
          "government",
          "health",
          "personal",
          "telecom");

  private static final String NOT_LOOKED_AT = "a law that no source was looked at for";

  private final LawTables tables;
  private final LocalDate day;

  LocalLaw(LawTables tables, LocalDate day) {
    this.tables = tables;
    this.day = day;
  }

  /** A destination's own law and its mains. */
  List<Fact> of(String country) {
    List<Fact> facts = new ArrayList<>();
    facts.addAll(localization(country));
    facts.addAll(
        looked(
            "ai-laws",
            country,
            tables.facts(
                "ai-laws",
                day,
                "country",
                country,
                row -> new AiLaw(country, row.text("name"), row.text("status"), row.unverified())),
            new AiLaw(country, NOT_LOOKED_AT, "unknown", Set.of())));
    facts.addAll(
        looked(
            "data-laws",
            country,
            tables.facts(
                "data-laws",
                day,
                "country",
                country,
                row ->
                    new DataLaw(
                        country,
                        row.text("law"),
                        row.known("transfer"),
                        row.text("status"),
                        row.unverified())),
            new DataLaw(country, NOT_LOOKED_AT, null, "unknown", Set.of())));
    List<Fact> mains =
        tables.facts(
            "mains",
            day,
            "country",
            country,
            row ->
                new Mains(
                    country,
                    whole(row.text("lineVolts")),
                    whole(row.text("phaseVolts")),
                    whole(row.text("hertz")),
                    row.unverified()));
    facts.addAll(looked("mains", country, mains, new Mains(country, null, null, null, Set.of())));
    return facts;
  }

  /** The rows that hold, or what stands for them where the table has no row of any day. */
  private List<Fact> looked(String table, String country, List<Fact> rows, Fact otherwise) {
    if (!rows.isEmpty()) {
      return rows;
    }
    Set<String> names = new TreeSet<>(Set.of(country));
    tables.rows("sets", day, "member", country).forEach(row -> names.add(row.text("set")));
    boolean known =
        tables.rows(table).stream().anyMatch(row -> names.contains(row.text("country")));
    return known ? rows : List.of(otherwise);
  }

  /**
   * Duties to keep data; of a country that nobody looked at, one of unknown strength for each kind.
   */
  private List<Fact> localization(String country) {
    List<Fact> rows =
        tables.facts(
            "localization",
            day,
            "country",
            country,
            row ->
                new Localization(
                    country,
                    row.text("data"),
                    row.text("strength"),
                    row.text("citation"),
                    row.text("status"),
                    row.unverified()));
    if (!rows.isEmpty()) {
      return rows;
    }
    return DATA.stream()
        .map(
            kind ->
                (Fact)
                    new Localization(
                        country, kind, null, "no source looked at", "in_force", Set.of()))
        .toList();
  }

  private static @Nullable Integer whole(String text) {
    return text.isEmpty() ? null : Integer.valueOf(text);
  }
}
