package io.stackport.report;

import io.stackport.determination.ExceptionAccount;
import io.stackport.determination.LineResult;
import io.stackport.determination.OpenPoint;
import io.stackport.determination.Outcome;
import io.stackport.finding.Authority;
import io.stackport.finding.Emission;
import io.stackport.finding.Judgement;
import io.stackport.inquiry.Cell;
import io.stackport.inquiry.Determination;
import io.stackport.inquiry.Subject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The answer to a question about an item, for a person. */
public final class DeterminationText {
  private static final int MOST = 12;

  private final Determination answer;
  private final StringBuilder out = new StringBuilder();

  private DeterminationText(Determination answer) {
    this.answer = answer;
  }

  public static String of(Determination answer) {
    DeterminationText text = new DeterminationText(answer);
    text.write();
    return text.out.toString();
  }

  private void write() {
    line(answer.subject().name() + "  " + answer.subject().title());
    line(
        answer.question().kind()
            + " to "
            + answer.place()
            + " on "
            + answer.question().on()
            + " · law "
            + answer.question().posture().words()
            + (answer.question().reason() == null
                ? ""
                : " · reason " + answer.question().reason() + " alone"));
    line("");
    line("OUTCOME  " + outcome(answer.statedLines()) + "  (exit code " + answer.exitCode() + ")");
    if (answer.question().party() == null) {
      line("  Nobody stated parties or end use (--party FILE), so they are unknown.");
    }
    line("  for a screened private firm there, civil end use, paperwork of exceptions in order:");
    line("    " + outcome(answer.civilLines()));
    line("");
    boolean several = answer.readings().size() > 1;
    if (several) {
      line("The entry can be read in " + answer.readings().size() + " ways:");
      for (Determination.Reading reading : answer.readings()) {
        line("  " + name(reading.name()) + ": " + outcome(List.of(reading.civil())));
      }
      line("");
    }
    for (Determination.Reading reading : answer.readings()) {
      if (several) {
        line("== " + name(reading.name()));
      }
      reading(reading);
    }
    if (answer.question().party() == null) {
      parties();
    }
    if (!answer.stated().file().old().isEmpty()) {
      line(Words.wrapped("Warning: ", Words.old(answer.stated().file()) + "."));
    }
    line("Decision aid, not legal advice; nothing that it says clears a shipment.");
  }

  /** An outcome in words: certain, or between two. */
  static String outcome(List<LineResult> lines) {
    Outcome worst = Determination.worst(lines);
    Outcome best = Determination.best(lines);
    Cell.State state = Determination.state(lines);
    if (state != Cell.State.OPEN) {
      return Words.of(lines.get(0));
    }
    return worst == best
        ? "open: " + best.words() + ", as far as it is known"
        : "open: from " + best.words() + " to " + worst.words();
  }

  private static String name(String reading) {
    return reading.endsWith(".other")
        ? reading.substring(0, reading.length() - 6) + ", other paragraphs"
        : reading;
  }

  private void reading(Determination.Reading reading) {
    LineResult told = answer.question().party() == null ? reading.civil() : reading.stated();
    section(
        "What the law says",
        told.reasons().stream()
            .filter(each -> !(each.emission() instanceof Emission.ExceptionOffered))
            .filter(each -> !(each.emission() instanceof Emission.ExceptionBarred))
            .map(this::says)
            .toList());
    section(
        "License exceptions", told.exceptions().stream().map(DeterminationText::account).toList());
    if (told.exceptions().isEmpty() && told.worst() == Outcome.LICENSE_REQUIRED) {
      line("  License exceptions");
      line("    none is offered for this entry, destination and movement by a rule");
    }
    section("What facts of the item would change", questions(told, Set.of()));
    line("");
  }

  /** Questions that are left open by the parties and the end use, over all readings. */
  private void parties() {
    Set<String> said = new LinkedHashSet<>();
    answer.civilLines().forEach(line -> said.addAll(questions(line, Set.of())));
    Set<String> all = new LinkedHashSet<>();
    answer.statedLines().forEach(line -> all.addAll(questions(line, said)));
    if (all.isEmpty()) {
      return;
    }
    List<String> first = new ArrayList<>(all);
    section(
        "What parties and end use would change", first.subList(0, Math.min(MOST, first.size())));
    if (first.size() > MOST) {
      line("    … and " + (first.size() - MOST) + " more (--format json names them all)");
    }
    line("");
  }

  /** Questions of a line, but not those of its exceptions, which have their own account. */
  private static List<String> questions(LineResult line, Set<String> but) {
    Set<String> exceptions = new LinkedHashSet<>();
    line.exceptions().forEach(each -> exceptions.add(each.offered().authority().id()));
    return line.open().stream()
        .filter(point -> point.authority() == null || !exceptions.contains(point.authority().id()))
        .map(DeterminationText::question)
        .filter(text -> !but.contains(text))
        .distinct()
        .toList();
  }

  private static String question(OpenPoint point) {
    String facts =
        point.closes().isEmpty()
            ? ""
            : " Unknown: "
                + String.join("; ", point.closes().stream().map(Words::fact).distinct().toList())
                + ".";
    String then = point.then().isEmpty() ? "" : " Then: " + point.then() + ".";
    Authority authority = point.authority();
    return point.why()
        + "."
        + facts
        + then
        + (authority == null ? "" : cited(authority.id(), authority.citation()));
  }

  private String says(Judgement each) {
    String status = Words.status(each);
    return Words.kind(each)
        + "  "
        + each.message()
        + "."
        + (each.certain()
            ? ""
            : " Possibly: "
                + String.join("; ", each.assumes().stream().map(Words::fact).toList())
                + ".")
        + cited(each.authority().id(), each.authority().citation())
        + (status.isEmpty() ? "" : " (" + status + ")");
  }

  private static String cited(String id, String citation) {
    return "  " + id + " [" + citation + "]";
  }

  private static String account(ExceptionAccount each) {
    return each.code()
        + " "
        + Words.account(each)
        + (each.offered().certain()
            ? ""
            : "; turns on "
                + String.join("; ", each.offered().assumes().stream().map(Words::fact).toList()))
        + cited(each.offered().authority().id(), each.offered().authority().citation());
  }

  private void section(String title, List<String> entries) {
    if (entries.isEmpty()) {
      return;
    }
    line("  " + title);
    entries.stream().distinct().forEach(entry -> line(Words.wrapped("    - ", plain(entry))));
  }

  private void line(String text) {
    out.append(text.stripTrailing()).append('\n');
  }

  private String plain(String text) {
    String said = text;
    for (Determination.Reading reading : answer.readings()) {
      said = Subject.plain(said, reading.name());
    }
    return said.replace(".other", " (other paragraphs)");
  }

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
