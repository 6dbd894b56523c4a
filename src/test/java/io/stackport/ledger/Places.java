package io.stackport.ledger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The two kinds of databases that a ledger can stand on, an empty one at each call. */
enum Places {
  H2,
  POSTGRESQL;

  private static final AtomicInteger COUNT = new AtomicInteger();
  private static @Nullable EmbeddedPostgres server;

  /** Settings of a new ledger. */
  LedgerSettings settings(Path folder) {
    return settings(folder, 1_000_000);
  }

  /** Settings of a new ledger that signs a checkpoint after so many entries. */
  LedgerSettings settings(Path folder, int entries) {
    return new LedgerSettings(
        folder,
        this == H2 ? null : database(),
        LedgerSettings.FIVE_YEARS,
        entries,
        Duration.ofHours(1));
  }

  /** Settings with another folder of the same ledger. */
  static LedgerSettings elsewhere(LedgerSettings settings, Path folder) {
    return new LedgerSettings(
        folder,
        settings.url(),
        settings.retention(),
        settings.checkpointEntries(),
        settings.checkpointEvery());
  }

  private static String database() {
    EmbeddedPostgres running = server();
    String name = "ledger" + COUNT.incrementAndGet();
    try (Connection connection = running.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create schema " + name);
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
    return running.getJdbcUrl("postgres", "postgres") + "&currentSchema=" + name;
  }

  /** A real server, started once for all tests; it ends with the tests. */
  static synchronized EmbeddedPostgres server() {
    EmbeddedPostgres running = server;
    if (running == null) {
      try {
        running =
            EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "off")
                .start();
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
      server = running;
    }
    return running;
  }

  /** A connection to a ledger that no service holds, for those who would change it. */
  static Connection raw(LedgerSettings settings) throws SQLException {
    Connection connection = Database.of(settings).writer();
    connection.setAutoCommit(true);
    return connection;
  }

  /** Changes a ledger behind its back. */
  static void change(LedgerSettings settings, String... statements) {
    try (Connection connection = raw(settings);
        Statement statement = connection.createStatement()) {
      for (String each : statements) {
        statement.executeUpdate(each);
      }
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
