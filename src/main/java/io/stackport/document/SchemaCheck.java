package io.stackport.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.stackport.problem.DidYouMean;
import io.stackport.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/** Holds documents against a JSON Schema (draft 2020-12) and says what is wrong where. */
public final class SchemaCheck {
  private final JsonSchema schema;
  private final JsonNode source;

  public SchemaCheck(JsonNode schema) {
    this.source = schema;
    SchemaValidatorsConfig config =
        SchemaValidatorsConfig.builder()
            .pathType(PathType.JSON_POINTER)
            .locale(Locale.ROOT)
            .formatAssertionsEnabled(true)
            .build();
    this.schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema, config);
  }

  /** A JSON Schema that ships with the program. */
  public static JsonNode shipped(String name) {
    try (InputStream in = SchemaCheck.class.getResourceAsStream("/schema/" + name)) {
      return new ObjectMapper().readTree(in);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** What is wrong with a document, in the order of its lines. */
  public List<Problem> problems(Document document) {
    List<Problem> problems = new ArrayList<>();
    for (ValidationMessage message : schema.validate(document.root())) {
      problems.add(problem(document, message));
    }
    return problems.stream().sorted().distinct().toList();
  }

  private Problem problem(Document document, ValidationMessage message) {
    String pointer = message.getInstanceLocation().toString();
    JsonNode value = pointer.isEmpty() ? document.root() : document.root().at(pointer);
    String name =
        pointer.isEmpty() ? "the document" : "`" + pointer.substring(1).replace('/', '.') + "`";
    JsonNode rule = message.getSchemaNode();
    return switch (message.getType()) {
      case "additionalProperties", "unevaluatedProperties" -> {
        String key = message.getProperty();
        yield document
            .problem(pointer + "/" + Document.step(key), "unknown key `" + key + "`")
            .withHelp(keyHelp(key, pointer));
      }
      case "required" ->
          document.problem(pointer, name + " has no `" + message.getProperty() + "`");
      case "type" ->
          document.problem(pointer, name + " is " + show(value) + "; it must be " + article(rule));
      case "enum", "const" ->
          document
              .problem(pointer, name + " is " + show(value) + "; allowed: " + options(rule))
              .withHelp(DidYouMean.hint(value.asText(), texts(rule)));
      case "minimum", "exclusiveMinimum" ->
          document.problem(
              pointer, name + " is " + show(value) + "; the least allowed is " + rule.asText());
      case "maximum" ->
          document.problem(
              pointer, name + " is " + show(value) + "; the most allowed is " + rule.asText());
      case "format", "pattern" ->
          document.problem(pointer, name + " is " + show(value) + "; " + form(message, rule));
      default -> document.problem(pointer, name + ": " + plain(message));
    };
  }

  private String keyHelp(String key, String pointer) {
    List<String> known = new ArrayList<>();
    schemaAt(pointer).path("properties").fieldNames().forEachRemaining(known::add);
    String hint = DidYouMean.hint(key, known);
    return hint.isEmpty() && !known.isEmpty() ? "known keys: " + String.join(", ", known) : hint;
  }

  /** The schema of the value at a pointer, following properties, items and local references. */
  private JsonNode schemaAt(String pointer) {
    JsonNode at = source;
    for (String step : pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/")) {
      at = resolved(at);
      JsonNode property = at.path("properties").path(step.replace("~1", "/").replace("~0", "~"));
      at = property.isMissingNode() ? at.path("items") : property;
    }
    return resolved(at);
  }

  private JsonNode resolved(JsonNode node) {
    JsonNode at = node;
    while (at.path("$ref").asText().startsWith("#/")) {
      at = source.at(at.path("$ref").asText().substring(1));
    }
    for (JsonNode branch : at.path("oneOf")) {
      if (resolved(branch).has("properties")) {
        return resolved(branch);
      }
    }
    return at;
  }

  private static String plain(ValidationMessage message) {
    String text = message.getMessage();
    int colon = text.indexOf(": ");
    return colon < 0 ? text : text.substring(colon + 2);
  }

  private static String form(ValidationMessage message, JsonNode rule) {
    if (message.getType().equals("format")) {
      return rule.asText().equals("date")
          ? "it must be a date such as 2026-11-24"
          : "it must be a " + rule.asText();
    }
    return "it must match " + rule.asText();
  }

  private static String article(JsonNode rule) {
    if (rule.isArray()) {
      return String.join(" or ", texts(rule));
    }
    return switch (rule.asText()) {
      case "integer" -> "a whole number";
      case "array" -> "a list";
      case "object" -> "a mapping of keys";
      case "boolean" -> "true or false";
      case "string" -> "a text";
      default -> "a " + rule.asText();
    };
  }

  private static String show(JsonNode value) {
    if (value.isObject()) {
      return "a mapping";
    }
    if (value.isArray()) {
      return "a list";
    }
    return value.isNull() ? "empty" : "`" + value.asText() + "`";
  }

  private static String options(JsonNode rule) {
    return String.join(", ", texts(rule));
  }

  private static List<String> texts(JsonNode rule) {
    List<String> all = new ArrayList<>();
    if (rule.isArray()) {
      for (Iterator<JsonNode> each = rule.elements(); each.hasNext(); ) {
        all.add(each.next().asText());
      }
    } else {
      all.add(rule.asText());
    }
    return all;
  }
}
