package io.stackport.ledger;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The one thread that writes: group by group, each durable before its answers leave. When nothing
 * can be written it refuses what comes, and opens the ledger again as soon as that is possible.
 */
final class Bookkeeper {
  private static final long IDLE_MILLIS = 100;
  private static final long FORGET_MILLIS = 600_000;
  private static final long PROBE_MILLIS = 2_000;
  private static final int TIDY_GROUPS = 64;
  private static final int MOST_UNTIDY = 512;
  private static final long LAST_SECONDS = 10;

  private final Recovery recovery;
  private final Intake intake;
  private final Consumer<String> notes;
  private final Due checkpoints;
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
  private @Nullable Book book;
  private long nextForget;
  private long nextProbe;
  private int untidy;
  private long uncoveredSince;
  private volatile boolean writable = true;
  private volatile long durable;
  private volatile long covered;
  private volatile long recorded;
  private volatile long groups;
  private volatile int lastGroup;

  /** When a checkpoint is due: after so many entries, or so long after the first of them. */
  record Due(int entries, long millis) {}

  /**
   * @param opens opens the ledger again after it could not be written
   */
  Bookkeeper(
      Book book, Supplier<Book> opens, Intake intake, Due checkpoints, Consumer<String> notes) {
    this.book = book;
    this.recovery = new Recovery(opens, notes);
    this.intake = intake;
    this.checkpoints = checkpoints;
    this.notes = notes;
    this.durable = book.sequence();
    this.covered = book.covered();
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  CompletableFuture<Void> append(Pending pending) {
    try {
      if (!writable) {
        throw new LedgerUnavailableException(recovery.reason());
      }
      intake.put(pending);
      return pending.done();
    } catch (LedgerUnavailableException full) {
      failed.incrementAndGet();
      return CompletableFuture.failedFuture(full);
    }
  }

  private void work() {
    while (!intake.finished()) {
      List<Pending> group = intake.take(IDLE_MILLIS);
      Book open = book;
      try {
        open = open == null ? reopened() : open;
        if (open == null) {
          refuse(group, unavailable(null));
        } else {
          turn(open, group);
        }
      } catch (RuntimeException | Error defect) {
        // Nobody may wait for ever, whatever went wrong; what was done already stays so.
        lose(open, new SQLException(String.valueOf(defect), defect), group);
      }
    }
  }

  private void turn(Book open, List<Pending> group) {
    if (!group.isEmpty()) {
      write(open, group);
    }
    if (book != null) {
      uncoveredSince = durable == covered ? 0 : uncoveredSince == 0 ? now() : uncoveredSince;
      keep(open);
    }
  }

  private void write(Book open, List<Pending> group) {
    try {
      open.write(group);
      done(open, group);
    } catch (SQLException failure) {
      if (aboutOneEntry(failure)) {
        oneByOne(open, group, failure);
      } else {
        lose(open, failure, group);
      }
    }
  }

  private void done(Book open, List<Pending> group) {
    durable = open.sequence();
    recorded += group.size();
    groups++;
    lastGroup = group.size();
    answers.execute(() -> group.forEach(each -> each.done().complete(null)));
  }

  /** Whether the values of an entry are what is wrong, such as an id that is there already. */
  private static boolean aboutOneEntry(SQLException failure) {
    String state = failure.getSQLState();
    return state != null && (state.startsWith("22") || state.startsWith("23"));
  }

  /** Nobody's record is lost because a neighbor's is not right. */
  private void oneByOne(Book open, List<Pending> group, SQLException failure) {
    try {
      open.rollback();
    } catch (SQLException lost) {
      lose(open, lost, group);
      return;
    }
    if (group.size() > 1) {
      for (int i = 0; i < group.size(); i++) {
        if (book == null) {
          refuse(group.subList(i, group.size()), unavailable(null));
          return;
        }
        write(open, group.subList(i, i + 1));
      }
      return;
    }
    failed.incrementAndGet();
    String id = group.get(0).decision().id();
    IllegalStateException told =
        new IllegalStateException("decision " + id + " is not recorded", failure);
    answers.execute(() -> group.get(0).done().completeExceptionally(told));
  }

  private void lose(@Nullable Book open, SQLException failure, List<Pending> group) {
    writable = false;
    book = null;
    recovery.begin(failure, open != null && open.untrusted(failure));
    if (open != null) {
      open.abandon();
    }
    refuse(group, unavailable(failure));
    recovery.tell();
  }

  private LedgerUnavailableException unavailable(@Nullable Exception failure) {
    return failure == null
        ? new LedgerUnavailableException(recovery.reason())
        : new LedgerUnavailableException(recovery.reason(), failure);
  }

  private void refuse(List<Pending> group, LedgerUnavailableException why) {
    if (!group.isEmpty()) {
      failed.addAndGet(group.size());
      recovery.refuse(group.size());
      answers.execute(() -> group.forEach(each -> each.done().completeExceptionally(why)));
    }
  }

  private @Nullable Book reopened() {
    Book again = recovery.attempt();
    if (again != null) {
      book = again;
      durable = again.sequence();
      covered = again.covered();
      writable = true;
    }
    return again;
  }

  /** What is done between groups. */
  private void keep(Book open) {
    try {
      long waiting = durable - covered;
      if (waiting >= checkpoints.entries()
          || (waiting > 0 && now() - uncoveredSince >= checkpoints.millis())) {
        checkpoint(open);
      }
      if (now() >= nextForget) {
        nextForget = now() + FORGET_MILLIS;
        open.forget();
      }
      if (intake.size() == 0 && now() >= nextProbe) {
        // A database that has gone is noticed before somebody has to be refused.
        nextProbe = now() + PROBE_MILLIS;
        open.probe();
      }
      if (++untidy >= (intake.size() == 0 ? TIDY_GROUPS : MOST_UNTIDY)) {
        untidy = 0;
        open.tidy();
      }
    } catch (SQLException failure) {
      lose(open, failure, List.of());
    }
  }

  private void checkpoint(Book open) throws SQLException {
    try {
      open.checkpoint();
    } catch (IOException unwritten) {
      notes.accept(
          "note: a checkpoint stands in the ledger but not in "
              + CheckpointFile.NAME
              + ": "
              + unwritten.getMessage());
    }
    covered = open.covered();
  }

  private static long now() {
    return System.nanoTime() / 1_000_000;
  }

  long durable() {
    return durable;
  }

  long covered() {
    return covered;
  }

  boolean writable() {
    return writable && intake.open();
  }

  LedgerCounts counts() {
    return new LedgerCounts(durable, recorded, groups, lastGroup, intake.size(), failed.get());
  }

  /** Writes what waits, signs where the chain stands, and lets the ledger go. */
  void close() {
    intake.close();
    try {
      thread.join();
      answers.shutdown();
      if (!answers.awaitTermination(LAST_SECONDS, TimeUnit.SECONDS)) {
        notes.accept("note: what hangs on the last records takes too long");
      }
      Book open = book;
      if (open != null) {
        checkpoint(open);
        open.close();
      }
    } catch (SQLException failure) {
      notes.accept("note: the ledger was not closed in order: " + failure.getMessage());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
