package io.stackport.inquiry;

import io.stackport.determination.ExceptionAccount;
import io.stackport.determination.LineResult;
import io.stackport.determination.OpenPoint;
import io.stackport.determination.Outcome;
import io.stackport.finding.Emission;
import io.stackport.finding.Judgement;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the law asks of an item for a destination, in a word.
 *
 * @param why reasons and rules, in short; empty when nothing was found
 */
public record Cell(State state, String why) {

  /** Gravest first; {@code OPEN} where what is not known could change the answer. */
  public enum State {
    PROHIBITED,
    LICENSE,
    OPEN,
    EXCEPTION,
    NOT_ENFORCED,
    NONE_FOUND
  }

  private static final int MOST = 3;

  /** The answer over the readings of an entry: one where all agree, open otherwise. */
  static Cell of(List<LineResult> readings) {
    Set<State> states = EnumSet.noneOf(State.class);
    readings.forEach(line -> states.add(state(line)));
    if (states.size() > 1) {
      return new Cell(State.OPEN, "paragraphs differ: " + words(states));
    }
    State state = states.iterator().next();
    return new Cell(state, why(state, readings.get(0)));
  }

  private static State state(LineResult line) {
    boolean settled =
        line.worst() == line.best()
            && (!line.isOpen() || Outcome.LICENSE_HELD.compareTo(line.worst()) > 0);
    if (!settled) {
      return State.OPEN;
    }
    return switch (line.worst()) {
      case PROHIBITED -> State.PROHIBITED;
      case LICENSE_REQUIRED -> State.LICENSE;
      case LICENSE_HELD, EXCEPTION -> State.EXCEPTION;
      case NOT_ENFORCED -> State.NOT_ENFORCED;
      case NONE_FOUND -> State.NONE_FOUND;
    };
  }

  private static String words(Set<State> states) {
    return String.join(
        ", ", states.stream().map(each -> each.name().toLowerCase(java.util.Locale.ROOT)).toList());
  }

  private static String why(State state, LineResult line) {
    Set<String> parts = new TreeSet<>();
    switch (state) {
      case NONE_FOUND -> {
        return "";
      }
      case OPEN -> line.open().stream().limit(MOST).map(Cell::asked).forEach(parts::add);
      case EXCEPTION ->
          line.exceptions().stream()
              .filter(each -> each.standing() == ExceptionAccount.Standing.SERVES)
              .map(ExceptionAccount::code)
              .forEach(parts::add);
      default -> line.reasons().forEach(each -> reason(each, parts));
    }
    return String.join("; ", parts);
  }

  private static String asked(OpenPoint point) {
    return point.authority() == null ? point.why() : point.authority().id() + " " + point.why();
  }

  private static void reason(Judgement each, Set<String> parts) {
    if (each.emission() instanceof Emission.LicenseRequired required) {
      parts.add(required.reason() + " " + each.authority().id());
    } else if (each.emission() instanceof Emission.Prohibited) {
      parts.add(each.authority().id());
    }
  }
}
