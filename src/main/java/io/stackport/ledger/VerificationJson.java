package io.stackport.ledger;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A look at a ledger, for programs; {@code docs/schema/ledger-verify.schema.json} has the form. */
public final class VerificationJson {
  private VerificationJson() {}

  public static String of(Verification look) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("ledger", look.ledger()).put("source", look.source()).put("holds", look.holds());
    root.put("first", look.first()).put("last", look.last()).put("entries", look.entries());
    root.put("head", look.head());
    root.put("checkpoints", look.checkpoints()).put("covered", look.covered());
    root.put("expired", look.expired());
    root.put("faultCount", look.faultCount());
    ArrayNode faults = root.putArray("faults");
    for (Fault fault : look.faults()) {
      faults
          .addObject()
          .put("kind", fault.kind().word())
          .put("entry", fault.entry())
          .put("message", fault.message());
    }
    ArrayNode cuts = root.putArray("cuts");
    for (Cut cut : look.cuts()) {
      cuts.addObject()
          .put("at", DecisionJson.time(cut.at()))
          .put("first", cut.first())
          .put("last", cut.last())
          .put("reason", cut.reason());
    }
    ArrayNode outages = root.putArray("outages");
    for (Outage outage : look.outages()) {
      outages
          .addObject()
          .put("began", DecisionJson.time(outage.began()))
          .put("ended", DecisionJson.time(outage.ended()))
          .put("refused", outage.refused())
          .put("reason", outage.reason());
    }
    ArrayNode remarks = root.putArray("remarks");
    look.remarks().forEach(remarks::add);
    return root.toPrettyString() + "\n";
  }
}
