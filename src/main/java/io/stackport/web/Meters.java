package io.stackport.web;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.stackport.service.Operation;
import io.stackport.service.Reply;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What is counted for those who run the service. */
@ApplicationScoped
public class Meters {
  private final MeterRegistry registry;
  private final Map<String, Counter> fired = new ConcurrentHashMap<>();
  private final Map<String, Timer> answers = new ConcurrentHashMap<>();
  private final Map<Integer, Counter> calls = new ConcurrentHashMap<>();
  private final Counter unrecorded;

  @Inject
  Meters(MeterRegistry registry) {
    this.registry = registry;
    unrecorded =
        Counter.builder("stackport.answers.unrecorded")
            .description("Answers that left without a record; anything but 0 is a defect")
            .register(registry);
  }

  /** An answer was recorded and goes out. */
  void answered(String operation, Reply reply, long nanos) {
    answers
        .computeIfAbsent(
            operation + " " + reply.exit(), key -> timer(operation, String.valueOf(reply.exit())))
        .record(Duration.ofNanos(nanos));
    for (String rule : reply.fired()) {
      fired
          .computeIfAbsent(
              rule,
              id ->
                  Counter.builder("stackport.rules.fired")
                      .description("Answers in which a rule spoke")
                      .tag("rule", id)
                      .register(registry))
          .increment();
    }
  }

  /** A question got no answer. */
  void refused(Operation operation, int status, long nanos) {
    answers
        .computeIfAbsent(
            operation.word() + " refused " + status,
            key -> timer(operation.word(), "refused-" + status))
        .record(Duration.ofNanos(nanos));
  }

  private Timer timer(String operation, String outcome) {
    return Timer.builder("stackport.answers")
        .description("Time to an answer, its record included, by exit code or refusal")
        .tag("operation", operation)
        .tag("outcome", outcome)
        .publishPercentiles(0.5, 0.99)
        .register(registry);
  }

  void called(int status) {
    calls
        .computeIfAbsent(
            status,
            code ->
                Counter.builder("stackport.calls")
                    .description("Calls by HTTP status")
                    .tag("status", String.valueOf(code))
                    .register(registry))
        .increment();
  }

  /** An answer left though it was not recorded. */
  void unrecorded() {
    unrecorded.increment();
  }
}
