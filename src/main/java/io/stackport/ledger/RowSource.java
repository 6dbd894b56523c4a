package io.stackport.ledger;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/** Entries of a table. */
final class RowSource implements EntrySource {
  private static final int PAGE = 64;

  private final Database database;
  private final Connection connection;
  private final ArrayDeque<Entry> page = new ArrayDeque<>();
  private long last;
  private int size = PAGE;

  /**
   * @param after number of the entry before the first
   */
  RowSource(Database database, Connection connection, long after) {
    this.database = database;
    this.connection = connection;
    this.last = after;
  }

  /**
   * @throws UnreadableEntryException when the disk does not give what it was given
   */
  @Override
  public @Nullable Entry next() throws IOException {
    try {
      if (page.isEmpty()) {
        turn();
      }
    } catch (SQLException broken) {
      throw database.damaged(broken)
          ? new UnreadableEntryException(last + 1, broken)
          : new IOException(broken);
    }
    Entry next = page.poll();
    if (next != null) {
      last = next.sequence();
    }
    return next;
  }

  private void turn() throws SQLException {
    try {
      page.addAll(Rows.after(connection, last, size));
    } catch (SQLException broken) {
      if (!database.damaged(broken)) {
        throw broken;
      }
      begin();
      if (size == 1) {
        throw broken;
      }
      // Now one by one, so that the one that cannot be read is named.
      size = 1;
      turn();
    }
  }

  /** After a failure a server takes no query before the transaction is over. */
  private void begin() throws SQLException {
    if (!connection.getAutoCommit()) {
      connection.rollback();
    }
  }

  @Override
  public void close() {
    page.clear();
  }
}
