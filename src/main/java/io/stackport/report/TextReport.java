package io.stackport.report;

import io.stackport.assembly.CaseFile;
import io.stackport.determination.LineResult;
import io.stackport.determination.Verdict;
import io.stackport.fact.Clocks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The report for a person at a terminal. */
public final class TextReport {
  private static final int MOST_NAMED = 12;

  private final Answer answer;
  private final Paint paint;
  private final StringBuilder out = new StringBuilder();

  private TextReport(Answer answer, Paint paint) {
    this.answer = answer;
    this.paint = paint;
  }

  public static String of(Answer answer, Paint paint) {
    return new TextReport(answer, paint).text();
  }

  private String text() {
    Verdict verdict = answer.verdict();
    Sheet sheet = Sheet.of(verdict);
    head(verdict);
    entries("What does not fit", sheet.misfits(), "bad", "Everything that was looked at fits.");
    law(sheet);
    entries("What is open", sheet.open(), "warn", "");
    entries("Warnings", sheet.warnings(), "warn", "");
    entries("What is to be done", sheet.obligations(), "mild", "");
    entries("Notes", sheet.notes(), "faint", "");
    unverified(sheet);
    foot(verdict);
    return out.toString();
  }

  private void head(Verdict verdict) {
    CaseFile file = verdict.file();
    line(paint.as("head", file.name()) + (file.title() == null ? "" : "  " + file.title()));
    line(
        "ship date "
            + file.clocks().ship()
            + dates(file.clocks())
            + " · law "
            + verdict.posture().words());
    line("");
    int exit = verdict.exitCode();
    line(paint.as(tone(exit), "VERDICT  " + Words.of(exit)) + "  (exit code " + exit + ")");
    for (CaseFile.Destination destination : file.destinations()) {
      int own = verdict.exitCode(destination.code());
      line("  " + destination.name() + " (" + destination.code() + "): " + Words.of(own));
    }
    if (!file.old().isEmpty()) {
      line(paint.as("warn", Words.wrapped("  WARNING  ", Words.old(file) + ".")));
    }
  }

  private static String dates(Clocks clocks) {
    return date("filing", clocks.filing())
        + date("operation", clocks.operation())
        + date("financing", clocks.financing());
  }

  private static String date(String name, @Nullable LocalDate day) {
    return day == null ? "" : " · " + name + " " + day;
  }

  private static String tone(int exit) {
    return exit >= 30 ? "bad" : exit >= 10 ? "warn" : exit == 5 ? "mild" : "good";
  }

  private void law(Sheet sheet) {
    title("What the law says, line by line");
    if (sheet.lines().isEmpty()) {
      line("  No item or service moves.");
    }
    for (Sheet.LineGroup group : sheet.lines()) {
      LineResult first = group.first();
      line(
          "  "
              + first.line().kind()
              + " to "
              + first.line().movement()
              + "  "
              + paint.as(Words.tone(first.worst()), group.head()));
      for (LineResult each : group.lines()) {
        String classes = each.classes().isEmpty() ? "" : "  " + String.join(", ", each.classes());
        line("    " + each.quantity() + " × " + each.line().offer() + classes);
        each.shortfalls().forEach(shortfall -> wrapped("        ", shortfall + "."));
      }
      group.reasons().forEach(entry -> entry(entry, "      ", "faint"));
    }
  }

  private void entries(String title, List<Sheet.Entry> entries, String tone, String none) {
    if (entries.isEmpty() && none.isEmpty()) {
      return;
    }
    title(title);
    if (entries.isEmpty()) {
      line("  " + none);
    }
    entries.forEach(entry -> entry(entry, "  ", tone));
  }

  private void entry(Sheet.Entry entry, String indent, String tone) {
    String id = entry.id().isEmpty() ? "" : entry.id() + "  ";
    String possible = entry.certain() || entry.facts().isEmpty() ? "" : "possibly: ";
    List<String> messages = entry.messages();
    String head = paint.as(tone, entry.tag()) + "  " + id + possible;
    if (messages.size() == 1) {
      wrapped(indent, head + messages.get(0) + ".");
    } else {
      line(indent + head.stripTrailing());
      messages.stream().limit(MOST_NAMED).forEach(each -> wrapped(indent + "    - ", each + "."));
      if (messages.size() > MOST_NAMED) {
        line(indent + "    … and " + (messages.size() - MOST_NAMED) + " more");
      }
    }
    List<String> below = new ArrayList<>();
    if (!entry.citation().isEmpty()) {
      String status = entry.status().isEmpty() ? "" : " · " + entry.status();
      below.add("[" + entry.citation() + status + "]");
    }
    if (!entry.facts().isEmpty()) {
      below.add("Unknown: " + named(entry.facts()) + ".");
    }
    if (!entry.remedy().isEmpty() && !entry.tag().equals("NOTE")) {
      below.add("Maybe " + entry.remedy() + ".");
    }
    if (!below.isEmpty()) {
      wrapped(indent + "    ", String.join(" ", below));
    }
  }

  private static String named(SortedSet<String> facts) {
    String first = facts.stream().limit(MOST_NAMED).collect(Collectors.joining("; "));
    int more = facts.size() - MOST_NAMED;
    return more > 0 ? first + "; and " + more + " more" : first;
  }

  private void unverified(Sheet sheet) {
    if (sheet.unverified().isEmpty()) {
      return;
    }
    title("Unverified facts that this rests on");
    int shown = 0;
    for (Map.Entry<String, SortedSet<String>> thing : sheet.unverified().entrySet()) {
      if (shown++ == MOST_NAMED) {
        line(
            "  … and "
                + (sheet.unverified().size() - MOST_NAMED)
                + " more; --format json names all");
        break;
      }
      wrapped("  ", thing.getKey() + ": " + String.join(", ", thing.getValue()));
    }
  }

  private void foot(Verdict verdict) {
    title("What Stackport does not do");
    Words.LIMITS.forEach(limit -> wrapped("  ", limit));
    line("");
    line(
        paint.as(
            "faint",
            "rule book "
                + answer.rules().substring(0, 12)
                + " · catalog "
                + answer.catalog().substring(0, 12)
                + " · "
                + verdict.fired().size()
                + " rules spoke · Stackport "
                + answer.version()));
  }

  private void title(String title) {
    line("");
    line(paint.as("head", title));
  }

  private void wrapped(String indent, String text) {
    line(Words.wrapped(indent, text));
  }

  private void line(String text) {
    out.append(text.stripTrailing()).append('\n');
  }
}
