package io.stackport.served;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Every operation of the contract is called, well and badly; {@link Contract} holds each answer.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ContractIT {
  private static final String QUESTION = "{\"eccn\": \"5A002.a\", \"to\": \"SA\"}";
  private static final String NDJSON = "application/x-ndjson";

  /** Operations that take nothing, so that no call of theirs is refused. */
  private static final Set<String> NEVER_REFUSED =
      Set.of("getLiveness", "getReadiness", "getMetrics", "getContract", "readContract");

  private final Served served = Served.shared();
  private final Map<String, Set<String>> statuses = new TreeMap<>();

  private Answered noted(Answered answered) {
    statuses
        .computeIfAbsent(
            Contract.operationId(answered.method(), answered.path()), id -> new TreeSet<>())
        .add(answered.status() < 400 ? "well" : "badly");
    return answered;
  }

  private Answered get(String path, int status) {
    Answered answered = noted(served.get(path));
    assertThat(answered.status()).as(answered.toString()).isEqualTo(status);
    return answered;
  }

  private Answered post(String path, String type, String body, int status, String... headers) {
    Answered answered = noted(served.post(path, type, body, headers));
    assertThat(answered.status()).as(answered.toString()).isEqualTo(status);
    return answered;
  }

  @Test
  void everyOperationAnswersWellAndBadly() throws InterruptedException {
    questions();
    batch();
    jobs();
    lookups();
    records();
    operations();
    List<String> missing = new ArrayList<>();
    for (JsonNode path : Contract.document().path("paths")) {
      for (JsonNode operation : path) {
        String id = operation.path("operationId").asText();
        Set<String> wanted = NEVER_REFUSED.contains(id) ? Set.of("well") : Set.of("badly", "well");
        if (!statuses.getOrDefault(id, Set.of()).equals(wanted)) {
          missing.add(id + " was called " + statuses.get(id));
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  private void questions() {
    String bundle = Examples.bundle();
    String request = Examples.request();
    post("/v1/checks?on=2026-11-24&posture=codified", Served.YAML, bundle, 200);
    post("/v1/checks?on=tomorrow", Served.YAML, bundle, 400);
    post("/v1/configurations?top=2&objective=power&view=possible", Served.YAML, request, 200);
    post("/v1/configurations?objective=beauty", Served.YAML, request, 400);
    post("/v1/options?slot=server", Served.YAML, request, 200);
    post("/v1/options?slot=servr", Served.YAML, request, 422);
    post("/v1/counts?by=server", Served.YAML, request, 200);
    post("/v1/counts?by=colour", Served.YAML, request, 422);
    post("/v1/explanations?option=gb300-nvl72", Served.YAML, request, 200);
    post("/v1/explanations?option=gb300-nvl27", Served.YAML, request, 422);
    post("/v1/determinations?on=2026-11-24", Served.JSON, QUESTION, 200);
    post("/v1/determinations", Served.JSON, "{\"eccn\": \"5A002.a\"}", 422);
    post("/v1/matrix?chartOnly=true", Served.JSON, "{\"eccns\": [\"3A090.a\"]}", 200);
    post("/v1/matrix", Served.JSON, "{\"layer\": \"Z\"}", 422);
  }

  private void batch() {
    String line = Examples.whole(Examples.KENYA.resolve("bundle.yaml")).toString();
    String lines = line + "\n\n{\"bundle\": 1}\nno json\n" + line;
    Answered brief = post("/v1/checks:batch", NDJSON, lines, 200);
    assertThat(brief.lines())
        .extracting(each -> each.path("line").asInt())
        .containsExactly(1, 3, 4, 5);
    Answered full = post("/v1/checks:batch?form=full", NDJSON, lines, 200);
    assertThat(full.lines().get(0).path("report").path("exit").asInt()).isEqualTo(5);
    post("/v1/checks:batch", Served.YAML, lines, 415);
  }

  private void jobs() throws InterruptedException {
    Answered accepted =
        post("/v1/determinations", Served.JSON, QUESTION, 202, "Prefer", "respond-async");
    String job = accepted.header("Location").orElseThrow();
    Answered events = get(job + "/events", 200);
    assertThat(events.text()).contains("event:done");
    assertThat(get(job, 200).json().path("state").asText()).isEqualTo("done");
    Answered direct = served.post("/v1/determinations", Served.JSON, QUESTION);
    assertThat(get(job + "/answer", 200).text()).isEqualTo(direct.text());
    noted(served.call("DELETE", job, new byte[0]));
    for (String each : List.of("", "/events", "/answer")) {
      get("/v1/jobs/none" + each, 404);
    }
    noted(served.call("DELETE", "/v1/jobs/none", new byte[0]));
    Answered bad =
        post("/v1/determinations", Served.JSON, "{\"to\": 1}", 202, "Prefer", "respond-async");
    String failed = bad.header("Location").orElseThrow();
    while (!get(failed, 200).json().has("ended")) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
    get(failed + "/answer", 422);
  }

  private void lookups() {
    get("/v1/components", 200);
    get("/v1/components?colour=red", 400);
    get("/v1/components/dgx-h100", 200);
    get("/v1/components/dgx-h10", 404);
    get("/v1/rules", 200);
    get("/v1/rules?status=asleep", 400);
    get("/v1/rules/AC-010", 200);
    get("/v1/rules/ac-010", 404);
    get("/v1/destinations", 200);
    get("/v1/destinations?on=2026-11-24", 400);
    get("/v1/destinations/KE?on=2026-11-24", 200);
    get("/v1/destinations/Kenya", 404);
    get("/v1/rulebooks", 200);
    get("/v1/rulebooks?all=true", 400);
  }

  private void records() {
    Answered answer = served.post("/v1/checks", Served.YAML, Examples.bundle());
    String id = answer.header("Stackport-Decision").orElseThrow();
    get("/v1/decisions/" + id, 200);
    get("/v1/decisions/none", 404);
    assertThat(get("/v1/decisions/" + id + "/input", 200).text()).isEqualTo(Examples.bundle());
    get("/v1/decisions/none/input", 404);
  }

  private void operations() {
    for (String path :
        List.of("health/live", "health/ready", "metrics", "openapi", "swagger-ui/")) {
      get("/q/" + path, 200);
    }
  }

  @Test
  void anIdempotencyKeyIsAnsweredOnce() {
    String[] key = {"Idempotency-Key", "contract-" + System.nanoTime()};
    Answered first = post("/v1/determinations", Served.JSON, QUESTION, 200, key);
    Answered again = post("/v1/determinations", Served.JSON, QUESTION, 200, key);
    assertThat(again.header("Idempotency-Replayed")).contains("true");
    assertThat(again.body()).isEqualTo(first.body());
    Answered other = post("/v1/determinations?posture=codified", Served.JSON, QUESTION, 422, key);
    assertThat(other.kind()).isEqualTo("idempotency-key-reused");
    post("/v1/determinations", Served.JSON, QUESTION, 400, "Idempotency-Key", "with space");
  }

  @Test
  void whoTakesNoJsonIsNotAnswered() {
    for (String path : List.of("/v1/components", "/v1/rules/AC-010", "/v1/rulebooks")) {
      assertThat(served.get(path, "Accept", "text/html").status()).as(path).isEqualTo(406);
    }
    String decision =
        "/v1/decisions/"
            + post("/v1/determinations", Served.JSON, QUESTION, 200)
                .header("Stackport-Decision")
                .orElseThrow();
    for (String path : List.of(decision, decision + "/input")) {
      assertThat(served.get(path, "Accept", "text/html").status()).as(path).isEqualTo(406);
      assertThat(served.get(path, "Accept", Served.JSON).status()).as(path).isEqualTo(200);
    }
    Answered refused =
        post("/v1/determinations", Served.JSON, QUESTION, 406, "Accept", "text/html");
    assertThat(refused.kind()).isEqualTo("not-acceptable");
    post("/v1/determinations", Served.JSON, QUESTION, 200, "Accept", "text/html, */*;q=0.1");
  }

  @Test
  void everyResponseHasHeadersOfSafety() {
    for (String path :
        List.of("/v1/rulebooks", "/v1/nothing", "/v1/checks", "/q/health/live", "/")) {
      Answered answered = served.get(path);
      assertThat(answered.header("X-Content-Type-Options")).as(path).contains("nosniff");
      assertThat(answered.header("X-Frame-Options")).as(path).contains("DENY");
      assertThat(answered.header("Server")).as(path).isEmpty();
      assertThat(answered.headers().get("cache-control")).as(path).hasSize(1);
    }
  }
}
