package io.stackport.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stackport.problem.Problem;
import io.stackport.problem.ProblemException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads large JSON files token by token, as strictly as {@link YamlReader}. */
public final class JsonReader {
  private static final int MOST_DEPTH = 40;
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNestingDepth(MOST_DEPTH).build())
          .build();

  private final String file;
  private final JsonParser parser;
  private final Map<String, Document.Place> places = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  private JsonReader(String file, JsonParser parser) {
    this.file = file;
    this.parser = parser;
  }

  /**
   * @throws ProblemException with line and column when the text is no such document
   */
  public static Document read(String file, String text) {
    try (JsonParser parser = FACTORY.createParser(text)) {
      JsonReader reader = new JsonReader(file, parser);
      parser.nextToken();
      JsonNode tree = reader.tree("");
      if (parser.nextToken() != null) {
        reader.refuse(parser.currentTokenLocation(), "something stands after the end");
      }
      if (!reader.problems.isEmpty()) {
        throw new ProblemException(reader.problems);
      }
      return new Document(file, tree, reader.places);
    } catch (JsonProcessingException broken) {
      JsonLocation at = broken.getLocation();
      throw new ProblemException(
          new Problem(
              file,
              at == null ? 0 : at.getLineNr(),
              at == null ? 0 : at.getColumnNr(),
              "not valid JSON: " + said(broken),
              ""));
    } catch (IOException broken) {
      throw new ProblemException(Problem.at(file, 0, "cannot be read: " + broken.getMessage()));
    }
  }

  /** What is wrong, without the names of our reader's settings. */
  private static String said(JsonProcessingException broken) {
    if (broken instanceof StreamConstraintsException limit) {
      return limit.getOriginalMessage().contains("depth")
          ? "nested deeper than " + MOST_DEPTH + " levels"
          : Figure.TOO_LARGE;
    }
    return broken.getOriginalMessage().replaceAll("[:;]? ?(?:please )?enable `.*", "");
  }

  private JsonNode tree(String pointer) throws IOException {
    JsonNodeFactory make = JsonNodeFactory.instance;
    place(pointer);
    JsonToken token = parser.currentToken();
    if (token == null) {
      refuse(parser.currentLocation(), "the text ends too early");
      return make.nullNode();
    }
    return switch (token) {
      case START_OBJECT -> object(pointer);
      case START_ARRAY -> array(pointer);
      case VALUE_STRING -> make.textNode(parser.getText());
      case VALUE_TRUE, VALUE_FALSE -> make.booleanNode(token == JsonToken.VALUE_TRUE);
      case VALUE_NUMBER_INT -> number(Figure.whole(parser.getText()));
      case VALUE_NUMBER_FLOAT -> number(Figure.decimal(parser.getText()));
      default -> make.nullNode();
    };
  }

  private JsonNode number(@Nullable JsonNode number) {
    if (number == null) {
      refuse(parser.currentTokenLocation(), Figure.TOO_LARGE);
      return JsonNodeFactory.instance.nullNode();
    }
    return number;
  }

  private ArrayNode array(String pointer) throws IOException {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      array.add(tree(pointer + "/" + array.size()));
    }
    return array;
  }

  private ObjectNode object(String pointer) throws IOException {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      String below = pointer + "/" + Document.step(key);
      JsonLocation at = parser.currentTokenLocation();
      if (object.has(key)) {
        Document.Place first = places.getOrDefault(below, new Document.Place(0, 0));
        refuse(at, "key `" + key + "` stands twice; first on line " + first.line());
      }
      place(below);
      parser.nextToken();
      object.set(key, tree(below));
    }
    return object;
  }

  /** A key's place is that of its value too. */
  private void place(String pointer) {
    JsonLocation at = parser.currentTokenLocation();
    places.putIfAbsent(pointer, new Document.Place(at.getLineNr(), at.getColumnNr()));
  }

  private void refuse(JsonLocation at, String message) {
    problems.add(new Problem(file, at.getLineNr(), at.getColumnNr(), message, ""));
  }
}
