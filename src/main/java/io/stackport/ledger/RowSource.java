package io.stackport.ledger;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/** Entries of a table. */
final class RowSource implements EntrySource {
  private static final int PAGE = 64;

  private final Connection connection;
  private final ArrayDeque<Entry> page = new ArrayDeque<>();
  private long last;

  /**
   * @param after number of the entry before the first
   */
  RowSource(Connection connection, long after) {
    this.connection = connection;
    this.last = after;
  }

  @Override
  public @Nullable Entry next() throws IOException {
    if (page.isEmpty()) {
      try {
        page.addAll(Rows.after(connection, last, PAGE));
      } catch (SQLException broken) {
        throw new IOException(broken);
      }
    }
    Entry next = page.poll();
    if (next != null) {
      last = next.sequence();
    }
    return next;
  }

  @Override
  public void close() {
    page.clear();
  }
}
