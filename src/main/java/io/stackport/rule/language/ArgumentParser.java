package io.stackport.rule.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the arguments of a consequence: string, integer, boolean literals and bound variables. */
final class ArgumentParser {
  private static final Pattern ARGUMENT =
      Pattern.compile(
          "\\s*(\"(?:[^\"\\\\]|\\\\.)*\"|-?\\d+|\\$[A-Za-z][A-Za-z0-9]*)\\s*(,|$)", Pattern.DOTALL);

  private ArgumentParser() {}

  static List<Term> parse(@Nullable String text) {
    List<Term> arguments = new ArrayList<>();
    String rest = text == null ? "" : text.strip();
    while (!rest.isEmpty()) {
      Matcher matcher = ARGUMENT.matcher(rest);
      if (!matcher.lookingAt()) {
        throw new LanguageException(
            "argument `" + rest + "` is neither a literal nor a bound variable");
      }
      arguments.add(TermParser.parse(matcher.group(1)));
      boolean more = matcher.group(2).equals(",");
      rest = rest.substring(matcher.end()).strip();
      if (more && rest.isEmpty()) {
        throw new LanguageException("an argument is missing after the last comma");
      }
    }
    return List.copyOf(arguments);
  }
}
