package io.stackport.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import io.stackport.Shipped;
import io.stackport.assembly.CaseFile;
import io.stackport.fact.Fact;
import io.stackport.rule.RuleFiles;
import io.stackport.rule.language.RuleSource;
import io.stackport.workbench.mutation.Bender;
import io.stackport.workbench.mutation.Mutant;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A difference between engines is brought down to what shows it. */
final class ShrinkingTest {
  private static final Shrinking.Engine RIGHT =
      (rules, facts, clocks) -> new SecondOpinion(rules).judge(facts, clocks);

  /** The interpreter with AC-010 bent: it reaches every destination outside A:5 and A:6. */
  private static Shrinking.Engine wrong(List<RuleSource> book) {
    RuleSource rule =
        book.stream().filter(r -> r.authority().id().equals("AC-010")).findFirst().orElseThrow();
    Mutant mutant =
        new Bender(book, 1)
            .of(rule).stream()
                .filter(m -> m.bend() == Mutant.Bend.DROPPED && m.was().contains("any("))
                .findFirst()
                .orElseThrow();
    return (rules, facts, clocks) ->
        new SecondOpinion(
                rules.stream()
                    .map(r -> r.authority().id().equals("AC-010") ? mutant.bent() : r)
                    .toList())
            .judge(facts, clocks);
  }

  @Test
  void aWrongInterpreterIsShownByTheSmallestBundle() throws IOException {
    List<RuleSource> book = RuleFiles.under(Shipped.RULES).read();
    Shrinking.Engine wrong = wrong(book);
    int shown = 0;
    for (long seed = 1; seed <= 60 && shown < 2; seed++) {
      RandomCases cases = new RandomCases(seed);
      CaseFile universe = cases.universe();
      Set<String> bundle = cases.bundle(universe);
      List<Fact> facts = RandomCases.facts(universe, bundle);
      Shrinking shrinking = new Shrinking(RIGHT, wrong, universe.clocks());
      if (shrinking.differ(book, facts)) {
        shown++;
        Shrinking.Least least = shrinking.shrink(book, facts);
        assertSmallest(shrinking, least, "seed " + seed);
      }
    }
    assertThat(shown).as("bundles that show the wrong rule").isEqualTo(2);
  }

  private static void assertSmallest(Shrinking shrinking, Shrinking.Least least, String seed) {
    assertThat(least.offers()).as(seed).hasSize(1);
    assertThat(least.rules()).as(seed).anyMatch(rule -> rule.authority().id().equals("AC-010"));
    assertThat(shrinking.differ(least.rules(), least.facts())).as(seed).isTrue();
    for (int i = 0; i < least.facts().size(); i++) {
      List<Fact> fewer = new ArrayList<>(least.facts());
      Fact taken = fewer.remove(i);
      assertThat(shrinking.differ(least.rules(), fewer)).as(seed + " without " + taken).isFalse();
    }
    for (int i = 0; i < least.rules().size(); i++) {
      List<RuleSource> fewer = new ArrayList<>(least.rules());
      RuleSource taken = fewer.remove(i);
      assertThat(shrinking.differ(fewer, least.facts()))
          .as(seed + " without " + taken.authority().id())
          .isFalse();
    }
  }

  @Test
  void whatNeedsSeveralElementsKeepsThoseAlone() {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      List<Integer> all = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        all.add(i);
      }
      Set<Integer> needed = new TreeSet<>();
      for (int i = random.nextInt(5); i >= 0; i--) {
        needed.add(random.nextInt(50));
      }
      assertThat(Shrinking.least(all, some -> some.containsAll(needed)))
          .as("round " + round + " of seed 7")
          .containsExactlyElementsOf(needed);
    }
  }
}
