package io.stackport.workbench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.stackport.bundle.Bundle;
import io.stackport.bundle.BundleReader;
import io.stackport.document.Document;
import io.stackport.document.SchemaCheck;
import io.stackport.problem.Problem;
import io.stackport.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads files of scenarios: each scenario becomes a whole bundle. */
public final class ScenarioReader {
  private static final Set<String> NAMES =
      Set.of("scenarios.yaml", "scenarios.csv", "scenarios.xlsx");

  private final BundleReader bundles = new BundleReader();
  private final SchemaCheck check;

  public ScenarioReader() {
    try (InputStream in =
        ScenarioReader.class.getResourceAsStream("/schema/scenarios.schema.json")) {
      check = new SchemaCheck(new ObjectMapper().readTree(in));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /**
   * All scenario files below a rules folder, by path.
   *
   * @throws ProblemException when there is no such folder
   */
  public static List<Path> files(Path rules) {
    if (!Files.isDirectory(rules)) {
      throw new ProblemException(
          Problem.at(rules.toString(), 0, "no such folder of rules")
              .withHelp("name a folder that holds <pack>/<topic>/<topic>.drl"));
    }
    try (Stream<Path> walk = Files.walk(rules)) {
      return walk.filter(file -> NAMES.contains(file.getFileName().toString())).sorted().toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Every scenario below a rules folder, by file and place in it. */
  public static List<Scenario> all(Path rules) {
    ScenarioReader reader = new ScenarioReader();
    return files(rules).stream().flatMap(file -> reader.read(rules, file).stream()).toList();
  }

  /**
   * @param rules the rules folder, which holds {@code scenario-base.yaml}
   * @throws ProblemException when a file is not in the form, or a bundle in it is not
   */
  public List<Scenario> read(Path rules, Path file) {
    JsonNode base = ScenarioFile.read(rules.resolve("scenario-base.yaml")).root();
    Document document = ScenarioFile.read(file);
    List<Problem> problems = new ArrayList<>(check.problems(document));
    if (!problems.isEmpty()) {
      throw new ProblemException(problems);
    }
    JsonNode root = document.root();
    JsonNode topic = MergePatch.apply(base, orEmpty(root.path("base")));
    String folder = ScenarioFiles.folder(rules, file, root.path("topic").asText());
    List<Scenario> scenarios = new ArrayList<>();
    for (int i = 0; i < root.path("scenarios").size(); i++) {
      JsonNode node = root.path("scenarios").path(i);
      int line = document.place("/scenarios/" + i).line();
      JsonNode with = orEmpty(node.path("with"));
      JsonNode merged = MergePatch.apply(topic, with);
      Bundle bundle = bundle(document.file(), line, merged, problems);
      if (bundle != null) {
        scenarios.add(
            new Scenario(
                document.file(),
                line,
                folder,
                node.path("name").asText(),
                node.path("rule").asText(),
                node.path("kind").asText(),
                bundle,
                texts(node.path("then")),
                node.has("closes") ? texts(node.path("closes")) : null,
                node.has("exit") ? Integer.valueOf(node.path("exit").asInt()) : null,
                node.has("says") ? node.path("says").asText() : null,
                with,
                node.has("then"),
                node.has("then") && node.path("confirmed").asBoolean(true),
                outcome(node),
                texts(node.path("about")),
                false));
      }
      Variants variants = new Variants(document.file(), line, folder, node, with, merged);
      scenarios.addAll(variants.read(each -> bundle(document.file(), line, each, problems)));
    }
    if (!problems.isEmpty()) {
      throw new ProblemException(problems);
    }
    return scenarios;
  }

  static List<String> outcome(JsonNode node) {
    return node.path("outcome").isTextual()
        ? List.of(node.path("outcome").asText())
        : texts(node.path("outcome"));
  }

  private @Nullable Bundle bundle(String file, int line, JsonNode merged, List<Problem> problems) {
    Map<String, Document.Place> places = Map.of("", new Document.Place(line, 1));
    try {
      return bundles.of(new Document(file, merged, places), null);
    } catch (ProblemException broken) {
      problems.addAll(broken.problems());
      return null;
    }
  }

  static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(each -> texts.add(each.asText()));
    return List.copyOf(texts);
  }

  private static JsonNode orEmpty(JsonNode node) {
    return node.isMissingNode() ? JsonNodeFactory.instance.objectNode() : node;
  }
}
