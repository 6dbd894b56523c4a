package io.stackport.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The one thread that writes: group by group, each durable before its answers leave. */
final class Bookkeeper {
  private static final long IDLE_MILLIS = 200;

  private final Database database;
  private final Intake intake;
  private final Consumer<String> notes;
  private final Thread thread = new Thread(this::work, "ledger");
  // Answers leave on their own thread, so that what hangs on them does not hold up the next group.
  private final ExecutorService answers =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread made = new Thread(work, "ledger-answers");
            made.setDaemon(true);
            return made;
          });
  private final AtomicLong failed = new AtomicLong();
  private @Nullable Connection writer;
  private byte[] head;
  private volatile long durable;
  private volatile long recorded;
  private volatile long groups;
  private volatile int lastGroup;
  private volatile boolean writable = true;

  Bookkeeper(Database database, Connection writer, Intake intake, Head at, Consumer<String> notes) {
    this.database = database;
    this.writer = writer;
    this.intake = intake;
    this.notes = notes;
    this.head = at.hash();
    this.durable = at.sequence();
    thread.setDaemon(true);
  }

  /** Where the chain ends. */
  record Head(long sequence, byte[] hash) {}

  void start() {
    thread.start();
  }

  private void work() {
    while (!intake.finished()) {
      List<Pending> group = intake.take(IDLE_MILLIS);
      if (!group.isEmpty()) {
        write(group);
      }
    }
  }

  private void write(List<Pending> group) {
    Connection connection = writer;
    if (connection == null) {
      refuse(group, new LedgerUnavailableException("the ledger cannot be written"));
      return;
    }
    List<Entry> entries = new ArrayList<>(group.size());
    byte[] previous = head;
    for (Pending pending : group) {
      Entry entry = pending.entry(durable + entries.size() + 1, previous);
      entries.add(entry);
      previous = entry.hash();
    }
    try {
      Rows.insert(connection, entries);
      Instant now = Instant.now();
      for (int i = 0; i < entries.size(); i++) {
        KeyedAnswer keyed = group.get(i).keyed();
        if (keyed != null) {
          KeyedRows.insert(connection, keyed, entries.get(i).sequence(), now);
        }
      }
      connection.commit();
      database.makeDurable(connection);
    } catch (SQLException broken) {
      writable = false;
      database.abandon(connection);
      writer = null;
      notes.accept("note: the ledger cannot be written: " + broken.getMessage());
      refuse(group, new LedgerUnavailableException("the ledger cannot be written", broken));
      return;
    }
    head = previous;
    durable += entries.size();
    recorded += entries.size();
    groups++;
    lastGroup = entries.size();
    answers.execute(() -> group.forEach(each -> each.done().complete(null)));
  }

  private void refuse(List<Pending> group, LedgerUnavailableException why) {
    failed.addAndGet(group.size());
    answers.execute(() -> group.forEach(each -> each.done().completeExceptionally(why)));
  }

  CompletableFuture<Void> append(Pending pending) {
    try {
      intake.put(pending);
      return pending.done();
    } catch (LedgerUnavailableException full) {
      failed.incrementAndGet();
      return CompletableFuture.failedFuture(full);
    }
  }

  long durable() {
    return durable;
  }

  boolean writable() {
    return writable;
  }

  LedgerCounts counts() {
    return new LedgerCounts(durable, recorded, groups, lastGroup, intake.size(), failed.get());
  }

  void close() {
    intake.close();
    try {
      thread.join();
      answers.shutdown();
      Connection connection = writer;
      if (connection != null) {
        connection.close();
      }
    } catch (SQLException closed) {
      notes.accept("note: the ledger was not closed in order: " + closed.getMessage());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
