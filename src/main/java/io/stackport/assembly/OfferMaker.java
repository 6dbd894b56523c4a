package io.stackport.assembly;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stackport.catalog.ComponentMaker;
import io.stackport.catalog.Row;
import io.stackport.catalog.Shelf;
import io.stackport.fact.Chip;
import io.stackport.fact.Component;
import io.stackport.fact.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Fixes the finite choices of a component row. */
final class OfferMaker {
  private final Function<String, @Nullable Row> rows;

  /**
   * @param rows finds a component row by its id
   */
  OfferMaker(Function<String, @Nullable Row> rows) {
    this.rows = rows;
  }

  /** A way of filling or delivering a component; empty texts where there is no such choice. */
  record Choice(String chip, String precision, String delivery) {
    static final Choice NONE = new Choice("", "", "");

    /** What an offer id says of the choice, such as {@code :fp8}; empty when there was none. */
    String suffix() {
      if (!chip.isEmpty()) {
        return ":" + chip;
      }
      return delivery.equals("api") ? ":api" : precision.isEmpty() ? "" : ":" + precision;
    }
  }

  /** Every choice that a row leaves; one at least. */
  static List<Choice> choices(Row row) {
    if (row.shelf() == Shelf.SERVERS) {
      List<String> chips = texts(row.node().path("accepts"));
      return chips.isEmpty()
          ? List.of(Choice.NONE)
          : chips.stream().map(chip -> new Choice(chip, "", "")).toList();
    }
    return row.shelf() == Shelf.MODELS ? deliveries(row) : List.of(Choice.NONE);
  }

  private static List<Choice> deliveries(Row row) {
    List<Choice> all = new ArrayList<>();
    boolean service = row.text("nature").equals("service");
    if (!service) {
      for (String precision : precisions(row)) {
        all.add(new Choice("", precision, "weights"));
      }
      if (all.isEmpty()) {
        all.add(new Choice("", "", "weights"));
      }
    }
    List<String> modes = texts(row.node().path("deploymentModes"));
    if (service || modes.contains("api") || modes.contains("cloud-api")) {
      all.add(new Choice("", "", "api"));
    }
    return all;
  }

  /** Weight formats whose memory is known, largest first. */
  static List<String> precisions(Row row) {
    List<String> known = new ArrayList<>();
    for (String precision : List.of("bf16", "fp8", "int4")) {
      String key =
          "minMemory" + Character.toUpperCase(precision.charAt(0)) + precision.substring(1) + "Mb";
      if (row.node().has(key)) {
        known.add(precision);
      }
    }
    return known;
  }

  /** The facts that an offer consists of: the component first, then what is inside it. */
  List<Fact> facts(Row row, Choice choice, String offer) {
    ObjectNode chosen = JsonNodeFactory.instance.objectNode().put("offer", offer);
    if (row.shelf() == Shelf.SERVERS) {
      chosen.put("chip", choice.chip());
    } else if (row.shelf() == Shelf.MODELS) {
      chosen.put("precision", choice.precision()).put("delivery", choice.delivery());
      chosen.put("nature", choice.delivery().equals("api") ? "service" : "item");
    }
    List<Fact> facts = new ArrayList<>();
    facts.add(ComponentMaker.make(row.shelf().type(), row.node(), chosen));
    if (row.shelf() == Shelf.SERVERS && !choice.chip().isEmpty()) {
      Row chip = rows.apply(choice.chip());
      if (chip == null) {
        throw new IllegalStateException(row.id() + " accepts an unknown chip " + choice.chip());
      }
      ObjectNode inside = JsonNodeFactory.instance.objectNode().put("offer", offer);
      inside.put("sold", "inside").put("count", row.node().path("chipsPerUnit").asInt(1));
      facts.add(ComponentMaker.make(Chip.class, chip.node(), inside));
    }
    return facts;
  }

  static Component component(List<Fact> facts) {
    return (Component) facts.get(0);
  }

  static List<String> texts(JsonNode list) {
    List<String> all = new ArrayList<>();
    list.forEach(each -> all.add(each.asText()));
    return all;
  }
}
