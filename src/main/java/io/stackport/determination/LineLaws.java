package io.stackport.determination;

import io.stackport.assembly.CaseFile;
import io.stackport.fact.Line;
import io.stackport.finding.Emission;
import io.stackport.finding.Judgement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The law of all lines of a case, ready for its quantities. */
final class LineLaws {
  private final Posture posture;
  private final Charges charges;
  private final List<OfLine> lines = new ArrayList<>();

  /**
   * A line and what bears on it.
   *
   * @param settled its result where that hangs on no quantity; null otherwise
   */
  private record OfLine(Line line, List<Judgement> judgements, @Nullable LineResult settled) {}

  LineLaws(CaseFile file, Posture posture, List<Judgement> judgements) {
    this.posture = posture;
    this.charges = new Charges(file, judgements);
    Bearing bearing = new Bearing(judgements);
    for (Line line : file.lines()) {
      List<Judgement> on = bearing.on(line);
      boolean hangs = on.stream().anyMatch(LineLaws::hangsOnQuantities);
      lines.add(
          hangs
              ? new OfLine(line, on, null)
              : new OfLine(
                  line, List.of(), new LineLaw(file, line, posture, on, charges).result()));
    }
  }

  /** Licenses reach so many units, and some exceptions so much value. */
  private static boolean hangsOnQuantities(Judgement each) {
    return each.emission() instanceof Emission.AuthorizationHeld
        || (each.emission() instanceof Emission.ExceptionOffered offered
            && offered.mostUsd() != null);
  }

  /** Results in the order of the lines, for the quantities of a case. */
  List<LineResult> results(CaseFile file) {
    boolean hang = lines.stream().anyMatch(each -> each.settled() == null);
    Charges charged = hang ? charges.of(file) : charges;
    List<LineResult> results = new ArrayList<>(lines.size());
    for (OfLine each : lines) {
      LineResult settled = each.settled();
      results.add(
          settled == null
              ? new LineLaw(file, each.line(), posture, each.judgements(), charged).result()
              : settled.of(quantity(file, each.line())));
    }
    return results;
  }

  static long quantity(CaseFile file, Line line) {
    return Objects.requireNonNull(file.offers().get(line.offer())).quantity();
  }
}
