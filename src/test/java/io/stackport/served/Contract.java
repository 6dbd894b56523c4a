package io.stackport.served;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The contract in {@code docs/openapi.yaml}, as a test reads it: with no code of the service, and
 * with the schemas as they stand in their own files.
 */
public final class Contract {
  private static final Path FILE = Path.of("docs/openapi.yaml");
  private static final JsonNode ROOT = read();
  private static final JsonSchemaFactory SCHEMAS =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
  private static final SchemaValidatorsConfig STRICT =
      SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
  private static final Map<String, JsonSchema> READ = new ConcurrentHashMap<>();
  private static final String PROBLEM = "/components/responses/Problem";

  private Contract() {}

  /** A node of the document, with where it stands. */
  private record Place(JsonNode node, String pointer) {
    Place at(String step) {
      String to = pointer + "/" + step.replace("~", "~0").replace("/", "~1");
      return settled(new Place(node.path(step), to));
    }

    private static Place settled(Place place) {
      String ref = place.node.path("$ref").asText();
      return ref.startsWith("#/components/")
          ? settled(new Place(ROOT.at(ref.substring(1)), ref.substring(1)))
          : place;
    }
  }

  private static JsonNode read() {
    try {
      return new YAMLMapper().readTree(FILE.toFile());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The whole document. */
  public static JsonNode document() {
    return ROOT;
  }

  /** Fails when a response is not one that the contract has for its call. */
  public static void kept(Answered answered) {
    List<String> broken = broken(answered);
    if (!broken.isEmpty()) {
      throw new AssertionError(
          "not in the contract: " + String.join("\n  ", broken) + "\n" + answered);
    }
  }

  /** In what a response is not one that the contract has for its call. */
  static List<String> broken(Answered answered) {
    Place operation = operation(answered.method(), answered.path());
    if (operation == null) {
      // No such call: what is refused must say so as everything else does.
      return answered.status() < 400
          ? List.of("there is no such call")
          : broken(answered, new Place(ROOT.at(PROBLEM), PROBLEM));
    }
    Place response = operation.at("responses").at(String.valueOf(answered.status()));
    return response.node().isMissingNode()
        ? List.of("status " + answered.status() + " is not listed")
        : broken(answered, response);
  }

  /** Name of the operation that a call means; empty when there is none. */
  static String operationId(String method, String path) {
    Place operation = operation(method, path);
    return operation == null ? "" : operation.node().path("operationId").asText();
  }

  private static Place operation(String method, String path) {
    String plain = path.split("\\?", 2)[0];
    Place paths = new Place(ROOT.path("paths"), "/paths");
    Place found = null;
    for (Map.Entry<String, JsonNode> each : ROOT.path("paths").properties()) {
      String template = each.getKey();
      String form = Pattern.quote(template).replaceAll("\\{[^}]*}", "\\\\E[^/]+\\\\Q");
      boolean exact = !template.contains("{");
      if (plain.matches(form) && (found == null || exact)) {
        Place operation = paths.at(template).at(method.toLowerCase(java.util.Locale.ROOT));
        found = operation.node().isMissingNode() ? found : operation;
      }
    }
    return found;
  }

  private static List<String> broken(Answered answered, Place response) {
    List<String> all = new ArrayList<>();
    for (Map.Entry<String, JsonNode> each : response.node().path("headers").properties()) {
      header(answered, each.getKey(), response.at("headers").at(each.getKey()), all);
    }
    JsonNode content = response.node().path("content");
    if (content.isEmpty()) {
      if (answered.body().length > 0) {
        all.add("a body where there is none in the contract");
      }
      return all;
    }
    if (!content.has(answered.mediaType())) {
      all.add("media type `" + answered.mediaType() + "` is not listed");
      return all;
    }
    body(answered, response.at("content").at(answered.mediaType()), all);
    return all;
  }

  private static void header(Answered answered, String name, Place header, List<String> all) {
    String value = answered.header(name).orElse(null);
    if (value == null) {
      if (header.node().path("required").asBoolean()) {
        all.add("the header " + name + " is missing");
      }
      return;
    }
    boolean whole = header.node().path("schema").path("type").asText().equals("integer");
    String json =
        whole ? value : com.fasterxml.jackson.databind.node.TextNode.valueOf(value).toString();
    held(json, header.pointer() + "/schema", "the header " + name, all);
  }

  private static void body(Answered answered, Place media, List<String> all) {
    if (media.node().has("x-each")) {
      List<String> parts =
          answered.mediaType().equals("text/event-stream")
              ? events(answered.text())
              : answered.text().lines().toList();
      for (String part : parts) {
        held(part, media.pointer() + "/x-each", "a part", all);
      }
    } else if (answered.mediaType().endsWith("json") && media.node().has("schema")) {
      held(answered.text(), media.pointer() + "/schema", "the body", all);
    }
  }

  /** Data of each server-sent event. */
  static List<String> events(String stream) {
    return stream
        .lines()
        .filter(line -> line.startsWith("data:"))
        .map(line -> line.substring("data:".length()))
        .toList();
  }

  private static void held(String json, String pointer, String what, List<String> all) {
    try {
      Set<ValidationMessage> wrong =
          schema(pointer).validate(json, com.networknt.schema.InputFormat.JSON);
      wrong.stream().limit(5).forEach(each -> all.add(what + ": " + each));
    } catch (IllegalArgumentException notJson) {
      all.add(what + " is not JSON: " + notJson.getMessage());
    }
  }

  /** The schema at a place of the document. */
  static JsonSchema schema(String pointer) {
    return READ.computeIfAbsent(
        pointer,
        at ->
            SCHEMAS.getSchema(
                SchemaLocation.of(FILE.toUri() + "#" + at.replace("{", "%7B").replace("}", "%7D")),
                STRICT));
  }
}
