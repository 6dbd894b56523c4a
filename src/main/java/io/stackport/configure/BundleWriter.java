package io.stackport.configure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stackport.assembly.Offer;
import io.stackport.bundle.Request;
import io.stackport.fact.AiModel;
import io.stackport.fact.DataCenter;
import io.stackport.fact.Server;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;

/** Writes a configuration as the bundle that it is. */
public final class BundleWriter {
  private static final Set<String> STANDING = Set.of("server", "network", "storage", "plant");

  private final RequestModel model;

  /**
   * @param model whose offers the configurations choose
   */
  public BundleWriter(RequestModel model) {
    this.model = model;
  }

  /**
   * A bundle document: the request's context and what is chosen, layer by layer, with what the
   * request states of it. A price book's path is taken from the request file's folder.
   *
   * @param quantities units of each chosen offer, by its id
   */
  public ObjectNode bundle(String name, SortedMap<String, Long> quantities) {
    Request request = model.request();
    ObjectNode root = request.bundleRoot();
    root.put("bundle", name);
    ArrayNode select = root.putArray("select");
    String hall = hall(quantities);
    for (Offer offer : ordered(quantities)) {
      long units = Objects.requireNonNull(quantities.get(offer.id()));
      select.add(item(offer, units, hall));
    }
    return root;
  }

  /**
   * The same bundle for another folder.
   *
   * @param folder in which the file will lie
   */
  public ObjectNode movedTo(Path folder, ObjectNode bundle) {
    ObjectNode moved = bundle.deepCopy();
    JsonNode prices = bundle.path("prices");
    if (prices.isTextual()) {
      Path book = file().toAbsolutePath().normalize().resolveSibling(prices.asText()).normalize();
      Path from = folder.toAbsolutePath().normalize();
      boolean near = Objects.equals(from.getRoot(), book.getRoot());
      moved.put("prices", (near ? from.relativize(book) : book).toString().replace('\\', '/'));
    }
    return moved;
  }

  /** The file that the request was read from. */
  Path file() {
    return Path.of(model.request().document().file());
  }

  /** By slot, then by id. */
  List<Offer> ordered(SortedMap<String, Long> quantities) {
    List<Offer> all = new ArrayList<>();
    for (String slot : model.request().slots().keySet()) {
      for (String id : quantities.keySet()) {
        Offer offer = Objects.requireNonNull(model.file().offers().get(id), id);
        if (offer.component().slot().equals(slot)) {
          all.add(offer);
        }
      }
    }
    return all;
  }

  /** The first chosen hall: of a model, a configuration has one at most. */
  private String hall(SortedMap<String, Long> quantities) {
    for (Offer offer : ordered(quantities)) {
      if (offer.component() instanceof DataCenter place && place.hall()) {
        return offer.id();
      }
    }
    return "";
  }

  private ObjectNode item(Offer offer, long units, String hall) {
    JsonNode stated =
        offer.item() < 0
            ? null
            : model.request().context().document().root().path("select").path(offer.item());
    ObjectNode item = model.request().bundleRoot().objectNode();
    item.put("id", offer.component().id());
    if (offer.component() instanceof Server server && !server.chip().isEmpty()) {
      item.put("chip", server.chip());
    }
    if (offer.component() instanceof AiModel ai) {
      item.put("delivery", ai.delivery());
      if (!ai.precision().isEmpty()) {
        item.put("precision", ai.precision());
      }
    }
    if (units != 1) {
      item.put("quantity", units);
    }
    if (!hall.isEmpty() && STANDING.contains(offer.component().slot())) {
      item.put("hall", hall);
    }
    if (stated != null) {
      stated
          .fields()
          .forEachRemaining(
              each -> {
                if (!item.has(each.getKey())) {
                  item.set(each.getKey(), each.getValue().deepCopy());
                }
              });
    }
    return item;
  }
}
