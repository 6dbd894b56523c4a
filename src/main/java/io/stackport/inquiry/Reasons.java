package io.stackport.inquiry;

import io.stackport.finding.Emission;
import io.stackport.finding.Judgement;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Leaves some of the judgements of a case out, for questions about a part of the law. */
final class Reasons {
  /** Topics that decide by the Country Chart, by other reasons of an entry, and by embargo. */
  private static final Set<String> CHART = Set.of("country-chart", "other-reasons", "embargoes");

  private Reasons() {}

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
