package io.stackport.report;

import io.stackport.inquiry.Matrix;

/** A matrix as comma-separated values: a header of codes, then a row for each item. */
public final class MatrixCsv {
  private MatrixCsv() {}

  public static String of(Matrix matrix) {
    StringBuilder out = new StringBuilder(matrix.first());
    matrix.columns().forEach(column -> out.append(',').append(column.code()));
    out.append('\n');
    for (Matrix.Row row : matrix.rows()) {
      // Names are ECCNs or ids, which need no quotes.
      out.append(row.name());
      row.cells().forEach(cell -> out.append(',').append(cell.state()));
      out.append('\n');
    }
    return out.toString();
  }
}
