package io.stackport.inquiry;

import io.stackport.determination.LineResult;
import io.stackport.determination.Outcome;
import io.stackport.determination.Verdict;
import java.util.List;

/**
 * The answer to a question about an item.
 *
 * @param place the destination, by name
 * @param readings one for each way of reading the entry
 * @param stated what was judged as it was stated: what nobody stated is unknown
 * @param civil the same for a screened private firm of the destination and a civil end use, with
 *     what exceptions ask for taken to be shown
 */
public record Determination(
    Question question,
    Subject subject,
    String place,
    List<Reading> readings,
    Verdict stated,
    Verdict civil) {

  /**
   * @param name ECCN of the reading; ends in {@code .other} for paragraphs that the entry's license
   *     paragraphs do not name
   */
  public record Reading(String name, LineResult stated, LineResult civil) {}

  /** Gravest outcome over the readings if everything unknown goes against us. */
  public static Outcome worst(List<LineResult> lines) {
    return lines.stream().map(LineResult::worst).min(Outcome::compareTo).orElseThrow();
  }

  /** Mildest outcome over the readings if everything unknown goes for us. */
  public static Outcome best(List<LineResult> lines) {
    return lines.stream().map(LineResult::best).max(Outcome::compareTo).orElseThrow();
  }

  public List<LineResult> statedLines() {
    return readings.stream().map(Reading::stated).toList();
  }

  public List<LineResult> civilLines() {
    return readings.stream().map(Reading::civil).toList();
  }

  /** What is certain to be so whatever is open; open otherwise. */
  public static Cell.State state(List<LineResult> lines) {
    return Cell.of(lines).state();
  }

  /** 40, 20, 10, 5 or 0, as a check has them, of what was stated. */
  public int exitCode() {
    return switch (state(statedLines())) {
      case PROHIBITED -> 40;
      case OPEN -> 20;
      case LICENSE -> 10;
      case EXCEPTION, NOT_ENFORCED -> 5;
      case NONE_FOUND -> 0;
    };
  }
}
