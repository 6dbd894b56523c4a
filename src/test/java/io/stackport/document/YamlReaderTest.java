package io.stackport.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.stackport.problem.ProblemException;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** YAML is read by the 1.2 core schema, so that nothing turns into what nobody wrote. */
final class YamlReaderTest {

  private static JsonNode value(String text) {
    return YamlReader.read("t.yaml", "key: " + text + "\n").root().path("key");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NO",
        "no",
        "yes",
        "on",
        "off",
        "y",
        "n",
        "2026-11-24",
        "2026-11-24T10:00:00Z",
        "0x1F",
        "0o17",
        "1_000",
        "12:30",
        "3E001",
        "5E992",
        "1.2.3",
        ".inf",
        ".nan",
        "+",
        "1e",
        "tRUE",
        "nULL",
      })
  void itStaysTheTextThatItIs(String text) {
    assertThat(value(text).isTextual()).isTrue();
    assertThat(value(text).textValue()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"1\"", "'1'", "\"true\"", "'null'", "\"~\"", "'1.5'"})
  void whatIsQuotedIsText(String text) {
    assertThat(value(text).isTextual()).isTrue();
    assertThat(value(text).textValue()).isEqualTo(text.substring(1, text.length() - 1));
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "7, 7", "-12, -12", "+3, 3", "9223372036854775807, 9223372036854775807"})
  void wholeNumbersAreNumbers(String text, long number) {
    assertThat(value(text).isIntegralNumber()).isTrue();
    assertThat(value(text).longValue()).isEqualTo(number);
  }

  @Test
  void aNumberTooLongForSixtyFourBitsIsNotCut() {
    assertThat(value("9223372036854775808").bigIntegerValue()).isEqualTo("9223372036854775808");
  }

  @ParameterizedTest
  @CsvSource({
    "1.5, 1.5",
    ".5, 0.5",
    "1., 1",
    "-0.25, -0.25",
    "1e3, 1000",
    "2.5E-2, 0.025",
    "3.07e26, 307000000000000000000000000"
  })
  void fractionsAreReadExactly(String text, BigDecimal number) {
    assertThat(value(text).isNumber()).isTrue();
    assertThat(value(text).decimalValue()).isEqualByComparingTo(number);
  }

  @Test
  void aTenthIsATenth() {
    assertThat(value("0.1").decimalValue()).isEqualTo(new BigDecimal("0.1"));
  }

  @ParameterizedTest
  @CsvSource({
    "true, true",
    "True, true",
    "TRUE, true",
    "false, false",
    "False, false",
    "FALSE, false"
  })
  void trueAndFalseAreBooleans(String text, boolean wanted) {
    assertThat(value(text).isBoolean()).isTrue();
    assertThat(value(text).booleanValue()).isEqualTo(wanted);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "~", "null", "Null", "NULL"})
  void nothingIsNull(String text) {
    assertThat(value(text).isNull()).isTrue();
  }

  @Test
  void keysAreTextsWhateverTheyLookLike() {
    JsonNode root = YamlReader.read("t.yaml", "on: 1\nNO: 2\n42: 3\ntrue: 4\n").root();
    assertThat(root.path("on").intValue()).isEqualTo(1);
    assertThat(root.path("NO").intValue()).isEqualTo(2);
    assertThat(root.path("42").intValue()).isEqualTo(3);
    assertThat(root.path("true").intValue()).isEqualTo(4);
  }

  @Test
  void everyValueKnowsItsPlace() {
    Document document = YamlReader.read("t.yaml", "a: 1\nlist:\n  - x\n  - { b/c: 2, d~e: 3 }\n");
    assertThat(document.place("/a")).isEqualTo(new Document.Place(1, 1));
    assertThat(document.place("/list")).isEqualTo(new Document.Place(2, 1));
    assertThat(document.place("/list/0")).isEqualTo(new Document.Place(3, 5));
    assertThat(document.place("/list/1")).isEqualTo(new Document.Place(4, 5));
    assertThat(document.place("/list/1/b~1c")).isEqualTo(new Document.Place(4, 7));
    assertThat(document.place("/list/1/d~0e")).isEqualTo(new Document.Place(4, 15));
    assertThat(document.root().at("/list/1/b~1c").intValue()).isEqualTo(2);
  }

  @Test
  void whatIsNotThereHasThePlaceOfWhatIsAboveIt() {
    Document document = YamlReader.read("t.yaml", "a: 1\nlist:\n  - { b: 2 }\n");
    assertThat(document.place("/list/0/c/d")).isEqualTo(new Document.Place(3, 5));
    assertThat(document.place("/nothing")).isEqualTo(new Document.Place(1, 1));
  }

  @Test
  void everyKeyThatStandsTwiceIsTold() {
    assertThatThrownBy(() -> YamlReader.read("t.yaml", "a: 1\nb:\n  c: 1\n  c: 2\na: 2\na: 3\n"))
        .isInstanceOf(ProblemException.class)
        .hasMessage(
            "t.yaml:4:3: key `c` stands twice; first on line 3\n"
                + "t.yaml:5:1: key `a` stands twice; first on line 1\n"
                + "t.yaml:6:1: key `a` stands twice; first on line 1");
  }

  @Test
  void aKeyIsAPlainWord() {
    assertThatThrownBy(() -> YamlReader.read("t.yaml", "a: 1\n? [b, c]\n: 2\n"))
        .isInstanceOf(ProblemException.class)
        .hasMessage("t.yaml:2:3: a key must be a plain word");
  }

  @Test
  void jsonIsReadAsWell() {
    JsonNode root = YamlReader.read("t.json", "{\"a\": [1, \"2\", null, true]}").root();
    assertThat(root).hasToString("{\"a\":[1,\"2\",null,true]}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a: !!str 1 | t.yaml:1:4: tags are not read here; write the plain value",
        "a: !own {} | t.yaml:1:4: tags are not read here; write the plain value",
        "b: [!!int '3'] | t.yaml:1:5: tags are not read here; write the plain value",
        "!!str a: 1 | t.yaml:1:1: tags are not read here; write the plain value",
        "a: &x 1 | t.yaml:1:4: anchors and aliases are not read here; write the value out",
        "&x a: 1 | t.yaml:1:1: anchors and aliases are not read here; write the value out",
      })
  void whatMakesAnotherValueOfAValueIsRefused(String text, String said) {
    assertThatThrownBy(() -> YamlReader.read("t.yaml", text))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining(said);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e41", "1e-41", "1e999999999", "1e99999999999999999999"})
  void aNumberBeyondComputingIsRefused(String number) {
    assertThatThrownBy(() -> value(number))
        .hasMessage("t.yaml:1:6: a number has more digits than are computed with");
  }

  @Test
  void aNumberOfAMillionDigitsIsRefusedUnread() {
    assertThatThrownBy(() -> value("9".repeat(1_000_000)))
        .hasMessage("t.yaml:1:6: a number has more digits than are computed with");
  }

  @Test
  void whatIsNestedTooDeepIsRefused() {
    assertThatThrownBy(() -> YamlReader.read("t.yaml", "[".repeat(10_000)))
        .hasMessage("t.yaml: not valid YAML: nested deeper than 40 levels");
    assertThatThrownBy(() -> YamlReader.read("t.yaml", "- ".repeat(10_000)))
        .hasMessage("t.yaml: not valid YAML: nested deeper than 40 levels");
  }

  @Test
  void aCharacterThatYamlDoesNotHaveIsToldByItsPlace() {
    assertThatThrownBy(() -> YamlReader.read("t.yaml", "a: 1\nb: x\u0007y\n"))
        .hasMessageStartingWith("t.yaml:2:5: not valid YAML: the character \\u0007 is not allowed");
  }

  @Test
  void aMarkOfByteOrderAtTheBeginningIsNoText() {
    assertThat(YamlReader.read("t.yaml", "\ufeffkey: 1\n").root().path("key").intValue())
        .isEqualTo(1);
  }
}
