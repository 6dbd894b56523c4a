package io.stackport.assembly;

import io.stackport.fact.Clocks;
import io.stackport.fact.Fact;
import io.stackport.fact.Line;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one check looks at.
 *
 * @param facts what the rules see: offers, lines, context and tables
 * @param offers by id
 * @param destinations countries in the order of the bundle, blocs written out
 * @param eccns entries and paragraphs of which the case holds the reasons for control
 * @param old tables of law that are older on the day of the assessment than they may be
 * @param paperwork what license exceptions ask for, and what is there
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
    Set<String> eccns,
    List<OldTable> old,
    Paperwork paperwork) {

  /** The same case with other paperwork. */
  public CaseFile with(Paperwork other) {
    return new CaseFile(
        name, title, clocks, assessedOn, facts, offers, lines, destinations, eccns, old, other);
  }

  /**
   * The same case under another name, with other quantities and without its facts, in which no
   * quantity stands.
   *
   * @param quantities units of each item
   */
  public CaseFile with(String called, @Nullable String titled, long[] quantities) {
    SortedMap<String, Offer> sized = new TreeMap<>();
    offers.forEach((id, offer) -> sized.put(id, offer.units(quantities[offer.item()])));
    return new CaseFile(
        called,
        titled,
        clocks,
        assessedOn,
        List.of(),
        sized,
        lines,
        destinations,
        eccns,
        old,
        paperwork);
  }

  /** The same context with some facts, offers and lines alone. */
  public CaseFile only(List<Fact> some, SortedMap<String, Offer> standing, List<Line> moving) {
    return new CaseFile(
        name,
        title,
        clocks,
        assessedOn,
        some,
        standing,
        moving,
        destinations,
        eccns,
        old,
        paperwork);
  }

  /** A table of law, the day of its text and the days that it may be old. */
  public record OldTable(String table, LocalDate asOf, int limit) {}

  public record Destination(String code, String name) {}
}
