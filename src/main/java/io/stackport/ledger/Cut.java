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
 * Entries that were set aside: they did not hold when the ledger was opened, and no checkpoint
 * stood over them. They stay in the table {@code torn}.
 */
public record Cut(Instant at, long first, long last, String reason) {
  private static final int REASON = 1000;

  /** Sets aside every entry from {@code first} on, with the answers that hang on them. */
  static Cut make(Connection connection, long first, String reason, Instant now)
      throws SQLException {
    Cut cut =
        new Cut(
            now, first, Rows.number(connection, "select max(seq) from entry"), shortened(reason));
    String id = UUID.randomUUID().toString();
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into cut (id, cut_at, first_seq, last_seq, reason) values (?, ?, ?, ?, ?)")) {
      insert.setString(1, id);
      insert.setObject(2, now.atOffset(ZoneOffset.UTC));
      insert.setLong(3, cut.first);
      insert.setLong(4, cut.last);
      insert.setString(5, cut.reason);
      insert.executeUpdate();
    }
    try (PreparedStatement move =
        connection.prepareStatement(
            "insert into torn (cut_id, seq, id, recorded_at, caller, operation, exit_code, record,"
                + " input, previous, hash) select '"
                + id
                + "', seq, id, recorded_at, caller, operation, exit_code, record, input, previous,"
                + " hash from entry where seq >= ?")) {
      move.setLong(1, first);
      move.executeUpdate();
    }
    remove(connection, "delete from entry where seq >= ?", first);
    remove(connection, "delete from keyed where seq >= ?", first);
    return cut;
  }

  private static void remove(Connection connection, String delete, long first) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(delete)) {
      statement.setLong(1, first);
      statement.executeUpdate();
    }
  }

  static List<Cut> all(Connection connection) throws SQLException {
    List<Cut> all = new ArrayList<>();
    try (PreparedStatement select =
            connection.prepareStatement(
                "select cut_at, first_seq, last_seq, reason from cut order by cut_at");
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        all.add(
            new Cut(
                row.getObject(1, OffsetDateTime.class).toInstant(),
                row.getLong(2),
                row.getLong(3),
                row.getString(4)));
      }
    }
    return all;
  }

  static String shortened(String reason) {
    return reason.length() <= REASON ? reason : reason.substring(0, REASON);
  }
}
