package io.stackport.assembly;

import io.stackport.bundle.Bundle;
import io.stackport.catalog.Row;
import io.stackport.document.Document;
import io.stackport.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is stated of components that may be chosen. A statement holds for every way of having its
 * component that it does not rule out; of two, the one that says more of the way counts alone.
 */
final class StatedRows {
  private final ComponentRows rows;
  private final Document document;
  private final List<Problem> problems;
  private final Map<String, List<Statement>> all = new TreeMap<>();

  /** A row as stated, with the index of the stating item. */
  private record Statement(Bundle.Item item, int index, Row row) {
    int choices() {
      return (item.chip() == null ? 0 : 1)
          + (item.precision() == null ? 0 : 1)
          + (item.delivery() == null ? 0 : 1);
    }
  }

  /**
   * One way of having a component.
   *
   * @param row with what is stated of it
   * @param item index of the stating item; -1 when nothing is stated
   */
  record Way(Row row, OfferMaker.Choice choice, int item) {}

  /**
   * @param context its {@code select} are the stated items
   */
  StatedRows(Bundle context, ComponentRows rows, List<Problem> problems) {
    this.rows = rows;
    this.document = context.document();
    this.problems = problems;
    for (int i = 0; i < context.select().size(); i++) {
      add(context.select().get(i), i);
    }
  }

  private void add(Bundle.Item item, int index) {
    String pointer = "/select/" + index;
    Row row = rows.named(item.id(), pointer + "/id");
    if (row == null) {
      return;
    }
    Row whole = item.facts() == null ? row : rows.stated(row, item.facts(), pointer + "/facts");
    if (whole != null && possible(whole, item, pointer)) {
      all.computeIfAbsent(item.id(), id -> new ArrayList<>())
          .add(new Statement(item, index, whole));
    }
  }

  /** Whether a row can be had as an item says; if not, a problem is told at the pointer. */
  boolean possible(Row row, Bundle.Item item, String pointer) {
    if (item.chip() == null && item.precision() == null && item.delivery() == null) {
      return true;
    }
    if (new ChoiceReader(document, problems).read(row, item, pointer) == null) {
      return false;
    }
    List<OfferMaker.Choice> choices = OfferMaker.choices(row);
    if (choices.stream().noneMatch(choice -> matches(item, choice))) {
      problems.add(
          document
              .problem(pointer, "`" + row.id() + "` cannot be had in this way")
              .withHelp(
                  "ways: " + String.join(", ", choices.stream().map(StatedRows::say).toList())));
      return false;
    }
    return true;
  }

  private static String say(OfferMaker.Choice choice) {
    if (!choice.chip().isEmpty()) {
      return "chip: " + choice.chip();
    }
    return choice.precision().isEmpty()
        ? "delivery: " + choice.delivery()
        : "precision: " + choice.precision();
  }

  /** A row with what is stated of it in every way of having it. */
  Row whole(Row row) {
    for (Statement statement : all.getOrDefault(row.id(), List.of())) {
      if (statement.choices() == 0) {
        return statement.row();
      }
    }
    return row;
  }

  /** Every way of having a component; one at least. */
  List<Way> ways(Row row) {
    List<Statement> stated = all.getOrDefault(row.id(), List.of());
    Set<OfferMaker.Choice> choices = new LinkedHashSet<>(OfferMaker.choices(whole(row)));
    for (Statement statement : stated) {
      OfferMaker.choices(statement.row()).stream()
          .filter(choice -> matches(statement.item(), choice))
          .forEach(choices::add);
    }
    return choices.stream().map(choice -> way(row, choice, stated)).toList();
  }

  private static Way way(Row row, OfferMaker.Choice choice, List<Statement> stated) {
    Statement best = null;
    for (Statement statement : stated) {
      boolean speaks = matches(statement.item(), choice);
      if (speaks && (best == null || statement.choices() > best.choices())) {
        best = statement;
      }
    }
    return best == null ? new Way(row, choice, -1) : new Way(best.row(), choice, best.index());
  }

  private static boolean matches(Bundle.Item item, OfferMaker.Choice choice) {
    return same(item.chip(), choice.chip())
        && same(item.precision(), choice.precision())
        && same(item.delivery(), choice.delivery());
  }

  private static boolean same(@Nullable String asked, String chosen) {
    return asked == null || asked.equals(chosen);
  }
}
