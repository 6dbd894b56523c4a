package io.stackport.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stackport.problem.ProblemException;
import org.junit.jupiter.api.Test;

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
        .isInstanceOf(ProblemException.class);
  }

  /** A few characters that would take minutes to compute with. */
  @Test
  void aNumberThatNobodyCanMeanIsRefused() {
    for (String number : new String[] {"1e-99999999", "1.5E+102", "1e99999999999"}) {
      assertThatThrownBy(() -> JsonReader.read("m", "{\n \"a\": " + number + "}"))
          .isInstanceOf(ProblemException.class)
          .hasMessage("m:2:7: the number has too many digits or too large an exponent");
    }
  }
}
