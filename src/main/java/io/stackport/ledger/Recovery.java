package io.stackport.ledger;

import io.stackport.problem.ProblemException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A time in which nothing can be written, and the attempts to end it; used by one thread. */
final class Recovery {
  private static final long[] PAUSE_MILLIS = {250, 500, 1_000, 2_000, 5_000};

  private final Supplier<Book> opens;
  private final Consumer<String> notes;
  private volatile String reason = "";
  private Instant began = Instant.EPOCH;
  private long refused;
  private int attempts;
  private boolean hopeless;
  private long next;

  /**
   * @param opens opens the ledger again
   */
  Recovery(Supplier<Book> opens, Consumer<String> notes) {
    this.opens = opens;
    this.notes = notes;
  }

  /**
   * Something could not be written.
   *
   * @param untrusted whether only a person can say that it may be tried again
   */
  void begin(Throwable failure, boolean untrusted) {
    String message = String.valueOf(failure.getMessage());
    reason = message.lines().findFirst().orElse("");
    began = Instant.now();
    refused = 0;
    attempts = 0;
    hopeless = untrusted;
    next = now() + PAUSE_MILLIS[0];
  }

  /** Tells a person. */
  void tell() {
    notes.accept(
        "note: the ledger cannot be written, and nothing is answered: "
            + reason
            + (hopeless
                ? "; the disk did not keep what it was given: look at it, then start the service"
                    + " again"
                : ""));
  }

  void refuse(int entries) {
    refused += entries;
  }

  /** What is said to those who are refused. */
  String reason() {
    return "the ledger cannot be written: " + reason;
  }

  /** The ledger, opened again and proven to be writable; null while that is not possible. */
  @Nullable Book attempt() {
    if (hopeless || now() < next) {
      return null;
    }
    try {
      Book book = opens.get();
      try {
        book.record(new Outage(began, Instant.now(), refused, reason));
      } catch (SQLException still) {
        book.abandon();
        return later();
      }
      notes.accept("note: the ledger can be written again");
      return book;
    } catch (ProblemException | LedgerUnavailableException still) {
      return later();
    }
  }

  private @Nullable Book later() {
    attempts = Math.min(attempts + 1, PAUSE_MILLIS.length - 1);
    next = now() + PAUSE_MILLIS[attempts];
    return null;
  }

  private static long now() {
    return System.nanoTime() / 1_000_000;
  }
}
