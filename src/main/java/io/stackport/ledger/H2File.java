package io.stackport.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.stackport.problem.Problem;
import io.stackport.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** A file in the data folder, for a service that stands alone. */
final class H2File implements Database {
  private static final int ALREADY_OPEN = 90020;
  private static final int READERS = 4;

  private final Path folder;
  private final String url;

  H2File(Path folder) {
    this.folder = folder;
    // WRITE_DELAY=0 ends H2's background writer: chunks are written by CHECKPOINT SYNC alone, in
    // the
    // thread that asks for it, so that nothing is half written when the file is forced to disk.
    this.url =
        "jdbc:h2:file:"
            + folder.toAbsolutePath().normalize().resolve("ledger").toString().replace(";", "\\;")
            + ";WRITE_DELAY=0;CACHE_SIZE=16384;ANALYZE_AUTO=0;DB_CLOSE_ON_EXIT=FALSE"
            + ";TRACE_LEVEL_FILE=0;LOCK_TIMEOUT=10000";
  }

  @Override
  public String name() {
    return folder.resolve("ledger.mv.db").toString();
  }

  @Override
  public Connection writer() {
    try {
      Files.createDirectories(folder);
      Connection connection = new org.h2.Driver().connect(url, new Properties());
      connection.setAutoCommit(false);
      return connection;
    } catch (IOException broken) {
      throw refused("cannot be made: " + broken, "name another folder with --data");
    } catch (SQLException broken) {
      if (broken.getErrorCode() == ALREADY_OPEN) {
        throw refused(
            "another service or command holds this ledger",
            "end it first, or name another folder with --data");
      }
      throw refused("cannot be opened: " + broken.getMessage(), "");
    }
  }

  @Override
  public HikariDataSource readers() {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setDriverClassName("org.h2.Driver");
    config.setMaximumPoolSize(READERS);
    config.setMinimumIdle(0);
    config.setInitializationFailTimeout(-1);
    config.setPoolName("ledger");
    return new HikariDataSource(config);
  }

  @Override
  public void makeDurable(Connection writer) throws SQLException {
    try (Statement statement = writer.createStatement()) {
      statement.execute("CHECKPOINT SYNC");
    }
  }

  @Override
  public void abandon(Connection writer) {
    try (Statement statement = writer.createStatement()) {
      statement.execute("SHUTDOWN IMMEDIATELY");
    } catch (SQLException closed) {
      // H2 closes itself when its file cannot be written.
      return;
    }
  }

  private ProblemException refused(String message, String help) {
    return new ProblemException(Problem.at(name(), 0, message).withHelp(help));
  }
}
