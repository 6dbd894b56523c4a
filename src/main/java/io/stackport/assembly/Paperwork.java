package io.stackport.assembly;

import com.fasterxml.jackson.databind.JsonNode;
import io.stackport.bundle.Bundle;
import io.stackport.catalog.ExceptionCondition;
import io.stackport.catalog.Law;
import io.stackport.problem.DidYouMean;
import io.stackport.problem.Problem;
import io.stackport.problem.ProblemException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of license exceptions, and the evidence for them that a bundle states.
 *
 * @param conditions by key, as {@code exception-conditions.csv} has them
 * @param evidence by {@code CODE key}: a date, a text, or {@code true} or {@code false}
 * @param assumed whether every condition is taken to be met unless its evidence says otherwise
 */
public record Paperwork(
    Map<String, ExceptionCondition> conditions, Map<String, String> evidence, boolean assumed) {

  /** Whether a condition is met. */
  public enum State {
    MET,
    /** Nobody stated it; it was asked to be taken for shown. */
    ASSUMED,
    NOT_SHOWN,
    NOT_MET
  }

  /**
   * @throws ProblemException when evidence is for nothing that a condition asks, or is no date
   *     where one is asked
   */
  static Paperwork of(Bundle bundle, Law law) {
    Map<String, ExceptionCondition> conditions = law.conditions();
    Map<String, String> evidence = new TreeMap<>();
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < bundle.exceptions().size(); i++) {
      Bundle.ExceptionText text = bundle.exceptions().get(i);
      for (Map.Entry<String, JsonNode> each : text.evidence().entrySet()) {
        String pointer = "/exceptions/" + i + "/evidence/" + each.getKey();
        ExceptionCondition condition = conditions.get(each.getKey());
        String given = each.getValue().asText();
        if (condition == null) {
          problems.add(
              bundle
                  .document()
                  .problem(pointer, "`" + each.getKey() + "` is no condition of an exception")
                  .withHelp(DidYouMean.hint(each.getKey(), conditions.keySet())));
        } else if (condition.days() != null && each.getValue().isTextual() && date(given) == null) {
          problems.add(
              bundle
                  .document()
                  .problem(pointer, "`" + given + "` is no date")
                  .withHelp("write the day as 2026-11-24"));
        }
        evidence.put(text.code() + " " + each.getKey(), given);
      }
    }
    if (!problems.isEmpty()) {
      throw new ProblemException(problems);
    }
    return new Paperwork(conditions, evidence, false);
  }

  /** The same with every condition taken to be met unless its evidence says otherwise. */
  public Paperwork assuming() {
    return new Paperwork(conditions, evidence, true);
  }

  /**
   * Whether a condition of an exception is met on a ship day. Evidence of {@code false}, or a date
   * too near to the shipment, says that it is not.
   */
  public State state(String code, String key, LocalDate day) {
    String given = evidence.get(code + " " + key);
    if (given == null || given.isBlank()) {
      return assumed ? State.ASSUMED : State.NOT_SHOWN;
    }
    if (given.equals("false")) {
      return State.NOT_MET;
    }
    ExceptionCondition condition = conditions.get(key);
    if (condition == null || condition.days() == null) {
      return State.MET;
    }
    LocalDate on = date(given);
    if (on == null) {
      return State.NOT_SHOWN;
    }
    return on.plusDays(condition.days()).isAfter(day) ? State.NOT_MET : State.MET;
  }

  /** Days on which evidence becomes old enough. */
  public Set<LocalDate> turningDays() {
    Set<LocalDate> days = new TreeSet<>();
    evidence.forEach(
        (name, given) -> {
          ExceptionCondition condition = conditions.get(name.substring(name.indexOf(' ') + 1));
          LocalDate on = date(given);
          if (condition != null && condition.days() != null && on != null) {
            days.add(on.plusDays(condition.days()));
          }
        });
    return days;
  }

  /** What a condition asks, for people. */
  public String text(String key) {
    ExceptionCondition condition = conditions.get(key);
    return condition == null ? key.replace('-', ' ') : condition.text();
  }

  private static @Nullable LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException none) {
      return null;
    }
  }
}
