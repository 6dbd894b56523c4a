package io.stackport.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A time in which nothing could be recorded.
 *
 * @param refused entries that were brought in that time
 */
public record Outage(Instant began, Instant ended, long refused, String reason) {

  void insert(Connection connection) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into outage (id, began_at, ended_at, refused, reason)"
                + " values (?, ?, ?, ?, ?)")) {
      insert.setString(1, UUID.randomUUID().toString());
      insert.setObject(2, began.atOffset(ZoneOffset.UTC));
      insert.setObject(3, ended.atOffset(ZoneOffset.UTC));
      insert.setLong(4, refused);
      insert.setString(5, Cut.shortened(reason));
      insert.executeUpdate();
    }
  }

  static List<Outage> all(Connection connection) throws SQLException {
    List<Outage> all = new ArrayList<>();
    try (PreparedStatement select =
            connection.prepareStatement(
                "select began_at, ended_at, refused, reason from outage order by began_at");
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        all.add(
            new Outage(
                row.getObject(1, OffsetDateTime.class).toInstant(),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getLong(3),
                row.getString(4)));
      }
    }
    return all;
  }
}
