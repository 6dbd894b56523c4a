package io.stackport.ledger;

import io.stackport.problem.ProblemException;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
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
  private static final long[] RETRY_MILLIS = {250, 500, 1_000, 2_000, 5_000};
  private static final long FORGET_MILLIS = 600_000;
  private static final int TIDY_GROUPS = 64;
  private static final long LAST_SECONDS = 10;

  private final Supplier<Book> opens;
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
  private String reason = "";
  private Instant broken = Instant.EPOCH;
  private long refused;
  private int attempts;
  private long nextAttempt;
  private long nextForget;
  private int untidy;
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
    this.opens = opens;
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
        throw new LedgerUnavailableException("the ledger cannot be written: " + reason);
      }
      intake.put(pending);
      return pending.done();
    } catch (LedgerUnavailableException full) {
      failed.incrementAndGet();
      return CompletableFuture.failedFuture(full);
    }
  }

  private void work() {
    long uncovered = 0;
    while (!intake.finished()) {
      List<Pending> group = intake.take(IDLE_MILLIS);
      Book open = book == null ? reopened() : book;
      if (open == null) {
        refuse(group, unavailable(null));
        continue;
      }
      if (!group.isEmpty()) {
        write(open, group);
      }
      if (book != null) {
        uncovered = durable == covered ? 0 : uncovered == 0 ? now() : uncovered;
        keep(open, uncovered);
      }
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
    } catch (RuntimeException failure) {
      // A store that fails in its own words is as lost; a writer that ends would leave all waiting.
      lose(open, failure, group);
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

  private void lose(Book open, Exception failure, List<Pending> group) {
    String message = String.valueOf(failure.getMessage());
    reason = message.lines().findFirst().orElse("");
    writable = false;
    broken = Instant.now();
    refused = 0;
    attempts = 0;
    nextAttempt =
        failure instanceof SQLException sql && open.untrusted(sql)
            ? Long.MAX_VALUE
            : now() + RETRY_MILLIS[0];
    book = null;
    open.abandon();
    notes.accept(
        "note: the ledger cannot be written, and nothing is answered: "
            + reason
            + (nextAttempt == Long.MAX_VALUE
                ? "; the disk did not keep what it was given: look at it, then start the service"
                    + " again"
                : ""));
    refuse(group, unavailable(failure));
  }

  private LedgerUnavailableException unavailable(@Nullable Exception failure) {
    String message = "the ledger cannot be written: " + reason;
    return failure == null
        ? new LedgerUnavailableException(message)
        : new LedgerUnavailableException(message, failure);
  }

  private void refuse(List<Pending> group, LedgerUnavailableException why) {
    if (!group.isEmpty()) {
      failed.addAndGet(group.size());
      refused += group.size();
      answers.execute(() -> group.forEach(each -> each.done().completeExceptionally(why)));
    }
  }

  /** The ledger, opened again; null while that is not possible. */
  private @Nullable Book reopened() {
    if (now() < nextAttempt) {
      return null;
    }
    try {
      Book again = opens.get();
      try {
        again.record(new Outage(broken, Instant.now(), refused, reason));
      } catch (SQLException still) {
        again.abandon();
        throw new LedgerUnavailableException("it cannot be written yet", still);
      }
      book = again;
      durable = again.sequence();
      covered = again.covered();
      writable = true;
      notes.accept("note: the ledger can be written again");
      return again;
    } catch (ProblemException | LedgerUnavailableException still) {
      attempts = Math.min(attempts + 1, RETRY_MILLIS.length - 1);
      nextAttempt = now() + RETRY_MILLIS[attempts];
      return null;
    }
  }

  /** What is done between groups. */
  private void keep(Book open, long uncovered) {
    try {
      long waiting = durable - covered;
      if (waiting >= checkpoints.entries()
          || (waiting > 0 && now() - uncovered >= checkpoints.millis())) {
        checkpoint(open);
      }
      if (now() >= nextForget) {
        nextForget = now() + FORGET_MILLIS;
        open.forget();
      }
      if (++untidy >= TIDY_GROUPS) {
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
