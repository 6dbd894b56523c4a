package io.stackport.rule.language;

import io.stackport.problem.Problem;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the piece of a rule file that a problem speaks of, and shows its line with a caret. */
public final class Excerpt {
  private static final Pattern QUOTED = Pattern.compile("`@?([^`]+)`");

  private Excerpt() {}

  /**
   * @param texts file contents by path
   * @return the problem with line, column and the line itself; unchanged where the file is not ours
   */
  public static Problem of(Map<String, String> texts, Problem problem) {
    String text = texts.get(problem.file());
    if (text == null || problem.line() < 1) {
      return problem;
    }
    String[] lines = text.split("\n", -1);
    int first = problem.line() - 1;
    if (first >= lines.length) {
      return problem;
    }
    int last = end(problem.file(), lines, first);
    for (String needle : needles(problem.message())) {
      for (int i = first; i <= last; i++) {
        int column = column(lines[i], needle);
        if (column > 0) {
          return problem.shown(i + 1, column, needle.length(), lines[i].stripTrailing());
        }
      }
    }
    return problem.shown(first + 1, 0, 0, lines[first].stripTrailing());
  }

  /** Last line of the rule that begins at or around a line; a row of a table is one line. */
  private static int end(String file, String[] lines, int first) {
    int last = first;
    while (file.endsWith(".drl") && last + 1 < lines.length && !lines[last].strip().equals("end")) {
      last++;
    }
    return last;
  }

  /** What stands in backticks, the last and narrowest first: the noun of a pattern comes before. */
  private static java.util.List<String> needles(String message) {
    java.util.List<String> all = new java.util.ArrayList<>();
    Matcher quoted = QUOTED.matcher(message);
    while (quoted.find()) {
      all.add(0, quoted.group(1));
    }
    return all;
  }

  /** Column of a piece of text that is not a part of a longer word; 0 when it is not there. */
  private static int column(String line, String needle) {
    Matcher found =
        Pattern.compile("(?<![A-Za-z0-9_$-])" + Pattern.quote(needle) + "(?![A-Za-z0-9_-])")
            .matcher(line);
    if (found.find()) {
      return found.start() + 1;
    }
    boolean word = Character.isLetterOrDigit(needle.charAt(0)) || needle.charAt(0) == '$';
    int at = word ? -1 : line.indexOf(needle);
    return at + 1;
  }
}
