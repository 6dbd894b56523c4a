package io.stackport.workbench.change;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stackport.assembly.Offer;
import io.stackport.fact.AiModel;
import io.stackport.fact.Server;
import java.time.LocalDate;
import java.util.List;

/**
 * Where every offer is judged: a profile, a place and the ship day of each side.
 *
 * @param to a country's code, or a region below one
 * @param home code of the country
 */
public record Context(Profile profile, String to, String home, LocalDate before, LocalDate after) {

  /** A bundle document that selects one unit of each of these offers, or nothing. */
  ObjectNode bundle(String name, LocalDate day, List<Offer> offers) {
    ObjectNode root = profile.bundle(name, to, home, day);
    offers.forEach(offer -> root.withArray("select").add(item(offer, root)));
    return root;
  }

  private static ObjectNode item(Offer offer, ObjectNode nodes) {
    ObjectNode item = nodes.objectNode().put("id", offer.component().id());
    if (offer.component() instanceof Server server && !server.chip().isEmpty()) {
      item.put("chip", server.chip());
    }
    if (offer.component() instanceof AiModel model) {
      item.put("delivery", model.delivery());
      if (!model.precision().isEmpty()) {
        item.put("precision", model.precision());
      }
    }
    return item;
  }
}
