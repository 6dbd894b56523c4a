package io.stackport.rule.language;

import io.stackport.problem.Problem;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says what the grammar of DRL refused in words of the rule instead of words of its parser. */
final class SyntaxWords {
  private static final Pattern PLACE = Pattern.compile("^\\[ERR \\d+] Line (\\d+):(\\d+) (.*)$");
  private static final Pattern INPUT = Pattern.compile("input '([^']*)'");
  private static final Pattern AFTER = Pattern.compile(" in rule \"?([A-Z]{2}-\\d{3})");

  private SyntaxWords() {}

  /**
   * @param message as the parser gives it: {@code [ERR 102] Line 12:5 mismatched input ')' …}
   */
  static Problem of(String file, int line, String message) {
    String flat = message.replaceAll("\\s+", " ").strip();
    Matcher place = PLACE.matcher(flat);
    int at = place.matches() ? Integer.parseInt(place.group(1)) : line;
    String rest = place.matches() ? place.group(3) : flat;
    Matcher rule = AFTER.matcher(flat);
    String who = rule.find() ? rule.group(1) + ": " : "";
    Matcher input = INPUT.matcher(rest);
    String what =
        input.find()
            ? input.group(1).equals("<eof>")
                ? "syntax: the file ends inside of a rule"
                : "syntax: `" + input.group(1) + "` cannot stand here"
            : "syntax: " + rest;
    return Problem.at(file, at, who + what)
        .withHelp("look at the brackets, commas, quotes and words before it");
  }
}
