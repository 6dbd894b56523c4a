package io.stackport.catalog;

import io.stackport.catalog.LawTables.Entry;
import io.stackport.fact.ChartCell;
import io.stackport.fact.Embargo;
import io.stackport.fact.Fact;
import io.stackport.fact.Groups;
import io.stackport.fact.Letter;
import io.stackport.fact.Sanction;
import io.stackport.fact.Threshold;
import io.stackport.fact.Window;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The tables of law as of one day. What a table does not cover on that day is null, never empty.
 */
public final class Law {
  private static final LocalDate NO_END = LocalDate.of(9999, 12, 31);

  private final LawTables tables;
  private final LocalDate day;
  private volatile @Nullable List<Fact> everywhere;
  private volatile @Nullable Map<String, ExceptionCondition> conditions;

  Law(LawTables tables, LocalDate day) {
    this.tables = tables;
    this.day = day;
  }

  public LocalDate day() {
    return day;
  }

  /** Country Groups of a place and its own code; null where the day lies outside their coverage. */
  public @Nullable Groups groups(String code) {
    Entry row = row("country-groups", "country", code);
    if (row == null) {
      return null;
    }
    Set<String> names = new TreeSet<>(row.words("groups"));
    names.add(code);
    return Groups.of(names);
  }

  /** Sets of the EAR's supplements and blocs that a place is in, and its own code. */
  public @Nullable Groups sets(String code) {
    if (!tables.covers("sets", day)) {
      return null;
    }
    Set<String> names = new TreeSet<>(Set.of(code));
    for (Entry row : tables.rows("sets", day, "member", code)) {
      names.add(row.text("set"));
    }
    return Groups.of(names);
  }

  /** Everything a place is called by: groups, sets and own code; null where either is unknown. */
  public @Nullable Groups names(String code) {
    Groups groups = groups(code);
    Groups sets = sets(code);
    if (groups == null || sets == null) {
      return null;
    }
    Set<String> names = new TreeSet<>(groups.names());
    names.addAll(sets.names());
    return Groups.of(names);
  }

  /** Members of a bloc on the day, in order. */
  public List<String> members(String bloc) {
    return tables.rows("sets", day, "set", bloc).stream()
        .map(row -> row.text("member"))
        .sorted()
        .toList();
  }

  /** Country Chart cells of a destination; one cell without a column where nothing is known. */
  public List<Fact> chart(String code) {
    Entry row = row("country-chart", "country", code);
    if (row == null) {
      return List.of(new ChartCell(code, null));
    }
    return row.words("columns").stream().map(c -> (Fact) new ChartCell(code, c)).toList();
  }

  /** Places that have a row in the Country Chart, in order. */
  public List<String> chartCodes() {
    return tables.rows("country-chart").stream()
        .map(row -> row.text("country"))
        .distinct()
        .sorted()
        .toList();
  }

  /** A number of the law; null when none is in force. */
  public @Nullable BigDecimal threshold(String name) {
    Entry row = row("thresholds", "name", name);
    return row == null ? null : row.number("value");
  }

  /** Letters that name one of these components or parties, each with what it names. */
  public List<Fact> letters(Collection<String> components, Collection<String> parties) {
    List<Fact> facts = new ArrayList<>();
    for (Entry row : tables.rows("letters", day)) {
      Pattern named = Pattern.compile(row.text("component").replace(".", "\\.").replace("*", ".*"));
      components.stream()
          .filter(component -> !row.text("component").isEmpty())
          .filter(component -> named.matcher(component).matches())
          .forEach(component -> facts.add(letter(row, component, "")));
      String party = row.text("party");
      parties.stream()
          .filter(name -> !party.isEmpty() && name.equalsIgnoreCase(party))
          .forEach(name -> facts.add(letter(row, "", name)));
    }
    return facts;
  }

  private static Letter letter(Entry row, String component, String party) {
    return new Letter(
        row.text("number"),
        component,
        party,
        row.words("destinations"),
        row.text("citation"),
        row.text("status"),
        row.unverified());
  }

  /** Facts of the tables that do not depend on a place: numbers, reasons, windows. */
  public List<Fact> everywhere() {
    List<Fact> known = everywhere;
    if (known == null) {
      known = madeEverywhere().stream().distinct().toList();
      everywhere = known;
    }
    return known;
  }

  private List<Fact> madeEverywhere() {
    List<Fact> facts = new ArrayList<>();
    for (Entry row : tables.rows("thresholds", day)) {
      facts.add(
          new Threshold(
              row.text("name"),
              row.number("value"),
              row.text("unit"),
              row.text("citation"),
              row.text("status"),
              row.unverified()));
    }
    for (Entry row : tables.rows("windows")) {
      facts.add(
          new Window(
              row.text("name"),
              LocalDate.parse(row.text("from")),
              row.text("to").isEmpty() ? NO_END : LocalDate.parse(row.text("to")),
              row.text("citation"),
              row.text("state"),
              row.unverified()));
    }
    return facts;
  }

  /** The Commerce Control List on the day. */
  public ControlList controlList() {
    return tables.controlList(day);
  }

  /** What license exceptions ask for on the day, by key. */
  public Map<String, ExceptionCondition> conditions() {
    Map<String, ExceptionCondition> known = conditions;
    if (known == null) {
      known = Collections.unmodifiableMap(madeConditions());
      conditions = known;
    }
    return known;
  }

  private Map<String, ExceptionCondition> madeConditions() {
    Map<String, ExceptionCondition> all = new TreeMap<>();
    for (Entry row : tables.rows("exception-conditions", day)) {
      String days = row.known("days");
      all.put(
          row.text("key"),
          new ExceptionCondition(
              row.text("key"),
              row.text("text"),
              days == null ? null : Integer.valueOf(days),
              row.text("citation")));
    }
    return all;
  }

  /** Lists of covered equipment that name a vendor. */
  public Set<String> covered(String vendor) {
    Set<String> lists = new TreeSet<>();
    for (Entry row : tables.rows("covered-vendors", day)) {
      if (row.text("vendor").equalsIgnoreCase(vendor)) {
        lists.add(row.text("list"));
      }
    }
    return lists;
  }

  /** Whether 15 CFR 744.8 names a program tag on the day; null outside the table's days. */
  public @Nullable Boolean restrictedTag(String tag) {
    if (!tables.covers("sdn-tags", day)) {
      return null;
    }
    return tables.rows("sdn-tags", day).stream().anyMatch(row -> row.text("tag").equals(tag));
  }

  /** Embargoes and sanctions on a country or region. */
  public List<Fact> restrictions(String place) {
    List<Fact> facts = new ArrayList<>();
    facts.addAll(
        tables.facts(
            "embargoes",
            day,
            "place",
            place,
            row ->
                new Embargo(
                    place,
                    row.text("scope"),
                    row.text("policy"),
                    row.text("citation"),
                    row.text("status"),
                    row.unverified())));
    facts.addAll(
        tables.facts(
            "sanctions",
            day,
            "place",
            place,
            row ->
                new Sanction(
                    place,
                    row.text("name"),
                    row.text("authority"),
                    row.text("citation"),
                    row.text("status"),
                    row.unverified())));
    return facts;
  }

  /** A destination's own law and its mains. */
  public List<Fact> local(String country) {
    return new LocalLaw(tables, day).of(country);
  }

  /** World Bank income class of a country; null when not known. */
  public @Nullable String incomeClass(String country) {
    Entry row = row("countries", "code", country);
    return row == null ? null : row.known("incomeClass");
  }

  /** Supplement No. 8 to part 740 on the day. */
  public Supplement8 supplement8() {
    return new Supplement8(tables.rows("supplement8"), tables.rows("supplement8", day));
  }

  private @Nullable Entry row(String table, String column, String value) {
    return tables.rows(table, day, column, value).stream().findFirst().orElse(null);
  }
}
