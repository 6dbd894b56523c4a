package io.stackport.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.stackport.Shipped;
import io.stackport.assembly.CaseFile;
import io.stackport.assembly.CaseMaker;
import io.stackport.bundle.BundleReader;
import io.stackport.determination.Closing;
import io.stackport.determination.LineResult;
import io.stackport.determination.Posture;
import io.stackport.determination.Verdict;
import io.stackport.document.Document;
import io.stackport.document.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whole bundles with answers that a person took from the law; see the head of the file. */
final class CasesTest {
  private static final Path CASES = Path.of("src/test/resources/cases/cases.yaml");

  private final BundleReader bundles = new BundleReader();

  private static JsonNode yaml(Path file) throws IOException {
    return YamlReader.read(file.toString(), Files.readString(file)).root();
  }

  @TestFactory
  Stream<DynamicTest> cases() throws IOException {
    JsonNode base = yaml(Shipped.RULES.resolve("scenario-base.yaml"));
    return StreamSupport.stream(yaml(CASES).path("cases").spliterator(), false)
        .map(
            each ->
                DynamicTest.dynamicTest(
                    each.path("id").asText() + " " + each.path("says").asText(),
                    () -> holds(each, MergePatch.apply(base, each.path("patch")))));
  }

  private void holds(JsonNode given, JsonNode bundle) {
    CaseFile file =
        CaseMaker.make(
            bundles.of(new Document("case", bundle, Map.of()), null), Shipped.catalog(), null);
    Verdict verdict =
        Closing.close(file, Posture.ENFORCED, Shipped.book().judge(file.facts(), file.clocks()));
    Map<String, LineResult> lines = new TreeMap<>();
    verdict.lines().forEach(line -> lines.put(line.line().id(), line));
    if (given.has("exit")) {
      assertThat(verdict.exitCode()).as("exit").isEqualTo(given.path("exit").asInt());
    }
    given
        .path("lines")
        .fields()
        .forEachRemaining(
            line -> {
              assertThat(lines).containsKey(line.getKey());
              LineResult is = lines.get(line.getKey());
              if (line.getValue().asText().equals("open")) {
                assertThat(is).as(line.getKey()).matches(LineResult::isOpen, "is open");
              } else {
                assertThat(is)
                    .extracting(result -> result.worst().words())
                    .as(line.getKey())
                    .isEqualTo(line.getValue().asText());
              }
            });
    given
        .path("policy")
        .fields()
        .forEachRemaining(
            line ->
                assertThat(lines.get(line.getKey()))
                    .extracting(LineResult::policy)
                    .as("policy of " + line.getKey())
                    .isEqualTo(line.getValue().asText()));
    given.path("rules").forEach(rule -> assertThat(verdict.fired()).contains(rule.asText()));
    given.path("not").forEach(rule -> assertThat(verdict.fired()).doesNotContain(rule.asText()));
  }
}
