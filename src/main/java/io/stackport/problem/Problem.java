package io.stackport.problem;

import java.util.Comparator;

/**
 * One thing wrong in one place.
 *
 * @param line 1-based; 0 when the whole file is meant
 * @param column 1-based; 0 when the whole line is meant
 * @param help a way out; may be empty
 * @param excerpt the line itself with a caret under the place; may be empty
 * @param about what kind of rule was broken, for readers that sort problems; may be empty
 * @param pointer the value that is meant, as a JSON Pointer; empty when the whole document is, or
 *     none
 */
public record Problem(
    String file,
    int line,
    int column,
    String message,
    String help,
    String excerpt,
    String about,
    String pointer)
    implements Comparable<Problem> {

  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::file)
          .thenComparingInt(Problem::line)
          .thenComparingInt(Problem::column)
          .thenComparing(Problem::message);

  public Problem {
    file = Visible.of(file);
    message = Visible.of(message);
    help = Visible.of(help);
    pointer = Visible.of(pointer);
  }

  public Problem(String file, int line, int column, String message, String help) {
    this(file, line, column, message, help, "", "", "");
  }

  public static Problem at(String file, int line, String message) {
    return new Problem(file, line, 0, message, "");
  }

  public Problem withHelp(String way) {
    return new Problem(file, line, column, message, way, excerpt, about, pointer);
  }

  /** The same problem of a file below another folder: people edit that one. */
  Problem under(String from, String to) {
    String place = file.startsWith(from) ? to + file.substring(from.length()) : file;
    String way =
        help.startsWith("see " + from) ? "see " + to + help.substring(4 + from.length()) : help;
    return new Problem(place, line, column, message, way, excerpt, about, pointer);
  }

  public Problem about(String kind) {
    return new Problem(file, line, column, message, help, excerpt, kind, pointer);
  }

  /**
   * The same problem in its exact place.
   *
   * @param text the line as it stands in the file; the caret goes under {@code length} characters
   */
  public Problem shown(int at, int from, int length, String text) {
    String number = String.valueOf(at);
    String margin = " ".repeat(number.length() + 3 + Math.max(0, from - 1));
    String caret = from == 0 ? "" : "\n  " + margin + "^".repeat(Math.max(1, length));
    return new Problem(
        file, at, from, message, help, "  " + number + " | " + text + caret, about, pointer);
  }

  /** {@code file:line:column: message}, then the line itself, then the way out. */
  @Override
  public String toString() {
    String place =
        line == 0 ? file : column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
    String told = place + ": " + message + (excerpt.isEmpty() ? "" : "\n" + excerpt);
    return help.isEmpty() ? told : told + "\n  " + help;
  }

  @Override
  public int compareTo(Problem other) {
    return ORDER.compare(this, other);
  }
}
