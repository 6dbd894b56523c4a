package io.stackport.workbench.portfolio;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stackport.assembly.CaseFile;
import io.stackport.assembly.CaseMaker;
import io.stackport.assembly.Offer;
import io.stackport.bundle.Bundle;
import io.stackport.bundle.BundleReader;
import io.stackport.document.Document;
import io.stackport.fact.Chip;
import io.stackport.fact.Fact;
import io.stackport.fact.Proposal;
import io.stackport.finding.Judgement;
import io.stackport.problem.ProblemException;
import io.stackport.workbench.change.Split;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A context that bundles of a portfolio share, with every item that one of them was seen to select:
 * judged once by each side, closed for each bundle.
 */
final class Scope {
  private final Map<ObjectNode, Integer> items = new LinkedHashMap<>();
  private final Map<String, int[]> selections = new HashMap<>();
  private @Nullable Judged judged;

  /** Both sides' answers over the items seen. */
  private record Judged(
      Compiled before,
      Compiled after,
      int[] offerOf,
      String[] layers,
      long[] accelerators,
      List<Different> differences) {}

  /** What only one side says: by which rule, and of which offers. */
  private record Different(String rule, int[] offers) {}

  /** Whether a bundle selects what has not been judged yet. */
  boolean lacks(Entry entry) {
    return !selections.containsKey(entry.selection());
  }

  /**
   * Judges everything seen so far and what these select. Where one of them is not right in itself,
   * or cannot stand among others, all of them are left to be judged alone.
   */
  void extend(Collection<Entry> entries, Comparing sides) {
    for (Entry each : entries) {
      selections.computeIfAbsent(
          each.selection(),
          selection ->
              each.items().stream()
                  .mapToInt(item -> items.computeIfAbsent(item, added -> items.size()))
                  .toArray());
    }
    Entry any = entries.iterator().next();
    try {
      judged = judge(bundle(any, sides.reader()), sides);
    } catch (ProblemException | ArithmeticException notTogether) {
      judged = null;
    }
  }

  private Bundle bundle(Entry any, BundleReader reader) {
    ObjectNode root = any.root().deepCopy();
    root.put("bundle", "portfolio");
    root.remove("title");
    ArrayNode select = root.putArray("select");
    items.keySet().forEach(select::add);
    return reader.of(new Document(any.where(), root, Map.of()), any.stored().from());
  }

  private @Nullable Judged judge(Bundle bundle, Comparing sides) {
    if (bundle.prices() != null && !bundle.prices().illustrative()) {
      return null; // Value limits hang on quantities.
    }
    CaseFile one = CaseMaker.make(bundle, sides.before().catalog(), null);
    boolean same = sides.sameCatalog();
    CaseFile other = same ? one : CaseMaker.make(bundle, sides.after().catalog(), null);
    if (hangsOnAll(bundle, one) || hangsOnAll(bundle, other)) {
      return null;
    }
    List<Judgement> first = sides.before().book().judge(one.facts(), one.clocks());
    List<Judgement> then =
        sides.silent(one, first)
            ? first
            : sides.after().book().judge(other.facts(), other.clocks());
    Compiled left = new Compiled(one, sides.posture(), first);
    List<Different> differences = differences(left, first, then);
    // Where both say the same of the same facts, one serves for both.
    Compiled right =
        same && differences.isEmpty() ? left : new Compiled(other, sides.posture(), then);
    if (!left.sound() || !right.sound() || left.size() != items.size() || halls(one) > 1) {
      return null;
    }
    int[] offerOf = new int[items.size()];
    String[] layers = new String[items.size()];
    long[] accelerators = new long[items.size()];
    for (Offer offer : one.offers().values()) {
      int at = left.indexOf(offer.id());
      if (right.indexOf(offer.id()) != at) {
        return null;
      }
      offerOf[offer.item()] = at;
      layers[at] = offer.component().layer();
      for (Fact fact : offer.facts()) {
        accelerators[at] += fact instanceof Chip chip ? chip.count() : 0;
      }
    }
    return new Judged(left, right, offerOf, layers, accelerators, differences);
  }

  /** Whether a fact of the context speaks of everything that is selected together. */
  private static boolean hangsOnAll(Bundle bundle, CaseFile file) {
    return bundle.prices() != null
        && file.facts().stream()
            .anyMatch(
                fact ->
                    fact instanceof Proposal proposal
                        && !Boolean.TRUE.equals(proposal.hardwareOriginStated()));
  }

  private static long halls(CaseFile file) {
    return file.offers().values().stream().filter(Offer::isHall).count();
  }

  private static List<Different> differences(
      Compiled index, List<Judgement> before, List<Judgement> after) {
    return Split.of(before, after).both().stream()
        .map(
            each ->
                new Different(
                    each.authority().id(),
                    each.support().stream().mapToInt(index::indexOf).toArray()))
        .toList();
  }

  /** The answers on a bundle; null where it must be judged alone. */
  @Nullable Answers answers(Entry entry) {
    Judged all = judged;
    if (all == null) {
      return null;
    }
    int[] selected = selections.getOrDefault(entry.selection(), new int[0]);
    if (selected.length == 0) {
      return null;
    }
    long[] quantities = new long[all.layers().length];
    for (int i = 0; i < selected.length; i++) {
      quantities[all.offerOf()[selected[i]]] = entry.quantities()[i];
    }
    try {
      int was = all.before().exitCode(quantities);
      SortedSet<String> layers = new TreeSet<>();
      String rule = differing(all, quantities, layers);
      int is = rule.isEmpty() ? was : all.after().exitCode(quantities);
      long chips = 0;
      for (int i = 0; i < quantities.length; i++) {
        chips = Math.addExact(chips, Math.multiplyExact(quantities[i], all.accelerators()[i]));
      }
      return new Answers(was, is, rule, layers, chips);
    } catch (ArithmeticException tooLarge) {
      return null;
    }
  }

  /** The first rule that speaks otherwise of the bundle; empty when none does. */
  private static String differing(Judged all, long[] quantities, Set<String> layers) {
    String first = "";
    for (Different each : all.differences()) {
      boolean here = true;
      for (int offer : each.offers()) {
        here &= offer >= 0 && quantities[offer] > 0;
      }
      if (here) {
        first = first.isEmpty() ? each.rule() : first;
        for (int offer : each.offers()) {
          layers.add(all.layers()[offer]);
        }
      }
    }
    return first;
  }
}
