package io.stackport.ledger;

import io.stackport.problem.Problem;
import io.stackport.problem.ProblemException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * Where a ledger is kept, and how long.
 *
 * @param folder of the ledger's keys, its checkpoints and, without a database, its entries
 * @param url JDBC URL of a PostgreSQL database; null for a file in the folder
 * @param retention how long an entry must be kept
 * @param checkpointEntries a checkpoint is signed after so many entries
 * @param checkpointEvery and after so much time, when something was added
 */
public record LedgerSettings(
    Path folder,
    @Nullable String url,
    Period retention,
    int checkpointEntries,
    Duration checkpointEvery) {

  /** What 15 CFR 762.6 asks for. */
  public static final Period FIVE_YEARS = Period.ofYears(5);

  private static final int CHECKPOINT_ENTRIES = 10_000;
  private static final Duration CHECKPOINT_EVERY = Duration.ofSeconds(60);

  /**
   * @throws ProblemException when the URL is of no kind that is known
   */
  public LedgerSettings {
    url = url == null || url.isBlank() ? null : url;
    if (url != null && !url.startsWith("jdbc:postgresql:")) {
      throw new ProblemException(
          Problem.at("--db", 0, "is `" + PostgreSql.named(url) + "`; no such database is known")
              .withHelp(
                  "give jdbc:postgresql://host/name, or leave it out for a file in the data"
                      + " folder"));
    }
  }

  /** A ledger with the usual retention and checkpoints. */
  public static LedgerSettings of(Path folder, @Nullable String url) {
    return new LedgerSettings(folder, url, FIVE_YEARS, CHECKPOINT_ENTRIES, CHECKPOINT_EVERY);
  }
}
