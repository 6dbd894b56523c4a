package io.stackport.workbench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stackport.document.Document;
import io.stackport.document.YamlEdit;
import io.stackport.problem.Problem;
import io.stackport.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes today's answers into a scenario file where they are not what the file expects or where it
 * expects nothing yet, and marks those scenarios as not confirmed. In YAML every other character
 * stays; a grid is written anew.
 */
public final class Keeping {
  private static final Set<String> KEPT = Set.of("then", "closes", "exit");

  private Keeping() {}

  /**
   * @param trials of the file's scenarios, some or all
   * @return how many scenarios were changed
   */
  public static int keep(Path file, List<Trial> trials) {
    Document document = ScenarioFile.read(file);
    Map<Integer, Map<String, JsonNode>> changes = new LinkedHashMap<>();
    for (Trial trial : trials) {
      if (!trial.scenario().alone()
          && trial.differences().stream().anyMatch(each -> KEPT.contains(each.what()))) {
        changes.put(index(document, trial.scenario()), today(trial));
      }
    }
    if (changes.isEmpty()) {
      return 0;
    }
    if (ScenarioFile.Form.of(file) == ScenarioFile.Form.YAML) {
      inText(file, changes);
    } else {
      changes.forEach(
          (index, values) ->
              ((ObjectNode) document.root().path("scenarios").path(index)).setAll(values));
      ScenarioFile.write(file, document.root());
    }
    return changes.size();
  }

  private static int index(Document document, Scenario scenario) {
    for (int i = 0; i < document.root().path("scenarios").size(); i++) {
      if (document.place("/scenarios/" + i).line() == scenario.line()) {
        return i;
      }
    }
    throw new ProblemException(
        Problem.at(scenario.file(), scenario.line(), "changed while its scenarios ran"));
  }

  private static Map<String, JsonNode> today(Trial trial) {
    Map<String, JsonNode> values = new LinkedHashMap<>();
    values.put("then", list(trial.spoke()));
    Set<String> closed = trial.closed();
    if (trial.scenario().closes() != null && closed != null) {
      values.put("closes", list(closed));
    }
    Integer exit = trial.exit();
    if (trial.scenario().exit() != null && exit != null) {
      values.put("exit", IntNode.valueOf(exit));
    }
    values.put("confirmed", BooleanNode.FALSE);
    return values;
  }

  private static ArrayNode list(Collection<String> ids) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    ids.forEach(list::add);
    return list;
  }

  private static void inText(Path file, Map<Integer, Map<String, JsonNode>> changes) {
    try {
      String text = Files.readString(file);
      for (Map.Entry<Integer, Map<String, JsonNode>> change : changes.entrySet()) {
        for (Map.Entry<String, JsonNode> value : change.getValue().entrySet()) {
          String at = "/scenarios/" + change.getKey();
          text = YamlEdit.set(text, at, value.getKey(), value.getValue());
        }
      }
      Files.writeString(file, text);
    } catch (IOException broken) {
      throw new ProblemException(
          Problem.at(file.toString(), 0, "cannot be written: " + broken.getMessage()));
    }
  }
}
