package io.stackport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.stackport.Shipped;
import io.stackport.workbench.Scenario;
import io.stackport.workbench.ScenarioReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The doctor and the beginning of a topic, as commands over a book of one topic. */
final class RulesLintCommandTest {
  private static final Path TOPIC = Path.of("export-control/model-weights");

  @TempDir private Path folder;

  @BeforeEach
  void copy() throws IOException {
    Path to = folder.resolve("rules").resolve(TOPIC);
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(Shipped.RULES.resolve(TOPIC))) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
    Files.copy(
        Shipped.RULES.resolve("scenario-base.yaml"), folder.resolve("rules/scenario-base.yaml"));
  }

  private void edit(String find, String replace) throws IOException {
    Path file = folder.resolve("rules").resolve(TOPIC).resolve("model-weights.drl");
    String text = Files.readString(file);
    assertThat(text).contains(find);
    Files.writeString(file, text.replace(find, replace));
  }

  @Test
  void whatIsFoundIsShownWithFileLineExampleAndFix() throws IOException {
    edit("scope == \"weights\"", "scop == \"weights\"");
    Run run = Run.ruled(folder, "rules lint");
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.out())
        .containsPattern(
            "model-weights\\.drl:\\d+: unknown-name: MW-010: `ReasonForControl` has no attribute `scop`")
        .contains("fix      did you mean `scope`?");
    JsonNode first =
        new ObjectMapper()
            .readTree(Run.ruled(folder, "rules lint --format json").out())
            .path("found")
            .path(0);
    assertThat(first.path("class").asText()).isEqualTo("unknown-name");
    assertThat(first.path("rules").path(0).asText()).isEqualTo("MW-010");
    assertThat(first.path("file").asText()).endsWith("model-weights.drl");
    assertThat(first.path("line").asInt()).isPositive();
  }

  @Test
  void sarifHasWhatTheStandardDemands() throws IOException {
    edit("15 CFR 742.6(a)(13)", "15 CFR 999.1");
    Run run = Run.ruled(folder, "rules lint --format sarif");
    JsonNode root = new ObjectMapper().readTree(run.out());
    // SARIF 2.1.0, sections 3.13, 3.14, 3.18, 3.19, 3.27: required properties and their kinds.
    assertThat(root.path("version").asText()).isEqualTo("2.1.0");
    JsonNode one = root.path("runs").path(0);
    JsonNode driver = one.path("tool").path("driver");
    assertThat(driver.path("name").isTextual()).isTrue();
    assertThat(one.path("results")).isNotEmpty();
    for (JsonNode result : one.path("results")) {
      assertThat(result.path("message").path("text").asText()).isNotBlank();
      assertThat(result.path("level").asText()).isIn("none", "note", "warning", "error");
      int index = result.path("ruleIndex").asInt(-1);
      assertThat(driver.path("rules").path(index).path("id").asText())
          .isEqualTo(result.path("ruleId").asText());
      JsonNode place = result.path("locations").path(0).path("physicalLocation");
      assertThat(place.path("artifactLocation").path("uri").asText())
          .as("an absolute path is a URI with its scheme")
          .startsWith("file:///")
          .contains("/rules/export-control/");
      assertThat(place.path("region").path("startLine").asInt()).isPositive();
    }
    assertThat(run.out()).contains("\"ruleId\" : \"citation\"");
    assertThat(run.code()).isEqualTo(3);
  }

  @Test
  void aNewTopicPassesTheDoctorAndItsScenarios() {
    Run made = Run.ruled(folder, "rules new export-control/cloud-credits --table");
    assertThat(made.code()).isZero();
    Run clean = Run.ruled(folder, "rules lint");
    assertThat(clean.out()).endsWith("rules: nothing found\n");
    assertThat(clean.code()).isZero();
    Path rules = folder.resolve("rules");
    List<Scenario> scenarios =
        new ScenarioReader()
            .read(rules, rules.resolve("export-control/cloud-credits/scenarios.yaml"));
    assertThat(scenarios).hasSize(7);
    assertThat(NewTopicScenarios.failures(rules, scenarios)).isEmpty();
  }

  @Test
  void aTopicThatIsThereIsRefused() {
    Run run = Run.ruled(folder, "rules new export-control/model-weights");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("the topic `export-control/model-weights` exists");
  }

  @Test
  void aNameOfAnotherFormIsRefused() {
    for (String name : List.of("Model", "a/b/c", "export-control/Model_Weights", "../x/y", "a/")) {
      Run run = Run.ruled(folder, "rules new " + name);
      assertThat(run.code()).as(name).isEqualTo(2);
      assertThat(run.err()).as(name).contains("is no name of a topic");
    }
  }

  @Test
  void aPackThatIsNotThereIsRefusedWithTheOneThatIsMeant() {
    Run run = Run.ruled(folder, "rules new export-contrl/weights");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("did you mean `export-control`?");
    assertThat(folder.resolve("rules/export-contrl")).doesNotExist();
  }

  @Test
  void anErrorIsShownWithItsLineAndACaret() throws IOException {
    edit("scope == \"weights\"", "scop == \"weights\"");
    Run run = Run.ruled(folder, "rules list");
    assertThat(run.code()).isEqualTo(2);
    List<String> lines = run.err().lines().toList();
    assertThat(lines.get(0))
        .as("the file that is edited, not the shipped one")
        .startsWith("@/rules/export-control/model-weights/model-weights.drl:")
        .endsWith("`ReasonForControl` has no attribute `scop`");
    int caret = lines.get(2).indexOf("^^^^");
    assertThat(lines.get(1).substring(caret, caret + 4)).isEqualTo("scop");
    assertThat(lines.get(3).strip()).isEqualTo("did you mean `scope`?");
  }

  /** An operator alone stands in every condition of the rule. */
  @Test
  void aCaretStandsUnderTheConditionThatIsMeant() throws IOException {
    edit("scope == \"weights\"", "scope == 7");
    List<String> lines = Run.ruled(folder, "rules list").err().lines().toList();
    assertThat(lines.get(0)).endsWith("`==` between String and number in `scope == 7`");
    int caret = lines.get(2).indexOf("^^^^^^^^^^");
    assertThat(lines.get(1).substring(caret, caret + 10)).isEqualTo("scope == 7");
  }

  @Test
  void whatIsFoundIsNamedBelowTheFolderThatIsEdited() throws IOException {
    edit("scope == \"weights\"", "scop == \"weights\"");
    assertThat(Run.ruled(folder, "rules lint").out().replace(folder.toString(), "@"))
        .startsWith("@/rules/export-control/model-weights/model-weights.drl:");
    assertThat(Run.ruled(folder, "rules show MW-012").err()).startsWith("@/rules/export-control/");
  }

  @Test
  void anArgumentOfTheWrongKindIsToldInWordsOfTheRule() throws IOException {
    edit("\"RS:model-weights\", \"{", "7, \"{");
    Run run = Run.ruled(folder, "rules list");
    assertThat(run.err())
        .contains("MW-010: the reason of `licenseRequired` is a number\n")
        .doesNotContain("java");
  }
}
