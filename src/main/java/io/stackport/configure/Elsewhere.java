package io.stackport.configure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stackport.bundle.Request;
import io.stackport.bundle.RequestReader;
import io.stackport.document.Document;
import java.nio.file.Path;
import java.util.List;

/**
 * The same request for another destination: what it says of its own destination, in movement, site
 * and parties, is taken to be said of the other.
 */
public final class Elsewhere {
  private static final List<String> SITE = List.of("country", "dataHosted");
  private static final List<String> PARTY = List.of("country", "headquarters", "receivesIn");

  private final Request request;
  private final RequestReader reader = new RequestReader();

  public Elsewhere(Request request) {
    this.request = request;
  }

  /** The request for an alpha-2 code; what named one of its destinations names that one. */
  public Request in(String code) {
    ObjectNode root = ((ObjectNode) request.document().root()).deepCopy();
    List<String> here = request.context().destinations();
    root.putArray("destinations").add(code);
    if (root.path("movement") instanceof ObjectNode movement && movement.has("to")) {
      movement.put("to", code);
    }
    if (root.path("site") instanceof ObjectNode site) {
      SITE.forEach(key -> move(site, key, here, code));
    }
    if (root.path("parties") instanceof ArrayNode parties) {
      for (JsonNode each : parties) {
        if (each instanceof ObjectNode party) {
          PARTY.forEach(key -> move(party, key, here, code));
          if (party.path("ultimateParent") instanceof ObjectNode parent) {
            move(parent, "country", here, code);
          }
        }
      }
    }
    return reader.of(
        new Document(request.document().file(), root, request.document().places()),
        Path.of(request.document().file()));
  }

  private static void move(ObjectNode node, String key, List<String> here, String code) {
    if (here.contains(node.path(key).asText())) {
      node.put(key, code);
    }
  }
}
