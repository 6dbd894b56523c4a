package io.stackport.served;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Long work in the background: progress, answer, cancel. */
final class JobIT {
  private static final String[] LATER = {"Prefer", "respond-async"};

  private static String begin(String path, byte[] body) {
    Answered accepted = Served.shared().post(path, Served.YAML, body, LATER);
    assertThat(accepted.status()).isEqualTo(202);
    return accepted.header("Location").orElseThrow();
  }

  /** The events of a job until it ends, as they are sent. */
  private static List<String> events(String job) throws IOException, InterruptedException {
    HttpResponse<String> response =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(Served.shared().uri(job + "/events")).build(),
                HttpResponse.BodyHandlers.ofString());
    assertThat(response.headers().firstValue("content-type").orElse(""))
        .startsWith("text/event-stream");
    return response.body().lines().filter(line -> line.startsWith("event:")).toList();
  }

  @Test
  void tellsItsProgressAndThenItsAnswer() throws Exception {
    byte[] request = "{ eccns: [3A090.a, 4A003.b] }".getBytes(UTF_8);
    String job = begin("/v1/matrix?on=2026-11-24", request);
    List<String> events = events(job);
    assertThat(events.get(events.size() - 1)).isEqualTo("event:done");
    JsonNode told = Served.shared().get(job).json();
    assertThat(told.path("state").asText()).isEqualTo("done");
    assertThat(told.path("done").asInt()).isPositive();
    Answered answer = Served.shared().get(told.path("answer").asText());
    assertThat(answer.header("Stackport-Decision")).contains(told.path("decision").asText());
    Answered now = Served.shared().post("/v1/matrix?on=2026-11-24", Served.YAML, request);
    assertThat(answer.body()).isEqualTo(now.body());
  }

  @Test
  void aRefusedQuestionFails() throws Exception {
    String job = begin("/v1/checks", "bundle: x\n".getBytes(UTF_8));
    assertThat(events(job)).endsWith("event:failed");
    Answered answer = Served.shared().get(job + "/answer");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.kind()).isEqualTo("not-valid");
  }

  @Test
  void canBeCancelled() throws Exception {
    // The whole Commerce Control List: many seconds of work.
    String job = begin("/v1/matrix?on=2026-11-24", "{}".getBytes(UTF_8));
    TimeUnit.MILLISECONDS.sleep(300);
    Answered cancelled = Served.shared().call("DELETE", job, new byte[0]);
    assertThat(cancelled.json().path("state").asText()).isEqualTo("cancelled");
    assertThat(events(job)).endsWith("event:cancelled");
    assertThat(Served.shared().get(job + "/answer").status()).isEqualTo(410);
    byte[] bundle = Files.readAllBytes(Path.of("examples/03-kenya-health-pod/bundle.yaml"));
    // The worker is free again.
    assertThat(events(begin("/v1/checks", bundle))).endsWith("event:done");
  }

  @Test
  void aJobThatIsNoneIsNotThere() {
    assertThat(Served.shared().get("/v1/jobs/none").status()).isEqualTo(404);
  }
}
