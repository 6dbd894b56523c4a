package io.stackport.workbench.doctor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rules of which a case has both outcomes, though both cannot be meant. */
record ContradictionCheck(Pairs pairs, Memory memory) {

  List<Diagnosis> of(List<Examined> rules) {
    List<Diagnosis> found = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      for (int j = i + 1; j < rules.size(); j++) {
        pair(rules.get(i), rules.get(j), found);
      }
    }
    for (Examined offered : rules) {
      if (offered.source().call().name().startsWith("exception")
          && !offered.source().call().name().equals("exceptionBarred")) {
        served(offered, rules, found);
      }
    }
    return found;
  }

  private void pair(Examined one, Examined other, List<Diagnosis> found) {
    Emitted first = one.emitted();
    Emitted second = other.emitted();
    String what = conflict(one, first, other, second);
    if (what != null) {
      found.addAll(
          memory.answer("conflict", pairs.world(), one, other, () -> conflicts(one, other, what)));
    }
  }

  private List<Diagnosis> conflicts(Examined one, Examined other, String what) {
    List<Diagnosis> found = new ArrayList<>();
    Emitted first = one.emitted();
    Emitted second = other.emitted();
    String together = pairs.together(one, other, subject(first, second));
    if (together != null) {
      found.add(
          other.diagnosis(
              Defect.CONTRADICTION,
              one,
              what + " as " + one.id() + " says otherwise of the same case",
              "both speak of " + together,
              "part the conditions of the two; when both are meant, say so: @with(\""
                  + one.id()
                  + " why\")"));
    }
    return found;
  }

  /** What the two say that cannot both be meant; null when they can. */
  private static @Nullable String conflict(
      Examined one, Emitted first, Examined other, Emitted second) {
    if (!first.call().equals(second.call())) {
      boolean ear =
          List.of("subjectToEar", "outsideEar").containsAll(List.of(first.call(), second.call()));
      return ear ? "says that a line is subject to the EAR, or outside of it," : null;
    }
    boolean topic = one.topic().equals(other.topic());
    return switch (first.call()) {
      case "choose" ->
          apart(first, second)
              ? "asks for a number of " + first.text("slot") + " that shuts out the other,"
              : null;
      case "reviewPolicy" ->
          topic && same(first, second, "reason") && differ(first, second, "policy")
              ? "states another review policy for the same reason,"
              : null;
      case "classified" ->
          same(first, second, "of")
                  && "computed".equals(first.text("basis"))
                  && "computed".equals(second.text("basis"))
                  && differ(first, second, "eccn")
              ? "computes another entry for the same thing,"
              : null;
      case "limit" ->
          topic
                  && same(first, second, "resource")
                  && same(first, second, "scope")
                  && differ(first, second, "bound")
              ? "sets another bound of the same resource,"
              : null;
      default -> null;
    };
  }

  private static boolean same(Emitted one, Emitted other, String parameter) {
    return one.text(parameter) != null
        && Objects.equals(one.text(parameter), other.text(parameter));
  }

  private static boolean differ(Emitted one, Emitted other, String parameter) {
    return one.text(parameter) != null
        && other.text(parameter) != null
        && !Objects.equals(one.text(parameter), other.text(parameter));
  }

  private static boolean apart(Emitted one, Emitted other) {
    return same(one, other, "slot")
        && (number(one, "max") < number(other, "min") || number(other, "max") < number(one, "min"));
  }

  private static long number(Emitted emitted, String parameter) {
    String text = emitted.text(parameter);
    return text == null ? 0 : Long.parseLong(text);
  }

  /** The line or offer that both must speak of. */
  private static List<Pairs.Equated> subject(Emitted one, Emitted other) {
    for (String parameter : List.of("line", "offer")) {
      Value left = one.argument(parameter);
      Value right = other.argument(parameter);
      if (left != null && right != null) {
        return List.of(new Pairs.Equated(left, right));
      }
    }
    return List.of();
  }

  /** An exception that another rule bars in every case in which it is offered. */
  private void served(Examined offered, List<Examined> rules, List<Diagnosis> found) {
    Emitted offer = offered.emitted();
    String code = offer.text("code");
    for (Examined bar : rules) {
      Emitted barred = bar.emitted();
      String codes = barred.call().equals("exceptionBarred") ? barred.text("codes") : null;
      if (code != null
          && codes != null
          && bars(codes, code)
          && Spans.covers(bar.source().authority(), offered.source().authority())
          && pairs.barredBy(
              offered,
              bar,
              Objects.requireNonNull(offer.argument("line")),
              Objects.requireNonNull(barred.argument("line")))) {
        found.add(
            offered.diagnosis(
                Defect.CONTRADICTION,
                bar,
                "offers "
                    + code
                    + ", which can never serve: "
                    + bar.id()
                    + " bars it in every case",
                "barred by " + bar.place() + " with `" + codes + "`",
                "offer it outside of what is barred, or let the bar leave it"));
      }
    }
  }

  private static boolean bars(String codes, String code) {
    if (codes.startsWith("all-except ")) {
      return !Arrays.asList(codes.substring(11).split(",")).contains(code);
    }
    return codes.equals("all") || Arrays.asList(codes.split(",")).contains(code);
  }
}
