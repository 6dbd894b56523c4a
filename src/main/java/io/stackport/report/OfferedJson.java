package io.stackport.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stackport.configure.Offered;
import io.stackport.configure.Space;
import java.math.BigInteger;
import java.util.Locale;

/** Options of a request for programs; {@code docs/schema/options.schema.json} says its form. */
public final class OfferedJson {
  private OfferedJson() {}

  public static String of(Offered offered) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("request", offered.name());
    root.put("offers", offered.offers());
    root.put("classes", offered.classes());
    root.put("constraints", offered.model().model().constraints().size());
    ObjectNode kinds = root.putObject("kinds");
    offered.kinds().forEach(kinds::put);
    space(root.putObject("certain"), offered.certain());
    space(root.putObject("possible"), offered.possible());
    ArrayNode slots = root.putArray("slots");
    for (Offered.InSlot slot : offered.slots()) {
      ObjectNode into = slots.addObject().put("slot", slot.slot());
      into.put("min", slot.min()).put("max", slot.max());
      ArrayNode options = into.putArray("options");
      for (Offered.Fitting each : slot.options()) {
        ObjectNode option = options.addObject().put("id", each.id()).put("name", each.name());
        option.put("fit", each.fit().name().toLowerCase(Locale.ROOT));
        if (each.fit() != Offered.Fit.FITS) {
          option.put("rule", each.rule()).put("why", each.why()).put("citation", each.citation());
        }
      }
    }
    return root.toPrettyString() + "\n";
  }

  private static void space(ObjectNode into, Space space) {
    BigInteger count = space.count();
    into.put("method", space.method().name().toLowerCase(Locale.ROOT));
    into.put("count", count == null ? null : count.toString());
    into.put("nodes", space.nodes());
  }
}
