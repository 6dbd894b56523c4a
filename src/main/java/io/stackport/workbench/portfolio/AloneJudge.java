package io.stackport.workbench.portfolio;

import io.stackport.assembly.CaseFile;
import io.stackport.assembly.CaseMaker;
import io.stackport.assembly.Offer;
import io.stackport.bundle.Bundle;
import io.stackport.determination.Closing;
import io.stackport.fact.Chip;
import io.stackport.fact.Fact;
import io.stackport.finding.Judgement;
import io.stackport.workbench.change.Split;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Judges one bundle by itself under both sides, as a check does. */
final class AloneJudge {
  private final Comparing sides;

  AloneJudge(Comparing sides) {
    this.sides = sides;
  }

  /**
   * @throws io.stackport.problem.ProblemException when the bundle is not right
   */
  Answers answers(Entry entry) {
    Bundle bundle = sides.reader().of(entry.document(), entry.stored().from());
    CaseFile one = CaseMaker.make(bundle, sides.before().catalog(), null);
    CaseFile other =
        sides.sameCatalog() ? one : CaseMaker.make(bundle, sides.after().catalog(), null);
    List<Judgement> first = sides.before().book().judge(one.facts(), one.clocks());
    List<Judgement> then = sides.after().book().judge(other.facts(), other.clocks());
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
        Closing.close(one, sides.posture(), first).exitCode(),
        Closing.close(other, sides.posture(), then).exitCode(),
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
