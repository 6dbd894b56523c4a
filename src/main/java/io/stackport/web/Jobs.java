package io.stackport.web;

import io.quarkus.runtime.ShutdownEvent;
import io.stackport.service.Asked;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Questions that are answered in the background. */
@ApplicationScoped
public class Jobs {
  private static final int AT_ONCE = 1;
  private static final int MOST_WAITING = 32;
  private static final int MOST_KEPT = 100;
  private static final Duration KEPT = Duration.ofHours(1);
  private static final String RETRY_SECONDS = "30";

  private final Answers answers;
  private final Map<String, Job> jobs = new ConcurrentHashMap<>();
  private final ThreadPoolExecutor workers =
      new ThreadPoolExecutor(
          AT_ONCE,
          AT_ONCE,
          1,
          TimeUnit.MINUTES,
          new LinkedBlockingQueue<>(MOST_WAITING),
          work -> {
            Thread thread = new Thread(work, "job");
            thread.setDaemon(true);
            return thread;
          });

  @Inject
  Jobs(Answers answers) {
    this.answers = answers;
  }

  /** What has not begun is given up; what runs is ended and told so. */
  void close(@Observes @Priority(1) ShutdownEvent ended) {
    workers.shutdownNow();
    jobs.values().forEach(Job::cancel);
  }

  /** Takes a question: 202 with the place where its progress stands. */
  Response accept(Asked asked, String caller) {
    forget();
    Job job = new Job(UUID.randomUUID().toString(), asked, caller, Instant.now());
    jobs.put(job.id(), job);
    try {
      workers.execute(() -> job.run(answers));
    } catch (RejectedExecutionException full) {
      jobs.remove(job.id());
      return ProblemJson.builder(
              ProblemJson.of(
                  503,
                  "too-busy",
                  "Too busy",
                  "as many jobs wait as may wait; ask again later",
                  java.util.List.of()))
          .header("Retry-After", RETRY_SECONDS)
          .build();
    }
    return Response.accepted(job.document().toString() + "\n")
        .type(Asked.JSON)
        .header("Location", "/v1/jobs/" + job.id())
        .header("Preference-Applied", "respond-async")
        .build();
  }

  /** Jobs that ended an hour ago, and the oldest of too many. */
  private void forget() {
    Instant before = Instant.now().minus(KEPT);
    jobs.values()
        .removeIf(
            job -> {
              Instant ended = job.ended();
              return ended != null && ended.isBefore(before);
            });
    while (jobs.size() >= MOST_KEPT) {
      Job oldest = null;
      Instant first = Instant.MAX;
      for (Job job : jobs.values()) {
        Instant ended = job.ended();
        if (ended != null && ended.isBefore(first)) {
          first = ended;
          oldest = job;
        }
      }
      if (oldest == null) {
        return;
      }
      jobs.remove(oldest.id());
    }
  }

  /**
   * @throws Refusal 404 when there is none
   */
  Job job(String id) {
    Job job = jobs.get(id);
    if (job == null) {
      throw Refusal.of(
          404,
          "not-found",
          "There is no such job",
          "no job `"
              + id
              + "`; jobs are kept for an hour after their end, and not over a restart;"
              + " their answers stand in the ledger");
    }
    return job;
  }

  int waiting() {
    return workers.getQueue().size();
  }
}
