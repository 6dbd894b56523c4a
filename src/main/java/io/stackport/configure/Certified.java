package io.stackport.configure;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stackport.determination.Finding;
import io.stackport.determination.LineResult;
import io.stackport.determination.Outcome;
import io.stackport.determination.Verdict;
import io.stackport.solve.Configuration;
import io.stackport.solve.Optimum;
import java.util.List;
import java.util.SortedMap;

/**
 * A configuration that all rules have judged again.
 *
 * @param quantities units of each chosen offer, by its id
 * @param values of the objectives, first things first
 * @param proof that it is the best, or how far that is proved; {@link Optimum.Proved} or {@link
 *     Optimum.Best}
 * @param bundle the document; a price book's path is taken from the request's folder
 */
public record Certified(
    SortedMap<String, Long> quantities,
    List<Value> values,
    Optimum proof,
    ObjectNode bundle,
    Verdict verdict,
    Figures figures) {

  /** What an objective comes to. */
  public record Value(String objective, long value) {}

  /** Points that leave the verdict open. */
  public long openPoints() {
    return verdict.findings().stream().filter(f -> f.level() == Finding.Level.OPEN).count()
        + verdict.packageOpen().size()
        + verdict.lines().stream().mapToLong(each -> each.open().size()).sum();
  }

  /** The same points in sentences, each with the id of its rule, those that say the same once. */
  public List<String> openSays() {
    return openPoints() == 0 ? List.of() : Certifier.open(verdict).stream().distinct().toList();
  }

  /** Lines for which a license is required. */
  public long licenses() {
    return lines(Outcome.LICENSE_REQUIRED);
  }

  /** Lines that rest on a license exception. */
  public long exceptions() {
    return lines(Outcome.EXCEPTION);
  }

  private long lines(Outcome outcome) {
    return verdict.lines().stream().map(LineResult::worst).filter(outcome::equals).count();
  }

  static Configuration of(Optimum optimum) {
    if (optimum instanceof Optimum.Proved proved) {
      return proved.configuration();
    }
    if (optimum instanceof Optimum.Best best) {
      return best.configuration();
    }
    throw new IllegalArgumentException("no configuration: " + optimum);
  }
}
