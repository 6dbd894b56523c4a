package io.stackport.inquiry;

import io.stackport.assembly.Offer;
import io.stackport.assembly.Universe;
import io.stackport.catalog.Catalog;
import io.stackport.catalog.ControlList;
import io.stackport.fact.ListedItem;
import io.stackport.fact.Stated;
import io.stackport.problem.DidYouMean;
import io.stackport.problem.Problem;
import io.stackport.problem.ProblemException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a question is about: an entry or paragraph of the Commerce Control List in each of its
 * readings, or a component of the catalog.
 *
 * @param name as it was asked for
 * @param readings offers that stand for it; more than one where the entry's paragraphs differ
 */
public record Subject(String name, String title, List<Offer> readings) {
  private static final Pattern ECCN =
      Pattern.compile("\\d[A-E]\\d{3}(\\.[a-z0-9.]+)?", Pattern.CASE_INSENSITIVE);

  /**
   * @param name an ECCN, {@code EAR99}, or the id of a component or of an offer such as {@code
   *     llama-3.3-70b:fp8}
   * @throws ProblemException when there is no such thing, saying what was perhaps meant
   */
  public static Subject of(String asked, Catalog catalog, LocalDate day) {
    String name = inListForm(asked);
    ControlList list = catalog.on(day).controlList();
    if (name.equals("EAR99")) {
      return new Subject(name, "under no entry of the Commerce Control List", List.of(item(name)));
    }
    if (ECCN.matcher(name).matches()) {
      if (!list.knows(name)) {
        throw new ProblemException(
            Problem.at("question", 0, "the Commerce Control List of " + day + " has no " + name)
                .withHelp(DidYouMean.hint(name, list.rows())));
      }
      return eccn(name, list);
    }
    return component(name, catalog);
  }

  /** {@code 5a002.A} as the list writes it; anything else as it is. */
  private static String inListForm(String asked) {
    if (asked.equalsIgnoreCase("EAR99")) {
      return "EAR99";
    }
    if (!ECCN.matcher(asked).matches()) {
      return asked;
    }
    return asked.substring(0, 5).toUpperCase(Locale.ROOT)
        + asked.substring(5).toLowerCase(Locale.ROOT);
  }

  /**
   * A sentence about a class that has no other name: "X is X and goes to" says it twice.
   *
   * @param eccn the class, which is its item's name too
   */
  public static String plain(String sentence, String eccn) {
    String twice = eccn + " is " + eccn;
    return sentence
        .replace(twice + " and ", eccn + " ")
        .replace(twice + ";", eccn + ":")
        .replace(twice, eccn);
  }

  /** Whether it is a class of the Commerce Control List, and nothing else is known of it. */
  boolean listed() {
    return readings.stream().allMatch(offer -> offer.component() instanceof ListedItem);
  }

  static Subject eccn(String name, ControlList list) {
    return new Subject(
        name, list.title(name), list.readings(name).stream().map(Subject::item).toList());
  }

  private static Offer item(String eccn) {
    ListedItem item = new ListedItem(eccn, eccn);
    Stated stated = new Stated(eccn, eccn, "ccats", null, null, true, true);
    return new Offer(eccn, item, List.of(item, stated), "item", 1, "", -1);
  }

  private static Subject component(String name, Catalog catalog) {
    List<Offer> all = Universe.offers(catalog);
    List<String> ids = new ArrayList<>();
    for (Offer offer : all) {
      if (offer.id().equals(name)) {
        return new Subject(name, offer.component().name(), List.of(offer));
      }
      if (offer.component().id().equals(name)) {
        ids.add(offer.id());
      }
    }
    if (!ids.isEmpty()) {
      throw new ProblemException(
          Problem.at("question", 0, "`" + name + "` can be chosen in more than one way")
              .withHelp("name one of " + String.join(", ", ids)));
    }
    throw new ProblemException(
        Problem.at("question", 0, "`" + name + "` is neither an ECCN nor in the catalog")
            .withHelp(DidYouMean.hint(name, all.stream().map(Offer::id).toList())));
  }
}
