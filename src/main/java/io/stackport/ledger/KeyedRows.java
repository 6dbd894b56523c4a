package io.stackport.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.TreeMap;

/** Answers by the caller's key, as rows. */
final class KeyedRows {
  private static final ObjectMapper JSON = new ObjectMapper();

  private KeyedRows() {}

  static void insert(Connection connection, KeyedAnswer answer, long sequence, Instant now)
      throws SQLException {
    try (PreparedStatement expired =
        connection.prepareStatement(
            "delete from keyed where caller = ? and idempotency_key = ? and expires_at <= ?")) {
      expired.setString(1, answer.caller());
      expired.setString(2, answer.key());
      expired.setObject(3, now.atOffset(ZoneOffset.UTC));
      expired.executeUpdate();
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into keyed (caller, idempotency_key, call_hash, seq, expires_at, status,"
                + " headers, body) values (?, ?, ?, ?, ?, ?, ?, ?)")) {
      int at = 0;
      insert.setString(++at, answer.caller());
      insert.setString(++at, answer.key());
      insert.setString(++at, answer.callHash());
      insert.setLong(++at, sequence);
      insert.setObject(++at, answer.expires().atOffset(ZoneOffset.UTC));
      insert.setInt(++at, answer.status());
      insert.setString(++at, headers(answer));
      insert.setBytes(++at, answer.body());
      insert.executeUpdate();
    }
  }

  /** The answer of a key that has not expired, among entries up to {@code durable}. */
  static Optional<KeyedAnswer> find(
      Connection connection, String caller, String key, long durable, Instant now)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select call_hash, expires_at, status, headers, body from keyed where caller = ? and"
                + " idempotency_key = ? and seq <= ? and expires_at > ?")) {
      select.setString(1, caller);
      select.setString(2, key);
      select.setLong(3, durable);
      select.setObject(4, now.atOffset(ZoneOffset.UTC));
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          return Optional.empty();
        }
        return Optional.of(
            new KeyedAnswer(
                caller,
                key,
                row.getString(1),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getInt(3),
                JSON.readValue(row.getString(4), new TypeReference<TreeMap<String, String>>() {}),
                row.getBytes(5)));
      } catch (JsonProcessingException broken) {
        throw new SQLException(broken);
      }
    }
  }

  static int forget(Connection connection, Instant now) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("delete from keyed where expires_at <= ?")) {
      delete.setObject(1, now.atOffset(ZoneOffset.UTC));
      return delete.executeUpdate();
    }
  }

  private static String headers(KeyedAnswer answer) {
    try {
      return JSON.writeValueAsString(answer.headers());
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
