package io.stackport.model;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes the documented form of a model: JSON, a line for each option and constraint, keys in a
 * fixed order, without what is there when it is left out. Reading it back gives the same model.
 */
public final class ModelWriter {
  private ModelWriter() {}

  /** The model as text that ends with a line break. */
  public static String write(CompatibilityModel model) {
    StringBuilder out = new StringBuilder("{\n  \"name\": ");
    out.append(text(JsonNodeFactory.instance.textNode(model.name()).toString()));
    out.append(",\n  \"slots\": [");
    Iterator<Slot> slots = model.slots().iterator();
    while (slots.hasNext()) {
      Slot slot = slots.next();
      String head = text(slot(slot).toString());
      out.append("\n    ").append(head, 0, head.length() - 1).append(",\"options\":[");
      lines(out, "      ", slot.options().stream().map(ModelWriter::option).toList());
      out.append(slot.options().isEmpty() ? "]}" : "\n    ]}").append(slots.hasNext() ? "," : "");
    }
    out.append(model.slots().isEmpty() ? "]" : "\n  ]");
    part(out, "constraints", model.constraints().stream().map(ModelWriter::constraint).toList());
    part(out, "objectives", model.objectives().stream().map(ModelWriter::objective).toList());
    return out.append("\n}\n").toString();
  }

  private static void part(StringBuilder out, String name, List<ObjectNode> nodes) {
    if (!nodes.isEmpty()) {
      out.append(",\n  \"").append(name).append("\": [");
      lines(out, "    ", nodes);
      out.append("\n  ]");
    }
  }

  private static void lines(StringBuilder out, String indent, List<ObjectNode> nodes) {
    Iterator<ObjectNode> each = nodes.iterator();
    while (each.hasNext()) {
      out.append('\n').append(indent).append(text(each.next().toString()));
      out.append(each.hasNext() ? "," : "");
    }
  }

  /** Escapes what JSON lets stand and YAML does not. */
  private static String text(String json) {
    StringBuilder out = new StringBuilder(json.length());
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      boolean pair = i + 1 < json.length() && Character.isSurrogatePair(c, json.charAt(i + 1));
      if (pair) {
        out.append(c).append(json.charAt(++i));
      } else if (c >= 0x7f && c <= 0xa0
          || c == 0x2028
          || c == 0x2029
          || c == 0xfeff
          || c >= 0xfffe
          || Character.isSurrogate(c)) {
        out.append(String.format("\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  private static ObjectNode slot(Slot slot) {
    ObjectNode node = object().put("id", slot.id());
    if (slot.min() != 1) {
      node.put("min", slot.min());
    }
    if (slot.max() != 1) {
      node.put("max", slot.max());
    }
    return node;
  }

  private static ObjectNode option(Option option) {
    ObjectNode node = object().put("id", option.id());
    if (!option.name().equals(option.id())) {
      node.put("name", option.name());
    }
    if (option.least() != 1 || option.most() != 1) {
      node.putArray("quantity").add(option.least()).add(option.most());
    }
    numbers(node, "attributes", option.attributes());
    numbers(node, "costs", option.unit());
    numbers(node, "onceCosts", option.once());
    return node;
  }

  private static void numbers(ObjectNode node, String name, Map<String, Long> numbers) {
    if (!numbers.isEmpty()) {
      ObjectNode into = node.putObject(name);
      new TreeMap<>(numbers).forEach(into::put);
    }
  }

  private static ObjectNode objective(Objective objective) {
    return object().put(objective.maximize() ? "maximize" : "minimize", objective.of());
  }

  private static ObjectNode constraint(Constraint constraint) {
    ObjectNode node = source(constraint.source());
    if (constraint instanceof Constraint.Forbid forbid) {
      literals(node.putArray("forbid"), forbid.of());
    } else if (constraint instanceof Constraint.Implies implies) {
      literals(node.putArray("if"), implies.when());
      literals(node.putArray("then"), implies.then());
    } else if (constraint instanceof Constraint.Group group) {
      when(node, group.when());
      ArrayNode of = node.putArray("of");
      group.of().forEach(of::add);
      node.put("min", group.min()).put("max", group.max());
    } else if (constraint instanceof Constraint.Require require) {
      require(node.putObject("require"), require);
    } else if (constraint instanceof Constraint.Provide provide) {
      ObjectNode into = who(node.putObject("provide"), provide.who());
      level(into.put("capability", provide.capability()), provide.level());
      when(into, provide.when());
    } else if (constraint instanceof Constraint.Use use) {
      use(node.putObject(use.supply() ? "supply" : "consume"), use);
    } else if (constraint instanceof Constraint.Limit limit) {
      ObjectNode into = node.putObject("limit").put("resource", limit.resource());
      when(into.put("bound", limit.bound()), limit.when());
    } else if (constraint instanceof Constraint.Compare compare) {
      compare(node.putObject("compare"), compare);
    }
    return node;
  }

  private static ObjectNode source(Source source) {
    ObjectNode node = object().put("id", source.id());
    if (!source.says().equals(source.id())) {
      node.put("says", source.says());
    }
    if (!source.citation().isEmpty()) {
      node.put("citation", source.citation());
    }
    if (!source.remedy().isEmpty()) {
      node.put("remedy", source.remedy());
    }
    if (!source.certain()) {
      node.put("certain", false);
    }
    if (source.given()) {
      node.put("given", true);
    }
    return node;
  }

  private static void require(ObjectNode node, Constraint.Require require) {
    level(who(node, require.who()).put("capability", require.capability()), require.level());
    if (require.by() != null) {
      ArrayNode by = node.putArray("by");
      require.by().forEach(by::add);
    }
  }

  private static void use(ObjectNode node, Constraint.Use use) {
    who(node, use.who()).put("resource", use.resource()).put("amount", use.amount());
    if (use.per() != 1) {
      node.put("per", use.per());
    }
    when(node, use.when());
  }

  private static void compare(ObjectNode node, Constraint.Compare compare) {
    node.putObject("left")
        .put("slot", compare.leftSlot())
        .put("attribute", compare.leftAttribute());
    node.put("op", compare.op());
    node.putObject("right")
        .put("slot", compare.rightSlot())
        .put("attribute", compare.rightAttribute());
    if (compare.plus() != 0) {
      node.put("plus", compare.plus());
    }
  }

  private static ObjectNode who(ObjectNode node, String who) {
    return who.isEmpty() ? node : node.put("who", who);
  }

  private static void level(ObjectNode node, @Nullable Long level) {
    if (level == null || level != 0) {
      node.put("level", level);
    }
  }

  private static void when(ObjectNode node, List<Literal> when) {
    if (!when.isEmpty()) {
      literals(node.putArray("when"), when);
    }
  }

  private static void literals(ArrayNode node, List<Literal> literals) {
    literals.forEach(each -> node.add(each.toString()));
  }
}
