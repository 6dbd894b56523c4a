package io.stackport.ledger;

import io.stackport.problem.Problem;
import io.stackport.problem.ProblemException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Takes entries away that were kept as long as they must be: always up to a checkpoint, whose entry
 * stays as the anchor that the rest of the chain hangs on.
 */
public final class Retention {
  private static final int BATCH = 1_000;

  private final LedgerSettings settings;
  private final Database database;
  private final Clock clock;

  public Retention(LedgerSettings settings, Clock clock) {
    this.settings = settings;
    this.database = Database.of(settings);
    this.clock = clock;
  }

  /**
   * What goes, or would go.
   *
   * @param before day before which it was recorded
   * @param first number of its first entry, {@code last} of its last one; nothing goes when it is
   *     smaller
   */
  public record Expired(LocalDate before, long first, long last) {
    public long entries() {
      return Math.max(0, last - first + 1);
    }
  }

  /** The first day that must be kept. */
  public LocalDate limit() {
    return LocalDate.now(clock.withZone(ZoneOffset.UTC)).minus(settings.retention());
  }

  /**
   * @param before entries recorded before that day go; null for every one that may
   * @param dry only looks
   * @throws ProblemException when the day is too late, or the ledger is held or does not hold
   */
  public Expired expire(@Nullable LocalDate before, boolean dry) {
    LocalDate limit = limit();
    LocalDate day = before == null ? limit : before;
    if (day.isAfter(limit)) {
      throw new ProblemException(
          Problem.at("--before", 0, "is " + day + "; entries since " + limit + " must be kept")
              .withHelp(
                  "the ledger keeps "
                      + settings.retention().toTotalMonths() / 12
                      + " years (15 CFR 762.6)"));
    }
    Connection connection = dry ? database.reader() : database.writer();
    try {
      Schema.look(database, connection);
      return expire(connection, day, dry);
    } catch (SQLException broken) {
      throw database.refused(broken);
    } finally {
      close(connection);
    }
  }

  private Expired expire(Connection connection, LocalDate day, boolean dry) throws SQLException {
    String ledger = String.valueOf(Book.identity(connection));
    Anchor anchor = Anchor.of(connection, ledger);
    Checkpoint last = CheckpointRows.last(connection, ledger, bound(connection, day));
    if (last == null || last.sequence() <= anchor.sequence()) {
      if (!dry) {
        remove(connection, anchor.sequence());
      }
      return new Expired(day, anchor.sequence() + 1, anchor.sequence());
    }
    must(connection, last);
    Expired expired = new Expired(day, anchor.sequence() + 1, last.sequence());
    if (!dry) {
      // The anchor first: when the rest is interrupted, it is done at the next time.
      new Anchor(last.sequence(), HexFormat.of().parseHex(last.hash()), null)
          .insert(connection, Instant.now(clock));
      connection.commit();
      database.makeDurable(connection);
      remove(connection, last.sequence());
    }
    return expired;
  }

  /** Number of the last entry of which it and all before it are older than a day. */
  private static long bound(Connection connection, LocalDate day) throws SQLException {
    Instant young = day.atStartOfDay().toInstant(ZoneOffset.UTC);
    long last = 0;
    // Entry by entry: a clock that was set back must not take away what is young.
    try (PreparedStatement select =
        connection.prepareStatement(
            "select seq, recorded_at from entry where seq > ? order by seq fetch first "
                + BATCH
                + " rows only")) {
      for (int size = BATCH; size == BATCH; ) {
        select.setLong(1, last);
        size = 0;
        try (ResultSet row = select.executeQuery()) {
          for (; row.next(); size++) {
            if (!row.getObject(2, OffsetDateTime.class).toInstant().isBefore(young)) {
              return last;
            }
            last = row.getLong(1);
          }
        }
      }
    }
    return last;
  }

  private void must(Connection connection, Checkpoint checkpoint) throws SQLException {
    KeyRing keys = new KeyRing();
    KeyRing.files(settings.folder()).forEach(keys::add);
    byte[] hash = Rows.hash(connection, checkpoint.sequence());
    if (hash == null
        || !HexFormat.of().formatHex(hash).equals(checkpoint.hash())
        || !keys.holds(checkpoint)) {
      throw new ProblemException(
          Problem.at(
                  database.name(),
                  0,
                  "the checkpoint of entry " + checkpoint.sequence() + " does not hold")
              .withHelp("nothing was taken away; `stackport ledger verify` names what is wrong"));
    }
  }

  private void remove(Connection connection, long last) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("delete from entry where seq <= ?")) {
      long first = Rows.number(connection, "select min(seq) from entry");
      for (long to = first + BATCH - 1; first > 0 && to < last + BATCH; to += BATCH) {
        delete.setLong(1, Math.min(to, last));
        delete.executeUpdate();
        connection.commit();
      }
    }
    database.makeDurable(connection);
  }

  private static void close(Connection connection) {
    try {
      connection.close();
    } catch (SQLException closed) {
      // What was committed is kept.
      return;
    }
  }
}
