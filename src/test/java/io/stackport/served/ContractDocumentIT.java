package io.stackport.served;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What is served at {@code /q/openapi} is {@code docs/openapi.yaml}, whole. */
final class ContractDocumentIT {
  private static final JsonNode SERVED = Served.shared().get("/q/openapi").json();

  private static void references(JsonNode node, Set<String> all) {
    if (node.path("$ref").isTextual()) {
      all.add(node.path("$ref").textValue());
    }
    node.forEach(child -> references(child, all));
  }

  @Test
  void everyReferenceCanBeFollowedInIt() {
    Set<String> all = new TreeSet<>();
    references(SERVED, all);
    assertThat(all).hasSizeGreaterThan(100);
    assertThat(all)
        .allSatisfy(
            each -> {
              assertThat(each).matches("#/components/[a-zA-Z]+/[a-zA-Z0-9]+");
              assertThat(SERVED.at(each.substring(1)).isMissingNode()).as(each).isFalse();
            });
  }

  @Test
  void itHasEveryOperationThatTheFileHas() {
    List<String> kept = new ArrayList<>();
    List<String> served = new ArrayList<>();
    operations(Contract.document(), kept);
    operations(SERVED, served);
    assertThat(served).isEqualTo(kept).hasSize(26).doesNotHaveDuplicates();
  }

  private static void operations(JsonNode document, List<String> all) {
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> each : path.getValue().properties()) {
        all.add(
            each.getKey()
                + " "
                + path.getKey()
                + " "
                + each.getValue().path("operationId").asText()
                + " "
                + each.getValue().path("responses").size());
      }
    }
  }

  /** Whatever a schema file says, its component says. */
  @Test
  void aDocumentIsJudgedAlikeByTheFileAndByWhatIsServed() {
    JsonSchemaFactory factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    String verdict = Served.shared().post("/v1/checks", Served.YAML, Examples.bundle()).text();
    JsonSchema whole = factory.getSchema(SERVED);
    JsonSchema component =
        whole.getRefSchema(
            new com.networknt.schema.JsonNodePath(com.networknt.schema.PathType.JSON_POINTER)
                .append("components")
                .append("schemas")
                .append("Verdict"));
    assertThat(component.validate(verdict, InputFormat.JSON)).isEmpty();
    String broken = verdict.replace("\"posture\" : \"enforced\"", "\"posture\" : \"lenient\"");
    assertThat(component.validate(broken, InputFormat.JSON)).hasSize(1);
  }

  @Test
  void examplesAreWrittenOutAndRight() {
    int seen = 0;
    for (JsonNode body : SERVED.path("components").path("requestBodies")) {
      for (Map.Entry<String, JsonNode> media : body.path("content").properties()) {
        for (JsonNode example : media.getValue().path("examples")) {
          assertThat(example.has("externalValue")).isFalse();
          assertThat(example.has("value")).isTrue();
          seen++;
        }
      }
    }
    assertThat(seen).isEqualTo(12);
    JsonNode bundle =
        SERVED.at(
            "/components/requestBodies/Bundle/content/application~1yaml/examples/kenya/value");
    assertThat(bundle.textValue())
        .isEqualTo(Examples.text(Path.of("examples/03-kenya-health-pod/bundle.yaml")));
  }

  /** A person can read it in a browser. */
  @Test
  void swaggerUiShowsIt() {
    assertThat(Served.shared().get("/q/swagger-ui/").text()).contains("'/q/openapi'");
  }
}
