package io.stackport.determination;

import io.stackport.finding.Judgement;
import java.util.List;
import java.util.SortedSet;

/**
 * Something that the closing says of the package.
 *
 * @param detail figures that only the closing knows, such as what is consumed against what is
 *     supplied
 * @param assumes unknown facts that it turns on; for an open one, those that would close it
 */
public record Finding(Level level, Judgement judgement, String detail, SortedSet<String> assumes)
    implements Comparable<Finding> {

  /** How it weighs, gravest first. */
  public enum Level {
    BARRED,
    INCOMPATIBLE,
    OPEN,
    WARNING,
    REPORTED
  }

  /** Rule, support and sentence in a fixed order. */
  @Override
  public int compareTo(Finding other) {
    int byLevel = level.compareTo(other.level);
    if (byLevel != 0) {
      return byLevel;
    }
    int byJudgement = judgement.compareTo(other.judgement);
    return byJudgement != 0 ? byJudgement : detail.compareTo(other.detail);
  }

  /** Offers that it is about. */
  public List<String> offers() {
    return List.copyOf(judgement.support());
  }
}
