package io.stackport.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.stackport.Shipped;
import io.stackport.fact.ChartCell;
import io.stackport.fact.Groups;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables of law as of a day; what they do not cover is null. */
final class LawTest {

  private static Law on(String day) {
    return Shipped.catalog().on(LocalDate.parse(day));
  }

  @ParameterizedTest(name = "{0} on {1}")
  @CsvSource({
    "AE, 2023-11-17, AE B D:3 D:4",
    "AE, 2026-07-09, AE B D:3 D:4",
    "AE, 2026-07-10, A:5 AE B",
    "KH, 2026-02-02, D:1 D:5 KH",
    "KH, 2026-02-03, D:1 KH",
    "MO, 2026-11-24, D:1 D:3 D:4 MO",
  })
  void groupsAreThoseOfTheDay(String country, String day, String groups) {
    assertThat(on(day).groups(country)).hasToString(groups);
  }

  @Test
  void macauIsNotInD5() {
    assertThat(Objects.requireNonNull(on("2026-11-24").groups("MO")).names())
        .contains("D:1", "D:4")
        .doesNotContain("D:5");
  }

  @Test
  void beforeTheCoverageNothingIsKnown() {
    assertThat(on("2023-11-16").groups("AE")).isNull();
    assertThat(on("2023-11-16").sets("AE")).isNull();
    assertThat(on("2023-11-16").names("AE")).isNull();
    assertThat(on("2026-07-07").groups("DZ")).isNull();
    assertThat(on("2026-07-07").names("DZ")).isNull();
    assertThat(on("2026-07-08").groups("DZ")).hasToString("B DZ");
    assertThat(on("2026-07-07").chart("DZ")).containsExactly(new ChartCell("DZ", null));
  }

  @Test
  void aCountryInNoSetIsInNoneAndNotUnknown() {
    assertThat(on("2026-11-24").sets("XX")).hasToString("XX");
  }

  @Test
  void anEntryOfSupplement8HoldsUntilItsLastDay() {
    for (String name : new String[] {"G42", "Group 42 Holding Ltd", "group 42"}) {
      assertThat(on("2026-07-09").supplement8().frees(name)).as(name).isFalse();
      assertThat(on("2026-07-10").supplement8().frees(name)).as(name).isTrue();
      assertThat(on("2027-04-06").supplement8().frees(name)).as(name).isTrue();
      assertThat(on("2027-04-07").supplement8().frees(name)).as(name).isFalse();
    }
    assertThat(on("2027-04-07").supplement8().frees("AWS")).as("no end is set").isTrue();
    assertThat(on("2027-04-07").supplement8().names()).contains("G42");
  }

  @Test
  void aNumberOfTheLawIsThatOfTheDay() {
    assertThat(on("2026-01-14").threshold("cn-window.tpp-below")).isNull();
    assertThat(on("2026-01-15").threshold("cn-window.tpp-below")).isEqualByComparingTo("21000");
    assertThat(on("2026-01-15").threshold("cn-window.dram-gb-per-s-below"))
        .isEqualByComparingTo("6500");
    assertThat(on("2025-09-28").threshold("affiliates.share-percent")).isNull();
    assertThat(on("2025-09-29").threshold("affiliates.share-percent")).isEqualByComparingTo("50");
    assertThat(on("2023-11-17").threshold("3A090.a.tpp")).isEqualByComparingTo("4800");
    assertThat(on("2023-11-16").threshold("3A090.a.tpp")).isNull();
    assertThat(on("2026-11-24").threshold("no.such.number")).isNull();
  }

  /** D:1, D:4 or D:5 outside A:5 and A:6; Macau; and the UAE by its own rule. */
  @Test
  void theScopeOf3A090aAsEnforcedIs47DestinationsOf201() {
    Law law = on("2026-09-24");
    Set<String> covered = new TreeSet<>();
    Set<String> reached = new TreeSet<>();
    for (String code : Shipped.catalog().places().countries()) {
      Groups groups = law.groups(code);
      if (groups == null || code.equals("US")) {
        continue;
      }
      covered.add(code);
      boolean byGroup = groups.any("D:1", "D:4", "D:5") && groups.none("A:5", "A:6");
      if (byGroup || code.equals("MO") || code.equals("AE")) {
        reached.add(code);
      }
    }
    assertThat(covered).hasSize(201);
    assertThat(reached).hasSize(47).contains("CN", "MO", "AE", "VN", "SA").doesNotContain("KE");
  }

  @Test
  void everyBlocHasTheMembersOfTheDay() {
    assertThat(on("2026-11-24").members("EU"))
        .hasSize(27)
        .contains("DE", "FR")
        .doesNotContain("GB");
    assertThat(on("2026-11-24").members("GCC")).containsExactly("AE", "BH", "KW", "OM", "QA", "SA");
  }
}
