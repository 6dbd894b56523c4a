package io.stackport.web;

import io.stackport.catalog.TableAge;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/** Whether answers can be given: the rule book judges, and the ledger can be written. */
@org.eclipse.microprofile.health.Readiness
@ApplicationScoped
public class Readiness implements HealthCheck {
  private final Office office;

  @Inject
  Readiness(Office office) {
    this.office = office;
  }

  @Override
  public HealthCheckResponse call() {
    boolean writable = office.ledger().writable();
    String failure = office.selfTest();
    List<TableAge> old = office.desk().catalog().old(LocalDate.now(ZoneOffset.UTC));
    HealthCheckResponseBuilder said =
        HealthCheckResponse.named("answers")
            .withData("ruleBook", office.desk().book().digest())
            .withData("catalog", office.desk().catalog().digest())
            .withData("selfTest", failure.isEmpty() ? "passed" : failure)
            .withData("ledgerWritable", writable)
            // Old tables leave it ready: every verdict names them itself.
            .withData(
                "oldTables",
                old.stream()
                    .map(table -> table.table() + " as of " + table.asOf())
                    .collect(java.util.stream.Collectors.joining(", ")));
    return said.status(writable && failure.isEmpty()).build();
  }
}
