package io.stackport.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Numbers of entries at the edges of days, UTC. Entries stand nearly in the order of time: answers
 * that were given at the same moment may have changed places, so the entries next to an edge are
 * looked at together.
 */
final class Days {
  private static final int NEAR = 2_000;

  private Days() {}

  /** The first entry of a day or a later one; 0 when there is none. */
  static long first(Connection connection, LocalDate day) throws SQLException {
    return edge(connection, "min", ">=", "recorded_at", day);
  }

  /** The last entry before a day; 0 when there is none. */
  static long before(Connection connection, LocalDate day) throws SQLException {
    return edge(connection, "max", "<", "recorded_at desc", day);
  }

  private static long edge(
      Connection connection, String bound, String than, String order, LocalDate day)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select "
                + bound
                + "(seq) from (select seq from entry where recorded_at "
                + than
                + " ? order by "
                + order
                + " fetch first "
                + NEAR
                + " rows only) as near")) {
      select.setObject(1, day.atStartOfDay().atOffset(ZoneOffset.UTC));
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? row.getLong(1) : 0;
      }
    }
  }
}
