package io.stackport.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes rows of texts as an Excel workbook of one sheet that {@link ExcelReader} reads back the
 * same: the header is bold and stays in view, numbers and booleans are such to Excel.
 */
public final class ExcelWriter {
  private static final int LEAST_WIDE = 8;
  private static final int MOST_WIDE = 48;

  /** Excel measures a column in 256ths of a character. */
  private static final int CHARACTER = 256;

  private static final int MOST_CHARACTERS = SpreadsheetVersion.EXCEL2007.getMaxTextLength();

  private ExcelWriter() {}

  /**
   * @param rows the header, then a row of as many cells each
   * @throws IllegalArgumentException when a text is longer than a cell of Excel can be
   */
  public static byte[] write(String sheet, List<List<String>> rows) {
    try (XSSFWorkbook book = new XSSFWorkbook();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      XSSFSheet page = book.createSheet(sheet);
      Font bold = book.createFont();
      bold.setBold(true);
      CellStyle head = book.createCellStyle();
      head.setFont(bold);
      for (int i = 0; i < rows.size(); i++) {
        Row row = page.createRow(i);
        for (int j = 0; j < rows.get(i).size(); j++) {
          fill(row, j, rows.get(i).get(j));
          if (i == 0) {
            row.getCell(j, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK).setCellStyle(head);
          }
        }
      }
      page.createFreezePane(1, 1);
      for (int j = 0; j < rows.get(0).size(); j++) {
        page.setColumnWidth(j, wide(rows, j) * CHARACTER);
      }
      book.write(bytes);
      return bytes.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static int wide(List<List<String>> rows, int column) {
    int most = rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    return Math.max(LEAST_WIDE, Math.min(MOST_WIDE, most + 2));
  }

  private static void fill(Row row, int column, String text) {
    if (text.isEmpty()) {
      return;
    }
    if (text.length() > MOST_CHARACTERS) {
      throw new IllegalArgumentException(
          "row "
              + (row.getRowNum() + 1)
              + " has a text of "
              + text.length()
              + " characters; a cell of Excel holds "
              + MOST_CHARACTERS);
    }
    Cell cell = row.createCell(column);
    if (text.equals("true") || text.equals("false")) {
      cell.setCellValue(Boolean.parseBoolean(text));
    } else if (isNumber(text)) {
      cell.setCellValue(Double.parseDouble(text));
    } else {
      cell.setCellValue(text);
    }
  }

  /** Whether Excel, which counts in doubles, gives the very same text back. */
  private static boolean isNumber(String text) {
    try {
      return ExcelReader.plain(new BigDecimal(text).doubleValue()).equals(text);
    } catch (NumberFormatException word) {
      return false;
    }
  }
}
