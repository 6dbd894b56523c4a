package io.stackport.served;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.stackport.cli.Run;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is looked up is what the rules and catalogs hold. */
final class LookupIT {
  private final Served served = Served.shared();

  private JsonNode json(String path) {
    Answered answered = served.get(path);
    assertThat(answered.status()).as(answered.toString()).isEqualTo(200);
    return answered.json();
  }

  private static List<String> ids(JsonNode list) {
    List<String> ids = new ArrayList<>();
    list.forEach(each -> ids.add(each.path("id").asText()));
    return ids;
  }

  @Test
  void pagesTogetherHaveEveryComponentOnce() {
    List<String> all = new ArrayList<>();
    String path = "/v1/components?limit=150";
    int pages = 0;
    while (!path.isEmpty()) {
      JsonNode page = json(path);
      assertThat(page.path("total").asInt()).isEqualTo(415);
      all.addAll(ids(page.path("components")));
      path = page.path("next").asText();
      pages++;
    }
    assertThat(pages).isEqualTo(3);
    assertThat(all).isSorted().doesNotHaveDuplicates().hasSize(415);
    assertThat(json("/v1/components").path("components")).hasSize(100);
  }

  @Test
  void componentsAreFoundByShelfLayerAndWords() {
    JsonNode servers = json("/v1/components?shelf=servers&limit=1000");
    assertThat(servers.path("total").asInt()).isEqualTo(49);
    JsonNode models = json("/v1/components?layer=C&limit=1000");
    assertThat(models.path("total").asInt()).isEqualTo(59);
    assertThat(ids(json("/v1/components?q=NVIDIA%20h100&shelf=servers").path("components")))
        .contains("dgx-h100");
    assertThat(json("/v1/components?shelf=servers&layer=C").path("total").asInt()).isZero();
    String next = json("/v1/components?q=nvidia%20dgx&limit=1").path("next").asText();
    assertThat(next).contains("q=nvidia+dgx").contains("limit=1");
    assertThat(json(next).path("components")).hasSize(1);
  }

  @Test
  void aComponentHasItsSourceConfidenceAndWhatIsUnverified() {
    JsonNode row = json("/v1/components/dgx-h100").path("row");
    assertThat(row.path("powerW").asInt()).isEqualTo(10200);
    assertThat(row.path("confidence").asText()).isEqualTo("high");
    assertThat(row.path("source").asText()).contains("poweratlas");
    assertThat(row.path("unverified").toString()).contains("rackUnits");
    assertThat(row.has("#line")).isFalse();
  }

  @Test
  void rulesAreThoseOfTheCommandLine() {
    JsonNode all = json("/v1/rules");
    assertThat(all.path("total").asInt()).isEqualTo(667);
    JsonNode pack = json("/v1/rules?pack=model-license");
    assertThat(pack.path("total").asInt()).isEqualTo(39);
    assertThat(json("/v1/rules?status=codified_not_enforced").path("rules"))
        .isNotEmpty()
        .allSatisfy(
            rule -> assertThat(rule.path("status").asText()).isEqualTo("codified_not_enforced"));
    assertThat(ids(json("/v1/rules?q=higher%20class").path("rules"))).contains("AC-010");
    Run shown = Run.of(Path.of(""), "rules", "show", "AC-010");
    JsonNode rule = json("/v1/rules/AC-010");
    assertThat(shown.out()).contains(rule.path("text").asText());
    assertThat(shown.out()).contains(rule.path("file").asText() + ":" + rule.path("line").asInt());
  }

  @Test
  void aDestinationIsWhatTheTablesSayOnTheDay() {
    JsonNode before = json("/v1/destinations/AE?on=2026-07-09");
    JsonNode after = json("/v1/destinations/AE?on=2026-07-15");
    assertThat(before.path("groups").toString()).contains("D:4");
    assertThat(after.path("groups").toString()).doesNotContain("D:4");
    JsonNode longAgo = json("/v1/destinations/AE?on=1999-01-01");
    assertThat(longAgo.path("groups").isNull()).isTrue();
    assertThat(longAgo.path("chart").isNull()).isTrue();
    JsonNode iran = json("/v1/destinations/IR?on=2026-11-24").path("restrictions");
    assertThat(iran.get(0).path("kind").asText()).isEqualTo("embargo");
    assertThat(iran.get(0).path("citation").asText()).isEqualTo("15 CFR 746.7");
    JsonNode ukraine = json("/v1/destinations/UA?on=2026-11-24");
    assertThat(ukraine.path("restrictions")).isEmpty();
    assertThat(ukraine.path("regions")).hasSize(3);
    assertThat(json("/v1/destinations/UA-CRIMEA").path("country").asText()).isEqualTo("UA");
    JsonNode all = json("/v1/destinations").path("destinations");
    assertThat(all).hasSizeGreaterThan(200);
    assertThat(all).filteredOn(each -> each.path("country").asText().equals("UA")).hasSize(3);
  }

  @Test
  void theCurrentRuleBookIsMarked() {
    JsonNode books = json("/v1/rulebooks");
    assertThat(books.path("rulebooks").get(0).path("digest").asText())
        .isEqualTo(json("/v1/rules").path("rulebook").asText());
    assertThat(books.path("rulebooks").get(0).path("current").asBoolean()).isTrue();
    assertThat(books.path("rulebooks").get(0).path("rules").asInt()).isEqualTo(667);
    assertThat(books.path("catalogs").get(0).path("digest").asText())
        .isEqualTo(json("/v1/components?limit=1").path("catalog").asText());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/v1/components/dgx-h10 | no component `dgx-h10` | did you mean `dgx-h100` or `dgx-h200`?",
        "/v1/rules/ac-010 | no rule `ac-010` | did you mean `AC-010`",
        "/v1/destinations/Kenya | no destination `Kenya` | did you mean `KE`?",
        "/v1/destinations/ke | no destination `ke` | did you mean `KE`?",
        "/v1/destinations/EU | no destination `EU` | it is a bloc; look up its members",
        "/v1/destinations/Kenja | no destination `Kenja` | GET /v1/destinations lists them",
      })
  void whatIsNotThereIsToldWithTheNearest(String path, String said, String help) {
    Answered answered = served.get(path);
    assertThat(answered.status()).isEqualTo(404);
    assertThat(answered.kind()).isEqualTo("not-found");
    JsonNode problem = answered.json().path("problems").get(0);
    assertThat(problem.path("message").asText()).isEqualTo(said);
    assertThat(problem.path("help").asText()).startsWith(help);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/v1/components?limit=0 | parameter `limit` is `0`; it takes a whole number from 1 to 1000",
        "/v1/components?limit=1001 | parameter `limit` is `1001`; it takes a whole number from 1 to 1000",
        "/v1/components?limit= | parameter `limit` is empty",
        "/v1/components?shelve=chips | parameter `shelve` is not known here",
        "/v1/components?shelf=chips&shelf=chips | the parameter `shelf` stands 2 times",
        "/v1/rules?pack=export | parameter `pack` is `export`; allowed: classification, compatibility",
        "/v1/destinations/KE?on=24.11.2026 | parameter `on` is `24.11.2026`; it must be a date",
      })
  void parametersAreReadStrictly(String path, String said) {
    Answered answered = served.get(path);
    assertThat(answered.status()).isEqualTo(400);
    assertThat(answered.json().path("detail").asText()).startsWith(said);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/components",
        "/v1/components/dgx-h100",
        "/v1/rules",
        "/v1/rules/AC-010",
        "/v1/destinations",
        "/v1/destinations/KE",
        "/v1/rulebooks"
      })
  void whatTheCallerHasIsNotSentAgain(String path) {
    String tag = served.get(path).header("ETag").orElseThrow();
    assertThat(served.get(path, "If-None-Match", tag).status()).isEqualTo(304);
    assertThat(served.get(path, "If-None-Match", "\"other\", " + tag).status()).isEqualTo(304);
    assertThat(served.get(path, "If-None-Match", "\"other\"").status()).isEqualTo(200);
  }

  /** Letters that look like those of an id or a name are none of them. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/destinations/\u212aenya",
        "/v1/destinations/\u0416E",
        "/v1/destinations/\uff2b\uff25",
        "/v1/destinations/KE\u200b",
        "/v1/destinations/\u202eEK",
        "/v1/components/dgx\u2010h100",
        "/v1/components/dgx-h1\u043e0",
        "/v1/rules/\u0410C-010"
      })
  void whatLooksLikeAnIdIsNone(String path) {
    int last = path.lastIndexOf('/') + 1;
    String sent =
        path.substring(0, last) + URLEncoder.encode(path.substring(last), StandardCharsets.UTF_8);
    Answered answered = served.get(sent);
    assertThat(answered.status()).isEqualTo(404);
    assertThat(answered.text()).doesNotContain("\u202e").doesNotContain("\u200b");
  }
}
