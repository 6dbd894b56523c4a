package io.stackport.ledger;

import io.stackport.problem.Problem;
import io.stackport.problem.ProblemException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** A ledger that is read and not written, for commands. */
public final class LedgerReader implements AutoCloseable {
  private final Database database;
  private final Path folder;
  private final Connection connection;
  private final String ledger;

  private LedgerReader(Database database, Path folder, Connection connection, String ledger) {
    this.database = database;
    this.folder = folder;
    this.connection = connection;
    this.ledger = ledger;
  }

  /**
   * @throws ProblemException when it cannot be read, with the way out
   */
  public static LedgerReader open(LedgerSettings settings) {
    Database database = Database.of(settings);
    Connection connection = database.reader();
    try {
      Schema.look(database, connection);
      String ledger = Book.identity(connection);
      if (ledger == null) {
        throw new ProblemException(Problem.at(database.name(), 0, "holds no ledger"));
      }
      return new LedgerReader(database, settings.folder(), connection, ledger);
    } catch (SQLException broken) {
      release(connection);
      throw database.refused(broken);
    } catch (ProblemException refused) {
      release(connection);
      throw refused;
    }
  }

  private static void release(Connection connection) {
    try {
      connection.close();
    } catch (SQLException closed) {
      // Nothing was written.
      return;
    }
  }

  /** What is asked of the database. */
  private interface Query<T> {
    T ask() throws SQLException, IOException;
  }

  private <T> T ask(Query<T> query) {
    try {
      return query.ask();
    } catch (SQLException | IOException broken) {
      throw new ProblemException(
          Problem.at(database.name(), 0, "cannot be read: " + broken.getMessage()));
    }
  }

  /** Id of the ledger. */
  public String id() {
    return ledger;
  }

  /** Number of the last entry; 0 when there is none. */
  public long last() {
    return ask(() -> Rows.number(connection, "select max(seq) from entry"));
  }

  /** A recorded decision. */
  public Optional<Recorded> find(String decision) {
    return ask(
        () -> {
          Checkpoint last = CheckpointRows.last(connection, ledger, Long.MAX_VALUE);
          Optional<Entry> entry = Rows.find(connection, decision);
          return entry.isEmpty()
              ? Optional.empty()
              : Optional.of(Recorded.of(entry.get(), ledger, last == null ? 0 : last.sequence()));
        });
  }

  /** The document that came with a decision, byte for byte. */
  public Optional<byte[]> input(String decision) {
    return ask(
        () -> {
          Optional<Entry> entry = Rows.find(connection, decision);
          return entry.isEmpty()
              ? Optional.empty()
              : Optional.of(Packed.unpack(entry.get().input()));
        });
  }

  /** Decisions, the newest first. */
  public List<Listed> list(LedgerFilter filter) {
    return ask(() -> Listed.of(connection, filter));
  }

  /**
   * Looks at every entry and every checkpoint.
   *
   * @param progress is told numbers of entries that were looked at
   */
  public Verification verify(VerifyOptions options, LongConsumer progress) {
    return ask(() -> new LedgerLook(database, ledger, connection, folder).look(options, progress));
  }

  /**
   * Writes entries and checkpoints, a line each, in a form that can be verified elsewhere.
   *
   * @param from first day, UTC; null for the first there is
   * @param to last day, UTC
   * @return how many entries were written
   * @throws IOException when it cannot be written
   */
  public long export(OutputStream out, @Nullable LocalDate from, @Nullable LocalDate to)
      throws IOException {
    try {
      return new ExportWriter(database, connection, ledger, out).write(from, to);
    } catch (SQLException broken) {
      throw database.refused(broken);
    }
  }

  @Override
  public void close() {
    release(connection);
  }
}
