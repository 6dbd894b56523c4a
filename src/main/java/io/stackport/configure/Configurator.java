package io.stackport.configure;

import io.stackport.assembly.CaseFile;
import io.stackport.assembly.CaseMaker;
import io.stackport.assembly.Offer;
import io.stackport.assembly.RequestOffers;
import io.stackport.bundle.Request;
import io.stackport.catalog.Catalog;
import io.stackport.determination.Posture;
import io.stackport.finding.Judgement;
import io.stackport.problem.Problem;
import io.stackport.problem.ProblemException;
import io.stackport.rule.RuleBook;
import java.util.ArrayList;
import java.util.List;

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

  /** A search for the best configurations of a request, which another thread may stop. */
  public Best best(Request request, BestQuestion question) {
    RequestModel model = model(request);
    Certifier certifier = new Certifier(catalog, book, posture, new BundleWriter(model));
    return new Best(model, certifier, question);
  }
}
