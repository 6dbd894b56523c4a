package io.stackport.rule.language;

import io.stackport.finding.Authority;
import io.stackport.finding.Status;
import io.stackport.problem.DidYouMean;
import io.stackport.problem.Problem;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.AttributeDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.jspecify.annotations.Nullable;

/** Reads what a rule says of itself: its annotations and dates. */
final class AuthorityReader {
  private static final Set<String> ANNOTATIONS =
      Set.of("citation", "status", "remedy", "clock", "register", "with");
  private static final Set<String> CLOCKS = Set.of("ship", "filing", "operation", "financing");

  private final String file;
  private final List<Problem> problems;

  AuthorityReader(String file, List<Problem> problems) {
    this.file = file;
    this.problems = problems;
  }

  /** The authority; what is wrong in it is told and left out. */
  Authority read(RuleDescr rule, String id, String sentence, int line) {
    Map<String, String> notes = new LinkedHashMap<>();
    for (AnnotationDescr annotation : rule.getAnnotations()) {
      String key = annotation.getName();
      if (!ANNOTATIONS.contains(key)) {
        problems.add(
            Problem.at(file, line, id + ": unknown annotation `@" + key + "`")
                .withHelp(DidYouMean.hint(key, ANNOTATIONS)));
      }
      notes.put(key, unquoted(String.valueOf(annotation.getSingleValue())));
    }
    for (String key : List.of("citation", "status")) {
      if (notes.getOrDefault(key, "").isBlank()) {
        problems.add(Problem.at(file, line, id + ": has no @" + key));
      }
    }
    String status = notes.getOrDefault("status", "");
    if (!status.isBlank() && !Status.WORDS.contains(status)) {
      problems.add(
          Problem.at(file, line, id + ": unknown status `" + status + "`")
              .withHelp(DidYouMean.hint(status, Status.WORDS)));
    }
    String clock = notes.getOrDefault("clock", "ship");
    if (!CLOCKS.contains(clock)) {
      problems.add(
          Problem.at(file, line, id + ": unknown clock `" + clock + "`")
              .withHelp("one of ship, filing, operation, financing"));
    }
    LocalDate from = date(rule, "date-effective", id, line);
    LocalDate expires = date(rule, "date-expires", id, line);
    for (AttributeDescr attribute : rule.getAttributes().values()) {
      if (!Set.of("date-effective", "date-expires").contains(attribute.getName())) {
        problems.add(
            Problem.at(file, line, id + ": attribute `" + attribute.getName() + "` is not allowed")
                .withHelp("only date-effective and date-expires may stand on a rule")
                .about("contract"));
      }
    }
    TreeSet<String> register = new TreeSet<>();
    Arrays.stream(notes.getOrDefault("register", "").split("[,\\s]+"))
        .filter(entry -> !entry.isEmpty())
        .forEach(register::add);
    String[] path = file.split("/");
    return new Authority(
        id,
        sentence,
        path.length > 2 ? path[path.length - 3] : "",
        path.length > 1 ? path[path.length - 2] : "",
        notes.getOrDefault("citation", ""),
        Status.WORDS.contains(status) ? status : "unknown",
        notes.get("remedy"),
        CLOCKS.contains(clock) ? clock : "ship",
        Collections.unmodifiableSortedSet(register),
        from,
        expires == null ? null : expires.minusDays(1),
        file,
        line);
  }

  private static String unquoted(String value) {
    String plain = value.strip();
    boolean quoted = plain.length() > 1 && plain.startsWith("\"") && plain.endsWith("\"");
    return quoted ? plain.substring(1, plain.length() - 1).replace("\\\"", "\"") : plain;
  }

  private @Nullable LocalDate date(RuleDescr rule, String key, String id, int line) {
    AttributeDescr attribute = rule.getAttributes().get(key);
    if (attribute == null) {
      return null;
    }
    try {
      return LocalDate.parse(unquoted(attribute.getValue()));
    } catch (DateTimeParseException broken) {
      problems.add(
          Problem.at(file, line, id + ": " + key + " `" + attribute.getValue() + "` is no date")
              .withHelp("write it as \"2026-01-15\""));
      return null;
    }
  }
}
