package io.stackport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What commands about one book print for programs, against {@code docs/schema}. */
final class RulesTopicFormsTest {
  private static final String TOPIC = "export-control/model-weights";

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void book() throws IOException {
    Drafts.settle(folder);
    Drafts.book(
        folder.resolve("rules"), "classification/models", "classification/statements", TOPIC);
  }

  @AfterEach
  void leave() {
    Drafts.leave();
  }

  private Path rules() {
    return folder.resolve("rules").resolve(TOPIC).resolve("model-weights.drl");
  }

  private JsonNode printed(String command, String words, int code) throws IOException {
    Run run = Run.ruled(folder, "rules " + command + " --format json" + words);
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isEqualTo(code);
    return Drafts.inForm("rules-" + command + ".schema.json", run.out());
  }

  private static long sum(JsonNode of, String... keys) {
    return List.of(keys).stream().mapToLong(key -> of.path(key).asLong()).sum();
  }

  @Test
  void coverageOfABook() throws IOException {
    JsonNode root = printed("coverage", "", 0);
    assertThat(Drafts.names(root.path("topics"))).contains(TOPIC);
    long seen = 0;
    long missing = 0;
    long aside = 0;
    for (JsonNode rule : root.path("rules")) {
      for (JsonNode need : rule.path("needs")) {
        seen += need.path("state").asText().equals("seen") ? 1 : 0;
        missing += need.path("state").asText().equals("missing") ? 1 : 0;
        aside += need.path("state").asText().equals("set aside") ? 1 : 0;
      }
    }
    JsonNode together = root.path("together");
    assertThat(seen).isPositive().isEqualTo(together.path("seen").asLong());
    assertThat(seen + missing).isEqualTo(together.path("of").asLong());
    assertThat(aside).isEqualTo(together.path("setAside").asLong());
    long byKind = 0;
    for (JsonNode kind : root.path("kinds")) {
      byKind += kind.path("of").asLong();
    }
    assertThat(byKind).isEqualTo(together.path("of").asLong());
  }

  @Test
  void mutantsOfARule() throws IOException {
    JsonNode root = printed("mutate", " --only MW-010 --gate 0", 0);
    assertThat(root.path("mutants")).isNotEmpty();
    assertThat(sum(root, "killed", "survived", "equivalent"))
        .isEqualTo(root.path("mutants").size());
    assertThat(root.path("killed").asLong()).isPositive();
    assertThat(root.path("passed").asBoolean()).isTrue();
    assertThat(root.path("mutants"))
        .allSatisfy(each -> assertThat(each.path("rule").asText()).isEqualTo("MW-010"));
  }

  @Test
  void whatIsWrongWithABook() throws IOException {
    Drafts.edit(rules(), "scope == \"weights\"", "scop == \"weights\"");
    JsonNode found = printed("lint", "", 3).path("found");
    assertThat(found)
        .anySatisfy(each -> assertThat(each.path("rules").toString()).contains("MW-010"));
    assertThat(found.path(0).path("class").asText()).isEqualTo("unknown-name");
  }

  @Test
  void scenariosThatHoldAndThatFail() throws IOException {
    JsonNode holds = printed("test", " " + TOPIC, 0);
    assertThat(holds.path("hold").asLong())
        .isPositive()
        .isEqualTo(holds.path("scenarios").asLong());
    assertThat(holds.path("notHolding")).isEmpty();
    // The text holds from 2025-01-13; a day later, its first day has no finding.
    Drafts.edit(rules(), "date-effective \"2025-01-13\"", "date-effective \"2025-01-14\"");
    JsonNode fails = printed("test", " " + TOPIC, 3);
    assertThat(sum(fails, "hold", "fail")).isEqualTo(holds.path("scenarios").asLong());
    assertThat(fails.path("notHolding"))
        .hasSize((int) fails.path("fail").asLong())
        .anySatisfy(
            each -> {
              assertThat(each.path("name").asText()).endsWith("likewise on its first day");
              assertThat(each.path("rule").asText()).isEqualTo("MW-010");
              assertThat(each.path("differences").path(0).path("what").asText()).isEqualTo("then");
              assertThat(each.path("nearest").path(0).path("because").path(0).asText())
                  .startsWith("it is in force from 2025-01-14");
            });
  }

  @Test
  void aScenarioThatNobodyConfirmedIsToldAsSuch() throws IOException {
    Drafts.edit(
        rules().resolveSibling("scenarios.yaml"),
        "  - name: closed weights above the limit to Japan\n",
        "  - name: closed weights above the limit to Japan\n    confirmed: false\n");
    JsonNode root = printed("test", " " + TOPIC, 4);
    assertThat(root.path("unconfirmed").asLong()).isEqualTo(1);
    assertThat(root.path("fail").asLong()).isZero();
    assertThat(root.path("notHolding").path(0).path("state").asText()).isEqualTo("unconfirmed");
  }
}
