package io.stackport.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stackport.configure.Counted;

/** Counts for programs; {@code docs/schema/counts.schema.json} says its form. */
public final class CountedJson {
  private CountedJson() {}

  public static String of(Counted counted) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("request", counted.name());
    if (counted.by() != null) {
      root.put("by", counted.by());
    }
    ArrayNode rows = root.putArray("rows");
    for (Counted.Row row : counted.rows()) {
      ObjectNode into = rows.addObject().put("destination", row.destination());
      into.put("group", row.group());
      into.put("certain", row.certain() == null ? null : row.certain().toString());
      into.put("possible", row.possible() == null ? null : row.possible().toString());
    }
    return root.toPrettyString() + "\n";
  }
}
