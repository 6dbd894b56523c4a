package io.stackport.ledger;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;

/** Where rows are kept. */
sealed interface Database permits H2File, PostgreSql {
  /** How a person knows it; never with a password. */
  String name();

  /**
   * The one connection that writes; no other service gets one as long as it is open.
   *
   * @throws io.stackport.problem.ProblemException when it cannot be opened, with the way out
   */
  Connection writer();

  /** Connections that only read. */
  HikariDataSource readers();

  /** Returns when what was committed would survive a power cut. */
  void makeDurable(Connection writer) throws SQLException;

  /** Lets go of a connection after a failed write, whatever state it is in. */
  void abandon(Connection writer);
}
