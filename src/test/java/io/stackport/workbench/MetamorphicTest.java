package io.stackport.workbench;

import static io.stackport.workbench.ExampleLines.example;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stackport.determination.LineResult;
import io.stackport.determination.Outcome;
import io.stackport.determination.Posture;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Changes of a bundle that must never loosen a line. */
final class MetamorphicTest {
  private static Map<String, LineResult> lines(ObjectNode bundle) {
    return ExampleLines.lines(bundle, Posture.ENFORCED);
  }

  /** No line's worst case is milder than before, and none that was open has closed. */
  private static void noLooser(
      String change, Map<String, LineResult> before, Map<String, LineResult> after) {
    before.forEach(
        (id, was) -> {
          LineResult is = after.get(id);
          if (is != null) {
            assertThat(was.worst().graverThan(is.worst()))
                .as(change + ": " + id + " was " + was.worst() + ", is " + is.worst())
                .isFalse();
          }
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"03-kenya-health-pod", "06-uk-gb300-halls", "08-saudi-humain", "10-uae-stargate"})
  void removingAFactNeverLoosensALine(String name) throws IOException {
    ObjectNode bundle = example(name);
    Map<String, LineResult> before = lines(bundle);
    for (String pointer : removable(bundle)) {
      ObjectNode less = bundle.deepCopy();
      int slash = pointer.lastIndexOf('/');
      ((ObjectNode) less.at(pointer.substring(0, slash))).remove(pointer.substring(slash + 1));
      noLooser("without " + pointer, before, lines(less));
    }
  }

  private static List<String> removable(ObjectNode bundle) {
    List<String> pointers = new ArrayList<>();
    for (String section : List.of("endUse", "site")) {
      bundle
          .path(section)
          .fieldNames()
          .forEachRemaining(k -> pointers.add("/" + section + "/" + k));
    }
    for (int i = 0; i < bundle.path("parties").size(); i++) {
      String at = "/parties/" + i + "/";
      JsonNode party = bundle.path("parties").path(i);
      party
          .fieldNames()
          .forEachRemaining(
              key -> {
                if (!key.equals("role")) {
                  pointers.add(at + key);
                }
              });
    }
    for (int i = 0; i < bundle.path("select").size(); i++) {
      if (bundle.path("select").path(i).has("classification")) {
        pointers.add("/select/" + i + "/classification");
      }
    }
    return pointers;
  }

  @ParameterizedTest
  @ValueSource(strings = {"03-kenya-health-pod", "08-saudi-humain"})
  void addingARestrictedPartyNeverLoosensALine(String name) throws IOException {
    ObjectNode bundle = example(name);
    Map<String, LineResult> before = lines(bundle);
    for (String list : List.of("entity-list", "denied-persons", "sdn", "meu-list")) {
      ObjectNode more = bundle.deepCopy();
      ObjectNode party = ((ArrayNode) more.get("parties")).addObject();
      party.put("role", "intermediateConsignee").put("name", "Example Broker");
      party.put("country", "KE").put("headquarters", "CN").put("kind", "private");
      ObjectNode screening = party.putObject("screening");
      screening.putArray("lists").add("CSL");
      screening.put("on", "2026-11-20").put("by", "desk").put("result", "match");
      screening.putArray("hits").addObject().put("list", list).put("tag", "SDGT");
      Map<String, LineResult> after = lines(more);
      noLooser(list, before, after);
      assertThat(after.values())
          .as("a party on the " + list + " is noticed")
          .allSatisfy(
              line -> assertThat(line.worst() == Outcome.NONE_FOUND && !line.isOpen()).isFalse());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"03-kenya-health-pod", "06-uk-gb300-halls"})
  void addingAControlledItemNeverLoosensALine(String name) throws IOException {
    ObjectNode bundle = example(name);
    Map<String, LineResult> before = lines(bundle);
    ((ArrayNode) bundle.get("select")).addObject().put("id", "dgx-h100").put("quantity", 4);
    noLooser("with a DGX H100", before, lines(bundle));
  }
}
