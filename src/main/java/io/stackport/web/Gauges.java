package io.stackport.web;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.stackport.catalog.TableAge;
import io.stackport.check.Checks;
import io.stackport.check.Tally;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;

/** Figures that are read when somebody asks for them. */
@ApplicationScoped
public class Gauges {
  private static final int AFTER_OPENING = 100;
  private static final double MILLIS = 1000;

  private final Office office;
  private final Patience patience;
  private final Jobs jobs;
  private final BatchDesk batches;
  private final MeterRegistry registry;

  @Inject
  Gauges(Office office, Patience patience, Jobs jobs, BatchDesk batches, MeterRegistry registry) {
    this.office = office;
    this.patience = patience;
    this.jobs = jobs;
    this.batches = batches;
    this.registry = registry;
  }

  void register(@Observes @Priority(AFTER_OPENING) StartupEvent started) {
    gauge("stackport.answers.busy", "Answers being made", patience::busy);
    gauge("stackport.jobs.waiting", "Jobs that have not begun", jobs::waiting);
    gauge("stackport.batch.waiting", "Lines of batches under way", batches::waiting);
    gauge(
        "stackport.ledger.writable",
        "1 when the ledger can be written",
        () -> office.ledger().writable() ? 1 : 0);
    gauge(
        "stackport.ledger.queued",
        "Decisions that wait to be recorded",
        () -> office.ledger().counts().queued());
    gauge(
        "stackport.ledger.entries",
        "Decisions in the ledger",
        () -> office.ledger().counts().entries());
    gauge(
        "stackport.ledger.failed",
        "Decisions that could not be recorded, and were not answered",
        () -> office.ledger().counts().failed());
    gauge(
        "stackport.rulebook.ready",
        "1 when the rule book passed its self-test",
        () -> office.selfTest().isEmpty() ? 1 : 0);
    gauge(
        "stackport.rulebook.age.seconds",
        "Time since the rule book was loaded",
        () -> Duration.between(office.opened(), Instant.now()).toMillis() / MILLIS);
    checks();
    for (TableAge table : office.desk().catalog().ages()) {
      Gauge.builder("stackport.table.age.days", () -> days(table))
          .description("Days since the text that a table of law was taken from")
          .tag("table", table.table())
          .register(registry);
      Gauge.builder("stackport.table.limit.days", table::limit)
          .description("Days after which a table of law counts as old")
          .tag("table", table.table())
          .register(registry);
    }
  }

  /** How checks were answered: by the rules, or from what they said of such a bundle before. */
  private void checks() {
    Checks checks = office.desk().checks();
    Tally tally = checks.tally();
    gauge("stackport.checks.kept.hits", "Checks answered from kept judgements", tally::hits);
    gauge("stackport.checks.kept.misses", "Checks judged and kept", tally::misses);
    gauge("stackport.checks.kept.bytes", "Memory of kept judgements", checks::keptBytes);
    gauge(
        "stackport.checks.second.looks",
        "Answers from kept judgements that were judged again",
        tally::compared);
    gauge(
        "stackport.checks.second.differences",
        "Answers that were found to differ; anything but 0 is a defect",
        tally::different);
  }

  private static long days(TableAge table) {
    return ChronoUnit.DAYS.between(table.asOf(), LocalDate.now(ZoneOffset.UTC));
  }

  private void gauge(String name, String description, Supplier<Number> read) {
    Gauge.builder(name, read).description(description).register(registry);
  }
}
