package io.stackport.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which rows hold on a day, whatever days were asked for before. */
final class LawTablesTest {
  private static final String ROWS =
      """
      {"t": [{"x": "always"},
             {"x": "until", "to": "2026-01-10"},
             {"x": "since", "from": "2026-01-11"},
             {"x": "between", "from": "2026-01-05", "to": "2026-01-20"},
             {"x": "a day", "from": "2026-01-15", "to": "2026-01-15"}]}""";

  private static LawTables tables() throws Exception {
    ObjectMapper json = new ObjectMapper();
    return new LawTables(json.readTree(ROWS), json.readTree("{\"t\": {\"from\": \"2026-01-08\"}}"));
  }

  private static List<String> on(LawTables tables, int day) {
    return tables.rows("t", LocalDate.of(2026, 1, day)).stream().map(row -> row.text("x")).toList();
  }

  @Test
  void aRowHoldsFromItsFirstDayToItsLast() throws Exception {
    LawTables tables = tables();
    for (int again = 0; again < 2; again++) {
      assertThat(on(tables, 4)).containsExactly("always", "until");
      assertThat(on(tables, 5)).containsExactly("always", "until", "between");
      assertThat(on(tables, 10)).containsExactly("always", "until", "between");
      assertThat(on(tables, 11)).containsExactly("always", "since", "between");
      assertThat(on(tables, 14)).containsExactly("always", "since", "between");
      assertThat(on(tables, 15)).containsExactly("always", "since", "between", "a day");
      assertThat(on(tables, 16)).containsExactly("always", "since", "between");
      assertThat(on(tables, 20)).containsExactly("always", "since", "between");
      assertThat(on(tables, 21)).containsExactly("always", "since");
    }
  }

  @Test
  void theDaysOnWhichATableChanges() throws Exception {
    assertThat(tables().turningDays())
        .map(LocalDate::getDayOfMonth)
        .containsExactly(5, 11, 15, 16, 21);
    assertThat(tables().covers("t", LocalDate.of(2026, 1, 7))).isFalse();
    assertThat(tables().covers("t", LocalDate.of(2026, 1, 8))).isTrue();
  }
}
