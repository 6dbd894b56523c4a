package io.stackport.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes trees as YAML 1.2 that a person can read and {@link YamlReader} reads back the same. */
public final class YamlWriter {
  private static final int WIDE = 110;
  private static final Pattern PLAIN =
      Pattern.compile("[A-Za-z][A-Za-z0-9._/+-]*( [A-Za-z0-9._/+-]+)*");

  /** What a reader of some version of YAML takes for something else than a text. */
  private static final Set<String> WORDS =
      Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");

  private static final Pattern UNPRINTED = Pattern.compile("[\\x7f-\\x9f\\u2028\\u2029\\ufeff]");

  private final StringBuilder out = new StringBuilder();

  private YamlWriter() {}

  /**
   * @param root a mapping; its keys keep their order
   */
  public static String write(JsonNode root) {
    YamlWriter writer = new YamlWriter();
    writer.mapping(root, "", "");
    return writer.out.toString();
  }

  /** Any tree on one line, in the flow style. */
  public static String line(JsonNode node) {
    return flow(node);
  }

  /** The first key stands behind {@code lead}, each other below it. */
  private void mapping(JsonNode node, String lead, String indent) {
    String before = lead;
    for (Iterator<Map.Entry<String, JsonNode>> all = node.fields(); all.hasNext(); ) {
      Map.Entry<String, JsonNode> each = all.next();
      out.append(before).append(key(each.getKey())).append(':');
      value(each.getValue(), indent);
      before = indent;
    }
  }

  private void value(JsonNode node, String indent) {
    String line = flow(node);
    boolean list = node.isArray() && !node.isEmpty() && node.path(0).isContainerNode();
    if (!list && (!node.isContainerNode() || node.isEmpty() || fits(node, line))) {
      out.append(' ').append(line).append('\n');
    } else if (node.isObject()) {
      out.append('\n');
      mapping(node, indent + "  ", indent + "  ");
    } else {
      out.append('\n');
      node.forEach(each -> entry(each, indent + "  "));
    }
  }

  private void entry(JsonNode node, String indent) {
    String line = flow(node);
    if (!node.isObject() || node.isEmpty() || fits(node, line)) {
      out.append(indent).append("- ").append(line).append('\n');
    } else {
      mapping(node, indent + "- ", indent + "  ");
    }
  }

  private static boolean fits(JsonNode node, String line) {
    return line.length() <= WIDE || node.isArray();
  }

  private static String flow(JsonNode node) {
    List<String> parts = new ArrayList<>();
    if (node.isObject()) {
      node.fields()
          .forEachRemaining(each -> parts.add(key(each.getKey()) + ": " + flow(each.getValue())));
      return parts.isEmpty() ? "{}" : "{ " + String.join(", ", parts) + " }";
    }
    if (node.isArray()) {
      node.forEach(each -> parts.add(flow(each)));
      return "[" + String.join(", ", parts) + "]";
    }
    if (node.isTextual()) {
      return text(node.textValue());
    }
    return node.isNumber() ? node.decimalValue().toPlainString() : node.asText();
  }

  private static String key(String name) {
    return PLAIN.matcher(name).matches() ? name : quoted(name);
  }

  private static String text(String text) {
    boolean plain = PLAIN.matcher(text).matches() && !WORDS.contains(text.toLowerCase(Locale.ROOT));
    return plain ? text : quoted(text);
  }

  /** A text of JSON is one of YAML, except for what YAML takes for a break or does not print. */
  private static String quoted(String text) {
    return UNPRINTED
        .matcher(TextNode.valueOf(text).toString())
        .replaceAll(match -> "\\\\u%04x".formatted((int) match.group().charAt(0)));
  }
}
