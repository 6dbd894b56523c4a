package io.stackport.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.stackport.problem.Problem;
import io.stackport.problem.ProblemException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A database on a PostgreSQL server. */
final class PostgreSql implements Database {
  private static final int READERS = 4;
  private static final long PATIENCE_MILLIS = 2_000;
  // Any number does, as long as it is always the same; the schema's name makes the other half.
  private static final String LOCK = "(1471957770, hashtext(current_schema()))";
  private static final int ATTEMPTS = 10;
  private static final long PAUSE_MILLIS = 200;

  private final String url;

  PostgreSql(String url) {
    this.url = url;
  }

  /** A URL without what follows its question mark, where passwords stand. */
  static String named(String url) {
    int query = url.indexOf('?');
    return query < 0 ? url : url.substring(0, query);
  }

  @Override
  public String name() {
    return named(url);
  }

  @Override
  public Connection writer() {
    Connection connection = connect();
    try {
      hold(connection);
      connection.setAutoCommit(false);
      return connection;
    } catch (SQLException broken) {
      abandon(connection);
      throw refused(broken);
    } catch (ProblemException held) {
      abandon(connection);
      throw held;
    }
  }

  private void hold(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      if (!locked(statement)) {
        throw new ProblemException(
            Problem.at(name(), 0, "another service holds this ledger")
                .withHelp("end it first, or name another database or schema with --db"));
      }
      if (!"on".equals(said(statement, "show fsync"))) {
        throw new ProblemException(
            Problem.at(name(), 0, "the server runs with fsync off, so no record would be durable")
                .withHelp("set fsync = on in postgresql.conf"));
      }
      // An answer leaves only after its record is on disk, whatever the server's default is.
      if ("off".equals(said(statement, "show synchronous_commit"))) {
        statement.execute("set synchronous_commit = on");
      }
    }
  }

  /** The server may take a moment to see that the service before has ended. */
  private static boolean locked(Statement statement) throws SQLException {
    for (int i = 0; i < ATTEMPTS; i++) {
      if ("t".equals(said(statement, "select pg_try_advisory_lock" + LOCK))) {
        return true;
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS));
    }
    return false;
  }

  private static String said(Statement statement, String query) throws SQLException {
    try (ResultSet row = statement.executeQuery(query)) {
      return row.next() ? String.valueOf(row.getString(1)) : "";
    }
  }

  @Override
  public Connection reader() {
    Connection connection = connect();
    try {
      // One view of everything, however long the reading takes and whatever is added meanwhile.
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setReadOnly(true);
      connection.setAutoCommit(false);
      return connection;
    } catch (SQLException broken) {
      abandon(connection);
      throw refused(broken);
    }
  }

  private Connection connect() {
    try {
      Connection connection = new org.postgresql.Driver().connect(url, properties());
      if (connection == null) {
        throw new SQLException("it is no address of a PostgreSQL database");
      }
      return connection;
    } catch (SQLException broken) {
      throw refused(broken);
    }
  }

  @Override
  public HikariDataSource readers() {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setDriverClassName("org.postgresql.Driver");
    config.setDataSourceProperties(properties());
    config.setMaximumPoolSize(READERS);
    config.setMinimumIdle(0);
    config.setInitializationFailTimeout(-1);
    config.setConnectionTimeout(PATIENCE_MILLIS);
    config.setPoolName("ledger");
    return new HikariDataSource(config);
  }

  @Override
  public void makeDurable(Connection writer) {
    // A commit returns when the server has it on disk.
  }

  @Override
  public boolean untrusted(SQLException failure) {
    // The server ends itself when its disk fails it, and looks at its own log before it serves.
    return false;
  }

  @Override
  public boolean damaged(SQLException failure) {
    // Beside data an index may be (XX002), and the server's own disk may fail it (58030).
    return List.of(Rows.DAMAGED, "XX002", "58030").contains(String.valueOf(failure.getSQLState()));
  }

  @Override
  public boolean countsAtOnce() {
    return false;
  }

  @Override
  public boolean tidy(Connection writer) {
    // The server does it.
    return false;
  }

  @Override
  public void release(Connection writer) throws SQLException {
    try (Statement statement = writer.createStatement()) {
      statement.execute("select pg_advisory_unlock" + LOCK);
      writer.commit();
    }
    writer.close();
  }

  @Override
  public void abandon(Connection writer) {
    try {
      writer.close();
    } catch (SQLException closed) {
      // There is nothing left to close.
      return;
    }
  }

  /** Limits of time, so that a server that went away is noticed; what the URL says goes before. */
  private static Properties properties() {
    Properties all = new Properties();
    all.setProperty("reWriteBatchedInserts", "true");
    all.setProperty("connectTimeout", "10");
    all.setProperty("socketTimeout", "60");
    all.setProperty("tcpKeepAlive", "true");
    all.setProperty("ApplicationName", "stackport");
    String user = System.getenv("STACKPORT_DB_USER");
    String password = System.getenv("STACKPORT_DB_PASSWORD");
    if (user != null) {
      all.setProperty("user", user);
    }
    if (password != null) {
      all.setProperty("password", password);
    }
    return all;
  }

  @Override
  public ProblemException refused(Exception failure) {
    String state = failure instanceof SQLException broken ? broken.getSQLState() : null;
    String help =
        switch (state == null ? "" : state) {
          case "28000", "28P01" ->
              "give the user in the URL (?user=NAME&password=…), or STACKPORT_DB_USER and"
                  + " STACKPORT_DB_PASSWORD";
          case "3D000" -> "make the database first: createdb NAME";
          case "42501" -> "let the user make tables: grant create on schema public to NAME";
          default -> "look whether the server runs and can be reached from here";
        };
    return new ProblemException(
        Problem.at(name(), 0, "cannot be opened: " + failure.getMessage()).withHelp(help));
  }
}
