package io.stackport.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import io.stackport.Shipped;
import io.stackport.assembly.CaseFile;
import io.stackport.fact.Fact;
import io.stackport.finding.Judgement;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * For every bundle B of the universe Ω: what the rules say of B is what they say of Ω as far as its
 * support lies in B. And a naive interpreter of the same rules says the same.
 */
final class RestrictionLawTest {
  private static final long SEED = Long.getLong("stackport.seed", 20261124L);
  private static final int CONTEXTS = Integer.getInteger("stackport.contexts", 200);
  private static final int BUNDLES = 100;

  @Test
  void emissionsOfABundleAreThoseOfTheUniverseWithSupportInIt() {
    SecondOpinion second = new SecondOpinion(Shipped.book().rules());
    AtomicInteger checked = new AtomicInteger();
    AtomicInteger spoke = new AtomicInteger();
    Shipped.catalog();
    IntStream.range(0, CONTEXTS)
        .parallel()
        .forEach(
            context -> {
              try {
                checked.addAndGet(context(SEED + context, second, spoke));
              } catch (java.io.IOException broken) {
                throw new java.io.UncheckedIOException(broken);
              }
            });
    System.out.println(
        "restriction law and second opinion: "
            + checked
            + " bundles, "
            + spoke
            + " judgements, seed "
            + SEED);
    assertThat(checked.get()).isEqualTo(CONTEXTS * BUNDLES);
    assertThat(spoke.get()).as("the law is not tested on silence").isGreaterThan(checked.get());
  }

  private static int context(long seed, SecondOpinion second, AtomicInteger spoke)
      throws java.io.IOException {
    RandomCases cases = new RandomCases(seed);
    CaseFile universe = cases.universe();
    List<Judgement> all = Shipped.book().judge(universe.facts(), universe.clocks());
    for (int i = 0; i < BUNDLES; i++) {
      Set<String> bundle = cases.bundle(universe);
      List<Fact> facts = RandomCases.facts(universe, bundle);
      List<Judgement> here = Shipped.book().judge(facts, universe.clocks());
      List<Judgement> expected =
          all.stream().filter(each -> bundle.containsAll(each.support())).toList();
      assertThat(here).as("seed " + seed + ", bundle " + bundle).isEqualTo(expected);
      assertThat(second.judge(facts, universe.clocks()))
          .as("second opinion, seed " + seed + ", bundle " + bundle)
          .isEqualTo(here);
      spoke.addAndGet(here.size());
    }
    return BUNDLES;
  }
}
