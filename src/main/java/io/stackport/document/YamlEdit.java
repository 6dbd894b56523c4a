package io.stackport.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.StringReader;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Changes single values in a YAML text and leaves every other character, comments too, alone. */
public final class YamlEdit {
  private YamlEdit() {}

  /**
   * The text with a key of a mapping set to a value, behind its other keys when it is new.
   *
   * @param pointer JSON Pointer of the mapping, such as {@code /scenarios/3}
   */
  public static String set(String text, String pointer, String key, JsonNode value) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(YamlReader.MOST_CHARACTERS);
    Node node = new Yaml(options).compose(new StringReader(text));
    for (String step : pointer.substring(1).split("/", -1)) {
      node = below(node, step);
    }
    if (!(node instanceof MappingNode mapping) || mapping.getValue().isEmpty()) {
      throw new IllegalArgumentException("no mapping with keys at " + pointer);
    }
    String line = YamlWriter.line(value);
    for (NodeTuple tuple : mapping.getValue()) {
      if (named(tuple, key)) {
        Node old = tuple.getValueNode();
        int colon = tuple.getKeyNode().getEndMark().getIndex() + 1;
        return splice(text, colon, end(old), " " + line);
      }
    }
    List<NodeTuple> tuples = mapping.getValue();
    int last = end(tuples.get(tuples.size() - 1).getValueNode());
    boolean flow = text.charAt(offset(text, mapping.getStartMark().getIndex())) == '{';
    String indent = " ".repeat(tuples.get(0).getKeyNode().getStartMark().getColumn());
    return splice(text, last, last, (flow ? ", " : "\n" + indent) + key + ": " + line);
  }

  private static Node below(Node node, String step) {
    if (node instanceof SequenceNode list) {
      return list.getValue().get(Integer.parseInt(step));
    }
    if (node instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        if (named(tuple, step)) {
          return tuple.getValueNode();
        }
      }
    }
    throw new IllegalArgumentException("nothing at " + step);
  }

  private static boolean named(NodeTuple tuple, String key) {
    return tuple.getKeyNode() instanceof ScalarNode scalar && scalar.getValue().equals(key);
  }

  /** Where a value ends; a block collection is said to end only where the next token begins. */
  private static int end(Node node) {
    boolean block =
        node instanceof CollectionNode<?> all
            && all.getFlowStyle() == org.yaml.snakeyaml.DumperOptions.FlowStyle.BLOCK;
    if (block && node instanceof SequenceNode list && !list.getValue().isEmpty()) {
      return end(list.getValue().get(list.getValue().size() - 1));
    }
    if (block && node instanceof MappingNode mapping && !mapping.getValue().isEmpty()) {
      return end(mapping.getValue().get(mapping.getValue().size() - 1).getValueNode());
    }
    return node.getEndMark().getIndex();
  }

  /** Marks count characters beyond the basic plane once, a text of Java twice. */
  private static int offset(String text, int codePoints) {
    return text.offsetByCodePoints(0, codePoints);
  }

  private static String splice(String text, int from, int to, String with) {
    return text.substring(0, offset(text, from)) + with + text.substring(offset(text, to));
  }
}
