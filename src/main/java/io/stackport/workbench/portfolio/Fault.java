package io.stackport.workbench.portfolio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Random;

/** What can be made wrong with a bundle on purpose; a bundle's name says which. */
enum Fault {
  LISTED_END_USER {
    @Override
    void put(ObjectNode root, Random random) {
      ObjectNode screening = party(root, "endUser").putObject("screening");
      screening.putArray("lists").add("CSL");
      screening.put("on", "2026-11-20").put("by", "compliance desk").put("result", "match");
      screening
          .putArray("hits")
          .addObject()
          .put("list", "entity-list")
          .put("requirement", "all-items")
          .put("policy", "denial");
    }
  },
  MILITARY_END_USE {
    @Override
    void put(ObjectNode root, Random random) {
      root.withObject("/endUse").put("military", true);
    }
  },
  UNSCREENED_CONSIGNEE {
    @Override
    void put(ObjectNode root, Random random) {
      party(root, "ultimateConsignee").remove("screening");
    }
  },
  OWNERS_UNKNOWN {
    @Override
    void put(ObjectNode root, Random random) {
      party(root, "ultimateConsignee").remove("owners");
    }
  },
  EMBARGOED_DESTINATION {
    @Override
    void put(ObjectNode root, Random random) {
      String to = new String[] {"RU", "IR", "KP", "CU", "SY"}[random.nextInt(5)];
      root.putArray("destinations").add(to);
      root.withObject("/movement").put("to", to);
    }
  },
  TOO_LITTLE_POWER {
    @Override
    void put(ObjectNode root, Random random) {
      root.withObject("/site").put("powerKw", 1);
    }
  },
  NOT_CLASSIFIED {
    @Override
    void put(ObjectNode root, Random random) {
      for (JsonNode item : root.path("select")) {
        if (item.has("classification")) {
          ((ObjectNode) item).remove("classification");
          return;
        }
      }
    }
  },
  NO_IDENTITY_CHECK {
    @Override
    void put(ObjectNode root, Random random) {
      ArrayNode select = (ArrayNode) root.path("select");
      for (int i = 0; i < select.size(); i++) {
        if (select.get(i).path("id").asText().equals("kyc")) {
          select.remove(i);
          return;
        }
      }
    }
  };

  /** Makes it wrong. */
  abstract void put(ObjectNode root, Random random);

  /** As a bundle's name says it. */
  String words() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  private static ObjectNode party(ObjectNode root, String role) {
    for (JsonNode each : root.path("parties")) {
      if (each.path("role").asText().equals(role)) {
        return (ObjectNode) each;
      }
    }
    return root.withArray("parties").addObject().put("role", role);
  }
}
