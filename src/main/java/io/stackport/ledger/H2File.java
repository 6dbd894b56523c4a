package io.stackport.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.stackport.problem.Problem;
import io.stackport.problem.ProblemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.Set;
import org.h2.api.ErrorCode;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStoreException;

/** A file in the data folder, for a service that stands alone. */
final class H2File implements Database {
  private static final String FILE = "ledger.mv.db";
  private static final int READERS = 4;
  private static final long PATIENCE_MILLIS = 2_000;
  private static final int FULL_ENOUGH = 75;
  private static final int TIDY_BYTES = 512 << 10;

  /** A page that is none is told as a general error. */
  private static final Set<Integer> DAMAGE =
      Set.of(
          ErrorCode.FILE_CORRUPTED_1,
          ErrorCode.IO_EXCEPTION_1,
          ErrorCode.IO_EXCEPTION_2,
          ErrorCode.GENERAL_ERROR_1);

  private final Path folder;
  private final String url;

  /** Through H2's asynchronous files: others are closed when a thread that reads is interrupted. */
  H2File(Path folder) {
    this(folder, "async:");
  }

  /**
   * @param scheme of H2's file system
   */
  H2File(Path folder, String scheme) {
    this.folder = folder;
    String file = folder.toAbsolutePath().normalize().resolve("ledger").toString();
    // WRITE_DELAY=0 ends H2's background writer: CHECKPOINT SYNC alone writes chunks, in the thread
    // that asks for it, so that nothing is half written when the file is forced to disk.
    // As every commit is forced, chunks without use need not be kept for the usual 45 seconds.
    this.url =
        "jdbc:h2:"
            + scheme
            + file.replace("\\", "/").replace(";", "\\;")
            + ";WRITE_DELAY=0;RETENTION_TIME=2000;CACHE_SIZE=16384;ANALYZE_AUTO=0"
            + ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;LOCK_TIMEOUT=10000";
  }

  @Override
  public String name() {
    return folder.resolve(FILE).toString();
  }

  @Override
  public Connection writer() {
    try {
      Connection connection = connect(url);
      connection.setAutoCommit(false);
      DataFolder.ownersAlone(folder.resolve(FILE));
      return connection;
    } catch (SQLException broken) {
      throw refused(broken);
    }
  }

  @Override
  public Connection reader() {
    if (!Files.exists(folder.resolve(FILE))) {
      throw new ProblemException(
          Problem.at(folder.toString(), 0, "holds no ledger")
              .withHelp("name its folder with --data, or its database with --db"));
    }
    try {
      return connect(url + ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE");
    } catch (SQLException broken) {
      throw refused(broken);
    }
  }

  private static Connection connect(String url) throws SQLException {
    return new org.h2.Driver().connect(url, new Properties());
  }

  @Override
  public HikariDataSource readers() {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setDriverClassName("org.h2.Driver");
    config.setMaximumPoolSize(READERS);
    config.setMinimumIdle(0);
    config.setInitializationFailTimeout(-1);
    config.setConnectionTimeout(PATIENCE_MILLIS);
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
  public boolean untrusted(SQLException failure) {
    // After a failed fsync the system may report the same bytes as kept at the next one.
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (String.valueOf(cause.getMessage()).startsWith("Could not sync file")) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean damaged(SQLException failure) {
    return Rows.DAMAGED.equals(failure.getSQLState()) || DAMAGE.contains(failure.getErrorCode());
  }

  @Override
  public boolean countsAtOnce() {
    return true;
  }

  @Override
  public boolean tidy(Connection writer) {
    try {
      SessionLocal session = (SessionLocal) writer.unwrap(JdbcConnection.class).getSession();
      return session.getDatabase().getStore().getMvStore().compact(FULL_ENOUGH, TIDY_BYTES);
    } catch (SQLException | MVStoreException closed) {
      // The next group finds out, and says so.
      return false;
    }
  }

  @Override
  public void release(Connection writer) throws SQLException {
    writer.close();
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

  @Override
  public ProblemException refused(Exception failure) {
    int code = failure instanceof SQLException broken ? broken.getErrorCode() : 0;
    Problem problem =
        switch (code) {
          case ErrorCode.DATABASE_ALREADY_OPEN_1 ->
              Problem.at(name(), 0, "another service or command holds this ledger")
                  .withHelp(
                      "end it first, or name another folder with --data; a running service shows"
                          + " a decision under /v1/decisions/ID");
          case ErrorCode.FILE_CORRUPTED_1, ErrorCode.FILE_VERSION_ERROR_1 ->
              Problem.at(name(), 0, "is damaged: " + failure.getMessage())
                  .withHelp("put it back from a copy, or name another folder with --data");
          default ->
              Problem.at(name(), 0, "cannot be opened: " + failure.getMessage())
                  .withHelp("look at its folder, its rights and the room on its disk");
        };
    return new ProblemException(problem);
  }
}
