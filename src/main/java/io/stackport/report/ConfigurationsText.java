package io.stackport.report;

import io.stackport.assembly.Offer;
import io.stackport.configure.Certified;
import io.stackport.configure.Configurations;
import io.stackport.configure.Figures;
import io.stackport.configure.Refused;
import io.stackport.model.Slot;
import io.stackport.solve.Optimum;
import io.stackport.solve.SecondWitness;
import io.stackport.solve.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;

/** The best configurations of a request, for a person at a terminal. */
public final class ConfigurationsText {
  private static final int MOST_NAMED = 6;
  private static final int MOST_REASONS = 3;
  private static final int MOST_OPEN = 5;

  private final Configurations answer;
  private final StringBuilder out = new StringBuilder();

  private ConfigurationsText(Configurations answer) {
    this.answer = answer;
  }

  public static String of(Configurations answer) {
    return new ConfigurationsText(answer).text();
  }

  private String text() {
    String title = answer.model().file().title();
    line(answer.model().file().name() + (title == null ? "" : "  " + title));
    line(
        (answer.front() ? "trade-offs of " : "best by ")
            + String.join(answer.front() ? " and " : ", then ", answer.objectives()));
    line("");
    wrapped("", headline(answer));
    if (!answer.found().isEmpty()) {
      line("");
      out.append(ConfigurationsTable.of(answer.found()));
    }
    for (int i = 0; i < answer.found().size(); i++) {
      one(i + 1, answer.found().get(i));
    }
    refused();
    return out.toString();
  }

  /** What came of the search, in sentences. */
  static String headline(Configurations answer) {
    List<String> said = new ArrayList<>();
    if (answer.certain() == Configurations.Certain.NONE) {
      said.add("Nothing is certain: no configuration is without open points.");
    } else if (answer.certain() == Configurations.Certain.UNDECIDED) {
      said.add("Whether a configuration without open points exists was not settled.");
    }
    int found = answer.found().size();
    if (found > 0) {
      long open = answer.found().get(0).openPoints();
      String which = answer.view() == View.CERTAIN ? "without open points" : "that may fit";
      said.add(found + (found == 1 ? " configuration " : " configurations ") + which + ".");
      if (open > 0) {
        said.add((open == 1 ? "1 point is" : open + " points are") + " open in the first.");
      }
    }
    said.add(
        switch (answer.ending()) {
          case COMPLETE -> answer.front() ? "The front is complete." : "";
          case NO_MORE -> "There are no others.";
          case IMPOSSIBLE ->
              "There is none"
                  + (answer.view() == View.CERTAIN ? " without open points" : "")
                  + "; try `stackport explain REQUEST`.";
          case OUT_OF_TIME -> "Time was up" + (found == 0 ? "; that proves nothing." : ".");
          case STOPPED ->
              found == 0
                  ? "Stopped before anything was found; that proves nothing."
                  : "Stopped; what is here is the best so far.";
          case REFUSED_TOO_OFTEN -> "The rules refused what the model admits too often.";
          case TRUNCATED -> "There may be more points.";
        });
    return String.join(" ", said).strip();
  }

  private void one(int rank, Certified each) {
    int exit = each.verdict().exitCode();
    line("");
    line(rank + ".  " + Words.of(exit) + "  (exit code " + exit + ")");
    wrapped("    ", (answer.front() ? "on the front; " : "") + proof(each.proof()) + ".");
    out.append(parts(each));
    Figures figures = each.figures();
    List<String> facts = new ArrayList<>();
    facts.add("obligations: " + each.verdict().obligations().size());
    facts.add("US content of the hardware: " + content(figures));
    wrapped("    ", String.join("; ", facts) + ".");
    missing("no price", figures.unpriced());
    missing("power not known", figures.powerUnknown());
    missing("lead time not known", figures.leadUnknown());
    List<String> open = each.openSays();
    if (!open.isEmpty()) {
      line("    Open, " + each.openPoints() + (each.openPoints() == 1 ? " point:" : " points:"));
      open.stream().limit(MOST_OPEN).forEach(why -> wrapped("      - ", why));
      if (open.size() > MOST_OPEN) {
        line("      … and " + (open.size() - MOST_OPEN) + " more; `stackport check` names all");
      }
    }
  }

  /** The bill of materials, slot by slot. */
  private String parts(Certified each) {
    StringBuilder parts = new StringBuilder();
    int wide = each.quantities().keySet().stream().mapToInt(String::length).max().orElse(0);
    for (Slot slot : answer.model().model().slots()) {
      for (Map.Entry<String, Long> chosen : each.quantities().entrySet()) {
        Offer offer = Objects.requireNonNull(answer.model().file().offers().get(chosen.getKey()));
        if (offer.component().slot().equals(slot.id())) {
          parts.append(
              "    %-9s%6d × %s  %s%n"
                  .formatted(
                      slot.id(),
                      chosen.getValue(),
                      chosen.getKey() + " ".repeat(wide - chosen.getKey().length()),
                      offer.component().name()));
        }
      }
    }
    return parts.toString().replace(System.lineSeparator(), "\n");
  }

  private static String content(Figures figures) {
    Integer share = figures.usBp();
    if (share == null) {
      return "not known";
    }
    return share / 100
        + "."
        + share / 10 % 10
        + " percent"
        + (figures.illustrative() ? " (prices are illustrative)" : "");
  }

  private void missing(String what, SortedSet<String> offers) {
    if (offers.isEmpty()) {
      return;
    }
    String first = String.join(", ", offers.stream().limit(MOST_NAMED).toList());
    int more = offers.size() - MOST_NAMED;
    wrapped(
        "    ",
        offers.size()
            + (offers.size() == 1 ? " offer" : " offers")
            + " of the hardware layer, "
            + what
            + ": "
            + first
            + (more > 0 ? " and " + more + " more" : "")
            + ".");
  }

  /** How far it is proved that nothing is better. */
  static String proof(Optimum proof) {
    if (proof instanceof Optimum.Proved proved) {
      return "proved: nothing beats it; " + witness(proved.confirmedBy());
    }
    if (proof instanceof Optimum.Best best) {
      return best.gap() == 0
          ? "best found; the second witness that nothing is better is missing"
          : "best found, not proved: bound "
              + best.bounds().get(best.bounds().size() - 1)
              + ", gap "
              + best.gap();
    }
    return "not proved";
  }

  private static String witness(SecondWitness.Kind kind) {
    return switch (kind) {
      case SEARCH -> "an exhaustive search agrees";
      case SECOND_ENCODING -> "a second encoding agrees";
      case PRESOLVED_ENCODING -> "a second encoding, presolved, agrees";
    };
  }

  private void refused() {
    if (answer.refused().isEmpty()) {
      return;
    }
    line("");
    wrapped(
        "",
        "DEFECT  the model admits what the rules refuse, "
            + answer.refused().size()
            + " times; these are kept out, and counts of configurations are upper bounds."
            + " Please report it with the request.");
    for (Refused each : answer.refused()) {
      wrapped("  ", "exit code " + each.exit() + ": " + String.join(", ", named(each)));
      each.reasons().stream().limit(MOST_REASONS).forEach(why -> wrapped("      - ", why));
      int more = each.reasons().size() - MOST_REASONS;
      if (more > 0) {
        line("      … and " + more + " more");
      }
    }
  }

  private static List<String> named(Refused each) {
    return each.quantities().entrySet().stream()
        .map(e -> e.getValue() + " × " + e.getKey())
        .toList();
  }

  private void wrapped(String indent, String text) {
    line(Words.wrapped(indent, text));
  }

  private void line(String text) {
    out.append(text.stripTrailing()).append('\n');
  }
}
