package io.stackport.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.stackport.problem.Problem;
import io.stackport.problem.ProblemException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** A PostgreSQL server. */
final class PostgreSql implements Database {
  private static final int READERS = 4;
  // Any number does, as long as it is always the same.
  private static final long LOCK = 0x57ac4b0a7L;

  private final String url;

  PostgreSql(String url) {
    this.url = url;
  }

  @Override
  public String name() {
    int query = url.indexOf('?');
    return query < 0 ? url : url.substring(0, query);
  }

  @Override
  public Connection writer() {
    try {
      Connection connection = new org.postgresql.Driver().connect(url, properties());
      if (connection == null) {
        throw refused("is no address of a PostgreSQL database", "");
      }
      try (Statement statement = connection.createStatement();
          ResultSet locked = statement.executeQuery("select pg_try_advisory_lock(" + LOCK + ")")) {
        if (!locked.next() || !locked.getBoolean(1)) {
          connection.close();
          throw refused("another service holds this ledger", "end it first, or name another");
        }
        statement.execute("set synchronous_commit = on");
      }
      connection.setAutoCommit(false);
      return connection;
    } catch (SQLException broken) {
      throw refused("cannot be opened: " + broken.getMessage(), "");
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
    config.setPoolName("ledger");
    return new HikariDataSource(config);
  }

  @Override
  public void makeDurable(Connection writer) {
    // A commit returns when the server has it on disk.
  }

  @Override
  public void abandon(Connection writer) {
    try {
      writer.close();
    } catch (SQLException closed) {
      return;
    }
  }

  private static Properties properties() {
    Properties all = new Properties();
    String user = System.getenv("STACKPORT_DB_USER");
    String password = System.getenv("STACKPORT_DB_PASSWORD");
    if (user != null) {
      all.setProperty("user", user);
    }
    if (password != null) {
      all.setProperty("password", password);
    }
    all.setProperty("reWriteBatchedInserts", "true");
    return all;
  }

  private ProblemException refused(String message, String help) {
    return new ProblemException(Problem.at(name(), 0, message).withHelp(help));
  }
}
