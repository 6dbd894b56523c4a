package io.stackport.inquiry;

import io.stackport.determination.Posture;
import java.time.LocalDate;
import java.util.List;

/**
 * Items against destinations. It is judged for one unit, exported from the United States to a
 * private firm of the destination that was screened without a match, for a civil end use, with what
 * exceptions ask for taken to be shown and no value limit taken to be kept.
 *
 * @param first heading of the first column: {@code eccn}, or {@code item} for components
 * @param columns destinations by alpha-2 code
 * @param chartOnly whether the Country Chart and the embargoes were asked alone
 */
public record Matrix(
    String first,
    LocalDate on,
    Posture posture,
    boolean chartOnly,
    List<Column> columns,
    List<Row> rows) {

  public record Column(String code, String name) {}

  /**
   * @param cells in the order of the columns
   */
  public record Row(String name, String title, List<Cell> cells) {}
}
