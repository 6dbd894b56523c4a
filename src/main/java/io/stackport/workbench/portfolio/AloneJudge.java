package io.stackport.workbench.portfolio;

import io.stackport.assembly.CaseFile;
import io.stackport.assembly.CaseMaker;
import io.stackport.assembly.Offer;
import io.stackport.bundle.Bundle;
import io.stackport.bundle.BundleReader;
import io.stackport.determination.Closing;
import io.stackport.determination.Posture;
import io.stackport.document.Document;
import io.stackport.fact.Chip;
import io.stackport.fact.Fact;
import io.stackport.finding.Judgement;
import io.stackport.workbench.change.Side;
import io.stackport.workbench.change.Split;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Judges one bundle by itself under both sides, as a check does. */
final class AloneJudge {
  private final Side before;
  private final Side after;
  private final Posture posture;
  private final BundleReader reader = new BundleReader();

  AloneJudge(Side before, Side after, Posture posture) {
    this.before = before;
    this.after = after;
    this.posture = posture;
  }

  /**
   * @throws io.stackport.problem.ProblemException when the bundle is not right
   */
  Answers answers(Entry entry) {
    Bundle bundle = reader.of(new Document(entry.where(), entry.root(), Map.of()), entry.from());
    CaseFile one = CaseMaker.make(bundle, before.catalog(), null);
    CaseFile other = CaseMaker.make(bundle, after.catalog(), null);
    List<Judgement> first = before.book().judge(one.facts(), one.clocks());
    List<Judgement> then = after.book().judge(other.facts(), other.clocks());
    SortedSet<String> layers = new TreeSet<>();
    String rule = differing(one, Split.of(first, then), layers);
    long chips = 0;
    for (Offer offer : one.offers().values()) {
      for (Fact fact : offer.facts()) {
        if (fact instanceof Chip chip) {
          chips = Math.addExact(chips, Math.multiplyExact((long) chip.count(), offer.quantity()));
        }
      }
    }
    return new Answers(
        Closing.close(one, posture, first).exitCode(),
        Closing.close(other, posture, then).exitCode(),
        rule,
        layers,
        chips);
  }

  private static String differing(CaseFile file, Split split, Set<String> layers) {
    TreeSet<String> rules = new TreeSet<>();
    for (Judgement each : split.both()) {
      rules.add(each.authority().id());
      for (String id : each.support()) {
        Offer offer = file.offers().get(id);
        if (offer != null) {
          layers.add(offer.component().layer());
        }
      }
    }
    return rules.isEmpty() ? "" : rules.first();
  }
}
