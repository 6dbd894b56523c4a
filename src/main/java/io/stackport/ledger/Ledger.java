package io.stackport.ledger;

import com.zaxxer.hikari.HikariDataSource;
import io.stackport.problem.ProblemException;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The record of every answer: append-only, hash-chained, durable before an answer leaves.
 *
 * <p>One service writes a ledger at a time. All methods may be called from any thread.
 */
public final class Ledger implements AutoCloseable {
  private final String id;
  private final HikariDataSource readers;
  private final Bookkeeper bookkeeper;

  private Ledger(String id, HikariDataSource readers, Bookkeeper bookkeeper) {
    this.id = id;
    this.readers = readers;
    this.bookkeeper = bookkeeper;
  }

  /**
   * Opens a ledger, and makes it where there is none.
   *
   * @param notes gets a line for the person when something happened that a person should know
   * @throws io.stackport.problem.ProblemException when it cannot be opened, with the way out
   */
  public static Ledger open(LedgerSettings settings, Consumer<String> notes) {
    return open(settings, Database.of(settings), Intake.Limits.USUAL, notes);
  }

  static Ledger open(
      LedgerSettings settings, Database database, Intake.Limits limits, Consumer<String> notes) {
    DataFolder.make(settings.folder());
    HikariDataSource readers = database.readers();
    Supplier<Book> opens =
        () -> {
          // Connections to a database that has closed itself would be handed out a little longer.
          if (readers.getHikariPoolMXBean() != null) {
            readers.getHikariPoolMXBean().softEvictConnections();
          }
          return Book.open(database, readers, settings.folder(), notes);
        };
    try {
      Book book = opens.get();
      Bookkeeper.Due due =
          new Bookkeeper.Due(settings.checkpointEntries(), settings.checkpointEvery().toMillis());
      Bookkeeper bookkeeper = new Bookkeeper(book, opens, new Intake(limits), due, notes);
      bookkeeper.start();
      return new Ledger(book.ledger(), readers, bookkeeper);
    } catch (ProblemException refused) {
      readers.close();
      throw refused;
    }
  }

  /**
   * Records a decision.
   *
   * <p>The future completes when the record would survive a power cut, on a thread of the ledger;
   * what hangs on it should be short. It fails with {@link LedgerUnavailableException} when the
   * record cannot be written: what was to be recorded must then not be answered.
   *
   * @param input the document that came, byte for byte
   * @param keyed the answer, where the caller gave a key; recorded in the same transaction
   */
  public CompletableFuture<Void> append(
      Decision decision, byte[] input, @Nullable KeyedAnswer keyed) {
    return bookkeeper.append(Pending.of(decision, input, keyed));
  }

  /**
   * A recorded decision.
   *
   * @throws LedgerUnavailableException when the ledger cannot be read
   */
  public Optional<Recorded> find(String decision) {
    return entry(decision).map(this::recorded);
  }

  /**
   * The document that came with a decision, byte for byte.
   *
   * @throws LedgerUnavailableException when the ledger cannot be read
   */
  public Optional<byte[]> input(String decision) {
    return entry(decision)
        .map(
            entry -> {
              try {
                return Packed.unpack(entry.input());
              } catch (IOException broken) {
                throw new LedgerUnavailableException("the input is damaged", broken);
              }
            });
  }

  /**
   * The answer that was given under a caller's key, unless it has expired.
   *
   * @throws LedgerUnavailableException when the ledger cannot be read
   */
  public Optional<KeyedAnswer> keyed(String caller, String key) {
    try (Connection connection = readers.getConnection()) {
      return KeyedRows.find(connection, caller, key, bookkeeper.durable(), Instant.now());
    } catch (SQLException broken) {
      throw new LedgerUnavailableException("the ledger cannot be read", broken);
    }
  }

  private Optional<Entry> entry(String decision) {
    try (Connection connection = readers.getConnection()) {
      return Rows.find(connection, decision)
          .filter(entry -> entry.sequence() <= bookkeeper.durable());
    } catch (SQLException broken) {
      throw new LedgerUnavailableException("the ledger cannot be read", broken);
    }
  }

  private Recorded recorded(Entry entry) {
    try {
      return Recorded.of(entry, id, bookkeeper.covered());
    } catch (IOException broken) {
      throw new LedgerUnavailableException("the record is damaged", broken);
    }
  }

  /** Id of the ledger, made when it was. */
  public String id() {
    return id;
  }

  /** Whether the next decision can be expected to be recorded. */
  public boolean writable() {
    return bookkeeper.writable();
  }

  public LedgerCounts counts() {
    return bookkeeper.counts();
  }

  /** Writes what waits, signs where the chain stands, and lets the ledger go. */
  @Override
  public void close() {
    bookkeeper.close();
    readers.close();
  }
}
