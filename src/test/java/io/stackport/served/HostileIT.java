package io.stackport.served;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Documents that mean harm or are broken: each is refused with a problem that says where, never by
 * an error of ours, and never answered as if it had been read.
 */
final class HostileIT {
  private static final int MEBIBYTE = 1 << 20;
  private static final List<String> CALLS =
      List.of(
          "checks",
          "configurations",
          "options",
          "counts",
          "explanations",
          "determinations",
          "matrix");

  private final Served served = Served.shared();

  /** Refuses everywhere where a document is taken. */
  private void refused(String type, byte[] body, int status, String said) {
    for (String call : CALLS) {
      Answered answered = served.post("/v1/" + call, type, body);
      assertThat(answered.status()).as(answered.toString()).isEqualTo(status);
      sane(answered);
      assertThat(answered.text()).as(call).contains(said);
    }
  }

  static void sane(Answered answered) {
    assertThat(answered.status()).as(answered.toString()).isBetween(400, 499);
    assertThat(answered.mediaType()).isEqualTo("application/problem+json");
    assertThat(answered.header("Stackport-Exit")).isEmpty();
    assertThat(answered.text())
        .doesNotContain("java.", "io.stackport", "jackson", "snakeyaml", "networknt", "\tat ")
        .doesNotContainIgnoringCase("no license requirement");
  }

  static JsonNode first(Answered answered) {
    return answered.json().path("problems").path(0);
  }

  @Test
  void brokenJson() {
    String[][] all = {
      {"{\"bundle\": \"a\",\n \"bundle\": \"b\"}", "422", "stands twice; first on line 1"},
      {"{\"on\": NaN}", "400", "not valid JSON"},
      {"{\"on\": -Infinity}", "400", "not valid JSON"},
      {"{\"on\": 1e999999999}", "422", "a number has more digits than are computed with"},
      {"{\"on\": 1", "400", "not valid JSON"},
      {"{\"on\": 1} {}", "422", "something stands after the end"},
      {"{\"on\": \"\\ud800\"}", "422", "\\\\ud800"},
      {"nothing", "400", "not valid JSON"},
      {"\ufeff{}", "400", "not valid JSON"},
      {"[]", "422", "the document is a list"},
      {"null", "422", "the document is empty"},
      {"\"text\"", "422", "the document is `text`"},
    };
    for (String[] each : all) {
      refused(Served.JSON, each[0].getBytes(UTF_8), Integer.parseInt(each[1]), each[2]);
    }
  }

  @Test
  void brokenYaml() {
    String anchors = "anchors and aliases are not read here";
    String[][] all = {
      {"bundle: a\nbundle: b", "422", "key `bundle` stands twice; first on line 1"},
      {"a: &x [1]\nb: *x", "422", anchors},
      {"a: &x [*x]", "422", anchors},
      {"a: *x", "400", "not valid YAML: found undefined alias"},
      {"a: &x {b: 1}\nc: {<<: *x}", "422", anchors},
      {"<<: {bundle: a}", "422", "unknown key `<<`"},
      {"a: !!javax.script.ScriptEngineManager []", "422", "tags are not read here"},
      {"a: !!binary aGVsbG8=", "422", "tags are not read here"},
      {"a: 1\n---\nb: 2", "400", "not valid YAML"},
      {"a: [1, 2", "400", "not valid YAML"},
      {"a: \"\\x07\"", "422", "\\\\u0007"},
      {"a: x\u0007", "400", "the character \\\\u0007 is not allowed"},
      {"on: .nan", "422", ""},
      {"%YAML 3.0\n---\na: 1", "400", "not valid YAML"},
      {"? [a]\n: 1", "422", "a key must be a plain word"},
      {"just words", "422", "the document is `just words`"},
    };
    for (String[] each : all) {
      refused(Served.YAML, each[0].getBytes(UTF_8), Integer.parseInt(each[1]), each[2]);
    }
  }

  @Test
  void anAnchorBombIsRefused() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol]\n");
    for (int i = 1; i < 30; i++) {
      String before = "*a" + (i - 1);
      bomb.append("a" + i + ": &a" + i + " [" + (before + ", ").repeat(8) + before + "]\n");
    }
    refused(Served.YAML, bomb.toString().getBytes(UTF_8), 422, "anchors and aliases");
  }

  @Test
  void tenThousandLevelsAreRefused() {
    String said = "nested deeper than 40 levels";
    refused(Served.JSON, ("[".repeat(10_000) + "]".repeat(10_000)).getBytes(UTF_8), 400, said);
    refused(Served.JSON, "{\"a\":".repeat(10_000).getBytes(UTF_8), 400, said);
    refused(Served.YAML, ("[".repeat(10_000) + "]".repeat(10_000)).getBytes(UTF_8), 400, said);
    refused(Served.YAML, "- ".repeat(10_000).getBytes(UTF_8), 400, said);
  }

  @Test
  void whatIsNoTextIsRefused() {
    refused(Served.YAML, new byte[] {'a', ':', ' ', (byte) 0xc3, 0x28}, 422, "is not UTF-8 text");
    refused(Served.JSON, "{\"bundle\": 1}".getBytes(UTF_16), 422, "is not UTF-8 text");
    refused(Served.JSON, new byte[0], 422, "the text ends too early");
    refused(Served.YAML, new byte[0], 422, "the document is empty");
    refused(Served.YAML, new byte[4096], 400, "not valid YAML: the character");
  }

  @Test
  void aMebibyteIsReadAndAByteMoreIsNot() {
    byte[] bundle = Examples.bundle().getBytes(UTF_8);
    byte[] full = Arrays.copyOf(bundle, MEBIBYTE);
    Arrays.fill(full, bundle.length, MEBIBYTE, (byte) '#');
    full[bundle.length] = '\n';
    assertThat(served.post("/v1/checks", Served.YAML, full).header("Stackport-Exit")).contains("5");
    byte[] more = Arrays.copyOf(full, MEBIBYTE + 1);
    more[MEBIBYTE] = '#';
    refused(Served.YAML, more, 413, "1 MiB");
    byte[] digits = new byte[MEBIBYTE];
    Arrays.fill(digits, (byte) '9');
    refused(Served.JSON, digits, 400, "more digits than are computed with");
    refused(Served.YAML, digits, 422, "more digits than are computed with");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"text/plain", "application/xml", "multipart/form-data; boundary=x", "text/x"})
  void otherMediaTypesAreRefused(String type) {
    refused(type, Examples.bundle().getBytes(UTF_8), 415, "send application/yaml");
  }

  @ParameterizedTest
  @ValueSource(strings = {"yaml", "/", "application/", "a/b/c"})
  void whatIsNoMediaTypeIsRefused(String type) {
    Answered answered = served.post("/v1/checks", type, Examples.bundle());
    assertThat(answered.status()).as(answered.toString()).isIn(400, 415);
    sane(answered);
  }

  @Test
  void aCallWithoutMediaTypeIsRefused() {
    Answered answered = served.call("POST", "/v1/checks", Examples.bundle().getBytes(UTF_8));
    assertThat(answered.status()).isEqualTo(415);
    sane(answered);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /v1/checks, 405",
    "PUT, /v1/checks, 405",
    "DELETE, /v1/components, 405",
    "POST, /v1/rules/AC-010, 405",
    "PATCH, /v1/jobs/x, 405",
    "GET, /v1/check, 404",
    "GET, /v1, 404",
    "GET, /, 404",
    "GET, /v2/checks, 404",
    "GET, /v1/../etc/passwd, 404",
    "GET, /v1/components/%2e%2e%2fetc, 404",
    "GET, /v1/components/%00, 404",
    "GET, /v1/decisions/%27%20or%201=1, 404",
    "GET, /v1/jobs/%0d%0aX-Evil:%201, 404",
  })
  void otherMethodsAndPathsAreRefused(String method, String path, int status) {
    byte[] body = method.equals("GET") ? new byte[0] : Examples.bundle().getBytes(UTF_8);
    Answered answered = served.call(method, path, body, "Content-Type", Served.YAML);
    assertThat(answered.status()).as(answered.toString()).isEqualTo(status);
    sane(answered);
    if (status == 405) {
      assertThat(answered.header("Allow")).isPresent();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/v1/checks?posture=Enforced | parameter `posture` is `Enforced`; allowed: enforced, codified",
        "/v1/checks?posture=codified&posture=enforced | the parameter `posture` stands 2 times",
        "/v1/checks?Posture=codified | parameter `Posture` is not known here",
        "/v1/checks?on= | parameter `on` is empty",
        "/v1/checks?on=2026-02-30 | parameter `on` is `2026-02-30`; it must be a date",
        "/v1/checks?on=%E2%80%AE2026-11-24 | parameter `on` is `\\\\u202e2026-11-24`",
        "/v1/counts?by= | parameter `by` is empty",
        "/v1/configurations?top=1e3 | parameter `top` is `1e3`; it takes a whole number",
        "/v1/configurations?seconds=601 | parameter `seconds` is `601`; it takes a whole number",
        "/v1/checks?form=long | parameter `form` is one of checks:batch",
      })
  void parametersAreReadStrictly(String path, String said) {
    Answered answered = served.post(path, Served.YAML, Examples.bundle());
    assertThat(answered.status()).as(answered.toString()).isEqualTo(400);
    sane(answered);
    assertThat(answered.text()).contains(said);
  }

  @Test
  void everyPlaceIsToldWithLineColumnAndWayOut() {
    Answered answered =
        served.post("/v1/checks", Served.YAML, "bundle: a\non: 2026-11-24\nslect: []\n");
    JsonNode unknown =
        answered.json().path("problems").findParents("pointer").stream()
            .filter(each -> each.path("pointer").asText().equals("/slect"))
            .findFirst()
            .orElseThrow();
    assertThat(unknown.path("line").asInt()).isEqualTo(3);
    assertThat(unknown.path("column").asInt()).isEqualTo(1);
    assertThat(unknown.path("help").asText()).isEqualTo("did you mean `select`?");
  }

  @Test
  void whatTheConnectionBreaksOffIsNotAnswered() {
    String head =
        "POST /v1/checks HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/yaml\r\n";
    String body = Examples.bundle().substring(0, 400);
    for (String broken :
        List.of(
            head + "Transfer-Encoding: chunked\r\n\r\n190\r\n" + body + "\r\n",
            head + "Transfer-Encoding: chunked\r\n\r\nfff\r\n" + body,
            head + "Transfer-Encoding: chunked\r\n\r\nzz\r\n" + body + "\r\n0\r\n\r\n",
            head + "Content-Length: 9000\r\n\r\n" + body)) {
      String said = Wire.exchange(served.port(), broken.getBytes(UTF_8));
      assertThat(said).doesNotContain("200 OK").doesNotContain("HTTP/1.1 5");
      assertThat(said).doesNotContain("Stackport-Exit");
    }
    assertThat(served.get("/q/health/live").status()).isEqualTo(200);
  }

  @Test
  void whatIsNoHttpIsRefused() {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    line.writeBytes(("GET /v1/components?q=" + "a".repeat(9000)).getBytes(UTF_8));
    line.writeBytes(" HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(UTF_8));
    for (byte[] bytes :
        List.of(
            line.toByteArray(),
            "\u0016\u0003\u0001\u0002\u0000\u0001".getBytes(UTF_8),
            "GET /v1/rulebooks HTTP/9.9\r\n\r\n".getBytes(UTF_8),
            "GET /v1/rulebooks HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                .getBytes(UTF_8))) {
      String said = Wire.exchange(served.port(), bytes);
      assertThat(said).doesNotContain("200 OK").doesNotContain("HTTP/1.1 5");
    }
    assertThat(served.get("/q/health/live").status()).isEqualTo(200);
  }

  /** Nothing of all this has been an error of ours. */
  @Test
  void nothingIsLoggedAsAnError() {
    served.post("/v1/checks", Served.JSON, "[".repeat(10_000));
    assertThat(served.log()).doesNotContain("internal error").doesNotContain("\tat io.stackport");
  }
}
