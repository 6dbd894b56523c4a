package io.stackport.problem;

import java.util.Comparator;

/**
 * One thing wrong in one place.
 *
 * @param line 1-based; 0 when the whole file is meant
 * @param column 1-based; 0 when the whole line is meant
 * @param help a way out; may be empty
 */
public record Problem(String file, int line, int column, String message, String help)
    implements Comparable<Problem> {

  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::file)
          .thenComparingInt(Problem::line)
          .thenComparingInt(Problem::column)
          .thenComparing(Problem::message);

  public static Problem at(String file, int line, String message) {
    return new Problem(file, line, 0, message, "");
  }

  public Problem withHelp(String way) {
    return new Problem(file, line, column, message, way);
  }

  /** {@code file:line:column: message}, then the way out. */
  @Override
  public String toString() {
    String place =
        line == 0 ? file : column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
    return help.isEmpty() ? place + ": " + message : place + ": " + message + "\n  " + help;
  }

  @Override
  public int compareTo(Problem other) {
    return ORDER.compare(this, other);
  }
}
