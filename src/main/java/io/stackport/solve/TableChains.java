package io.stackport.solve;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.Literal;
import org.jspecify.annotations.Nullable;

/**
 * A table as clauses between classes. Comparisons of attributes forbid the lower or the upper end
 * of a row, so a chain over the classes of the right side says a whole end with one literal: a
 * table of 2000 by 2000 options needs clauses in the number of its options, not of its pairs.
 */
final class TableChains {
  private final CpModel model;
  private final NormalForm.Table table;
  private final Literal[] left;
  private final Literal[] right;

  /** Of each side the options of its slot. */
  TableChains(CpModel model, NormalForm.Table table, Literal[] left, Literal[] right) {
    this.model = model;
    this.table = table;
    this.left = left;
    this.right = right;
  }

  void add() {
    boolean[][] forbidden = table.forbidden();
    if (forbidden.length == 0 || forbidden[0].length == 0) {
      return;
    }
    int columns = forbidden[0].length;
    @Nullable Literal[] rows = classes(left, table.leftClass(), forbidden.length);
    @Nullable Literal[] cells = classes(right, table.rightClass(), columns);
    Literal[] upTo = chain(cells, false);
    Literal[] from = chain(cells, true);
    for (int a = 0; a < forbidden.length; a++) {
      Literal row = rows[a];
      if (row == null) {
        continue;
      }
      int low = 0;
      while (low < columns && forbidden[a][low]) {
        low++;
      }
      int high = columns;
      while (high > low && forbidden[a][high - 1]) {
        high--;
      }
      if (low > 0) {
        apart(row, upTo[low - 1]);
      }
      if (high < columns) {
        apart(row, from[high]);
      }
      for (int b = low; b < high; b++) {
        if (forbidden[a][b]) {
          apart(row, cells[b]);
        }
      }
    }
  }

  /** For each class a literal that holds where one of its options is chosen; null where none is. */
  private @Nullable Literal[] classes(Literal[] options, int[] of, int classes) {
    @Nullable Literal[] held = new @Nullable Literal[classes];
    for (int c = 0; c < classes; c++) {
      int members = 0;
      for (int i = 0; i < options.length; i++) {
        if (of[i] == c) {
          members++;
          held[c] = options[i];
        }
      }
      if (members > 1) {
        held[c] = model.newBoolVar("");
      }
    }
    for (int i = 0; i < options.length; i++) {
      Literal whole = of[i] < 0 ? null : held[of[i]];
      if (whole != null && whole.getIndex() != options[i].getIndex()) {
        model.addImplication(options[i], whole);
      }
    }
    return held;
  }

  /** At each class a literal that holds where that class or one before it (after it) is chosen. */
  private Literal[] chain(@Nullable Literal[] cells, boolean down) {
    Literal[] chain = new Literal[cells.length];
    int step = down ? -1 : 1;
    BoolVar before = null;
    for (int c = down ? cells.length - 1 : 0; c >= 0 && c < cells.length; c += step) {
      BoolVar here = model.newBoolVar("");
      if (before != null) {
        model.addImplication(before, here);
      }
      Literal cell = cells[c];
      if (cell != null) {
        model.addImplication(cell, here);
      }
      chain[c] = here;
      before = here;
    }
    return chain;
  }

  private void apart(Literal row, @Nullable Literal other) {
    if (other != null) {
      model.addBoolOr(new Literal[] {row.not(), other.not()});
    }
  }
}
