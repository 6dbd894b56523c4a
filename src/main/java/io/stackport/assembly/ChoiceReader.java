package io.stackport.assembly;

import io.stackport.bundle.Bundle;
import io.stackport.catalog.Row;
import io.stackport.catalog.Shelf;
import io.stackport.document.Document;
import io.stackport.problem.DidYouMean;
import io.stackport.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads which of a component's choices an item takes. */
final class ChoiceReader {
  private final Document document;
  private final List<Problem> problems;

  ChoiceReader(Document document, List<Problem> problems) {
    this.document = document;
    this.problems = problems;
  }

  /** The choice; null when a problem was told. */
  OfferMaker.@Nullable Choice read(Row row, Bundle.Item item, String pointer) {
    boolean server = row.shelf() == Shelf.SERVERS;
    boolean model = row.shelf() == Shelf.MODELS;
    if (item.chip() != null && !server) {
      return refuse(pointer + "/chip", "`" + row.id() + "` is no server; it takes no chip", "");
    }
    if (!model && (item.precision() != null || item.delivery() != null)) {
      String key = item.precision() != null ? "precision" : "delivery";
      return refuse(pointer + "/" + key, "`" + row.id() + "` is no model; it has no " + key, "");
    }
    return server
        ? fill(row, item, pointer)
        : model ? delivery(row, item, pointer) : OfferMaker.Choice.NONE;
  }

  private OfferMaker.@Nullable Choice fill(Row row, Bundle.Item item, String pointer) {
    List<String> chips = OfferMaker.texts(row.node().path("accepts"));
    if (item.chip() == null) {
      if (chips.size() > 1) {
        return refuse(
            pointer,
            "`" + row.id() + "` can be filled in " + chips.size() + " ways",
            "say which: chip: " + String.join(" or chip: ", chips));
      }
      return new OfferMaker.Choice(chips.isEmpty() ? "" : chips.get(0), "", "");
    }
    if (!chips.contains(item.chip())) {
      String hint = DidYouMean.hint(item.chip(), chips);
      return refuse(
          pointer + "/chip",
          "`" + row.id() + "` does not take the chip `" + item.chip() + "`",
          hint.isEmpty() ? "it takes " + String.join(", ", chips) : hint);
    }
    return new OfferMaker.Choice(item.chip(), "", "");
  }

  private OfferMaker.@Nullable Choice delivery(Row row, Bundle.Item item, String pointer) {
    boolean service = row.text("nature").equals("service");
    String delivery = item.delivery() == null ? (service ? "api" : "weights") : item.delivery();
    if (delivery.equals("api")) {
      return item.precision() == null
          ? new OfferMaker.Choice("", "", "api")
          : refuse(
              pointer + "/precision",
              "`" + row.id() + "` is reached over an interface; it has no precision to choose",
              service ? "" : "write delivery: weights to deliver the weights");
    }
    List<String> known = OfferMaker.precisions(row);
    if (item.precision() == null) {
      // The widest format needs the most memory: leaving the choice out never makes a model fit.
      return new OfferMaker.Choice("", known.isEmpty() ? "" : known.get(0), "weights");
    }
    if (!known.isEmpty() && !known.contains(item.precision())) {
      return refuse(
          pointer + "/precision",
          "the memory of `" + row.id() + "` in " + item.precision() + " is not known",
          "known: " + String.join(", ", known));
    }
    return new OfferMaker.Choice("", item.precision(), "weights");
  }

  private OfferMaker.@Nullable Choice refuse(String pointer, String message, String help) {
    problems.add(document.problem(pointer, message).withHelp(help));
    return null;
  }
}
