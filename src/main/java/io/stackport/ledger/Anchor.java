package io.stackport.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Where a chain begins: before its first entry, or after the last one that was kept long enough.
 *
 * @param sequence of the last entry that is gone; 0 when none is
 * @param hash of that entry
 * @param at when it went; null when none is gone
 */
record Anchor(long sequence, byte[] hash, @Nullable Instant at) {

  static Anchor start(String ledger) {
    return new Anchor(0, Chain.genesis(ledger), null);
  }

  static Anchor of(Connection connection, String ledger) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement(
                "select seq, hash, expired_at from anchor"
                    + " where seq = (select max(seq) from anchor)");
        ResultSet row = select.executeQuery()) {
      return row.next()
          ? new Anchor(
              row.getLong(1), row.getBytes(2), row.getObject(3, OffsetDateTime.class).toInstant())
          : start(ledger);
    }
  }

  void insert(Connection connection, Instant now) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into anchor (seq, hash, expired_at) values (?, ?, ?)")) {
      insert.setLong(1, sequence);
      insert.setBytes(2, hash);
      insert.setObject(3, now.atOffset(ZoneOffset.UTC));
      insert.executeUpdate();
    }
  }
}
