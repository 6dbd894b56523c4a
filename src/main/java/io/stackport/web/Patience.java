package io.stackport.web;

import io.quarkus.runtime.ShutdownEvent;
import io.stackport.service.Watch;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** How many answers are made at once, and how long one may take. */
@ApplicationScoped
public class Patience {
  /** Answers that cost little; more wait outside. */
  private static final int MOST = 64;

  /** Answers that keep a core busy for seconds. */
  private static final int MOST_LONG = Math.max(2, Runtime.getRuntime().availableProcessors());

  private static final long WAIT_MILLIS = 2_000;

  private final Semaphore seats = new Semaphore(MOST, true);
  private final Semaphore longSeats = new Semaphore(MOST_LONG, true);
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "patience");
            thread.setDaemon(true);
            return thread;
          });

  void close(@Observes @Priority(1) ShutdownEvent ended) {
    clock.shutdown();
  }

  /**
   * Does work when there is a seat for it.
   *
   * @param large whether it keeps a core busy for seconds
   * @throws Refusal with status 503 when too many are at work
   */
  <T> T seated(boolean large, Supplier<T> work) {
    Semaphore all = large ? longSeats : seats;
    try {
      if (!all.tryAcquire(WAIT_MILLIS, TimeUnit.MILLISECONDS)) {
        throw Refusal.of(
            503,
            "too-busy",
            "Too busy",
            large
                ? "as many long answers as this machine bears are being made; ask again, or with"
                    + " `Prefer: respond-async`"
                : "too many answers are being made; ask again");
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      throw Refusal.of(503, "too-busy", "Too busy", "the service is ending");
    }
    try {
      return work.get();
    } finally {
      all.release();
    }
  }

  /** Ends work after a time; what it has found by then may still be its answer. */
  Future<?> limit(Watch watch, Duration time) {
    return clock.schedule(watch::stop, time.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Answers being made. */
  int busy() {
    return MOST - seats.availablePermits() + MOST_LONG - longSeats.availablePermits();
  }
}
