package io.stackport.model;

import com.fasterxml.jackson.databind.JsonNode;
import io.stackport.document.Document;
import io.stackport.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads constraints: one object each, of the kind that one of its keys names. */
final class ConstraintReader {
  private static final List<String> KINDS =
      List.of("forbid", "if", "of", "require", "provide", "consume", "supply", "limit", "compare");

  /** Keys that stand beside one kind only. */
  private static final Map<String, String> BESIDE = beside();

  private ConstraintReader() {}

  private static Map<String, String> beside() {
    Map<String, String> beside = new LinkedHashMap<>();
    beside.put("then", "if");
    beside.put("when", "of");
    beside.put("min", "of");
    beside.put("max", "of");
    return beside;
  }

  /** Constraints that have no kind, or more than one. */
  static List<Problem> kinds(Document document) {
    List<Problem> problems = new ArrayList<>();
    JsonNode constraints = document.root().path("constraints");
    for (int i = 0; i < constraints.size(); i++) {
      if (constraints.path(i).isObject()) {
        kind(document, "/constraints/" + i, constraints.path(i), problems);
      }
    }
    JsonNode objectives = document.root().path("objectives");
    for (int i = 0; i < objectives.size(); i++) {
      if (objectives.path(i).isObject() && objectives.path(i).isEmpty()) {
        problems.add(
            document.problem("/objectives/" + i, "an objective has `minimize` or `maximize`"));
      }
    }
    return problems;
  }

  private static void kind(
      Document document, String pointer, JsonNode constraint, List<Problem> problems) {
    List<String> has = KINDS.stream().filter(constraint::has).toList();
    if (has.isEmpty()) {
      problems.add(
          document
              .problem(pointer, "the constraint has no kind")
              .withHelp("kinds: " + String.join(", ", KINDS)));
      return;
    }
    if (has.size() > 1) {
      problems.add(
          document
              .problem(
                  pointer + "/" + has.get(1),
                  "the constraint has `" + String.join("` and `", has) + "`; it must have one kind")
              .withHelp("write a constraint for each"));
      return;
    }
    if (has.get(0).equals("if") && !constraint.has("then")) {
      problems.add(document.problem(pointer, "the constraint has `if` and no `then`"));
    }
    BESIDE.forEach(
        (key, kind) -> {
          if (constraint.has(key) && !constraint.has(kind)) {
            problems.add(
                document.problem(
                    pointer + "/" + key, "`" + key + "` stands beside `" + kind + "` only"));
          }
        });
  }

  /**
   * @param number counted from one; the constraint's id when it has none
   */
  static Constraint constraint(JsonNode node, int number) {
    Source source = source(node, number);
    if (node.has("forbid")) {
      return new Constraint.Forbid(source, literals(node.path("forbid")));
    }
    if (node.has("if")) {
      return new Constraint.Implies(source, literals(node.path("if")), literals(node.path("then")));
    }
    if (node.has("of")) {
      List<String> of = texts(node.path("of"));
      return new Constraint.Group(
          source,
          literals(node.path("when")),
          of,
          node.path("min").asInt(0),
          node.path("max").asInt(of.size()));
    }
    return named(node, source);
  }

  private static Constraint named(JsonNode node, Source source) {
    if (node.has("require")) {
      JsonNode require = node.path("require");
      return new Constraint.Require(
          source,
          require.path("who").asText(),
          require.path("capability").asText(),
          level(require),
          require.has("by") ? texts(require.path("by")) : null);
    }
    if (node.has("provide")) {
      JsonNode provide = node.path("provide");
      return new Constraint.Provide(
          source,
          provide.path("who").asText(),
          provide.path("capability").asText(),
          level(provide),
          literals(provide.path("when")));
    }
    if (node.has("limit")) {
      JsonNode limit = node.path("limit");
      return new Constraint.Limit(
          source,
          limit.path("resource").asText(),
          limit.path("bound").asLong(),
          literals(limit.path("when")));
    }
    return node.has("compare")
        ? compare(node.path("compare"), source)
        : use(node, source, node.has("supply"));
  }

  private static Constraint use(JsonNode node, Source source, boolean supply) {
    JsonNode use = node.path(supply ? "supply" : "consume");
    JsonNode amount = use.path("amount");
    return new Constraint.Use(
        source,
        use.path("who").asText(),
        use.path("resource").asText(),
        amount.isNull() ? null : amount.asLong(),
        use.path("per").asLong(1),
        supply,
        literals(use.path("when")));
  }

  private static Constraint compare(JsonNode compare, Source source) {
    JsonNode left = compare.path("left");
    JsonNode right = compare.path("right");
    return new Constraint.Compare(
        source,
        left.path("slot").asText(),
        left.path("attribute").asText(),
        compare.path("op").asText(),
        right.path("slot").asText(),
        right.path("attribute").asText(),
        compare.path("plus").asLong());
  }

  private static Source source(JsonNode node, int number) {
    String id = node.path("id").asText("constraint-" + number);
    return new Source(
        id,
        node.path("says").asText(id),
        node.path("citation").asText(),
        node.path("remedy").asText(),
        node.path("certain").asBoolean(true),
        node.path("given").asBoolean(false));
  }

  /** A capability that has no levels has the level zero; null is not known. */
  private static @Nullable Long level(JsonNode node) {
    return node.path("level").isNull() ? null : node.path("level").asLong(0);
  }

  private static List<Literal> literals(JsonNode list) {
    return texts(list).stream().map(Literal::of).toList();
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(each -> texts.add(each.asText()));
    return texts;
  }
}
