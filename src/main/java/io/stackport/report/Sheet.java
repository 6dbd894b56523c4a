package io.stackport.report;

import io.stackport.determination.ExceptionAccount;
import io.stackport.determination.Finding;
import io.stackport.determination.LineResult;
import io.stackport.determination.OpenPoint;
import io.stackport.determination.Verdict;
import io.stackport.finding.Authority;
import io.stackport.finding.Emission;
import io.stackport.finding.Judgement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A verdict gathered for reading: what says the same of several offers stands once, with all of
 * them.
 */
record Sheet(
    List<LineGroup> lines,
    List<Entry> misfits,
    List<Entry> open,
    List<Entry> warnings,
    List<Entry> obligations,
    List<Entry> notes,
    Map<String, SortedSet<String>> unverified) {

  /** Lines that are named one by one in front of what is open on them. */
  private static final int MOST_TAGS = 3;

  /** Lines of one destination with the same outcome for the same reasons. */
  record LineGroup(String head, LineResult first, List<LineResult> lines, List<Entry> reasons) {}

  /**
   * What one rule says, once.
   *
   * @param tag what kind of thing it is, such as {@code INCOMPATIBLE}
   * @param messages its sentences, one for each thing that it says it of
   * @param facts unknown facts that it turns on
   */
  record Entry(
      String tag,
      @Nullable Authority authority,
      List<String> messages,
      String status,
      SortedSet<String> facts,
      boolean certain) {

    String id() {
      return authority == null ? "" : authority.id();
    }

    String citation() {
      return authority == null ? "" : authority.citation();
    }

    String remedy() {
      String way = authority == null ? null : authority.remedy();
      return way == null ? "" : way;
    }
  }

  static Sheet of(Verdict verdict) {
    List<Entry> misfits = new ArrayList<>();
    List<Entry> open = new ArrayList<>();
    List<Entry> warnings = new ArrayList<>();
    for (Finding each : verdict.findings()) {
      switch (each.level()) {
        case BARRED, INCOMPATIBLE -> misfits.add(entry(each));
        case OPEN -> open.add(entry(each));
        case WARNING, REPORTED -> warnings.add(entry(each));
      }
    }
    verdict.packageOpen().forEach(point -> open.add(entry("OPEN", point)));
    for (LineResult line : verdict.lines()) {
      line.open().forEach(point -> open.add(entry(line.line().id(), point)));
    }
    List<Entry> notes = new ArrayList<>();
    for (Judgement each : verdict.notes()) {
      boolean warning =
          each.emission() instanceof Emission.Note note && note.kind().equals("warning");
      (warning ? warnings : notes).add(entry(warning ? "WARNING" : "NOTE", each));
    }
    List<Entry> obligations = new ArrayList<>();
    for (Judgement each : verdict.obligations()) {
      Emission.Obligation what = (Emission.Obligation) each.emission();
      obligations.add(entry(what.when().replace('-', ' '), each));
    }
    return new Sheet(
        groups(verdict.lines()),
        merged(misfits),
        merged(open),
        merged(warnings),
        merged(obligations),
        merged(notes),
        byThing(verdict.unverified()));
  }

  private static Entry entry(Finding each) {
    Judgement by = each.judgement();
    String message = each.detail().isEmpty() ? by.message() : by.message() + ": " + each.detail();
    return new Entry(
        each.level().name(),
        by.authority(),
        List.of(message),
        Words.status(by),
        each.assumes(),
        by.certain());
  }

  private static Entry entry(String tag, OpenPoint point) {
    return new Entry(
        tag, point.authority(), List.of(point.why()), "", new TreeSet<>(point.closes()), false);
  }

  private static Entry entry(String tag, Judgement each) {
    return new Entry(
        tag,
        each.authority(),
        List.of(each.message()),
        Words.status(each),
        each.assumes(),
        each.certain());
  }

  /**
   * What one rule says, with the same weight, becomes one entry; so does what no rule says alike.
   */
  private static List<Entry> merged(List<Entry> entries) {
    Map<String, List<Entry>> same = new LinkedHashMap<>();
    for (Entry each : entries) {
      String what = each.id().isEmpty() ? each.messages().toString() : each.id();
      String key = String.join("\0", what, each.status(), String.valueOf(each.certain()));
      same.computeIfAbsent(key, k -> new ArrayList<>()).add(each);
    }
    List<Entry> merged = new ArrayList<>();
    for (List<Entry> of : same.values()) {
      SortedSet<String> tags = new TreeSet<>();
      SortedSet<String> messages = new TreeSet<>();
      SortedSet<String> facts = new TreeSet<>();
      for (Entry each : of) {
        tags.add(each.tag());
        messages.addAll(each.messages());
        each.facts().forEach(fact -> facts.add(Words.fact(fact)));
      }
      Entry first = of.get(0);
      merged.add(
          new Entry(
              tags.size() > MOST_TAGS
                  ? tags.first() + " and " + (tags.size() - 1) + " more"
                  : String.join(", ", tags),
              first.authority(),
              List.copyOf(messages),
              first.status(),
              facts,
              first.certain()));
    }
    return merged;
  }

  private static List<LineGroup> groups(List<LineResult> lines) {
    Map<String, List<LineResult>> same = new LinkedHashMap<>();
    for (LineResult line : lines) {
      StringBuilder key = new StringBuilder(line.line().movement()).append(Words.of(line));
      line.reasons()
          .forEach(each -> key.append('\0').append(each.authority().id()).append(each.certain()));
      line.exceptions().forEach(each -> key.append('\0').append(Words.account(each)));
      key.append(line.isOpen());
      same.computeIfAbsent(key.toString(), k -> new ArrayList<>()).add(line);
    }
    List<LineGroup> groups = new ArrayList<>();
    for (List<LineResult> of : same.values()) {
      List<Entry> reasons = new ArrayList<>();
      for (LineResult line : of) {
        // What leaves the line open stands there, with the facts that would settle it.
        line.reasons().stream()
            .filter(each -> each.certain() || !asked(line, each))
            .filter(each -> !accounted(each))
            .forEach(each -> reasons.add(entry(Words.kind(each), each)));
        line.exceptions().forEach(each -> reasons.add(entry(each)));
      }
      LineResult first = of.get(0);
      String head = Words.of(first) + (first.isOpen() ? " — open" : "");
      groups.add(new LineGroup(head, first, List.copyOf(of), merged(reasons)));
    }
    groups.sort(
        java.util.Comparator.comparing((LineGroup g) -> g.first().line().to())
            .thenComparing(g -> g.first().worst())
            .thenComparing(g -> g.first().line().id()));
    return groups;
  }

  /** What is plain, and what stands in the account of exceptions. */
  private static boolean accounted(Judgement each) {
    return each.emission() instanceof Emission.SubjectToEar
        || each.emission() instanceof Emission.ExceptionOffered
        || each.emission() instanceof Emission.ExceptionBarred;
  }

  private static Entry entry(ExceptionAccount each) {
    return new Entry(
        "exception " + each.code(),
        each.offered().authority(),
        List.of(Words.account(each)),
        Words.status(each.offered()),
        each.offered().assumes(),
        each.offered().certain());
  }

  private static boolean asked(LineResult line, Judgement each) {
    return line.open().stream()
        .map(OpenPoint::authority)
        .anyMatch(authority -> each.authority().equals(authority));
  }

  private static Map<String, SortedSet<String>> byThing(SortedSet<String> unverified) {
    Map<String, SortedSet<String>> things = new TreeMap<>();
    for (String each : unverified) {
      int colon = each.lastIndexOf(": ");
      things
          .computeIfAbsent(each.substring(0, colon), key -> new TreeSet<>())
          .add(each.substring(colon + 2));
    }
    return things;
  }
}
