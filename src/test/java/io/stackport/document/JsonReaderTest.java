package io.stackport.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stackport.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Large JSON is read as strictly as YAML, and to the same tree. */
final class JsonReaderTest {
  private static final String TEXT =
      "{\n  \"a/b\": [1, -2.5, true, null, \"x\"],\n  \"big\": 12345678901234567890,\n"
          + "  \"o\": {\"k\": {}}\n}\n";

  @Test
  void theTreeAndThePlacesAreThoseOfTheYamlReader() {
    Document json = JsonReader.read("m", TEXT);
    Document yaml = YamlReader.read("m", TEXT);
    assertThat(json.root()).isEqualTo(yaml.root());
    assertThat(json.places()).isEqualTo(yaml.places());
  }

  @Test
  void whatIsNotRightIsToldWithItsPlace() {
    assertThatThrownBy(() -> JsonReader.read("m", "{\"a\": 1,\n \"a\": 2}"))
        .isInstanceOf(ProblemException.class)
        .hasMessage("m:2:2: key `a` stands twice; first on line 1");
    assertThatThrownBy(() -> JsonReader.read("m", "{\"a\": 1}\n{}"))
        .isInstanceOf(ProblemException.class)
        .hasMessageStartingWith("m:2:1: something stands after the end");
    assertThatThrownBy(() -> JsonReader.read("m", "{\"a\": [1,\n"))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("not valid JSON");
    assertThatThrownBy(() -> JsonReader.read("m", "[".repeat(41) + "]".repeat(41)))
        .isInstanceOf(ProblemException.class)
        .hasMessageEndingWith("not valid JSON: nested deeper than 40 levels");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e41", "1e-41", "1e999999999", "1e99999999999999999999", "-7.5e77"})
  void aNumberBeyondComputingIsRefused(String number) {
    assertThatThrownBy(() -> JsonReader.read("m", "{\"a\": " + number + "}"))
        .hasMessage("m:1:7: a number has more digits than are computed with");
  }

  @Test
  void aNumberOfAMillionDigitsIsRefusedUnread() {
    assertThatThrownBy(() -> JsonReader.read("m", "[" + "9".repeat(1_000_000) + "]"))
        .hasMessageContaining("a number has more digits than are computed with");
  }

  @ParameterizedTest
  @ValueSource(strings = {"NaN", "Infinity", "-Infinity", "+1", ".5", "01", "0x1", "'a'", "a"})
  void whatJsonDoesNotHaveIsRefusedWithoutOurSettings(String value) {
    assertThatThrownBy(() -> JsonReader.read("m", "{\"a\":\n" + value + "}"))
        .hasMessageMatching("m:2:[0-9]+: not valid JSON: [^\n]+")
        .hasMessageNotContainingAny("Feature", "enable", "Constraints");
  }
}
