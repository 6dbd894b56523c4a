package io.stackport.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stackport.problem.Problem;
import io.stackport.problem.ProblemException;
import io.stackport.problem.Visible;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * Reads YAML (and so JSON) strictly by the 1.2 core schema: {@code NO} is a country and {@code on}
 * a key, not a boolean; a key may stand once; anchors, tags and several documents are refused.
 */
public final class YamlReader {
  private static final int MOST_DEPTH = 40;

  /** Most characters of a text. */
  public static final int MOST_CHARACTERS = 4 << 20;

  private static final Pattern INTEGER = Pattern.compile("[-+]?(?:0|[1-9][0-9]*)");

  /**
   * An entry of category E of the Commerce Control List, which YAML would read as a power of ten.
   */
  private static final Pattern ENTRY = Pattern.compile("[0-9]E[0-9]{3}");

  private static final Pattern DECIMAL =
      Pattern.compile("[-+]?(?:\\.[0-9]+|[0-9]+(?:\\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?");

  private final String file;
  private final Map<String, Document.Place> places = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  private YamlReader(String file) {
    this.file = file;
  }

  /**
   * @throws ProblemException with line and column when the text is no such document
   */
  public static Document read(String file, String text) {
    YamlReader reader = new YamlReader(file);
    LoaderOptions options = new LoaderOptions();
    options.setNestingDepthLimit(MOST_DEPTH);
    options.setCodePointLimit(MOST_CHARACTERS);
    // What makes another value of a value is found below, where its place is known.
    options.setMaxAliasesForCollections(Integer.MAX_VALUE);
    options.setTagInspector(tag -> true);
    options.setAllowDuplicateKeys(false);
    Node root;
    try {
      root = new Yaml(options).compose(new StringReader(text));
    } catch (MarkedYAMLException broken) {
      throw new ProblemException(reader.broken(broken));
    } catch (ReaderException broken) {
      throw new ProblemException(reader.unread(broken, text));
    } catch (YAMLException broken) {
      throw new ProblemException(Problem.at(file, 0, "not valid YAML: " + said(broken)));
    }
    if (root == null) {
      throw new ProblemException(Problem.at(file, 1, "the document is empty"));
    }
    JsonNode tree = reader.tree(root, "");
    if (!reader.problems.isEmpty()) {
      throw new ProblemException(reader.problems);
    }
    return new Document(file, tree, reader.places);
  }

  private Problem broken(MarkedYAMLException broken) {
    Mark mark = broken.getProblemMark();
    int line = mark == null ? 0 : mark.getLine() + 1;
    int column = mark == null ? 0 : mark.getColumn() + 1;
    return new Problem(file, line, column, "not valid YAML: " + broken.getProblem(), "");
  }

  private Problem unread(ReaderException broken, String text) {
    String before = text.substring(0, Math.min(text.length(), Math.max(0, broken.getPosition())));
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    int column = before.length() - before.lastIndexOf('\n');
    return new Problem(
        file,
        line,
        column,
        "not valid YAML: the character "
            + Visible.number(broken.getCodePoint())
            + " is not allowed",
        "write the text without it");
  }

  private static String said(YAMLException broken) {
    String message = String.valueOf(broken.getMessage());
    return message.startsWith("Nesting Depth")
        ? "nested deeper than " + MOST_DEPTH + " levels"
        : message;
  }

  private JsonNode tree(Node node, String pointer) {
    Mark mark = node.getStartMark();
    bare(node);
    places.putIfAbsent(pointer, new Document.Place(mark.getLine() + 1, mark.getColumn() + 1));
    if (node instanceof MappingNode mapping) {
      return object(mapping, pointer);
    } else if (node instanceof SequenceNode sequence) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      for (Node each : sequence.getValue()) {
        array.add(tree(each, pointer + "/" + array.size()));
      }
      return array;
    } else if (node instanceof ScalarNode scalar) {
      return scalar(scalar);
    }
    throw new IllegalStateException("a node of no kind: " + node);
  }

  /** Refuses what stands before a value and makes another of it. */
  private void bare(Node node) {
    Mark mark = node.getStartMark();
    if (node.getAnchor() != null) {
      refuse(mark, "anchors and aliases are not read here; write the value out");
      // Nothing below is looked at: it may hold itself, or more than there is room for.
      throw new ProblemException(problems);
    }
    if (mark.getPointer() < mark.getBuffer().length && mark.getBuffer()[mark.getPointer()] == '!') {
      refuse(mark, "tags are not read here; write the plain value");
    }
  }

  private ObjectNode object(MappingNode mapping, String pointer) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (NodeTuple tuple : mapping.getValue()) {
      Node keyNode = tuple.getKeyNode();
      Mark mark = keyNode.getStartMark();
      bare(keyNode);
      if (!(keyNode instanceof ScalarNode keyScalar)) {
        refuse(mark, "a key must be a plain word");
        continue;
      }
      String key = keyScalar.getValue();
      String below = pointer + "/" + Document.step(key);
      if (object.has(key)) {
        Document.Place first = places.getOrDefault(below, new Document.Place(0, 0));
        refuse(mark, "key `" + key + "` stands twice; first on line " + first.line());
        continue;
      }
      places.put(below, new Document.Place(mark.getLine() + 1, mark.getColumn() + 1));
      object.set(key, tree(tuple.getValueNode(), below));
    }
    return object;
  }

  private JsonNode scalar(ScalarNode scalar) {
    JsonNodeFactory make = JsonNodeFactory.instance;
    String value = scalar.getValue();
    if (!scalar.isPlain()) {
      return make.textNode(value);
    }
    return switch (value) {
      case "", "~", "null", "Null", "NULL" -> make.nullNode();
      case "true", "True", "TRUE" -> make.booleanNode(true);
      case "false", "False", "FALSE" -> make.booleanNode(false);
      default -> numberOrText(value, scalar.getStartMark());
    };
  }

  private JsonNode numberOrText(String value, Mark mark) {
    JsonNodeFactory make = JsonNodeFactory.instance;
    boolean whole = INTEGER.matcher(value).matches();
    if (ENTRY.matcher(value).matches() || !whole && !DECIMAL.matcher(value).matches()) {
      return make.textNode(value);
    }
    JsonNode number = whole ? Figure.whole(value) : Figure.decimal(value);
    if (number == null) {
      refuse(mark, Figure.TOO_LARGE);
      return make.nullNode();
    }
    return number;
  }

  private void refuse(Mark mark, String message) {
    problems.add(new Problem(file, mark.getLine() + 1, mark.getColumn() + 1, message, ""));
  }
}
