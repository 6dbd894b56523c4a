package io.stackport.determination;

import io.stackport.assembly.CaseFile;
import io.stackport.finding.Judgement;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a check.
 *
 * @param lines in the order of the bundle
 * @param findings what does not fit, is barred, is open or warns, gravest first
 * @param packageOpen questions that leave the whole package open
 * @param obligations what is to be done
 * @param notes what is said beside it
 * @param unverified facts of low confidence that the verdict rests on, as {@code label: attribute}
 * @param fired ids of all rules that spoke
 */
public record Verdict(
    CaseFile file,
    Posture posture,
    List<LineResult> lines,
    List<Finding> findings,
    List<OpenPoint> packageOpen,
    List<Judgement> obligations,
    List<Judgement> notes,
    SortedSet<String> unverified,
    SortedSet<String> fired) {

  /**
   * 40 prohibited, 30 does not fit or barred, 20 open, 10 license required, 5 rests on a
   * permission, 0.
   */
  public int exitCode() {
    return exitCode(null);
  }

  /**
   * @param destination code of the country whose lines count; null for all
   */
  public int exitCode(@Nullable String destination) {
    List<LineResult> mine =
        lines.stream()
            .filter(each -> destination == null || each.line().to().equals(destination))
            .toList();
    if (mine.stream().anyMatch(each -> each.best() == Outcome.PROHIBITED)) {
      return 40;
    }
    if (has(Finding.Level.BARRED) || has(Finding.Level.INCOMPATIBLE)) {
      return 30;
    }
    if (has(Finding.Level.OPEN)
        || !packageOpen.isEmpty()
        || mine.stream().anyMatch(LineResult::isOpen)) {
      return 20;
    }
    if (mine.stream().anyMatch(each -> each.worst() == Outcome.LICENSE_REQUIRED)) {
      return 10;
    }
    return mine.stream().anyMatch(each -> each.worst() != Outcome.NONE_FOUND) ? 5 : 0;
  }

  private boolean has(Finding.Level level) {
    return findings.stream().anyMatch(each -> each.level() == level);
  }
}
