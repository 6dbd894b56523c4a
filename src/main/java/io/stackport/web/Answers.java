package io.stackport.web;

import io.stackport.ledger.KeyedAnswer;
import io.stackport.ledger.LedgerUnavailableException;
import io.stackport.service.Asked;
import io.stackport.service.Entered;
import io.stackport.service.Operation;
import io.stackport.service.Watch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes answers and lets them go when they are recorded. */
@ApplicationScoped
public class Answers {
  static final String DECISION = "Stackport-Decision";
  static final String EXIT = "Stackport-Exit";

  /** Set where a limit of time ended the work: another run may say more. */
  private static final String PARTIAL = "Stackport-Partial";

  private static final long RECORD_SECONDS = 30;

  private final Office office;
  private final Patience patience;
  private final Meters meters;

  @Inject
  Answers(Office office, Patience patience, Meters meters) {
    this.office = office;
    this.patience = patience;
    this.meters = meters;
  }

  /** Answers within the limits of one call. */
  Entered answer(Asked asked, String caller, @Nullable Function<Entered, KeyedAnswer> keyed) {
    boolean large = asked.operation() != Operation.CHECKS;
    return patience.seated(
        large,
        () -> {
          Watch watch = new Watch();
          Future<?> limit =
              large ? patience.limit(watch, office.settings().limits().answer()) : null;
          try {
            return answer(asked, caller, watch, keyed);
          } finally {
            if (limit != null) {
              limit.cancel(false);
            }
          }
        });
  }

  /** Answers without a limit of time but the watch. */
  Entered answer(
      Asked asked, String caller, Watch watch, @Nullable Function<Entered, KeyedAnswer> keyed) {
    long began = System.nanoTime();
    try {
      return recorded(asked.operation().word(), begin(asked, caller, watch, keyed), began);
    } catch (RuntimeException failure) {
      meters.refused(
          asked.operation(),
          Refusals.problem(failure).path("status").asInt(),
          System.nanoTime() - began);
      throw failure;
    }
  }

  /** Makes an answer and enters it; it may leave when the future is done. */
  CompletableFuture<Entered> begin(
      Asked asked, String caller, Watch watch, @Nullable Function<Entered, KeyedAnswer> keyed) {
    return office.registrar().answer(asked, caller, watch, keyed);
  }

  /**
   * Waits until an answer is recorded.
   *
   * @param kind of call, for those who look at the times
   */
  Entered recorded(String kind, CompletableFuture<Entered> answer, long began) {
    try {
      Entered entered = answer.get(RECORD_SECONDS, TimeUnit.SECONDS);
      meters.answered(kind, entered.reply(), System.nanoTime() - began);
      return entered;
    } catch (ExecutionException | CompletionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(failed.getCause());
    } catch (TimeoutException late) {
      throw new LedgerUnavailableException("the ledger takes too long", late);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      throw new LedgerUnavailableException("the service is ending", ended);
    }
  }

  static Response response(Entered entered) {
    Response.ResponseBuilder response = Response.ok(entered.body(), Asked.JSON);
    headers(entered).forEach(response::header);
    return response.build();
  }

  /** What is said of an answer beside it. */
  static SortedMap<String, String> headers(Entered entered) {
    SortedMap<String, String> all = new TreeMap<>();
    all.put(DECISION, entered.id());
    all.put(EXIT, String.valueOf(entered.reply().exit()));
    if (!entered.reply().settled()) {
      all.put(PARTIAL, "true");
    }
    return all;
  }
}
