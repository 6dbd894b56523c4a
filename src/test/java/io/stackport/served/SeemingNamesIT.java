package io.stackport.served;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that are not what they seem to be: look-alikes of known ones, and files of the machine. */
final class SeemingNamesIT {
  private final Served served = Served.shared();

  /** Names and ids that look like known ones: refused or told, never taken for them. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/destinations/0 | K\u0435nya | mixes letters that look alike: Cyrillic and Latin",
        "/destinations/0 | \u212aenya | looks like another letter",
        "/destinations/0 | Kenya\u200b | which nobody sees",
        "/destinations/0 | \u202eaynek | which nobody sees",
        "/destinations/0 | \uff2b\uff25 | looks like another letter",
        "/destinations/0 | \u041a\u0415 | is no country, region or bloc",
        "/destinations/0 | Kenja | did you mean `Kenya`",
        "/select/0/id | nv-rtx-pro-s\u0435rver | mixes letters that look alike",
        "/select/0/id | nv-rtx-pro-servr | did you mean `nv-rtx-pro-server`",
        "/select/0/id | nv\u2010rtx-pro-server | ",
        "/parties/0/name | Hua\u202ewei | which nobody sees",
        "/parties/0/name | Hu\u0430wei | mixes letters that look alike",
        "/parties/0/name | Ac\u0007me | which nobody sees",
        "/title | Kenya\u2066\u202e | which nobody sees",
      })
  void whatLooksLikeANameIsNotIt(String pointer, String text, String said) {
    ObjectNode bundle = Examples.whole(Examples.KENYA.resolve("bundle.yaml"));
    int last = pointer.lastIndexOf('/');
    JsonNode parent = bundle.at(pointer.substring(0, last));
    if (parent instanceof ObjectNode object) {
      object.put(pointer.substring(last + 1), text);
    } else {
      ((com.fasterxml.jackson.databind.node.ArrayNode) parent)
          .set(Integer.parseInt(pointer.substring(last + 1)), text);
    }
    Answered answered = served.post("/v1/checks", Served.JSON, bundle.toString());
    assertThat(answered.status()).as(answered.toString()).isEqualTo(422);
    HostileIT.sane(answered);
    assertThat(answered.text()).contains(said == null ? "" : said);
    assertThat(answered.text()).doesNotContain("\u202e", "\u200b", "\u2066");
    assertThat(answered.json().path("problems"))
        .anySatisfy(each -> assertThat(each.path("pointer").asText()).isEqualTo(pointer));
  }

  /** No file of the machine is read for a caller. */
  @ParameterizedTest
  @ValueSource(strings = {"prices.yaml", "/etc/passwd", "../../pom.xml", "file:///etc/passwd"})
  void aPriceBookIsNoFile(String name) {
    ObjectNode bundle = Examples.tree(Path.of("examples/01-philippines-farm-desk/bundle.yaml"));
    bundle.put("prices", name);
    Answered answered = served.post("/v1/checks", Served.JSON, bundle.toString());
    assertThat(answered.status()).isEqualTo(422);
    HostileIT.sane(answered);
    assertThat(HostileIT.first(answered).path("pointer").asText()).isEqualTo("/prices");
    assertThat(HostileIT.first(answered).path("help").asText())
        .isEqualTo("no file comes with a call; write the price book's keys under `prices`");
  }
}
