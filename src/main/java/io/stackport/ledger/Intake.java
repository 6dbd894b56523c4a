package io.stackport.ledger;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** What waits to be written: bounded, so that a slow disk slows its callers and not the heap. */
final class Intake {
  private final Limits limits;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition filled = lock.newCondition();
  private final Condition emptied = lock.newCondition();
  private final ArrayDeque<Pending> waiting = new ArrayDeque<>();
  private long bytes;
  private boolean closed;

  /**
   * How much waits, and how much is written at once.
   *
   * @param groupEntries of one commit, and {@code groupBytes}
   * @param queueEntries that may wait, and {@code queueBytes}
   * @param patienceMillis how long a caller is held back before it is refused
   */
  record Limits(
      int groupEntries, long groupBytes, int queueEntries, long queueBytes, long patienceMillis) {
    static final Limits USUAL = new Limits(512, 4L << 20, 4096, 24L << 20, 2_000);
  }

  Intake(Limits limits) {
    this.limits = limits;
  }

  /**
   * Puts an entry in line, waiting a while for room.
   *
   * @throws LedgerUnavailableException when there was no room, or the ledger is closed
   */
  void put(Pending pending) {
    lock.lock();
    try {
      long left = TimeUnit.MILLISECONDS.toNanos(limits.patienceMillis());
      while (!closed && full(pending)) {
        if (left <= 0) {
          throw new LedgerUnavailableException(
              "the ledger does not keep up: "
                  + waiting.size()
                  + " entries wait, "
                  + bytes
                  + " bytes");
        }
        left = emptied.awaitNanos(left);
      }
      if (closed) {
        throw new LedgerUnavailableException("the ledger is closed");
      }
      waiting.add(pending);
      bytes += pending.bytes();
      filled.signal();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new LedgerUnavailableException("the wait for the ledger was interrupted", stopped);
    } finally {
      lock.unlock();
    }
  }

  private boolean full(Pending next) {
    return waiting.size() >= limits.queueEntries()
        || (!waiting.isEmpty() && bytes + next.bytes() > limits.queueBytes());
  }

  /** The next group; empty when nothing came in the time. */
  List<Pending> take(long millis) {
    List<Pending> group = new ArrayList<>();
    lock.lock();
    try {
      long left = TimeUnit.MILLISECONDS.toNanos(millis);
      while (waiting.isEmpty() && !closed && left > 0) {
        left = filled.awaitNanos(left);
      }
      long size = 0;
      while (!waiting.isEmpty()
          && group.size() < limits.groupEntries()
          && (group.isEmpty() || size + waiting.peek().bytes() <= limits.groupBytes())) {
        Pending next = waiting.remove();
        size += next.bytes();
        group.add(next);
      }
      bytes -= size;
      emptied.signalAll();
      return group;
    } catch (InterruptedException stopped) {
      // Only close() ends the thread that takes.
      return group;
    } finally {
      lock.unlock();
    }
  }

  void close() {
    lock.lock();
    try {
      closed = true;
      filled.signalAll();
      emptied.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Whether it takes nothing more and nothing waits. */
  boolean finished() {
    lock.lock();
    try {
      return closed && waiting.isEmpty();
    } finally {
      lock.unlock();
    }
  }

  /** Whether it takes more. */
  boolean open() {
    lock.lock();
    try {
      return !closed;
    } finally {
      lock.unlock();
    }
  }

  int size() {
    lock.lock();
    try {
      return waiting.size();
    } finally {
      lock.unlock();
    }
  }
}
