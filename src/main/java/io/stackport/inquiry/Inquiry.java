package io.stackport.inquiry;

import io.stackport.assembly.CaseFile;
import io.stackport.assembly.CaseMaker;
import io.stackport.assembly.Offer;
import io.stackport.bundle.Bundle;
import io.stackport.catalog.Catalog;
import io.stackport.catalog.Places;
import io.stackport.catalog.UnknownPlaceException;
import io.stackport.determination.Closing;
import io.stackport.determination.LineResult;
import io.stackport.determination.Verdict;
import io.stackport.document.Source;
import io.stackport.finding.Judgement;
import io.stackport.problem.Problem;
import io.stackport.problem.ProblemException;
import io.stackport.rule.RuleBook;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers questions about single items. */
public final class Inquiry {
  private final Catalog catalog;
  private final RuleBook book;
  private final Scene scene = new Scene();

  public Inquiry(Catalog catalog, RuleBook book) {
    this.catalog = catalog;
    this.book = book;
  }

  /**
   * What the law asks of an item for a destination.
   *
   * @throws ProblemException when the item, the destination or the party file is not known or right
   */
  public Determination determine(Question question) {
    String reason = Reasons.known(question.reason());
    Subject subject = Subject.of(question.subject(), catalog, question.on());
    Places.Place place = place(question.to());
    Source party = question.party();
    Bundle as =
        party == null
            ? scene.silent(question.to(), question.on(), question.kind())
            : scene.stated(party, question.to(), question.on(), question.kind());
    Bundle civil = scene.civil(question.to(), place.country(), question.on(), question.kind());
    Verdict stated = judge(question, reason, CaseMaker.over(as, catalog, subject.readings()));
    CaseFile assumed = CaseMaker.over(civil, catalog, subject.readings());
    Verdict home = judge(question, reason, assumed.with(assumed.paperwork().assuming()));
    List<Determination.Reading> readings = new ArrayList<>();
    for (int i = 0; i < stated.lines().size(); i++) {
      LineResult line = stated.lines().get(i);
      readings.add(new Determination.Reading(line.line().offer(), line, home.lines().get(i)));
    }
    if (readings.isEmpty()) {
      Offer offer = subject.readings().get(0);
      throw new ProblemException(
          Problem.at(
                  "question",
                  0,
                  "`" + subject.name() + "` is a " + offer.nature() + ": nothing moves")
              .withHelp("ask about an item or a service"));
    }
    String name = catalog.places().name(place.country());
    return new Determination(
        question,
        subject,
        place.region().isEmpty() ? name : place.region() + ", " + name,
        readings,
        stated,
        home);
  }

  private Verdict judge(Question question, @Nullable String reason, CaseFile file) {
    List<Judgement> judgements = book.judge(file.facts(), file.clocks());
    return Closing.close(file, question.posture(), Reasons.only(judgements, reason));
  }

  private Places.Place place(String text) {
    try {
      Places.Place place = catalog.places().resolve(text);
      if (place.bloc()) {
        throw new ProblemException(
            Problem.at("question", 0, "`" + text + "` is a bloc; one country must be named"));
      }
      return place;
    } catch (UnknownPlaceException unknown) {
      throw new ProblemException(
          Problem.at("question", 0, String.valueOf(unknown.getMessage())).withHelp(unknown.help()));
    }
  }
}
