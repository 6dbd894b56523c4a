package io.stackport.inquiry;

import io.stackport.assembly.CaseFile;
import io.stackport.determination.Finding;
import io.stackport.determination.LineResult;
import io.stackport.determination.Verdict;
import io.stackport.finding.Judgement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What changed in a bundle's answer between two days.
 *
 * @param verdicts exit code by destination that changed, and of the whole under the empty name
 * @param lines lines whose outcome, review policy or openness changed
 * @param findings what began or stopped not to fit, to be barred, open or warned of
 * @param duties obligations that began or ended
 */
public record DayDiff(
    LocalDate before,
    LocalDate after,
    List<VerdictChange> verdicts,
    List<LineChange> lines,
    List<Change> findings,
    List<Change> duties) {

  public record VerdictChange(String destination, int before, int after) {}

  /**
   * @param why judgements on the line that began or ended, or changed in certainty or status
   */
  public record LineChange(
      @Nullable LineResult before, @Nullable LineResult after, List<Change> why) {}

  /**
   * @param began whether it stands after and not before
   */
  public record Change(boolean began, String kind, Judgement judgement) {}

  static DayDiff of(Verdict before, Verdict after) {
    return new DayDiff(
        before.file().clocks().ship(),
        after.file().clocks().ship(),
        verdicts(before, after),
        lines(before, after),
        changes(findings(before), findings(after)),
        changes(duties(before), duties(after)));
  }

  /** Whether the verdict or the outcome of a line changed. */
  public boolean changesAnswer() {
    return !verdicts.isEmpty() || !lines.isEmpty();
  }

  private static List<VerdictChange> verdicts(Verdict before, Verdict after) {
    List<VerdictChange> changes = new ArrayList<>();
    if (before.exitCode() != after.exitCode()) {
      changes.add(new VerdictChange("", before.exitCode(), after.exitCode()));
    }
    for (CaseFile.Destination each : after.file().destinations()) {
      int was = before.exitCode(each.code());
      int is = after.exitCode(each.code());
      if (was != is) {
        changes.add(new VerdictChange(each.code(), was, is));
      }
    }
    return changes;
  }

  private static List<LineChange> lines(Verdict before, Verdict after) {
    Map<String, LineResult> was = new TreeMap<>();
    before.lines().forEach(line -> was.put(line.line().id(), line));
    List<LineChange> changes = new ArrayList<>();
    for (LineResult line : after.lines()) {
      LineResult old = was.remove(line.line().id());
      if (old == null || !alike(old, line)) {
        changes.add(
            new LineChange(
                old, line, changes(old == null ? Map.of() : reasons(old), reasons(line))));
      }
    }
    was.values().forEach(gone -> changes.add(new LineChange(gone, null, List.of())));
    return changes;
  }

  private static boolean alike(LineResult a, LineResult b) {
    return a.worst() == b.worst()
        && a.best() == b.best()
        && a.isOpen() == b.isOpen()
        && Objects.equals(a.policy(), b.policy());
  }

  private static Map<List<Object>, Change> reasons(LineResult line) {
    Map<List<Object>, Change> all = new LinkedHashMap<>();
    line.reasons().forEach(each -> put(all, "law", each));
    line.questions().forEach(each -> put(all, "question", each));
    return all;
  }

  private static Map<List<Object>, Change> findings(Verdict verdict) {
    Map<List<Object>, Change> all = new LinkedHashMap<>();
    for (Finding each : verdict.findings()) {
      put(all, each.level().name().toLowerCase(java.util.Locale.ROOT), each.judgement());
    }
    return all;
  }

  private static Map<List<Object>, Change> duties(Verdict verdict) {
    Map<List<Object>, Change> all = new LinkedHashMap<>();
    verdict.obligations().forEach(each -> put(all, "duty", each));
    verdict.notes().forEach(each -> put(all, "note", each));
    return all;
  }

  private static void put(Map<List<Object>, Change> all, String kind, Judgement each) {
    all.putIfAbsent(
        List.of(kind, each.authority().id(), each.emission(), each.certain(), each.status()),
        new Change(true, kind, each));
  }

  private static List<Change> changes(
      Map<List<Object>, Change> before, Map<List<Object>, Change> after) {
    List<Change> changes = new ArrayList<>();
    after.forEach(
        (key, change) -> {
          if (!before.containsKey(key)) {
            changes.add(change);
          }
        });
    before.forEach(
        (key, change) -> {
          if (!after.containsKey(key)) {
            changes.add(new Change(false, change.kind(), change.judgement()));
          }
        });
    return changes;
  }
}
