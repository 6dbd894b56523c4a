package io.stackport.document;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stackport.problem.Problem;
import io.stackport.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Reads the first sheet of an Excel workbook with a header into rows, each value a text. */
public final class ExcelReader {
  private ExcelReader() {}

  /**
   * @return a document whose root is an array of objects, each with its row's number as its line;
   *     rows without any text are left out
   * @throws ProblemException when the bytes are no workbook, or a cell has a formula or an error
   */
  public static Document read(String file, byte[] bytes) {
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    Map<String, Document.Place> places = new LinkedHashMap<>();
    List<Problem> problems = new ArrayList<>();
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      XSSFSheet sheet = book.getSheetAt(0);
      List<String> header = cells(file, sheet.getRow(0), problems);
      for (int i = 1; i <= sheet.getLastRowNum(); i++) {
        List<String> cells = cells(file, sheet.getRow(i), problems);
        if (cells.stream().allMatch(String::isEmpty)) {
          continue;
        }
        if (cells.size() > header.size()) {
          problems.add(Problem.at(file, i + 1, "has cells beyond the header's " + header.size()));
        }
        places.put("/" + rows.size(), new Document.Place(i + 1, 1));
        ObjectNode object = rows.addObject();
        for (int j = 0; j < header.size(); j++) {
          object.put(header.get(j), j < cells.size() ? cells.get(j) : "");
        }
      }
    } catch (IOException | RuntimeException broken) {
      throw new ProblemException(
          Problem.at(file, 0, "not an Excel workbook (.xlsx): " + broken.getMessage()));
    }
    if (!problems.isEmpty()) {
      throw new ProblemException(problems);
    }
    return new Document(file, rows, places);
  }

  private static List<String> cells(String file, @Nullable Row row, List<Problem> problems) {
    List<String> texts = new ArrayList<>();
    for (int j = 0; row != null && j < row.getLastCellNum(); j++) {
      Cell cell = row.getCell(j);
      texts.add(cell == null ? "" : text(file, cell, problems));
    }
    while (!texts.isEmpty() && texts.get(texts.size() - 1).isEmpty()) {
      texts.remove(texts.size() - 1);
    }
    return texts;
  }

  private static String text(String file, Cell cell, List<Problem> problems) {
    CellType type = cell.getCellType();
    if (type == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell)) {
      return cell.getLocalDateTimeCellValue().toLocalDate().toString();
    }
    return switch (type) {
      case NUMERIC -> plain(cell.getNumericCellValue());
      case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
      case STRING -> cell.getStringCellValue();
      case BLANK, _NONE -> "";
      case FORMULA, ERROR -> {
        problems.add(
            Problem.at(
                    file,
                    cell.getRowIndex() + 1,
                    "cell " + cell.getAddress() + " has a formula or an error")
                .withHelp("paste its value instead"));
        yield "";
      }
    };
  }

  /** A number as people write it: without an exponent or idle zeros. */
  static String plain(double number) {
    BigDecimal value = BigDecimal.valueOf(number);
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
