package io.stackport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.stackport.workbench.ScenarioReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What rests on a rule, against what checks of the examples say with it and without it. */
final class RuleUsesCommandTest {
  @TempDir private static Path folder = Path.of("");

  @BeforeAll
  static void books() throws IOException {
    Drafts.settle(folder);
    for (String book : List.of("rules", "without")) {
      Drafts.book(folder.resolve(book), "classification", "export-control/advanced-computing");
    }
    Drafts.takeOut(
        folder.resolve("without/export-control/advanced-computing/advanced-computing.drl"),
        "AC-010");
  }

  @AfterAll
  static void leave() {
    Drafts.leave();
  }

  @Test
  void usesOfARuleAreTheTablesScenariosAndExamplesThatRestOnIt() throws IOException {
    Run run = Run.ruled(folder, "rules show AC-010 --uses");
    assertThat(run.code()).isZero();
    List<String> lines = run.out().lines().toList();
    assertThat(lines)
        .contains("  ReasonForControl: applies, eccn, scope")
        .contains("  catalogs/law/reasons.csv", "  catalogs/law/country-groups.csv");
    Path rules = folder.resolve("rules");
    List<String> places =
        ScenarioReader.all(rules).stream()
            .filter(
                each ->
                    each.rule().equals("AC-010")
                        || each.then().contains("AC-010")
                        || each.then().contains("AC-010?"))
            .map(each -> "  " + each.place())
            .toList();
    int head = lines.indexOf(places.size() + " scenarios speak of it");
    int end = lines.indexOf("examples that it decides");
    assertThat(head).isPositive();
    assertThat(lines.subList(head + 1, end)).containsExactlyElementsOf(places);
    assertThat(places)
        .anyMatch(each -> each.endsWith("GX01: an H100 server to Saudi Arabia, D:4"))
        .as("a scenario of AC-012 that expects it")
        .anyMatch(each -> each.endsWith("the day before, when the UAE stood in D:4"));
    assertThat(lines.subList(end + 1, lines.size())).isEqualTo(decided()).isNotEmpty();
  }

  /** What a check says of each example with the rule, where it says another thing without it. */
  private static List<String> decided() throws IOException {
    List<String> all = new ArrayList<>();
    for (Path example : examples()) {
      JsonNode with = check(example, "rules");
      JsonNode without = check(example, "without");
      List<String> changes = new ArrayList<>();
      if (with.path("exit").asInt() != without.path("exit").asInt()) {
        changes.add("exit code " + with.path("exit") + ", without it " + without.path("exit"));
      }
      for (int i = 0; i < with.path("lines").size(); i++) {
        String one = state(with.path("lines").path(i));
        String other = state(without.path("lines").path(i));
        if (!one.equals(other)) {
          changes.add(
              with.path("lines").path(i).path("offer").asText()
                  + ": "
                  + one
                  + ", without it "
                  + other);
        }
      }
      if (!changes.isEmpty()) {
        all.add("  " + example.getFileName() + ": " + String.join("; ", changes));
      }
    }
    return all;
  }

  private static List<Path> examples() throws IOException {
    try (Stream<Path> list = Files.list(Path.of("examples"))) {
      return list.filter(each -> Files.isRegularFile(each.resolve("bundle.yaml")))
          .sorted()
          .toList();
    }
  }

  private static JsonNode check(Path example, String rules) throws IOException {
    String file = example.resolve("bundle.yaml").toString();
    Run run = Run.of(folder, "check", file, "--rules", "@/" + rules, "--format", "json");
    return Drafts.inForm("verdict.schema.json", run.out());
  }

  private static String state(JsonNode line) {
    return line.path("worst").asText() + (line.path("isOpen").asBoolean() ? ", open" : "");
  }
}
