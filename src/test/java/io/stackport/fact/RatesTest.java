package io.stackport.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Total processing performance and performance density, as the technical notes of 3A090 define them
 * and with the thresholds of 3A090.a: 4800, or 1600 with a density of 5.92.
 */
final class RatesTest {
  private static final Rates NONE = new Rates(null, null, null, null, null, null, null, null);

  private static @Nullable BigDecimal number(@Nullable String text) {
    return text == null ? null : new BigDecimal(text);
  }

  private static Rates fp16(String rate) {
    return new Rates(null, null, null, null, null, number(rate), null, null);
  }

  private static Chip chip(
      Rates rates,
      @Nullable Boolean complete,
      @Nullable String area,
      @Nullable Boolean nonPlanar,
      @Nullable String atLeast) {
    return new Chip(
        "chip",
        "alone",
        1,
        "chip",
        "V",
        "Chip",
        "US",
        "item",
        null,
        false,
        null,
        null,
        nonPlanar,
        rates,
        complete,
        number(atLeast),
        number(area),
        null,
        null,
        80_000L,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        "test",
        "high",
        Set.of());
  }

  @ParameterizedTest
  @CsvSource({
    "fp4, 4",
    "int4, 4",
    "fp6, 6",
    "fp8, 8",
    "int8, 8",
    "fp16, 16",
    "tf32, 19",
    "fp64, 64"
  })
  void aFormatHasItsBitLength(String format, int bits) {
    assertThat(Rates.bits(format)).isEqualTo(bits);
  }

  @Test
  void aFormatThatNobodyKnowsIsRefused() {
    assertThatThrownBy(() -> Rates.bits("fp12"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no such format: fp12");
  }

  @Test
  void theBestFormatCounts() {
    Rates rates =
        new Rates(
            null,
            null,
            number("1978.9"),
            null,
            number("1978.9"),
            number("989.4"),
            number("494.7"),
            number("66.9"));
    assertThat(rates.tpp()).as("fp8 by 8, above fp16 by 16").isEqualByComparingTo("15831.2");
    assertThat(fp16("989.5").tpp()).isEqualByComparingTo("15832");
    Rates tensor = new Rates(null, null, null, null, null, null, number("500"), null);
    assertThat(tensor.tpp()).as("TF32 counts 19 bits").isEqualByComparingTo("9500");
    Rates scientific = new Rates(null, null, null, null, null, number("100"), null, number("100"));
    assertThat(scientific.tpp()).isEqualByComparingTo("6400");
  }

  @Test
  void twoPetaflopsOfFourBitsAreEightThousand() {
    Rates four = new Rates(number("2000"), null, null, null, null, null, null, null);
    assertThat(four.tpp()).isEqualByComparingTo("8000");
    Rates eight = new Rates(null, null, number("2000"), null, null, null, null, null);
    assertThat(eight.tpp()).isEqualByComparingTo("16000");
  }

  @Test
  void theThresholdIsMetExactlyOrMissedByTheLeast() {
    assertThat(fp16("300").tpp()).isEqualByComparingTo("4800");
    assertThat(fp16("299.9999").tpp()).isLessThan(new BigDecimal("4800"));
    assertThat(fp16("100").tpp()).isEqualByComparingTo("1600");
  }

  @Test
  void withoutAPublishedRateNothingIsKnown() {
    assertThat(NONE.tpp()).isNull();
    assertThat(chip(NONE, true, "814", true, null).tpp()).isNull();
    assertThat(chip(NONE, true, "814", true, null).tppFloor()).isEqualByComparingTo("0");
  }

  @Test
  void ratesThatMayBeIncompleteGiveAFloorOnly() {
    for (Boolean complete : new Boolean[] {null, false}) {
      Chip chip = chip(fp16("300"), complete, "814", true, null);
      assertThat(chip.tpp()).isNull();
      assertThat(chip.performanceDensity()).isNull();
      assertThat(chip.formats()).isNull();
      assertThat(chip.tppFloor()).isEqualByComparingTo("4800");
    }
    assertThat(chip(fp16("300"), true, "814", true, null).formats()).containsExactly("fp16");
  }

  @Test
  void theFloorIsTheBetterOfWhatIsPublishedAndWhatIsStated() {
    assertThat(chip(fp16("300"), null, null, null, "5000").tppFloor()).isEqualByComparingTo("5000");
    assertThat(chip(fp16("300"), null, null, null, "4000").tppFloor()).isEqualByComparingTo("4800");
    assertThat(chip(NONE, null, null, null, "4000").tppFloor()).isEqualByComparingTo("4000");
  }

  @ParameterizedTest(name = "{0} by 16 over {1}")
  @CsvSource({
    "370, 1000, 5.92, true",
    "370.0000625, 1000, 5.920001, true",
    "369.99999375, 1000, 5.919999, false",
    "369.9999999, 1000, 5.919999, false",
    "100, 300, 5.333333, false",
    "200, 3, 1066.666666, true",
  })
  void densityIsCutAndNeverRoundedUpToAThreshold(
      String rate, String area, String density, boolean reaches) {
    BigDecimal made = chip(fp16(rate), true, area, true, null).performanceDensity();
    assertThat(made).isEqualByComparingTo(density);
    assertThat(new BigDecimal(density).compareTo(new BigDecimal("5.92")) >= 0).isEqualTo(reaches);
  }

  @Test
  void densityIsUnknownWithoutAreaOrProcess() {
    assertThat(chip(fp16("370"), true, null, true, null).performanceDensity()).isNull();
    assertThat(chip(fp16("370"), true, "1000", null, null).performanceDensity()).isNull();
  }

  @Test
  void aPlanarCircuitHasNoApplicableArea() {
    assertThat(chip(NONE, null, null, false, null).performanceDensity()).isEqualByComparingTo("0");
  }

  @Test
  void severalChipsHaveTheirMemoryTogether() {
    Chip one = chip(NONE, null, null, null, null);
    assertThat(one.memoryTotalMb()).isEqualTo(80_000L);
  }
}
