package io.stackport.served;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.stackport.document.YamlReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service as its operator sees it: limits, its end, and its next start with the same folder. */
final class OperationIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path KENYA = Path.of("examples/03-kenya-health-pod/bundle.yaml");
  private static final Path HARD = Path.of("examples/05-kazakhstan-sovereign-cluster/request.yaml");
  private static final String KEY = "Idempotency-Key";
  private static final String DECISION = "Stackport-Decision";

  @Test
  void keepsItsLimitsEndsWithoutLossAndGoesOn(@TempDir Path folder) throws Exception {
    Path data = folder.resolve("data");
    Answered first;
    List<JsonNode> lines;
    String[] words = {
      "--rate", "10", "--allow-host", "desk.example", "--allow-origin", "https://desk.example"
    };
    try (Served service = Served.start(data, words)) {
      first = service.post("/v1/checks", Served.YAML, Files.readAllBytes(KENYA), KEY, "kept");
      assertThat(first.status()).isEqualTo(200);
      hosts(service);
      pages(service);
      rate(service);
      assertThat(service.log()).doesNotContain("County Health", "kenya-health-pod");
      lines = endedWithin(service);
    }
    JsonNode last = lines.get(lines.size() - 1);
    assertThat(last.path("problem").path("status").asInt()).isEqualTo(503);
    assertThat(last.path("line").asInt()).isEqualTo(lines.size());
    try (Served service = Served.start(data, "--seconds", "1")) {
      partly(service);
      for (JsonNode line : lines.subList(0, lines.size() - 1)) {
        Answered recorded = service.get("/v1/decisions/" + line.path("decision").asText());
        assertThat(recorded.json().path("exit")).isEqualTo(line.path("exit"));
      }
      Answered again =
          service.post("/v1/checks", Served.YAML, Files.readAllBytes(KENYA), KEY, "kept");
      assertThat(again.header(DECISION)).isEqualTo(first.header(DECISION));
      assertThat(again.body()).isEqualTo(first.body());
      JsonNode books = service.get("/v1/rulebooks").json();
      assertThat(books.toString()).contains(first.json().path("digests").path("rules").asText());
    }
  }

  /** A page that has its own name point here is not answered. */
  private static void hosts(Served service) throws IOException {
    assertThat(status(service, "elsewhere.example")).isEqualTo(421);
    assertThat(status(service, "desk.example")).isEqualTo(200);
    assertThat(status(service, "localhost")).isEqualTo(200);
  }

  private static int status(Served service, String host) throws IOException {
    List<String> head = head(service, "GET /v1/rulebooks", "Host: " + host + "\r\n");
    return Integer.parseInt(head.get(0).split(" ")[1]);
  }

  /** What a browser asks before it lets a page call, and what it looks for in the answer. */
  private static void pages(Served service) throws IOException {
    String ask = "Access-Control-Request-Method: POST\r\nAccess-Control-Request-Headers: ";
    String host = "Host: desk.example\r\n";
    String desk = host + "Origin: https://desk.example\r\n";
    List<String> may = head(service, "OPTIONS /v1/checks", desk + ask + "content-type\r\n");
    assertThat(may.get(0)).contains(" 200 ");
    assertThat(may)
        .contains("access-control-allow-origin: https://desk.example")
        .anyMatch(line -> line.matches("access-control-allow-methods: .*POST.*"));
    assertThat(head(service, "GET /v1/rulebooks", desk))
        .contains("access-control-allow-origin: https://desk.example");
    List<String> other =
        head(service, "GET /v1/rulebooks", host + "Origin: https://elsewhere.example\r\n");
    assertThat(other.get(0)).contains(" 403 ");
    assertThat(other).noneMatch(line -> line.startsWith("access-control-allow-origin"));
  }

  /** First line and headers of a response, names in small letters. */
  private static List<String> head(Served service, String call, String headers) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", service.port())) {
      String text = call + " HTTP/1.1\r\nConnection: close\r\n" + headers + "\r\n";
      socket.getOutputStream().write(text.getBytes(UTF_8));
      BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
      List<String> head = new ArrayList<>();
      for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
        int colon = line.indexOf(':');
        head.add(
            colon < 0
                ? line
                : line.substring(0, colon).toLowerCase(Locale.ROOT) + line.substring(colon));
      }
      return head;
    }
  }

  private static void rate(Served service) {
    List<Answered> refused = new ArrayList<>();
    for (int i = 0; i < 200 && refused.isEmpty(); i++) {
      Answered each = service.get("/v1/jobs/none");
      if (each.status() == 429) {
        refused.add(each);
      }
    }
    assertThat(refused).hasSize(1);
    assertThat(refused.get(0).kind()).isEqualTo("too-many");
    assertThat(Integer.parseInt(refused.get(0).header("Retry-After").orElse("0"))).isPositive();
    pause(1500);
    assertThat(service.get("/v1/jobs/none").status()).isEqualTo(404);
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  /** What takes longer than it may is answered with what was found, and marked. */
  private static void partly(Served service) {
    for (String call : List.of("/v1/options", "/v1/explanations")) {
      long began = System.nanoTime();
      Answered part = service.post(call, Served.JSON, Examples.whole(HARD).toString());
      assertThat(part.status()).as(part.toString()).isEqualTo(200);
      assertThat(part.header("Stackport-Partial")).as(call).contains("true");
      assertThat(System.nanoTime() - began).as(call).isLessThan(30_000_000_000L);
      String id = part.header(DECISION).orElseThrow();
      assertThat(service.get("/v1/decisions/" + id).json().path("settled").asBoolean()).isFalse();
    }
  }

  /** Sends lines while the service is told to end; gives what was answered. */
  private static List<JsonNode> endedWithin(Served service) throws IOException {
    String kenya = YamlReader.read("bundle", Files.readString(KENYA)).root().toString() + "\n";
    byte[] line = kenya.getBytes(UTF_8);
    List<JsonNode> answered = new ArrayList<>();
    try (Socket socket = new Socket("127.0.0.1", service.port())) {
      socket.setSoTimeout(60_000);
      OutputStream out = socket.getOutputStream();
      String head =
          "POST /v1/checks:batch HTTP/1.1\r\nHost: localhost\r\nContent-Type:"
              + " application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n";
      out.write(head.getBytes(UTF_8));
      BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
      for (int i = 0; i < 20; i++) {
        out.write((Integer.toHexString(line.length) + "\r\n").getBytes(UTF_8));
        out.write(line);
        out.write("\r\n".getBytes(UTF_8));
        out.flush();
      }
      service.process().destroy();
      for (String text = in.readLine(); text != null; text = in.readLine()) {
        if (text.startsWith("{")) {
          answered.add(JSON.readTree(text));
          if (answered.get(answered.size() - 1).has("problem")) {
            break;
          }
        }
      }
    }
    return answered;
  }
}
