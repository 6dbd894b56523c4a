package io.stackport.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stackport.document.Document;
import io.stackport.document.JsonReader;
import io.stackport.document.SchemaCheck;
import io.stackport.document.YamlReader;
import io.stackport.problem.Problem;
import io.stackport.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the documented form of a model ({@code docs/model-format.md}), strictly. */
public final class ModelReader {
  private static final ObjectMapper JSON = JsonMapper.builder().build();

  private final SchemaCheck check;

  public ModelReader() {
    try (InputStream in = ModelReader.class.getResourceAsStream("/schema/model.schema.json")) {
      JsonNode schema = JSON.readTree(in);
      // Which kind a constraint has is told by ConstraintReader, in words that name the kinds.
      ((ObjectNode) schema.at("/$defs/constraint")).remove(List.of("oneOf", "dependentRequired"));
      check = new SchemaCheck(schema);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /**
   * Reads a file of JSON or YAML.
   *
   * @throws ProblemException with file, line and column of everything that is wrong
   */
  public CompatibilityModel read(Path file) {
    return read(file.toString(), ModelFile.text(file));
  }

  /**
   * Reads a text; {@code file} names it in problems.
   *
   * @throws ProblemException with file, line and column of everything that is wrong
   */
  public CompatibilityModel read(String file, String text) {
    // A tab between tokens is white space in JSON and an error in YAML; in a JSON string it is
    // none.
    boolean json = text.stripLeading().startsWith("{");
    Document document =
        json && text.length() > YamlReader.MOST_CHARACTERS
            ? JsonReader.read(file, text)
            : YamlReader.read(file, json ? text.replace('\t', ' ') : text);
    List<Problem> problems = new ArrayList<>(check.problems(document));
    problems.addAll(ConstraintReader.kinds(document));
    refuse(problems);
    CompatibilityModel model = model(document.root());
    refuse(new ModelCheck(document, model).problems());
    return model;
  }

  private static void refuse(List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw new ProblemException(problems);
    }
  }

  private static CompatibilityModel model(JsonNode root) {
    List<Slot> slots = new ArrayList<>();
    root.path("slots").forEach(each -> slots.add(slot(each)));
    List<Constraint> constraints = new ArrayList<>();
    for (JsonNode each : root.path("constraints")) {
      constraints.add(ConstraintReader.constraint(each, constraints.size() + 1));
    }
    List<Objective> objectives = new ArrayList<>();
    for (JsonNode each : root.path("objectives")) {
      boolean maximize = each.has("maximize");
      objectives.add(
          new Objective(each.path(maximize ? "maximize" : "minimize").asText(), maximize));
    }
    return new CompatibilityModel(root.path("name").asText(), slots, constraints, objectives);
  }

  private static Slot slot(JsonNode slot) {
    List<Option> options = new ArrayList<>();
    slot.path("options").forEach(each -> options.add(option(each)));
    return new Slot(
        slot.path("id").asText(), slot.path("min").asInt(1), slot.path("max").asInt(1), options);
  }

  private static Option option(JsonNode option) {
    String id = option.path("id").asText();
    JsonNode quantity = option.path("quantity");
    return new Option(
        id,
        option.path("name").asText(id),
        quantity.path(0).asLong(1),
        quantity.path(1).asLong(1),
        numbers(option.path("attributes")),
        numbers(option.path("costs")),
        numbers(option.path("onceCosts")));
  }

  private static Map<String, Long> numbers(JsonNode numbers) {
    Map<String, Long> all = new LinkedHashMap<>();
    numbers.fields().forEachRemaining(each -> all.put(each.getKey(), each.getValue().asLong()));
    return all;
  }
}
