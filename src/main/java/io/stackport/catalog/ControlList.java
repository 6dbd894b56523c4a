package io.stackport.catalog;

import io.stackport.catalog.LawTables.Entry;
import io.stackport.fact.ExceptionFlag;
import io.stackport.fact.Fact;
import io.stackport.fact.ReasonForControl;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The Commerce Control List as of a day. Its license paragraphs stand by entry; what they say of a
 * paragraph is worked out here.
 */
public final class ControlList {
  /** Ends the name of a reading: the paragraphs that no license paragraph names. */
  public static final String OTHER = ".other";

  private static final List<String> STA = List.of("STA-A5", "STA-A6");

  private final Map<String, Entry> entries = new TreeMap<>();
  private final Set<String> stack;
  private final Map<String, List<Entry>> reasons = new TreeMap<>();
  private final Map<String, List<Entry>> flags = new TreeMap<>();

  /** Facts of a classification, which one case after the other asks for. */
  private final Map<String, List<Fact>> made = new ConcurrentHashMap<>();

  ControlList(List<Entry> entries, List<Entry> reasons, List<Entry> flags) {
    entries.forEach(row -> this.entries.put(row.text("eccn"), row));
    Set<String> often = new TreeSet<>();
    entries.stream().filter(row -> row.flag("stack")).forEach(row -> often.add(row.text("eccn")));
    this.stack = Collections.unmodifiableSet(often);
    reasons.forEach(row -> add(this.reasons, row));
    flags.forEach(row -> add(this.flags, row));
  }

  private static void add(Map<String, List<Entry>> by, Entry row) {
    by.computeIfAbsent(row.text("eccn"), eccn -> new ArrayList<>()).add(row);
  }

  /** Entries and the paragraphs that rules classify to, in order; without EAR99. */
  public List<String> rows() {
    return entries.keySet().stream().filter(eccn -> !eccn.equals("EAR99")).toList();
  }

  /** Classes that rules can conclude or a package often has: every case knows their reasons. */
  public Set<String> stack() {
    return stack;
  }

  /** Whether the list has the entry of a classification. */
  public boolean knows(String eccn) {
    return eccn.equals("EAR99") || entries.containsKey(entry(eccn));
  }

  /** What an entry or paragraph is, in short; empty when the list has no such entry. */
  public String title(String eccn) {
    Entry row = entries.getOrDefault(eccn, entries.get(entry(eccn)));
    return row == null ? "" : row.text("title");
  }

  /** Kind of item: {@code hardware}, {@code software}, {@code technology} or {@code material}. */
  public String family(String eccn) {
    Entry row = entries.getOrDefault(eccn, entries.get(entry(eccn)));
    return row == null ? "hardware" : row.text("family");
  }

  /** The entry of a paragraph: {@code 3A090} of {@code 3A090.a}. */
  public static String entry(String eccn) {
    int dot = eccn.indexOf('.');
    return dot < 0 ? eccn : eccn.substring(0, dot);
  }

  /** Reasons for control and exception paragraphs of classifications, each once. */
  public List<Fact> facts(Collection<String> eccns) {
    List<Fact> facts = new ArrayList<>();
    eccns.forEach(eccn -> facts.addAll(made.computeIfAbsent(eccn, this::of)));
    return facts;
  }

  private List<Fact> of(String eccn) {
    List<Fact> facts = new ArrayList<>(reasons(eccn));
    facts.addAll(flags(eccn));
    return facts.stream().distinct().toList();
  }

  private List<Fact> reasons(String eccn) {
    List<Fact> facts = new ArrayList<>();
    for (Entry row : reasons.getOrDefault(entry(eccn), List.of())) {
      Boolean applies = cover(row, eccn);
      if (!Boolean.FALSE.equals(applies)) {
        facts.add(
            new ReasonForControl(
                eccn,
                row.text("reason"),
                row.text("column"),
                row.text("scope"),
                applies,
                row.text("citation"),
                row.text("status"),
                row.unverified()));
      }
    }
    return facts;
  }

  private List<Fact> flags(String eccn) {
    List<Fact> facts = new ArrayList<>();
    Map<String, @Nullable Boolean> barred = new LinkedHashMap<>();
    STA.forEach(code -> barred.put(code, false));
    for (Entry row : flags.getOrDefault(entry(eccn), List.of())) {
      Boolean in = cover(row, eccn);
      if (STA.contains(row.text("code"))) {
        barred.merge(row.text("code"), false, (a, b) -> a);
        if (!Boolean.FALSE.equals(in) && !Boolean.TRUE.equals(barred.get(row.text("code")))) {
          barred.put(row.text("code"), in);
        }
      } else if (!Boolean.FALSE.equals(in)) {
        facts.add(flag(eccn, row.text("code"), in, row));
      }
    }
    if (!eccn.equals("EAR99")) {
      barred.forEach(
          (code, in) ->
              facts.add(
                  new ExceptionFlag(
                      eccn, code, in == null ? null : !in, Set.of(), null, "740.20", Set.of())));
    }
    return facts;
  }

  private static ExceptionFlag flag(
      String eccn, String code, @Nullable Boolean eligible, Entry row) {
    String value = row.known("valueUsd");
    return new ExceptionFlag(
        eccn,
        code,
        eligible,
        row.words("notFor"),
        value == null ? null : Long.valueOf(value),
        row.text("citation"),
        row.unverified());
  }

  private static @Nullable Boolean cover(Entry row, String eccn) {
    String paragraph = eccn.substring(entry(eccn).length());
    return new Paragraphs(row.words("covers"), row.words("except")).cover(paragraph);
  }

  /**
   * The ways in which an entry or paragraph can be read: its parts that the license paragraphs
   * treat alike stand once, by the first of them. One when it makes no difference.
   */
  public List<String> readings(String eccn) {
    String entry = entry(eccn);
    Set<String> named = new TreeSet<>();
    for (Map<String, List<Entry>> table : List.of(reasons, flags)) {
      for (Entry row : table.getOrDefault(entry, List.of())) {
        named.addAll(row.words("covers"));
        named.addAll(row.words("except"));
      }
    }
    named.remove("*");
    String own = eccn.substring(entry.length());
    Map<Object, String> alike = new LinkedHashMap<>();
    for (String paragraph : leaves(own, named)) {
      if (paragraph.equals(OTHER) && complete(entry)) {
        continue;
      }
      alike.putIfAbsent(signature(entry + paragraph), entry + paragraph);
    }
    return List.copyOf(alike.values());
  }

  private boolean complete(String entry) {
    Entry row = entries.get(entry);
    return row != null && row.flag("complete");
  }

  /** Named paragraphs below one, and for each that has such below it, the rest of it. */
  private static List<String> leaves(String own, Set<String> named) {
    List<String> below =
        named.stream().filter(paragraph -> paragraph.startsWith(own + ".")).toList();
    if (below.isEmpty()) {
      return List.of(own);
    }
    Set<String> leaves = new TreeSet<>();
    leaves.add(own + OTHER);
    for (String paragraph : below) {
      boolean inner = below.stream().anyMatch(other -> other.startsWith(paragraph + "."));
      leaves.add(inner ? paragraph + OTHER : paragraph);
    }
    return List.copyOf(leaves);
  }

  private Object signature(String eccn) {
    List<Object> signature = new ArrayList<>();
    for (Map<String, List<Entry>> table : List.of(reasons, flags)) {
      for (Entry row : table.getOrDefault(entry(eccn), List.of())) {
        signature.add(String.valueOf(cover(row, eccn)));
      }
    }
    return signature;
  }
}
