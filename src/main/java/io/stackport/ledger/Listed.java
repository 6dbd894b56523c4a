package io.stackport.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A decision in a list, as its columns tell. */
public record Listed(
    long sequence, String id, Instant at, String caller, String operation, int exit) {
  private static final int PAGE = 500;

  static List<Listed> of(Connection connection, LedgerFilter filter) throws SQLException {
    List<Listed> all = new ArrayList<>();
    long least = filter.from() == null ? 1 : Days.first(connection, filter.from());
    long below =
        filter.to() == null ? Long.MAX_VALUE : Days.before(connection, filter.to().plusDays(1)) + 1;
    boolean more = least > 0;
    while (more && all.size() < filter.limit()) {
      List<Listed> page = page(connection, filter, least, below);
      page.stream()
          .filter(each -> each.meant(filter))
          .limit(filter.limit() - all.size())
          .forEach(all::add);
      more = page.size() == PAGE;
      below = more ? page.get(PAGE - 1).sequence : below;
    }
    return all;
  }

  /**
   * The next entries below a number. One filter at most goes to the database, with the order of its
   * index: more of them, and databases sort everything before they give the first.
   */
  private static List<Listed> page(
      Connection connection, LedgerFilter filter, long least, long below) throws SQLException {
    String column = "";
    Object value = null;
    if (filter.caller() != null) {
      column = "caller";
      value = filter.caller();
    } else if (filter.exit() != null) {
      column = "exit_code";
      value = filter.exit();
    } else if (filter.operation() != null) {
      column = "operation";
      value = filter.operation();
    }
    try (PreparedStatement select = connection.prepareStatement(query(column))) {
      select.setLong(1, least);
      select.setLong(2, below);
      if (value != null) {
        select.setObject(3, value);
      }
      return rows(select);
    }
  }

  private static String query(String column) {
    return "select seq, id, recorded_at, caller, operation, exit_code from entry"
        + " where seq >= ? and seq < ?"
        + (column.isEmpty() ? "" : " and " + column + " = ?")
        + " order by "
        + (column.isEmpty() ? "" : column + " desc, ")
        + "seq desc fetch first "
        + PAGE
        + " rows only";
  }

  private static List<Listed> rows(PreparedStatement select) throws SQLException {
    List<Listed> all = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        all.add(
            new Listed(
                row.getLong(1),
                row.getString(2),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                row.getString(4),
                row.getString(5),
                row.getInt(6)));
      }
    }
    return all;
  }

  private boolean meant(LedgerFilter filter) {
    LocalDate day = at.atZone(ZoneOffset.UTC).toLocalDate();
    return same(filter.caller(), caller)
        && same(filter.operation(), operation)
        && same(filter.exit(), exit)
        && (filter.from() == null || !day.isBefore(filter.from()))
        && (filter.to() == null || !day.isAfter(filter.to()));
  }

  private static boolean same(@Nullable Object wanted, Object found) {
    return wanted == null || wanted.equals(found);
  }
}
