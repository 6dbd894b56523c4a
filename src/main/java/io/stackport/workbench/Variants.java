package io.stackport.workbench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stackport.bundle.Bundle;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The variants of a scenario that raises a rule: changes under which the rule under test speaks
 * {@code likewise}, and others under which it is silent, {@code unlike}. Each names itself and is a
 * merge patch over the scenario. Of the topic's other rules a variant says nothing.
 */
record Variants(
    String file, int line, String folder, JsonNode scenario, JsonNode with, JsonNode merged) {

  /**
   * @param reader makes a bundle of a document; null when it is none
   */
  List<Scenario> read(Function<JsonNode, @Nullable Bundle> reader) {
    List<Scenario> variants = new ArrayList<>();
    for (String way : List.of("likewise", "unlike")) {
      scenario
          .path(way)
          .fields()
          .forEachRemaining(
              field -> {
                JsonNode patch = field.getValue();
                List<String> about = ScenarioReader.texts(patch.path("about"));
                List<String> then = then(way, patch);
                if (patch.has("about") || patch.has("then")) {
                  patch = ((ObjectNode) patch).deepCopy();
                  ((ObjectNode) patch).remove(List.of("about", "then"));
                }
                Bundle bundle = reader.apply(MergePatch.apply(merged, patch));
                if (bundle != null) {
                  JsonNode given = MergePatch.apply(with, patch);
                  variants.add(variant(way, field.getKey(), bundle, given, then, about));
                }
              });
    }
    return variants;
  }

  /** The rule as the scenario has it, unless the variant says that it speaks as possible only. */
  private List<String> then(String way, JsonNode patch) {
    if (way.equals("unlike")) {
      return List.of();
    }
    String rule = scenario.path("rule").asText();
    JsonNode own = patch.has("then") ? patch.path("then") : scenario.path("then");
    return ScenarioReader.texts(own).stream().filter(id -> id.startsWith(rule)).toList();
  }

  private Scenario variant(
      String way,
      String name,
      Bundle bundle,
      JsonNode given,
      List<String> then,
      List<String> about) {
    boolean likewise = way.equals("likewise");
    String rule = scenario.path("rule").asText();
    return new Scenario(
        file,
        line,
        folder,
        scenario.path("name").asText() + ", " + way + " " + name,
        rule,
        likewise ? "raises" : "near-miss",
        bundle,
        then,
        null,
        null,
        null,
        given,
        scenario.has("then"),
        scenario.has("then") && scenario.path("confirmed").asBoolean(true),
        likewise ? ScenarioReader.outcome(scenario) : List.of(),
        about,
        true);
  }
}
