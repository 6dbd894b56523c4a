package io.stackport.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.stackport.Shipped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of places are resolved or refused, never guessed. */
final class PlacesTest {
  private static final Places PLACES = Shipped.catalog().places();

  private static UnknownPlaceException refused(String text) {
    UnknownPlaceException refused =
        catchThrowableOfType(UnknownPlaceException.class, () -> PLACES.resolve(text));
    assertThat(refused).as(text).isNotNull();
    return refused;
  }

  @ParameterizedTest
  @CsvSource({
    "KE, KE",
    "ke, KE",
    "KEN, KE",
    "Kenya, KE",
    "'  kenya ', KE",
    "NO, NO",
    "PRC, CN",
    "South Korea, KR",
    "Republic of Korea, KR",
    "'South  Korea', KR",
    "Ivory Coast, CI",
    "Côte d'Ivoire, CI",
    "Côte d’Ivoire, CI",
    "UAE, AE",
    "Abu Dhabi, AE",
    "DRC, CD",
    "Congo-Brazzaville, CG",
  })
  void aCountryIsKnownByCodeNameAndAlias(String text, String code) {
    assertThat(PLACES.resolve(text)).isEqualTo(new Places.Place(code, "", false));
  }

  @ParameterizedTest
  @CsvSource({
    "Crimea, UA-CRIMEA",
    "Sevastopol, UA-CRIMEA",
    "DNR, UA-DONETSK",
    "Lugansk, UA-LUHANSK"
  })
  void aRegionIsInItsCountry(String text, String region) {
    assertThat(PLACES.resolve(text)).isEqualTo(new Places.Place("UA", region, false));
  }

  @ParameterizedTest
  @CsvSource({"EU, EU", "European Union, EU", "gcc, GCC", "African Union, AFRICAN-UNION"})
  void aBlocIsNoCountry(String text, String bloc) {
    assertThat(PLACES.resolve(text)).isEqualTo(new Places.Place(bloc, "", true));
  }

  @ParameterizedTest
  @CsvSource({
    "Korea, write KR (South Korea) or KP (North Korea)",
    "congo, write CG (Republic of the Congo) or CD (Democratic Republic of the Congo)",
  })
  void whatCanBeTwoPlacesIsAskedBack(String text, String help) {
    assertThat(refused(text)).hasMessage("`" + text + "` can be more than one place");
    assertThat(refused(text).help()).isEqualTo(help);
  }

  @ParameterizedTest
  @CsvSource({"Keniya, Kenya", "Germny, Germany", "Vietnm, Vietnam"})
  void aTypoIsNotMendedButNamed(String text, String meant) {
    assertThat(refused(text))
        .hasMessage("`" + text + "` is no country, region or bloc that the tables know");
    assertThat(refused(text).help()).containsIgnoringCase("did you mean `" + meant + "`");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Atlantis", "XX", "K", "Kenya and Uganda"})
  void whatIsNoPlaceIsRefused(String text) {
    assertThat(refused(text))
        .hasMessage("`" + text + "` is no country, region or bloc that the tables know");
  }

  /** The Kelvin sign, a dotted I, letters of Cyrillic, full-width ones. */
  @ParameterizedTest
  @ValueSource(strings = {"\u212aenya", "\u0130ndia", "\u041aE", "\uff2b\uff25", "Ke\u200bnya"})
  void whatLooksLikeANameIsNone(String text) {
    assertThat(refused(text))
        .hasMessageContaining("is no country, region or bloc that the tables know");
  }

  @Test
  void everyCountryIsKnownByItsOwnNameAndCode() {
    assertThat(PLACES.countries())
        .hasSizeGreaterThan(200)
        .allSatisfy(
            code -> {
              assertThat(PLACES.resolve(code).country()).isEqualTo(code);
              assertThat(PLACES.resolve(PLACES.name(code)).country()).isEqualTo(code);
            });
  }
}
