package io.stackport.served;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stackport.document.YamlReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Batches: a line in, a line out, in order, whatever a line holds. */
final class BatchIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String NDJSON = "application/x-ndjson";
  private static final String BATCH = "/v1/checks:batch";

  /** An example as a line of JSON; a price book in a file of its own cannot come along. */
  private static String line(String example) throws IOException {
    String file = "examples/" + example + "/bundle.yaml";
    ObjectNode root = (ObjectNode) YamlReader.read(file, Files.readString(Path.of(file))).root();
    if (root.path("prices").isTextual()) {
      root.remove("prices");
    }
    return root.toString();
  }

  @Test
  void answersInOrderAndABadLineEndsNothing() throws IOException {
    String kenya = line("03-kenya-health-pod");
    String macau = line("02-macau-brokered-request");
    String long1 = "\"" + "x".repeat(1 << 20) + "\"";
    String body =
        String.join("\n", kenya, "", "{\"bundle\": 1", macau, "   ", "[]", long1, kenya) + "\n";
    Answered answered = Served.shared().post(BATCH, NDJSON, body);
    List<JsonNode> lines = answered.lines();
    assertThat(lines.stream().map(each -> each.path("line").asInt()))
        .containsExactly(1, 3, 4, 6, 7, 8);
    assertThat(lines.get(0).path("exit").asInt()).isEqualTo(5);
    assertThat(lines.get(0).path("bundle").asText()).isEqualTo("kenya-health-pod");
    assertThat(lines.get(1).path("problem").path("status").asInt()).isEqualTo(400);
    assertThat(lines.get(2).path("exit").asInt()).isEqualTo(40);
    assertThat(lines.get(3).path("problem").path("status").asInt()).isEqualTo(422);
    assertThat(lines.get(4).path("problem").path("status").asInt()).isEqualTo(413);
    assertThat(lines.get(5).path("exit").asInt()).isEqualTo(5);
    for (int each : new int[] {0, 2, 5}) {
      String id = lines.get(each).path("decision").asText();
      JsonNode recorded = Served.shared().get("/v1/decisions/" + id).json();
      assertThat(recorded.path("exit")).isEqualTo(lines.get(each).path("exit"));
      assertThat(recorded.path("parameters").path("form").asText()).isEqualTo("short");
      assertThat(Served.shared().get("/v1/decisions/" + id + "/input").text())
          .isEqualTo(each == 2 ? macau : kenya);
    }
  }

  @Test
  void tellsTheWholeReportOnRequest() throws IOException {
    String kenya = line("03-kenya-health-pod");
    JsonNode whole = Served.shared().post("/v1/checks", Served.JSON, kenya).json();
    List<JsonNode> lines = Served.shared().post(BATCH + "?form=full", NDJSON, kenya).lines();
    assertThat(lines).hasSize(1);
    assertThat(lines.get(0).path("report")).isEqualTo(whole);
  }

  @Test
  void aLineIsAnsweredBeforeTheNextIsSent() throws IOException {
    String kenya = line("03-kenya-health-pod");
    try (Socket socket = new Socket("127.0.0.1", Served.shared().port())) {
      socket.setSoTimeout(30_000);
      OutputStream out = socket.getOutputStream();
      out.write(
          ("POST "
                  + BATCH
                  + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: "
                  + NDJSON
                  + "\r\nTransfer-Encoding: chunked\r\n\r\n")
              .getBytes(UTF_8));
      BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
      for (int number = 1; number <= 3; number++) {
        chunk(out, kenya + "\n");
        assertThat(answer(in).path("line").asInt()).isEqualTo(number);
      }
      out.write("0\r\n\r\n".getBytes(UTF_8));
      out.flush();
    }
  }

  private static void chunk(OutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(UTF_8);
    out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(UTF_8));
    out.write(bytes);
    out.write("\r\n".getBytes(UTF_8));
    out.flush();
  }

  /** The next line that is an answer; what frames it is passed over. */
  private static JsonNode answer(BufferedReader in) throws IOException {
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (line.startsWith("{")) {
        return JSON.readTree(line);
      }
    }
    throw new AssertionError("the stream ended without an answer");
  }

  @Test
  void refusesWhatIsNoBatch() throws IOException {
    String kenya = line("03-kenya-health-pod");
    Answered form = Served.shared().post(BATCH, Served.YAML, kenya);
    assertThat(form.status()).isEqualTo(415);
    Answered word = Served.shared().post(BATCH + "?form=ful", NDJSON, kenya);
    assertThat(word.status()).isEqualTo(400);
    assertThat(word.text()).contains("did you mean `full`?");
    Answered parameter = Served.shared().post(BATCH + "?frm=full", NDJSON, kenya);
    assertThat(parameter.text()).contains("did you mean `form`?");
    Answered single = Served.shared().post("/v1/checks?form=short", Served.JSON, kenya);
    assertThat(single.status()).isEqualTo(400);
  }
}
