package io.stackport.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stackport.problem.ProblemException;
import org.junit.jupiter.api.Test;

/** CSV as RFC 4180 writes it, every value a text. */
final class CsvReaderTest {

  @Test
  void everyCellIsATextUnderItsHeader() {
    Document document =
        CsvReader.read("t.csv", "code,value\nNO,007\n\"A, B\",\"say \"\"x\"\"\"\nKE,\n");
    assertThat(document.root())
        .hasToString(
            "[{\"code\":\"NO\",\"value\":\"007\"},"
                + "{\"code\":\"A, B\",\"value\":\"say \\\"x\\\"\"},"
                + "{\"code\":\"KE\",\"value\":\"\"}]");
  }

  @Test
  void everyRowKnowsItsLine() {
    Document document = CsvReader.read("t.csv", "code,value\nNO,1\nKE,2\n");
    assertThat(document.place("/0").line()).isEqualTo(2);
    assertThat(document.place("/1/value").line()).isEqualTo(3);
  }

  @Test
  void linesMayEndAsOnWindows() {
    assertThat(CsvReader.read("t.csv", "a,b\r\n1,2\r\n").root())
        .hasToString("[{\"a\":\"1\",\"b\":\"2\"}]");
  }

  @Test
  void aHeaderAloneIsAnEmptyTable() {
    assertThat(CsvReader.read("t.csv", "a,b\n").root()).isEmpty();
  }

  @Test
  void aRaggedRowIsToldWithItsLine() {
    assertThatThrownBy(() -> CsvReader.read("t.csv", "a,b\n1,2\n1\n1,2,3\n4,5\n"))
        .isInstanceOf(ProblemException.class)
        .hasMessage(
            "t.csv:3: has 1 cells; the header has 2\nt.csv:4: has 3 cells; the header has 2");
  }
}
