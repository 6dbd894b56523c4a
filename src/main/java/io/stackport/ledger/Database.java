package io.stackport.ledger;

import com.zaxxer.hikari.HikariDataSource;
import io.stackport.problem.ProblemException;
import java.sql.Connection;
import java.sql.SQLException;

/** Where rows are kept. */
sealed interface Database permits H2File, PostgreSql {

  /** The database of a ledger. */
  static Database of(LedgerSettings settings) {
    String url = settings.url();
    return url == null ? new H2File(settings.folder()) : new PostgreSql(url);
  }

  /** How a person knows it; never with a password. */
  String name();

  /**
   * The one connection that writes; no other service gets one as long as it is open.
   *
   * @throws ProblemException when it cannot be opened, with the way out
   */
  Connection writer();

  /**
   * A connection that only reads, for commands.
   *
   * @throws ProblemException when it cannot be opened, with the way out
   */
  Connection reader();

  /** Connections that only read, for a service that holds the ledger. */
  HikariDataSource readers();

  /** Returns when what was committed would survive a power cut. */
  void makeDurable(Connection writer) throws SQLException;

  /**
   * Whether a failure means that the disk did not keep what it was given: then what it says later
   * cannot be trusted until a person has looked.
   */
  boolean untrusted(SQLException failure);

  /** Whether a failure to read means that the disk does not give back what it was given. */
  boolean damaged(SQLException failure);

  /** Whether the number of rows of a table is known without a look at each. */
  boolean countsAtOnce();

  /**
   * Gathers a little of what is scattered, so that room can be used again; called now and then.
   *
   * @return whether there was something to gather, which the next commit writes
   */
  boolean tidy(Connection writer);

  /** Lets go of the ledger, so that the next one gets it at once. */
  void release(Connection writer) throws SQLException;

  /** Lets go of a connection after a failed write, whatever state it is in. */
  void abandon(Connection writer);

  /** What a failure means for a person, with the way out. */
  ProblemException refused(Exception failure);
}
