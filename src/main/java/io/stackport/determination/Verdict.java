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
    boolean open = has(Finding.Level.OPEN) || !packageOpen.isEmpty();
    boolean prohibited = false;
    boolean license = false;
    boolean rests = false;
    for (LineResult each : lines) {
      if (destination == null || each.line().to().equals(destination)) {
        prohibited |= each.best() == Outcome.PROHIBITED;
        open |= each.isOpen();
        license |= each.worst() == Outcome.LICENSE_REQUIRED;
        rests |= each.worst() != Outcome.NONE_FOUND;
      }
    }
    if (prohibited) {
      return 40;
    }
    if (has(Finding.Level.BARRED) || has(Finding.Level.INCOMPATIBLE)) {
      return 30;
    }
    if (open) {
      return 20;
    }
    return license ? 10 : rests ? 5 : 0;
  }

  private boolean has(Finding.Level level) {
    for (Finding each : findings) {
      if (each.level() == level) {
        return true;
      }
    }
    return false;
  }
}
