package io.stackport.workbench.change;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stackport.assembly.CaseFile;
import io.stackport.assembly.CaseMaker;
import io.stackport.assembly.Offer;
import io.stackport.assembly.Universe;
import io.stackport.bundle.BundleReader;
import io.stackport.catalog.Catalog;
import io.stackport.catalog.Places;
import io.stackport.catalog.UnknownPlaceException;
import io.stackport.document.Document;
import io.stackport.finding.Judgement;
import io.stackport.problem.Problem;
import io.stackport.problem.ProblemException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Compares two sides over everything that can be offered: one case for the universe of offers in
 * each context. By the restriction law an offer's line is judged in it as if it stood alone, and
 * what several offers support is what any bundle of them gets.
 */
public final class BookDiff {
  private static final String HOME = "US";

  private final Side before;
  private final Side after;
  private final DiffQuestion question;
  private final List<Offer> offersBefore;
  private final List<Offer> offersAfter;
  private final @Nullable Differing differing;
  private final BundleReader reader = new BundleReader();

  public BookDiff(Side before, Side after, DiffQuestion question) {
    this.before = before;
    this.after = after;
    this.question = question;
    this.offersBefore = Universe.offers(before.catalog());
    this.offersAfter = sameCatalog() ? offersBefore : Universe.offers(after.catalog());
    boolean sameFacts = sameCatalog() && question.later().isEmpty();
    this.differing =
        sameFacts && !question.inFull() ? Differing.of(before.book(), after.book()) : null;
  }

  private boolean sameCatalog() {
    return before.catalog().digest().equals(after.catalog().digest());
  }

  /** Offers of the first side. */
  public int offers() {
    return offersBefore.size();
  }

  /** The contexts in which both sides are judged, in order. */
  public List<Context> contexts() {
    List<Places.Place> places = places(before.catalog());
    List<Context> all = new ArrayList<>();
    for (Profile profile : question.profiles()) {
      for (int i = 0; i < question.days().size(); i++) {
        for (Places.Place place : places) {
          String to = place.region().isEmpty() ? place.country() : place.region();
          all.add(
              new Context(profile, to, place.country(), question.days().get(i), question.after(i)));
        }
      }
    }
    return all;
  }

  private List<Places.Place> places(Catalog catalog) {
    if (question.destinations().isEmpty()) {
      return catalog.places().countries().stream()
          .filter(code -> !code.equals(HOME))
          .map(code -> new Places.Place(code, "", false))
          .toList();
    }
    List<Places.Place> places = new ArrayList<>();
    for (String text : question.destinations()) {
      try {
        Places.Place place = catalog.places().resolve(text);
        if (place.bloc()) {
          catalog
              .on(question.days().get(0))
              .members(place.country())
              .forEach(code -> places.add(new Places.Place(code, "", false)));
        } else {
          places.add(place);
        }
      } catch (UnknownPlaceException unknown) {
        throw new ProblemException(
            Problem.at("--destinations", 0, String.valueOf(unknown.getMessage()))
                .withHelp(unknown.help()));
      }
    }
    return places;
  }

  /**
   * Everything that differs.
   *
   * @param progress is told how many contexts are done
   */
  public Changes compare(IntConsumer progress) {
    AtomicInteger done = new AtomicInteger();
    return contexts().parallelStream()
        .map(
            context -> {
              Changes changes = compare(context);
              progress.accept(done.incrementAndGet());
              return changes;
            })
        .reduce(Changes::and)
        .orElseGet(Changes::new);
  }

  private Changes compare(Context context) {
    CaseFile one = file(context, before.catalog(), context.before(), offersBefore);
    Changes changes = new Changes();
    changes.context(one.lines().size(), differing != null);
    if (differing != null) {
      one = differing.narrowed(one);
    }
    boolean same = sameCatalog() && context.before().equals(context.after());
    CaseFile other = same ? one : file(context, after.catalog(), context.after(), offersAfter);
    List<Judgement> first = before.book().judge(one.facts(), one.clocks());
    List<Judgement> then = after.book().judge(other.facts(), other.clocks());
    Comparison comparison =
        new Comparison(
            context,
            new Comparison.Judged(one, first),
            new Comparison.Judged(other, then),
            question.posture());
    comparison.lines(!same, changes);
    comparison.said().forEach(changes::add);
    return changes;
  }

  private CaseFile file(Context context, Catalog catalog, LocalDate day, List<Offer> offers) {
    ObjectNode root = context.bundle("comparison", day, List.of());
    root.withArray("select").addObject().put("id", "item");
    return CaseMaker.over(
        reader.of(new Document("profile " + context.profile().name(), root, Map.of()), null),
        catalog,
        offers);
  }
}
