package io.stackport.assembly;

import io.stackport.fact.Clocks;
import io.stackport.fact.Fact;
import io.stackport.fact.Line;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one check looks at.
 *
 * @param facts what the rules see: offers, lines, context and tables
 * @param offers by id
 * @param destinations countries in the order of the bundle, blocs written out
 * @param eccns entries and paragraphs that the tables of law know
 */
public record CaseFile(
    String name,
    @Nullable String title,
    Clocks clocks,
    LocalDate assessedOn,
    List<Fact> facts,
    SortedMap<String, Offer> offers,
    List<Line> lines,
    List<Destination> destinations,
    Set<String> eccns) {

  public record Destination(String code, String name) {}
}
