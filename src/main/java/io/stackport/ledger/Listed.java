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

/** A decision in a list, as its columns tell. */
public record Listed(
    long sequence, String id, Instant at, String caller, String operation, int exit) {

  static List<Listed> of(Connection connection, LedgerFilter filter) throws SQLException {
    List<Object> values = new ArrayList<>();
    StringBuilder query =
        new StringBuilder(
            "select seq, id, recorded_at, caller, operation, exit_code from entry where 1 = 1");
    if (filter.caller() != null) {
      query.append(" and caller = ?");
      values.add(filter.caller());
    }
    if (filter.operation() != null) {
      query.append(" and operation = ?");
      values.add(filter.operation());
    }
    if (filter.exit() != null) {
      query.append(" and exit_code = ?");
      values.add(filter.exit());
    }
    if (filter.from() != null) {
      query.append(" and recorded_at >= ?");
      values.add(filter.from().atStartOfDay().atOffset(ZoneOffset.UTC));
    }
    if (filter.to() != null) {
      query.append(" and recorded_at < ?");
      values.add(filter.to().plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC));
    }
    query.append(" order by seq desc fetch first ? rows only");
    values.add(filter.limit());
    try (PreparedStatement select = connection.prepareStatement(query.toString())) {
      for (int i = 0; i < values.size(); i++) {
        select.setObject(i + 1, values.get(i));
      }
      return rows(select);
    }
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
}
