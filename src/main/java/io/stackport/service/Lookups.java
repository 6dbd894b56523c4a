package io.stackport.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stackport.Desk;
import io.stackport.Program;
import io.stackport.catalog.Catalog;
import io.stackport.document.Digest;
import io.stackport.problem.DidYouMean;
import io.stackport.problem.Problem;
import io.stackport.rule.RuleBook;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Looks things up in the rules and catalogs of a desk; nothing of it is a decision. */
public final class Lookups {
  private static final int TAG = 32;

  private final Desk desk;
  private final String build;

  /**
   * @param build digest of the program, which tags depend on as well
   */
  public Lookups(Desk desk, String build) {
    this.desk = desk;
    this.build = build;
  }

  /**
   * A page of components.
   *
   * @throws io.stackport.problem.ProblemException when a parameter is not right
   */
  public Looked components(SortedMap<String, String> query) {
    Catalog catalog = desk.catalog();
    return looked(new ComponentLookup(catalog).page(query), catalog.digest());
  }

  /**
   * @throws NotThereException when no component has the id
   */
  public Looked component(String id, SortedMap<String, String> query) {
    new Parameters(query, Set.of());
    Catalog catalog = desk.catalog();
    return looked(new ComponentLookup(catalog).one(id), catalog.digest());
  }

  /**
   * Rules, by id.
   *
   * @throws io.stackport.problem.ProblemException when a parameter is not right
   */
  public Looked rules(SortedMap<String, String> query) {
    RuleBook book = desk.book();
    return looked(new RuleLookup(book).list(query), book.digest());
  }

  /**
   * @throws NotThereException when no rule has the id
   */
  public Looked rule(String id, SortedMap<String, String> query) {
    new Parameters(query, Set.of());
    RuleBook book = desk.book();
    return looked(new RuleLookup(book).one(id), book.digest());
  }

  /** Countries and regions. */
  public Looked destinations(SortedMap<String, String> query) {
    new Parameters(query, Set.of());
    Catalog catalog = desk.catalog();
    return looked(new DestinationLookup(catalog).list(), catalog.digest());
  }

  /**
   * What the tables of law say of a country or region on a day.
   *
   * @throws NotThereException when nothing has the code
   */
  public Looked destination(String code, SortedMap<String, String> query) {
    Parameters parameters = new Parameters(query, Set.of("on"));
    Catalog catalog = desk.catalog();
    var on = parameters.dateOrToday("on");
    return looked(new DestinationLookup(catalog).one(code, on), catalog.digest() + on);
  }

  /**
   * Rule books and catalogs that answered, those of the desk first.
   *
   * @param rules digests of all that are kept; {@code catalogs} likewise
   */
  public Looked rulebooks(
      SortedMap<String, String> query, Collection<String> rules, Collection<String> catalogs) {
    new Parameters(query, Set.of());
    RuleBook book = desk.book();
    Catalog catalog = desk.catalog();
    ObjectNode root = JsonNodeFactory.instance.objectNode().put("version", Program.version());
    books(root, "rulebooks", "rules", book.digest(), book.rules().size(), rules);
    books(root, "catalogs", "components", catalog.digest(), catalog.ids().size(), catalogs);
    return looked(root, root.toString());
  }

  private static void books(
      ObjectNode root,
      String list,
      String counted,
      String current,
      int count,
      Collection<String> kept) {
    var all = root.putArray(list);
    all.addObject().put("digest", current).put("current", true).put(counted, count);
    for (String digest : new TreeSet<>(kept)) {
      if (!digest.equals(current)) {
        all.addObject().put("digest", digest).put("current", false).putNull(counted);
      }
    }
  }

  private Looked looked(ObjectNode document, String basis) {
    String tag = Digest.of((basis + build).getBytes(UTF_8)).substring(0, TAG);
    return new Looked(document.toPrettyString() + "\n", tag);
  }

  /** Whether all words stand in at least one of the texts each; letters large or small. */
  static boolean has(@Nullable String words, String... texts) {
    if (words == null) {
      return true;
    }
    List<String> all = Arrays.stream(texts).map(text -> text.toLowerCase(Locale.ROOT)).toList();
    return Arrays.stream(words.strip().toLowerCase(Locale.ROOT).split("\\s+"))
        .allMatch(word -> all.stream().anyMatch(text -> text.contains(word)));
  }

  static NotThereException notThere(
      String what, String id, Collection<String> ids, String otherwise) {
    String hint = DidYouMean.hint(id, ids);
    return notThere(what, id, hint.isEmpty() ? otherwise : hint);
  }

  static NotThereException notThere(String what, String id, String help) {
    return new NotThereException(
        Problem.at("path", 0, "no " + what + " `" + id + "`").withHelp(help));
  }
}
