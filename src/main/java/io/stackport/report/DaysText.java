package io.stackport.report;

import io.stackport.determination.LineResult;
import io.stackport.finding.Judgement;
import io.stackport.inquiry.DayDiff;
import io.stackport.inquiry.Timeline;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What changes from day to day, for a person. */
public final class DaysText {
  private static final int MOST = 6;

  private final StringBuilder out = new StringBuilder();

  private DaysText() {}

  public static String of(Timeline timeline) {
    DaysText text = new DaysText();
    text.timeline(timeline);
    return text.out.toString();
  }

  public static String of(DayDiff diff) {
    DaysText text = new DaysText();
    text.line("from " + diff.before() + " to " + diff.after());
    if (!diff.changesAnswer() && diff.findings().isEmpty() && diff.duties().isEmpty()) {
      text.line("  nothing changes");
    }
    text.diff(diff);
    text.changes("  Findings", diff.findings());
    text.changes("  Duties and notes", diff.duties());
    return text.out.toString();
  }

  private void timeline(Timeline timeline) {
    line(
        timeline.name()
            + "  shipped on each day from "
            + timeline.from()
            + " to "
            + timeline.to()
            + " · law "
            + timeline.posture().words());
    line(
        timeline.from()
            + "  "
            + Words.of(timeline.exit())
            + "  (exit code "
            + timeline.exit()
            + ")");
    for (Timeline.Step step : timeline.steps()) {
      line("");
      line(step.day().toString());
      for (Timeline.Event event : step.events()) {
        line(Words.wrapped("  event: ", event.text() + cited(event.citation())));
      }
      diff(step.diff());
      if (step.diff().lines().isEmpty()) {
        changes("", step.diff().findings());
      }
    }
    line("");
    line(
        timeline.steps().size()
            + (timeline.steps().size() == 1 ? " day" : " days")
            + " with a change; "
            + timeline.looked()
            + " days looked at, on which a table, a rule or evidence turns");
  }

  private void diff(DayDiff diff) {
    for (DayDiff.VerdictChange each : diff.verdicts()) {
      String what = each.destination().isEmpty() ? "verdict" : "verdict for " + each.destination();
      line(
          "  "
              + what
              + ": "
              + Words.of(each.before())
              + " ("
              + each.before()
              + ") -> "
              + Words.of(each.after())
              + " ("
              + each.after()
              + ")");
    }
    Map<List<Object>, DayDiff.LineChange> alike = new LinkedHashMap<>();
    Map<List<Object>, StringBuilder> names = new LinkedHashMap<>();
    for (DayDiff.LineChange each : diff.lines()) {
      List<Object> key =
          List.of(
              words(each.before()),
              words(each.after()),
              each.why().stream()
                  .map(why -> why.began() + why.judgement().authority().id())
                  .toList());
      alike.putIfAbsent(key, each);
      StringBuilder all = names.computeIfAbsent(key, same -> new StringBuilder());
      all.append(all.isEmpty() ? "" : ", ").append(id(each));
    }
    alike.forEach(
        (key, each) -> {
          line(
              Words.wrapped(
                  "  ",
                  names.get(key) + ": " + words(each.before()) + " -> " + words(each.after())));
          changes("", each.why());
        });
  }

  private static String id(DayDiff.LineChange each) {
    LineResult line = each.after() == null ? each.before() : each.after();
    return line == null ? "" : line.line().id();
  }

  private static String words(@Nullable LineResult line) {
    if (line == null) {
      return "no line";
    }
    return Words.of(line) + (line.isOpen() && line.worst() == line.best() ? ", open" : "");
  }

  private void changes(String title, List<DayDiff.Change> changes) {
    if (changes.isEmpty()) {
      return;
    }
    if (!title.isEmpty()) {
      line(title);
    }
    changes.stream()
        .limit(MOST)
        .forEach(
            each -> {
              Judgement judgement = each.judgement();
              line(
                  Words.wrapped(
                      each.began() ? "    + " : "    - ",
                      judgement.authority().id()
                          + (judgement.certain() ? "" : " possibly")
                          + " "
                          + judgement.message()
                          + cited(judgement.authority().citation())));
            });
    if (changes.size() > MOST) {
      line("    … and " + (changes.size() - MOST) + " more (--format json names them all)");
    }
  }

  private static String cited(String citation) {
    return citation.isEmpty() ? "" : "  [" + citation + "]";
  }

  private void line(String text) {
    out.append(text.stripTrailing()).append('\n');
  }
}
