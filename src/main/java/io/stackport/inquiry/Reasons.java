package io.stackport.inquiry;

import io.stackport.finding.Emission;
import io.stackport.finding.Judgement;
import io.stackport.problem.Problem;
import io.stackport.problem.ProblemException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Leaves some of the judgements of a case out, for questions about a part of the law. */
final class Reasons {
  /** Topics that decide by the Country Chart, by other reasons of an entry, and by embargo. */
  private static final Set<String> CHART = Set.of("country-chart", "other-reasons", "embargoes");

  /** Scopes of reasons that rules of other topics decide. */
  static final Set<String> BEYOND_CHART = Set.of("ac-higher", "ac-lower", "ac-memory", "weights");

  private static final Set<String> LETTERS =
      Set.of(
          "AT", "CB", "CC", "CW", "EI", "FC", "IS", "MT", "NP", "NS", "RS", "SI", "SL", "SS", "UN");

  private static final Pattern SECTION = Pattern.compile("74[46](\\.\\d+)?(:.*)?");

  private Reasons() {}

  /**
   * A reason as rules write it.
   *
   * @throws ProblemException when there is no such reason: asked for alone it would find nothing
   */
  static @Nullable String known(@Nullable String reason) {
    if (reason == null) {
      return null;
    }
    String upper = reason.toUpperCase(Locale.ROOT);
    int colon = upper.indexOf(':');
    String letters = colon < 0 ? upper : upper.substring(0, colon);
    if (LETTERS.contains(letters)) {
      return letters + (colon < 0 ? "" : reason.substring(colon));
    }
    if (SECTION.matcher(reason).matches()) {
      return reason;
    }
    throw new ProblemException(
        Problem.at("question", 0, "there is no reason for control `" + reason + "`")
            .withHelp("name one of " + String.join(", ", new TreeSet<>(LETTERS))));
  }

  /**
   * Requirements, policies and questions for one reason for control; bars and prohibitions stay.
   *
   * @param reason as {@code RS}, which stands for {@code RS:worldwide} too; null for all
   */
  static List<Judgement> only(List<Judgement> judgements, @Nullable String reason) {
    if (reason == null) {
      return judgements;
    }
    return judgements.stream()
        .filter(
            each -> {
              String named = named(each.emission());
              return named == null || named.equals(reason) || named.startsWith(reason + ":");
            })
        .toList();
  }

  private static @Nullable String named(Emission emission) {
    if (emission instanceof Emission.LicenseRequired e) {
      return e.reason();
    } else if (emission instanceof Emission.ReviewPolicy e) {
      return e.reason();
    } else if (emission instanceof Emission.Open e) {
      return e.key().matches("[A-Z]{2}(:.*)?") ? e.key() : null;
    }
    return null;
  }

  /** What the Country Chart, the other reasons of the entries and the embargoes say alone. */
  static List<Judgement> chart(List<Judgement> judgements) {
    return judgements.stream()
        .filter(
            each -> {
              if (each.emission() instanceof Emission.Classification) {
                return true;
              }
              boolean asks =
                  each.emission() instanceof Emission.LicenseRequired
                      || each.emission() instanceof Emission.Open;
              return asks && CHART.contains(each.authority().topic());
            })
        .toList();
  }
}
