package io.stackport.workbench.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import io.stackport.document.YamlReader;
import io.stackport.problem.Problem;
import io.stackport.problem.ProblemException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which scenarios a rule has: kinds and what speaks, without their bundles. */
final class Scenarios {
  /**
   * @param then ids that speak, with {@code ?} when only as possible
   */
  record Brief(String rule, String kind, List<String> then) {}

  /**
   * One file.
   *
   * @param problems why it cannot be read; then it has no scenarios
   */
  record Read(String file, List<Brief> scenarios, List<Problem> problems) {
    static Read of(String file, String text) {
      try {
        List<Brief> all = new ArrayList<>();
        for (JsonNode each : YamlReader.read(file, text).root().path("scenarios")) {
          List<String> then = new ArrayList<>();
          each.path("then").forEach(id -> then.add(id.asText()));
          all.add(
              new Brief(each.path("rule").asText(), each.path("kind").asText(), List.copyOf(then)));
        }
        return new Read(file, List.copyOf(all), List.of());
      } catch (ProblemException broken) {
        return new Read(file, List.of(), broken.problems());
      }
    }
  }

  private final Map<String, List<Brief>> byRule = new HashMap<>();
  private final Map<String, List<Problem>> broken = new HashMap<>();

  Scenarios(Collection<Read> files) {
    for (Read file : files) {
      file.scenarios()
          .forEach(each -> byRule.computeIfAbsent(each.rule(), k -> new ArrayList<>()).add(each));
      if (!file.problems().isEmpty()) {
        broken.put(file.file(), file.problems());
      }
    }
  }

  /** Whether the file could be read, or is not there. */
  boolean readable(String file) {
    return !broken.containsKey(file);
  }

  List<Diagnosis> unreadable() {
    List<Diagnosis> found = new ArrayList<>();
    broken.forEach(
        (file, problems) ->
            problems.forEach(
                each ->
                    found.add(
                        new Diagnosis(
                            Defect.METADATA,
                            List.of(),
                            file,
                            each.line(),
                            "the scenarios cannot be read: " + each.message(),
                            "",
                            each.help().isEmpty() ? "see docs/rules.md" : each.help()))));
    return found;
  }

  boolean raises(String id) {
    return of(id).stream()
        .filter(each -> each.kind().equals("raises") || each.kind().equals("unknown"))
        .anyMatch(each -> each.then().contains(id) || each.then().contains(id + "?"));
  }

  boolean has(String id, String... kinds) {
    return of(id).stream().anyMatch(each -> List.of(kinds).contains(each.kind()));
  }

  private List<Brief> of(String id) {
    return byRule.getOrDefault(id, List.of());
  }
}
