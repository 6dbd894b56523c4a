package io.stackport.assembly;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stackport.catalog.Catalog;
import io.stackport.catalog.Row;
import io.stackport.catalog.Shelf;
import io.stackport.document.Document;
import io.stackport.document.YamlReader;
import io.stackport.fact.Chip;
import io.stackport.fact.Clocks;
import io.stackport.fact.Fact;
import io.stackport.problem.DidYouMean;
import io.stackport.problem.Problem;
import io.stackport.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One chip on its own, with the tables of law that classify it. */
public record ChipSheet(Chip chip, List<Fact> facts, Clocks clocks) {

  /**
   * @throws ProblemException when the catalog has no such chip
   */
  public static ChipSheet find(String id, Catalog catalog, LocalDate day) {
    Row row = catalog.row(id);
    if (row == null || row.shelf() != Shelf.CHIPS) {
      List<String> chips = catalog.rows(Shelf.CHIPS).stream().map(Row::id).toList();
      throw new ProblemException(
          Problem.at("classify", 0, "no chip has the id `" + id + "`")
              .withHelp(DidYouMean.hint(id, chips)));
    }
    return of(row, catalog, day);
  }

  /**
   * @throws ProblemException when the file is not one chip in the catalog's form
   */
  public static ChipSheet read(Path file, Catalog catalog, LocalDate day) {
    Document document;
    try {
      document = YamlReader.read(file.toString(), Files.readString(file));
    } catch (IOException broken) {
      throw new ProblemException(Problem.at(file.toString(), 0, "there is no such file"));
    }
    ObjectNode whole = JsonNodeFactory.instance.objectNode();
    whole.put("catalog", Shelf.CHIPS.key()).put("asOf", day.toString());
    whole.putArray("rows").add(document.root());
    Map<String, Document.Place> places = new HashMap<>();
    document.places().forEach((pointer, place) -> places.put("/rows/0" + pointer, place));
    List<Problem> problems =
        catalog.check(Shelf.CHIPS).problems(new Document(document.file(), whole, places));
    if (!problems.isEmpty() || !(document.root() instanceof ObjectNode node)) {
      throw new ProblemException(problems);
    }
    return of(new Row(Shelf.CHIPS, node, document.file(), 1), catalog, day);
  }

  private static ChipSheet of(Row row, Catalog catalog, LocalDate day) {
    List<Fact> facts =
        new ArrayList<>(new OfferMaker(catalog::row).facts(row, OfferMaker.Choice.NONE, row.id()));
    Chip chip = (Chip) facts.get(0);
    facts.addAll(catalog.on(day).everywhere());
    return new ChipSheet(chip, facts, new Clocks(day, null, null, null));
  }
}
