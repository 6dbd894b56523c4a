package io.stackport.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Entries as rows. */
final class Rows {
  private static final String COLUMNS =
      "seq, id, recorded_at, caller, operation, exit_code, record, input, previous, hash";

  /** The SQL state of what a disk no longer gives as it was given. */
  static final String DAMAGED = "XX001";

  private Rows() {}

  static void insert(Connection connection, List<Entry> entries) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into entry (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      for (Entry entry : entries) {
        int at = 0;
        insert.setLong(++at, entry.sequence());
        insert.setString(++at, entry.id());
        insert.setObject(++at, entry.at().atOffset(ZoneOffset.UTC));
        insert.setString(++at, entry.caller());
        insert.setString(++at, entry.operation());
        insert.setInt(++at, entry.exit());
        insert.setBytes(++at, entry.record());
        insert.setBytes(++at, entry.input());
        insert.setBytes(++at, entry.previous());
        insert.setBytes(++at, entry.hash());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  static Optional<Entry> find(Connection connection, String id) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("select " + COLUMNS + " from entry where id = ?")) {
      select.setString(1, id);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(entry(row)) : Optional.empty();
      }
    }
  }

  /** The next entries after a number, in order. */
  static List<Entry> after(Connection connection, long sequence, int most) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select "
                + COLUMNS
                + " from entry where seq > ? order by seq fetch first ? rows only")) {
      select.setLong(1, sequence);
      select.setInt(2, most);
      List<Entry> all = new ArrayList<>(most);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          all.add(entry(row));
        }
      }
      return all;
    }
  }

  /** Hash of an entry; null when it is not there. */
  static byte @Nullable [] hash(Connection connection, long sequence) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("select hash from entry where seq = ?")) {
      select.setLong(1, sequence);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? row.getBytes(1) : null;
      }
    }
  }

  /** A number that a query without values gives; 0 for null. */
  static long number(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      return row.next() ? row.getLong(1) : 0;
    }
  }

  /**
   * @throws SQLException of the state {@link #DAMAGED} where a column is empty that never is
   */
  static Entry entry(ResultSet row) throws SQLException {
    int at = 0;
    return new Entry(
        row.getLong(++at),
        there(row.getString(++at), at),
        there(row.getObject(++at, OffsetDateTime.class), at).toInstant(),
        there(row.getString(++at), at),
        there(row.getString(++at), at),
        row.getInt(++at),
        there(row.getBytes(++at), at),
        there(row.getBytes(++at), at),
        there(row.getBytes(++at), at),
        there(row.getBytes(++at), at));
  }

  private static <T> T there(@Nullable T value, int column) throws SQLException {
    if (value == null) {
      throw new SQLException(COLUMNS.split(", ")[column - 1] + " is empty", DAMAGED);
    }
    return value;
  }
}
