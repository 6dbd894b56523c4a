package io.stackport.served;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.stackport.document.YamlReader;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service whose ledger stands on a PostgreSQL server, which goes away and comes back. */
final class PostgresIT {
  private static final Path KENYA = Path.of("examples/03-kenya-health-pod/bundle.yaml");
  private static final String KEY = "Idempotency-Key";
  private static final String DECISION = "Stackport-Decision";

  @TempDir Path folder;

  /** Port 0: any that is free. */
  private EmbeddedPostgres server(int port) throws IOException {
    return EmbeddedPostgres.builder()
        .setDataDirectory(folder.resolve("postgres"))
        .setCleanDataDirectory(false)
        .setPort(port)
        .setServerConfig("fsync", "on")
        .start();
  }

  private static Answered check(Served service, String key) throws IOException {
    return service.post("/v1/checks", Served.YAML, Files.readAllBytes(KENYA), KEY, key);
  }

  @Test
  void recordsThereRefusesWithoutItAndGoesOn() throws Exception {
    Path data = folder.resolve("data");
    EmbeddedPostgres server = server(0);
    int port = server.getPort();
    String url = server.getJdbcUrl("postgres", "postgres");
    Answered first;
    String last;
    try (Served service = Served.start(data, "--db", url)) {
      first = check(service, "first");
      assertThat(first.status()).isEqualTo(200);
      assertThat(recorded(service, decision(first)).path("exit").asInt()).isEqualTo(5);
      batch(service);
      held(folder.resolve("second"), url);
      server.close();
      without(service, decision(first));
      server = server(port);
      service.awaitReady(200);
      last = decision(check(service, "last"));
      assertThat(recorded(service, last).path("exit").asInt()).isEqualTo(5);
    }
    try (Served service = Served.start(data, "--db", url)) {
      Answered again = check(service, "first");
      assertThat(decision(again)).isEqualTo(decision(first));
      assertThat(again.body()).isEqualTo(first.body());
    }
    try (EmbeddedPostgres running = server) {
      Said verified = said("ledger", "verify", "--data", data.toString(), "--db", url);
      assertThat(verified.exit()).as(verified.text()).isZero();
      // The first, three of the batch, the last; what was refused has no record.
      assertThat(verified.text()).contains("entries 1 to 5, 5 in all");
      Said replayed = said("ledger", "replay", last, "--data", data.toString(), "--db", url);
      assertThat(replayed.exit()).as(replayed.text()).isZero();
      assertThat(running.getPort()).isEqualTo(port);
    }
  }

  private static String decision(Answered answered) {
    return answered.header(DECISION).orElseThrow();
  }

  private static JsonNode recorded(Served service, String id) {
    Answered record = service.get("/v1/decisions/" + id);
    assertThat(record.status()).isEqualTo(200);
    return record.json();
  }

  private static void batch(Served service) throws IOException {
    String kenya = YamlReader.read("bundle", Files.readString(KENYA)).root().toString() + "\n";
    List<JsonNode> lines =
        service.post("/v1/checks:batch", "application/x-ndjson", kenya.repeat(3)).lines();
    assertThat(lines).hasSize(3);
    for (JsonNode line : lines) {
      assertThat(recorded(service, line.path("decision").asText()).path("exit").asInt())
          .isEqualTo(5);
    }
  }

  /** A ledger has one service that writes it. */
  private static void held(Path data, String url) throws Exception {
    Said second = said("serve", "--port", "0", "--data", data.toString(), "--db", url);
    assertThat(second.exit()).as(second.text()).isEqualTo(1);
    assertThat(second.text()).contains("another service holds this ledger");
  }

  private static void without(Served service, String id) throws Exception {
    Answered refused = check(service, "refused");
    assertThat(refused.status()).isEqualTo(503);
    assertThat(refused.header("Retry-After")).isPresent();
    assertThat(refused.header(DECISION)).isEmpty();
    assertThat(refused.text()).doesNotContain("verdict", "exit");
    assertThat(service.get("/v1/decisions/" + id).status()).isEqualTo(503);
    service.awaitReady(503);
    assertThat(service.get("/q/health/live").status()).isEqualTo(200);
  }

  private record Said(int exit, String text) {}

  private static Said said(String... words) throws Exception {
    Process process = Served.command(words).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String text = new String(process.getInputStream().readAllBytes());
    return new Said(process.waitFor(), text);
  }
}
