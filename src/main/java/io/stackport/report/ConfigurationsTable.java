package io.stackport.report;

import io.stackport.configure.Certified;
import io.stackport.configure.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Configurations side by side, a line for each. */
final class ConfigurationsTable {
  private static final List<String> HEAD =
      List.of(
          "#",
          "cost USD",
          "IT kW",
          "racks",
          "accelerators",
          "licenses",
          "exceptions",
          "lead months",
          "open points",
          "verdict");

  private ConfigurationsTable() {}

  /** Numbers end at the right; {@code +} behind one says that a part of it is not known. */
  static String of(List<Certified> all) {
    List<List<String>> rows = new ArrayList<>(List.of(HEAD));
    for (Certified each : all) {
      rows.add(row(rows.size(), each));
    }
    StringBuilder out = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < row.size(); i++) {
        int column = i;
        int wide = rows.stream().mapToInt(other -> other.get(column).length()).max().orElse(0);
        boolean last = i == row.size() - 1;
        line.append(
            last
                ? "  " + row.get(i)
                : ("%" + (wide + (i == 0 ? 0 : 2)) + "s").formatted(row.get(i)));
      }
      out.append(line.toString().stripTrailing()).append('\n');
    }
    return out.toString();
  }

  private static List<String> row(int rank, Certified each) {
    Figures figures = each.figures();
    Integer lead = figures.leadMonths();
    return List.of(
        String.valueOf(rank),
        part(
            String.format(Locale.ROOT, "%,d", Math.floorDiv(figures.cents() + 50, 100)),
            !figures.unpriced().isEmpty()),
        part(
            String.format(Locale.ROOT, "%,.1f", figures.watts() / 1000.0),
            !figures.powerUnknown().isEmpty()),
        String.valueOf(figures.racks()),
        String.valueOf(figures.accelerators()),
        String.valueOf(each.licenses()),
        String.valueOf(each.exceptions()),
        part(lead == null ? "-" : lead.toString(), !figures.leadUnknown().isEmpty()),
        String.valueOf(each.openPoints()),
        Words.of(each.verdict().exitCode()));
  }

  private static String part(String number, boolean partly) {
    return partly ? number + "+" : number;
  }
}
