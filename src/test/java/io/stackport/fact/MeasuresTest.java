package io.stackport.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What servers, parties, prices and groups are worked out to. */
final class MeasuresTest {

  private static Server server(
      @Nullable Long grams,
      @Nullable Integer positions,
      @Nullable Integer nics,
      @Nullable Integer gbps,
      @Nullable Set<String> cooling) {
    return new Server(
        "s",
        "",
        "s",
        "V",
        "S",
        "US",
        "item",
        "node",
        Set.of(),
        8,
        8,
        positions,
        10_000L,
        "published",
        cooling,
        200,
        240,
        1,
        Set.of(50, 60),
        false,
        grams,
        nics,
        gbps,
        Set.of(),
        true,
        "",
        null,
        "test",
        "high",
        Set.of());
  }

  /** A rack position is 0.6 m by 1.2 m: 0.72 kg on it load the floor with 1 kg/m². */
  @ParameterizedTest(name = "{0} g on {1} positions")
  @CsvSource({
    "720000, 1, 1000",
    "720001, 1, 1001",
    "719999, 1, 1000",
    "719281, 1, 1000",
    "719280, 1, 999",
    "1440000, 2, 1000",
    "1440001, 2, 1001",
    "1, 1, 1",
  })
  void floorLoadIsRoundedUp(long grams, int positions, long load) {
    assertThat(server(grams, positions, null, null, null).floorLoadKgPerM2()).isEqualTo(load);
  }

  @Test
  void floorLoadIsUnknownWithoutWeightOrPlace() {
    assertThat(server(null, 1, null, null, null).floorLoadKgPerM2()).isNull();
    assertThat(server(130_500L, null, null, null, null).floorLoadKgPerM2()).isNull();
    assertThat(server(130_500L, 0, null, null, null).floorLoadKgPerM2()).isNull();
  }

  @Test
  void bandwidthIsThatOfAllPorts() {
    assertThat(server(null, null, 8, 400, null).fabricGbps()).isEqualTo(3200L);
    assertThat(server(null, null, null, 400, null).fabricGbps()).isNull();
    assertThat(server(null, null, 8, null, null).fabricGbps()).isNull();
  }

  @Test
  void onlyWhatHasNoOtherWayIsLiquidOnly() {
    assertThat(server(null, null, null, null, Set.of("liquid")).liquidOnly()).isTrue();
    assertThat(server(null, null, null, null, Set.of("air", "liquid")).liquidOnly()).isFalse();
    assertThat(server(null, null, null, null, Set.of("air")).liquidOnly()).isFalse();
    assertThat(server(null, null, null, null, null).liquidOnly()).isNull();
  }

  private static Party party(String role, @Nullable Long listed, @Nullable Long blocked) {
    return new Party(
        "KE", role, "P", null, null, null, null, null, null, null, null, null, null, "", listed,
        null, blocked);
  }

  @Test
  void sharesAreInPercent() {
    Party half = party("endUser", 5000L, 4999L);
    assertThat(half.listedOwnersPercent()).isEqualByComparingTo("50");
    assertThat(half.blockedOwnersPercent()).isEqualByComparingTo("49.99");
    assertThat(party("endUser", null, null).listedOwnersPercent()).isNull();
    assertThat(party("endUser", null, null).blockedOwnersPercent()).isNull();
  }

  @Test
  void rolesAreCalledByTheirNames() {
    assertThat(party("ultimateConsignee", null, null).label()).isEqualTo("ultimate consignee");
    assertThat(party("endUser", null, null).label()).isEqualTo("end user");
    assertThat(party("operator", null, null).label()).isEqualTo("operator");
  }

  @Test
  void anIllustrativePriceHasNoLegalValue() {
    assertThat(new Price("s", 30_000_000L, 5500L, false, 6, null).usContent())
        .isEqualTo(165_000_000_000L);
    assertThat(new Price("s", 30_000_000L, 5500L, true, 6, null).usContent()).isNull();
    assertThat(new Price("s", null, 5500L, false, 6, null).usContent()).isNull();
    assertThat(new Price("s", 30_000_000L, null, false, 6, null).usContent()).isNull();
  }

  @Test
  void groupsAreTestedByTheirWholeNames() {
    Groups groups = Groups.of("D:1", "D:5", "KH");
    assertThat(groups.any("A:5", "D:5")).isTrue();
    assertThat(groups.any("D:4", "D")).isFalse();
    assertThat(groups.none("A:5", "A:6")).isTrue();
    assertThat(groups.none("A:5", "D:1")).isFalse();
    assertThat(groups).hasToString("D:1 D:5 KH");
  }
}
