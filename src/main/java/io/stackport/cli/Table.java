package io.stackport.cli;

import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.ColorScheme;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.TextTable;

/** A table on a terminal, a line for each row. */
final class Table {
  private static final int WIDEST = 90;

  private final java.util.List<String[]> rows = new java.util.ArrayList<>();

  Table(String... header) {
    rows.add(header);
  }

  void row(String... cells) {
    rows.add(cells);
  }

  @Override
  public String toString() {
    Column[] columns = new Column[rows.get(0).length];
    for (int i = 0; i < columns.length; i++) {
      int widest = 1;
      for (String[] row : rows) {
        widest = Math.max(widest, Math.min(WIDEST, row[i].length()));
      }
      columns[i] = new Column(widest + 2, 0, Column.Overflow.TRUNCATE);
    }
    ColorScheme scheme = new ColorScheme.Builder(Ansi.OFF).build();
    TextTable table = TextTable.forColumns(scheme, columns);
    rows.forEach(table::addRowValues);
    return table
        .toString()
        .lines()
        .map(line -> line.stripTrailing() + "\n")
        .reduce("", String::concat);
  }
}
