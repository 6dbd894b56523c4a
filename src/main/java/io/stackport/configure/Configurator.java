package io.stackport.configure;

import io.stackport.assembly.CaseFile;
import io.stackport.assembly.CaseMaker;
import io.stackport.assembly.Offer;
import io.stackport.assembly.RequestOffers;
import io.stackport.bundle.Request;
import io.stackport.catalog.Catalog;
import io.stackport.determination.Posture;
import io.stackport.finding.Judgement;
import io.stackport.problem.DidYouMean;
import io.stackport.problem.Problem;
import io.stackport.problem.ProblemException;
import io.stackport.rule.RuleBook;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Makes models of requests. */
public final class Configurator {
  private final Catalog catalog;
  private final RuleBook book;
  private final Posture posture;

  public Configurator(Catalog catalog, RuleBook book, Posture posture) {
    this.catalog = catalog;
    this.book = book;
    this.posture = posture;
  }

  /**
   * The model of a request.
   *
   * @throws ProblemException naming everything in the request that the catalog does not bear out
   */
  public RequestModel model(Request request) {
    List<Problem> problems = new ArrayList<>();
    List<Offer> offers = RequestOffers.of(request, catalog, problems);
    if (!problems.isEmpty()) {
      throw new ProblemException(problems);
    }
    CaseFile file = CaseMaker.over(request.context(), catalog, offers);
    List<Judgement> judgements = book.judge(file.facts(), file.clocks());
    return RequestModel.of(request, file, posture, judgements);
  }

  /**
   * Which options still fit, slot by slot.
   *
   * @param slot the slot that is asked for; null for every slot
   * @param ended asked often; true ends the search, and what was found so far is the answer
   * @throws ProblemException when there is no such slot
   */
  public Offered options(Request request, @Nullable String slot, BooleanSupplier ended) {
    if (slot != null && !request.slots().containsKey(slot)) {
      throw new ProblemException(
          Problem.at("question", 0, "there is no slot `" + slot + "`")
              .withHelp(DidYouMean.hint(slot, request.slots().keySet())));
    }
    return Offered.of(model(request), slot, ended);
  }

  /**
   * How many configurations there are.
   *
   * @param by {@code destination}, {@code chip} or a slot; null for the whole
   * @param destinations alpha-2 codes instead of the request's own; empty for its own
   * @param progress is told how many destinations are done
   * @throws ProblemException when something named is not known
   */
  public Counted count(
      Request request, @Nullable String by, List<String> destinations, IntConsumer progress) {
    Set<String> known = new TreeSet<>(request.slots().keySet());
    known.addAll(List.of("chip", "destination"));
    if (by != null && !known.contains(by)) {
      throw new ProblemException(
          Problem.at("question", 0, "nothing can be counted by `" + by + "`")
              .withHelp(DidYouMean.hint(by, known)));
    }
    List<String> own = request.context().destinations();
    boolean each = "destination".equals(by) && own.size() > 1;
    List<String> asked = destinations.isEmpty() && each ? own : destinations;
    if (asked.isEmpty()) {
      return new Counted(
          request.name(), by, Counted.rows(model(request), String.join(" ", own), by));
    }
    Elsewhere elsewhere = new Elsewhere(request);
    AtomicInteger done = new AtomicInteger();
    List<Counted.Row> rows =
        asked.parallelStream()
            .map(
                code -> {
                  List<Counted.Row> here = Counted.rows(model(elsewhere.in(code)), code, by);
                  progress.accept(done.incrementAndGet());
                  return here;
                })
            .flatMap(List::stream)
            .toList();
    return new Counted(request.name(), by, rows);
  }

  /** Every country of the Country Chart, by code. */
  public List<String> everywhere() {
    return List.copyOf(catalog.places().countries());
  }

  /** A search for the best configurations of a request, which another thread may stop. */
  public Best best(Request request, BestQuestion question) {
    RequestModel model = model(request);
    Certifier certifier = new Certifier(catalog, book, posture, new BundleWriter(model));
    return new Best(model, certifier, question);
  }
}
