package io.stackport.workbench.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import io.stackport.Shipped;
import io.stackport.assembly.CaseMaker;
import io.stackport.rule.RuleFiles;
import io.stackport.rule.language.RuleSource;
import io.stackport.workbench.OpenCase;
import io.stackport.workbench.Scenario;
import io.stackport.workbench.ScenarioReader;
import io.stackport.workbench.SecondOpinion;
import io.stackport.workbench.doctor.Indifference;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A proof that a mutant says what its rule says must hold in every case there is. */
final class EquivalenceTest {
  /** One scenario in so many is asked; 1 asks all. */
  private static final int EVERY = Integer.getInteger("stackport.every", 12);

  private static final List<RuleSource> BOOK = RuleFiles.under(Shipped.RULES).read();
  private static final Equivalence EQUIVALENCE =
      new Equivalence(new Indifference(Shipped.catalog().files(), BOOK));

  private static List<Mutant> mutants() {
    Bender bender = new Bender(BOOK, 1);
    return BOOK.stream().flatMap(rule -> bender.of(rule).stream()).toList();
  }

  @Test
  void noScenarioTellsApartWhatIsProvenAlike() {
    Map<Mutant, String> proven =
        mutants().parallelStream()
            .filter(mutant -> EQUIVALENCE.proof(mutant) != null)
            .collect(Collectors.toMap(m -> m, m -> String.valueOf(EQUIVALENCE.proof(m))));
    assertThat(proven).hasSizeGreaterThan(400);
    List<Scenario> all = ScenarioReader.all(Shipped.RULES);
    SecondOpinion opinion = new SecondOpinion(BOOK);
    List<String> wrong =
        IntStream.range(0, all.size())
            .filter(i -> i % EVERY == 0)
            .parallel()
            .mapToObj(all::get)
            .flatMap(
                scenario -> {
                  Ground ground =
                      new Ground(
                          scenario,
                          OpenCase.of(
                              CaseMaker.make(scenario.bundle(), Shipped.catalog(), null), opinion));
                  return proven.keySet().stream()
                      .filter(m -> ground.tellsApart(m, ground.open().ask(m.bent())))
                      .map(m -> m.words() + " in " + scenario.place());
                })
            .toList();
    assertThat(wrong).isEmpty();
  }

  private static boolean proven(String rule, String was, String is) {
    List<Mutant> some =
        mutants().stream()
            .filter(m -> m.rule().authority().id().equals(rule))
            .filter(m -> m.was().equals(was) && m.is().equals(is))
            .toList();
    assertThat(some).as(rule + ": " + was + " -> " + is).hasSize(1);
    return EQUIVALENCE.proof(some.get(0)) != null;
  }

  @Test
  void aChipIsOfThreeClassesOnly() {
    // MI-031 asks for cameras and sights: a chip inside is 3A090.a, .b or .c.
    assertThat(proven("MI-031", "of == \"item\"", "")).isTrue();
    // AC-010 takes 3A090.a, and there are such chips.
    assertThat(proven("AC-010", "of == \"item\"", "")).isFalse();
  }

  @Test
  void onlyItemsHaveAnOrigin() {
    assertThat(proven("JU-030", "nature == \"item\"", "")).isTrue();
    // A class may be stated of a service too.
    assertThat(proven("MI-010", "nature == \"item\"", "")).isFalse();
  }

  @Test
  void thereIsOneEndUse() {
    assertThat(proven("MI-010", "movement == $movement", "")).isTrue();
    // Parties differ from one movement to the next.
    assertThat(proven("UD-010", "movement == $movement", "")).isFalse();
  }

  @Test
  void tablesBeginOnADay() {
    assertThat(proven("AC-010", "first day 2023-11-17", "first day 2023-11-16")).isTrue();
    assertThat(proven("AC-010", "first day 2023-11-17", "first day 2023-11-18")).isFalse();
  }
}
