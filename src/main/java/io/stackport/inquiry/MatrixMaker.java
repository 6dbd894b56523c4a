package io.stackport.inquiry;

import io.stackport.assembly.CaseFile;
import io.stackport.assembly.CaseMaker;
import io.stackport.assembly.Offer;
import io.stackport.assembly.Universe;
import io.stackport.bundle.Bundle;
import io.stackport.catalog.Catalog;
import io.stackport.catalog.ControlList;
import io.stackport.determination.Closing;
import io.stackport.determination.LineResult;
import io.stackport.determination.Posture;
import io.stackport.fact.Fact;
import io.stackport.fact.ReasonForControl;
import io.stackport.fact.Stated;
import io.stackport.finding.Judgement;
import io.stackport.problem.DidYouMean;
import io.stackport.problem.Problem;
import io.stackport.problem.ProblemException;
import io.stackport.rule.RuleBook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * Judges items for every destination of the Country Chart. All items of a destination are one case:
 * by the restriction law each is judged as if it stood alone.
 */
public final class MatrixMaker {
  private final Catalog catalog;
  private final RuleBook book;
  private final LocalDate on;
  private final Posture posture;
  private final boolean chartOnly;
  private final IntConsumer progress;

  /**
   * @param progress is told how many destinations are done
   */
  public MatrixMaker(
      Catalog catalog,
      RuleBook book,
      LocalDate on,
      Posture posture,
      boolean chartOnly,
      IntConsumer progress) {
    this.catalog = catalog;
    this.book = book;
    this.on = on;
    this.posture = posture;
    this.chartOnly = chartOnly;
    this.progress = progress;
  }

  /**
   * Rows of the Commerce Control List: all of them, or those named.
   *
   * @throws ProblemException when the list has no such entry
   */
  public Matrix eccns(Collection<String> named) {
    ControlList list = catalog.on(on).controlList();
    List<Subject> subjects = new ArrayList<>();
    for (String eccn : named.isEmpty() ? list.rows() : named) {
      if (!list.knows(eccn)) {
        throw new ProblemException(
            Problem.at("matrix", 0, "the Commerce Control List of " + on + " has no " + eccn)
                .withHelp(DidYouMean.hint(eccn, list.rows())));
      }
      subjects.add(Subject.eccn(eccn, list));
    }
    return of("eccn", subjects);
  }

  /** Items and services of a layer of the program, {@code A} to {@code E}. */
  public Matrix layer(String layer) {
    return components(
        Universe.offers(catalog).stream()
            .filter(offer -> offer.component().layer().equals(layer))
            .toList());
  }

  /** What a bundle selects, one unit of each, wherever the bundle itself goes. */
  public Matrix bundle(Bundle bundle) {
    CaseFile made = CaseMaker.make(bundle, catalog, on);
    List<Offer> offers = new ArrayList<>();
    for (Offer offer : made.offers().values()) {
      List<Fact> facts = new ArrayList<>(offer.facts());
      made.facts().stream()
          .filter(fact -> fact instanceof Stated stated && stated.offer().equals(offer.id()))
          .forEach(facts::add);
      offers.add(
          new Offer(offer.id(), offer.component(), facts, offer.nature(), 1, offer.hall(), -1));
    }
    return components(offers);
  }

  private Matrix components(List<Offer> offers) {
    return of(
        "item",
        offers.stream()
            .filter(offer -> offer.nature().equals("item") || offer.nature().equals("service"))
            .map(offer -> new Subject(offer.id(), offer.component().name(), List.of(offer)))
            .toList());
  }

  private Matrix of(String first, List<Subject> subjects) {
    Classmates classmates = new Classmates(catalog.on(on).controlList(), book);
    Map<String, Offer> judged = new LinkedHashMap<>();
    Map<String, String> standsFor = new HashMap<>();
    for (Subject subject : subjects) {
      for (Offer offer : subject.readings()) {
        String one = subject.listed() ? classmates.of(offer.id()) : offer.id();
        standsFor.put(offer.id(), one);
        judged.putIfAbsent(one, offer);
      }
    }
    List<Offer> offers = List.copyOf(judged.values());
    List<Matrix.Column> columns =
        catalog.on(on).chartCodes().stream()
            .map(code -> new Matrix.Column(code, catalog.places().name(code)))
            .toList();
    Scene scene = new Scene();
    AtomicInteger done = new AtomicInteger();
    List<List<Cell>> byColumn =
        columns.parallelStream()
            .map(
                column -> {
                  List<Cell> cells = column(column.code(), subjects, offers, standsFor, scene);
                  progress.accept(done.incrementAndGet());
                  return cells;
                })
            .toList();
    List<Matrix.Row> rows = new ArrayList<>();
    for (int i = 0; i < subjects.size(); i++) {
      int row = i;
      rows.add(
          new Matrix.Row(
              subjects.get(i).name(),
              subjects.get(i).title(),
              byColumn.stream().map(cells -> cells.get(row)).toList()));
    }
    return new Matrix(first, on, posture, chartOnly, columns, rows);
  }

  private List<Cell> column(
      String code,
      List<Subject> subjects,
      List<Offer> offers,
      Map<String, String> standsFor,
      Scene scene) {
    Bundle context = scene.civil(code, code, on, "export");
    CaseFile made = CaseMaker.over(context, catalog, offers);
    CaseFile file = made.with(made.paperwork().assuming());
    List<Judgement> judgements = book.judge(file.facts(), file.clocks());
    if (chartOnly) {
      judgements = Reasons.chart(judgements);
    }
    Map<String, LineResult> lines = new HashMap<>();
    for (LineResult line : Closing.lines(file, posture, judgements)) {
      lines.put(line.line().offer(), line);
    }
    Set<String> beyond = chartOnly ? beyond(file.facts()) : Set.of();
    Map<Cell, Cell> alike = new HashMap<>();
    List<Cell> cells = new ArrayList<>();
    for (Subject subject : subjects) {
      Cell cell = cell(subject, lines, standsFor, beyond);
      cells.add(alike.computeIfAbsent(cell, same -> same));
    }
    return cells;
  }

  private static Cell cell(
      Subject subject,
      Map<String, LineResult> lines,
      Map<String, String> standsFor,
      Set<String> beyond) {
    List<LineResult> readings = new ArrayList<>();
    boolean more = false;
    for (Offer offer : subject.readings()) {
      String one = standsFor.getOrDefault(offer.id(), offer.id());
      LineResult line = lines.get(one);
      if (line != null) {
        readings.add(line);
        more |= beyond.contains(one);
      }
    }
    Cell cell = Cell.of(readings);
    String own = subject.readings().get(0).id();
    String judged = standsFor.getOrDefault(own, own);
    cell = new Cell(cell.state(), Subject.plain(cell.why(), judged).replace(judged, own));
    return more && cell.state() == Cell.State.NONE_FOUND
        ? new Cell(Cell.State.OPEN, "the entry has a reason that is not on the chart")
        : cell;
  }

  /** Classes with a reason for control that neither the chart nor an embargo decides. */
  private static Set<String> beyond(List<Fact> facts) {
    Set<String> all = new TreeSet<>();
    for (Fact fact : facts) {
      if (fact instanceof ReasonForControl reason
          && Reasons.BEYOND_CHART.contains(reason.scope())) {
        all.add(reason.eccn());
      }
    }
    return all;
  }

  /** Cells by state, in the order of gravity. */
  public static Map<Cell.State, Integer> totals(Iterable<Cell> cells) {
    Map<Cell.State, Integer> totals = new LinkedHashMap<>();
    for (Cell.State state : Cell.State.values()) {
      totals.put(state, 0);
    }
    cells.forEach(cell -> totals.merge(cell.state(), 1, Integer::sum));
    return totals;
  }
}
