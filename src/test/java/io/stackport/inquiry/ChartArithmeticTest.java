package io.stackport.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import io.stackport.Shipped;
import io.stackport.determination.Posture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The chart layer of the matrix against a small calculation of its own: the marks of the chart and
 * four embargoes, read from the tables as plain text.
 */
final class ChartArithmeticTest {
  private static final Set<String> EMBARGOED = Set.of("CU", "IR", "KP", "SY");
  private static final Set<String> EVERY_ENTRY = Set.of("RU", "BY");

  private static final Map<String, List<Map<String, String>>> REASONS = new TreeMap<>();
  private static final Map<String, Set<String>> CHART = new HashMap<>();
  private static Matrix chart =
      new Matrix("", LocalDate.EPOCH, Posture.ENFORCED, true, List.of(), List.of());
  private static Matrix full = chart;

  @BeforeAll
  static void read() throws IOException {
    for (Map<String, String> row : table("reasons")) {
      REASONS.computeIfAbsent(row.get("eccn"), eccn -> new ArrayList<>()).add(row);
    }
    for (Map<String, String> row : table("country-chart")) {
      CHART.put(row.get("country"), Set.of(row.getOrDefault("columns", "").split(" ")));
    }
    chart = matrix(true);
    full = matrix(false);
  }

  private static Matrix matrix(boolean chartOnly) {
    return new MatrixMaker(
            Shipped.catalog(),
            Shipped.book(),
            LocalDate.of(2026, 11, 24),
            Posture.ENFORCED,
            chartOnly,
            done -> {})
        .eccns(List.of());
  }

  /** Cells that a comma in quotes never reaches: the columns that are needed stand before them. */
  private static List<Map<String, String>> table(String name) throws IOException {
    List<String> lines = Files.readAllLines(Path.of("catalogs/law/" + name + ".csv"));
    String[] heads = lines.get(0).split(",");
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", 7);
      Map<String, String> row = new HashMap<>();
      for (int i = 0; i < 6; i++) {
        row.put(heads[i], cells[i]);
      }
      rows.add(row);
    }
    return rows;
  }

  /** Entries that the chart alone decides: every reason a column, every reason for the whole. */
  private static boolean plain(String eccn) {
    List<Map<String, String>> rows = REASONS.getOrDefault(eccn, List.of());
    return !rows.isEmpty()
        && rows.stream()
            .allMatch(
                row ->
                    "chart".equals(row.get("scope"))
                        && "*".equals(row.get("covers"))
                        && "".equals(row.get("except")));
  }

  private static boolean marked(String eccn, String country) {
    return REASONS.getOrDefault(eccn, List.of()).stream()
        .anyMatch(row -> CHART.getOrDefault(country, Set.of()).contains(row.get("column")));
  }

  /** Requirements that footnotes of the chart and 746.3 add to it, which no mark shows. */
  private static boolean beside(String eccn, String country) {
    Set<String> reasons = new HashSet<>();
    REASONS.getOrDefault(eccn, List.of()).forEach(row -> reasons.add(row.get("reason")));
    reasons.remove("AT");
    boolean iraq = country.equals("IQ") && !reasons.isEmpty();
    boolean india = country.equals("IN") && reasons.contains("RS");
    boolean firearms = Set.of("AU", "GB").contains(country) && eccn.startsWith("0");
    boolean cameras = eccn.startsWith("6A") || eccn.startsWith("6D") || eccn.startsWith("6E");
    return iraq || india || firearms || cameras;
  }

  @Test
  void theChartLayerIsTheArithmeticOfTheChart() {
    int checked = 0;
    for (Matrix.Row row : chart.rows()) {
      if (!plain(row.name())) {
        continue;
      }
      for (int i = 0; i < chart.columns().size(); i++) {
        String country = chart.columns().get(i).code();
        Cell.State state = row.cells().get(i).state();
        boolean license =
            EMBARGOED.contains(country)
                || EVERY_ENTRY.contains(country)
                || marked(row.name(), country);
        if (license) {
          assertThat(state).as(row.name() + " to " + country).isEqualTo(Cell.State.LICENSE);
        } else if (!beside(row.name(), country)) {
          assertThat(state).as(row.name() + " to " + country).isEqualTo(Cell.State.NONE_FOUND);
        }
        checked++;
      }
    }
    assertThat(checked).isGreaterThan(60_000);
  }

  /** Whatever stands in prose, or under another agency, is never free. */
  @Test
  void scopeThatNoRuleReadsIsNeverNothingFound() {
    Set<String> unread = Set.of("prose", "other-agency");
    for (Matrix matrix : List.of(chart, full)) {
      for (Matrix.Row row : matrix.rows()) {
        boolean prose =
            REASONS.getOrDefault(row.name(), List.of()).stream()
                .anyMatch(each -> unread.contains(each.getOrDefault("scope", "")));
        if (prose) {
          assertThat(row.cells())
              .as(row.name())
              .noneMatch(cell -> cell.state() == Cell.State.NONE_FOUND);
        }
      }
    }
  }

  @Test
  void anEntryIsFreeOnlyWhereEveryMarkedColumnOfAnyOfItsPartsIsClear() {
    for (Matrix.Row row : chart.rows()) {
      for (int i = 0; i < chart.columns().size(); i++) {
        if (row.cells().get(i).state() == Cell.State.NONE_FOUND && !row.name().contains(".")) {
          assertThat(marked(row.name(), chart.columns().get(i).code()))
              .as(row.name() + " to " + chart.columns().get(i).code())
              .isFalse();
        }
      }
    }
  }

  @Test
  void theChartHasARowForHongKongAndKosovoAndEveryEntryOne() {
    assertThat(chart.columns().stream().map(Matrix.Column::code)).contains("HK", "XK").hasSize(201);
    assertThat(chart.rows().stream().filter(row -> !row.name().contains(".")).count())
        .isEqualTo(636);
    assertThat(chart.rows().stream().map(Matrix.Row::name)).contains("3A090.a", "4A090.b");
  }

  @Test
  void hongKongGivesWhatChinaGives() {
    for (Matrix matrix : List.of(chart, full)) {
      int china = column(matrix, "CN");
      int hongKong = column(matrix, "HK");
      for (Matrix.Row row : matrix.rows()) {
        assertThat(row.cells().get(hongKong).state())
            .as(row.name())
            .isEqualTo(row.cells().get(china).state());
      }
    }
  }

  private static int column(Matrix matrix, String code) {
    for (int i = 0; i < matrix.columns().size(); i++) {
      if (matrix.columns().get(i).code().equals(code)) {
        return i;
      }
    }
    throw new AssertionError(code);
  }
}
