package io.stackport.workbench;

import static io.stackport.workbench.ExampleLines.example;
import static io.stackport.workbench.ExampleLines.lines;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stackport.determination.LineResult;
import io.stackport.determination.Posture;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the law must keep to whatever a rule says: listed parties, more items, other names. */
final class LawMetamorphicTest {
  private static final List<String> EXAMPLES =
      List.of(
          "03-kenya-health-pod",
          "04-eu-government-services",
          "06-uk-gb300-halls",
          "07-india-yotta-hall",
          "08-saudi-humain",
          "09-armenia-firebird",
          "10-uae-stargate");

  private static void noMilder(
      String change, Map<String, LineResult> before, Map<String, LineResult> after) {
    before.forEach(
        (id, was) -> {
          LineResult is = after.get(id);
          assertThat(is).as(change + ": " + id).isNotNull();
          assertThat(is != null && was.worst().graverThan(is.worst()))
              .as(change + ": worst of " + id)
              .isFalse();
          assertThat(is != null && was.best().graverThan(is.best()))
              .as(change + ": best of " + id)
              .isFalse();
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"entity-list", "unverified-list", "denied-persons", "meu-list", "sdn"})
  void aListedPartyLoosensNoLine(String list) throws IOException {
    for (String name : EXAMPLES) {
      ObjectNode bundle = example(name);
      Map<String, LineResult> before = lines(bundle, Posture.ENFORCED);
      int parties = bundle.path("parties").size();
      for (int i = 0; i < parties; i++) {
        ObjectNode listed = bundle.deepCopy();
        ObjectNode screening = ((ObjectNode) listed.at("/parties/" + i)).putObject("screening");
        screening.put("on", "2026-11-20").put("by", "test").put("result", "match");
        screening.putArray("lists").add("CSL");
        screening.putArray("hits").addObject().put("list", list).put("tag", "SDGT");
        noMilder(name + ", party " + i + " on " + list, before, lines(listed, Posture.ENFORCED));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"CN", "MO", "RU", "IR"})
  void aSeatInARestrictedPlaceLoosensNoLine(String seat) throws IOException {
    for (String name : EXAMPLES) {
      ObjectNode bundle = example(name);
      Map<String, LineResult> before = lines(bundle, Posture.ENFORCED);
      for (int i = 0; i < bundle.path("parties").size(); i++) {
        if (bundle.at("/parties/" + i + "/role").asText().equals("exporter")) {
          continue;
        }
        ObjectNode moved = bundle.deepCopy();
        ((ObjectNode) moved.at("/parties/" + i)).put("headquarters", seat);
        noMilder(name + ", seat " + i + " in " + seat, before, lines(moved, Posture.ENFORCED));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"dgx-h100", "nv-rtx-pro-server", "nv-sn5610"})
  void oneMoreItemLoosensNoLine(String item) throws IOException {
    for (String name : EXAMPLES) {
      ObjectNode bundle = example(name);
      Map<String, LineResult> before = lines(bundle, Posture.ENFORCED);
      ObjectNode more = bundle.deepCopy();
      boolean there = false;
      for (JsonNode each : more.path("select")) {
        there |= each.path("id").asText().equals(item);
      }
      if (!there) {
        ((ArrayNode) more.get("select")).addObject().put("id", item);
        noMilder(name + " with " + item, before, lines(more, Posture.ENFORCED));
      }
    }
  }

  @Test
  void theTextIsNoMilderThanItsEnforcement() throws IOException {
    for (String name : EXAMPLES) {
      ObjectNode bundle = example(name);
      noMilder(
          name + " as codified", lines(bundle, Posture.ENFORCED), lines(bundle, Posture.CODIFIED));
    }
  }

  private Map<String, String> outcomes(ObjectNode bundle, String to) {
    ObjectNode moved = bundle.deepCopy();
    moved.putArray("destinations").add(to);
    ((ObjectNode) moved.get("movement")).put("to", to);
    ((ObjectNode) moved.get("site")).remove("country");
    Map<String, String> outcomes = new TreeMap<>();
    lines(moved, Posture.ENFORCED)
        .values()
        .forEach(
            line ->
                outcomes.put(
                    line.line().offer(), line.worst() + " " + line.best() + " " + line.policy()));
    return outcomes;
  }

  @Test
  void hongKongIsChina() throws IOException {
    for (String name : EXAMPLES) {
      ObjectNode bundle = example(name);
      assertThat(outcomes(bundle, "HK")).as(name).isEqualTo(outcomes(bundle, "CN"));
    }
  }

  @Test
  void anotherNameOfACountryChangesNothing() throws IOException {
    Map<String, String> names =
        Map.of(
            "VN", "Viet Nam",
            "AE", "United Arab Emirates",
            "RU", "Russian Federation",
            "SA", "Saudi Arabia",
            "CN", "China",
            "GB", "United Kingdom");
    ObjectNode bundle = example("08-saudi-humain");
    names.forEach(
        (code, name) ->
            assertThat(outcomes(bundle, name)).as(name).isEqualTo(outcomes(bundle, code)));
  }
}
