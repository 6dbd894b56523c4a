package io.stackport.workbench.mutation;

import io.stackport.rule.language.RuleSource;
import io.stackport.workbench.doctor.Indifference;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Proves that a mutant says what its rule says, whatever the bundle. */
final class Equivalence {
  private final Indifference indifference;

  Equivalence(Indifference indifference) {
    this.indifference = indifference;
  }

  /** The proof in a sentence; null when there is none. */
  @Nullable String proof(Mutant mutant) {
    if (mutant.pattern() >= 0) {
      return indifference.betweenConditions(
              mutant.rule(), mutant.bent(), mutant.pattern(), mutant.condition())
          ? "no facts that the catalogs and the tables of law admit tell them apart"
          : null;
    }
    return mutant.bend() == Mutant.Bend.DATE ? ofDay(mutant) : null;
  }

  /** The one day that a shifted date gives or takes must be one on which nothing is said. */
  private @Nullable String ofDay(Mutant mutant) {
    LocalDate day = day(mutant.rule(), mutant.bent());
    return day != null && indifference.onDay(mutant.rule(), day)
        ? "on " + day + " no facts that the tables of law admit make it speak"
        : null;
  }

  private static @Nullable LocalDate day(RuleSource rule, RuleSource bent) {
    LocalDate from = rule.authority().from();
    LocalDate moved = bent.authority().from();
    if (from != null && moved != null && !from.equals(moved)) {
      return moved.isBefore(from) ? moved : from;
    }
    LocalDate to = rule.authority().to();
    LocalDate end = bent.authority().to();
    return to == null || end == null ? null : end.isAfter(to) ? end : to;
  }
}
