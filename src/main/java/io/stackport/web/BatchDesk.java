package io.stackport.web;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.stackport.service.Asked;
import io.stackport.service.Entered;
import io.stackport.service.Watch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Where the lines of batches are answered, a line on each core. */
@ApplicationScoped
public class BatchDesk {
  private final Answers answers;
  private final AtomicInteger waiting = new AtomicInteger();
  private final ExecutorService workers =
      Executors.newFixedThreadPool(
          Runtime.getRuntime().availableProcessors(),
          work -> {
            Thread thread = new Thread(work, "batch");
            thread.setDaemon(true);
            return thread;
          });
  private volatile boolean ending;

  @Inject
  BatchDesk(Answers answers) {
    this.answers = answers;
  }

  /** Lines that were read are answered; no more are read. */
  void close(@Observes ShutdownDelayInitiatedEvent ended) {
    ending = true;
  }

  boolean ending() {
    return ending;
  }

  /** Answers a line; it may leave when the future is done. */
  CompletableFuture<Entered> answer(Asked asked, String caller) {
    waiting.incrementAndGet();
    return CompletableFuture.supplyAsync(
            () -> answers.begin(asked, caller, new Watch(), null), workers)
        .thenCompose(entering -> entering)
        .whenComplete((done, failed) -> waiting.decrementAndGet());
  }

  Entered recorded(CompletableFuture<Entered> answer, long began) {
    return answers.recorded("batch", answer, began);
  }

  /** Lines that wait for their answer or its record. */
  int waiting() {
    return waiting.get();
  }
}
