package io.stackport.service;

import io.stackport.determination.Posture;
import io.stackport.problem.DidYouMean;
import io.stackport.problem.Problem;
import io.stackport.problem.ProblemException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The parameters of a question, read strictly. */
final class Parameters {
  private final SortedMap<String, String> values;

  /**
   * @throws ProblemException when one is not known to the operation, or says nothing
   */
  Parameters(Asked asked) {
    this(asked.parameters(), asked.operation().parameters());
  }

  /**
   * @param known names of those that may be there
   * @throws ProblemException when another is there, or one says nothing
   */
  Parameters(SortedMap<String, String> values, Set<String> known) {
    this.values = values;
    values.forEach(
        (name, value) -> {
          if (!known.contains(name)) {
            throw refused(name, "is not known here", help(name, new TreeSet<>(known)));
          }
          if (value.isBlank()) {
            throw refused(name, "is empty", "give it a value, or leave it out");
          }
        });
  }

  private static String help(String name, Set<String> known) {
    String hint = DidYouMean.hint(name, known);
    return hint.isEmpty()
        ? known.isEmpty() ? "no parameter is" : "known: " + String.join(", ", known)
        : hint;
  }

  @Nullable String text(String name) {
    return values.get(name);
  }

  /** One of some words, as it is written; null when it is not there. */
  @Nullable String choice(String name, List<String> words) {
    String value = text(name);
    if (value == null || words.contains(value)) {
      return value;
    }
    String hint = DidYouMean.hint(value, words);
    throw refused(name, "is `" + value + "`; allowed: " + String.join(", ", words), hint);
  }

  /** Comma-separated words; empty when it is not there. */
  List<String> list(String name) {
    String value = text(name);
    return value == null
        ? List.of()
        : Arrays.stream(value.split(",")).map(String::strip).filter(w -> !w.isEmpty()).toList();
  }

  @Nullable LocalDate date(String name) {
    String value = text(name);
    try {
      return value == null ? null : LocalDate.parse(value);
    } catch (DateTimeParseException broken) {
      throw refused(name, "is `" + value + "`; it must be a date such as 2026-11-24", "");
    }
  }

  LocalDate dateOrToday(String name) {
    LocalDate date = date(name);
    return date == null ? LocalDate.now(ZoneOffset.UTC) : date;
  }

  /** {@code enforced} unless it says {@code codified}. */
  Posture posture() {
    Posture posture = word("posture", Posture.values());
    return posture == null ? Posture.ENFORCED : posture;
  }

  <E extends Enum<E>> @Nullable E word(String name, E[] words) {
    String value = text(name);
    if (value == null) {
      return null;
    }
    List<String> known =
        Arrays.stream(words).map(each -> each.name().toLowerCase(Locale.ROOT)).toList();
    return words[known.indexOf(choice(name, known))];
  }

  /** A whole number within bounds; null when it is not there. */
  @Nullable Integer whole(String name, int least, int most) {
    String value = text(name);
    if (value == null) {
      return null;
    }
    try {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException notWhole) {
      // Said below.
    }
    throw refused(
        name, "is `" + value + "`; it takes a whole number from " + least + " to " + most, "");
  }

  boolean flag(String name) {
    String value = text(name);
    if (value == null || value.equals("true") || value.equals("false")) {
      return "true".equals(value);
    }
    throw refused(name, "is `" + value + "`; it takes true or false", "");
  }

  static ProblemException refused(String name, String message, String help) {
    return new ProblemException(Problem.at("parameter `" + name + "`", 0, message).withHelp(help));
  }
}
