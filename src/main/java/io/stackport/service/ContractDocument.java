package io.stackport.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.stackport.document.SchemaCheck;
import io.stackport.document.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;

/**
 * The contract of the service in one piece: {@code docs/openapi.yaml}, with each schema file that
 * it names as a component, each of that file's definitions as one beside it, and examples written
 * out.
 */
public final class ContractDocument {
  private static final String FOLDER = "schema/";
  private static final String ENDING = ".schema.json";
  private static final String DEFINITIONS = "#/$defs/";
  private static final String COMPONENTS = "#/components/schemas/";
  private static final String EXAMPLES = "../examples/";

  private final Map<String, ObjectNode> schemas = new TreeMap<>();
  private final Deque<String> wanted = new ArrayDeque<>();
  private final Map<String, JsonNode> files = new TreeMap<>();

  private ContractDocument() {}

  /** The document, OpenAPI 3.1. */
  public static JsonNode whole() {
    JsonNode root = YamlReader.read("openapi.yaml", shipped("openapi.yaml")).root();
    new ContractDocument().fill((ObjectNode) root);
    return root;
  }

  private void fill(ObjectNode root) {
    examples(root);
    point(root, "");
    while (!wanted.isEmpty()) {
      add(wanted.removeFirst());
    }
    ObjectNode all = ((ObjectNode) root.path("components")).putObject("schemas");
    schemas.forEach(all::set);
    inline(root, root);
  }

  /**
   * Puts a copy where a reference goes into a component: what makes clients of a contract follows
   * references to components alone.
   */
  private static void inline(JsonNode node, JsonNode root) {
    while (node.path("$ref").asText().matches(COMPONENTS + "[^/]+/.*")) {
      ObjectNode object = (ObjectNode) node;
      JsonNode copy = root.at(object.remove("$ref").asText().substring(1)).deepCopy();
      copy.properties().stream()
          .filter(each -> !object.has(each.getKey()))
          .forEach(each -> object.set(each.getKey(), each.getValue()));
    }
    node.forEach(child -> inline(child, root));
  }

  /** Puts a schema file in: the whole of it, and each of its definitions. */
  private void add(String file) {
    if (files.containsKey(file)) {
      return;
    }
    JsonNode schema = SchemaCheck.shipped(file).deepCopy();
    files.put(file, schema);
    point(schema, file);
    ObjectNode whole = (ObjectNode) schema;
    whole.remove("$schema");
    JsonNode parts = whole.remove("$defs");
    schemas.put(name(file, ""), whole);
    if (parts != null) {
      parts
          .properties()
          .forEach(each -> schemas.put(name(file, each.getKey()), (ObjectNode) each.getValue()));
    }
  }

  /** Lets every reference to a schema file, or within one, point to its component. */
  private void point(JsonNode node, String within) {
    if (node instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> entry : object.properties()) {
        if (entry.getKey().equals("$ref") && entry.getValue().isTextual()) {
          entry.setValue(TextNode.valueOf(pointed(entry.getValue().asText(), within)));
        }
      }
    }
    node.forEach(child -> point(child, within));
  }

  private String pointed(String reference, String within) {
    String plain = reference.startsWith(FOLDER) ? reference.substring(FOLDER.length()) : reference;
    int hash = plain.indexOf('#');
    String file = hash < 0 ? plain : plain.substring(0, hash);
    String fragment = hash < 0 ? "" : plain.substring(hash);
    if (file.isEmpty()) {
      if (within.isEmpty()) {
        return reference;
      }
      file = within;
    }
    wanted.add(file);
    if (fragment.startsWith(DEFINITIONS)) {
      String[] steps = fragment.substring(DEFINITIONS.length()).split("/", 2);
      String rest = steps.length == 1 ? "" : "/" + steps[1];
      return COMPONENTS + name(file, steps[0]) + rest;
    }
    return COMPONENTS + name(file, "") + (fragment.isEmpty() ? "" : fragment.substring(1));
  }

  /**
   * {@code matrix-question.schema.json} is {@code MatrixQuestion}, a part of it {@code
   * RowOfMatrixQuestion}: what makes clients calls a key's own schema by file and key.
   */
  private static String name(String file, String part) {
    StringBuilder name = new StringBuilder();
    for (String word : file.replace(ENDING, "").split("-")) {
      name.append(upper(word));
    }
    return part.isEmpty()
        ? name.toString()
        : name.insert(0, "Of").insert(0, upper(part)).toString();
  }

  private static String upper(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  /** Writes out what stands in a file of the examples. */
  private static void examples(JsonNode node) {
    for (Map.Entry<String, JsonNode> media : node.path("content").properties()) {
      for (JsonNode example : media.getValue().path("examples")) {
        String file = example.path("externalValue").asText();
        if (file.startsWith(EXAMPLES)) {
          String text = shipped("examples/" + file.substring(EXAMPLES.length()));
          ((ObjectNode) example).remove("externalValue");
          ((ObjectNode) example)
              .set(
                  "value",
                  media.getKey().endsWith("json")
                      ? YamlReader.read(file, text).root()
                      : TextNode.valueOf(text));
        }
      }
    }
    node.forEach(ContractDocument::examples);
  }

  private static String shipped(String name) {
    try (InputStream in = ContractDocument.class.getResourceAsStream("/contract/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the program ships without " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
