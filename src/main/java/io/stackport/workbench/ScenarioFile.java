package io.stackport.workbench;

import com.fasterxml.jackson.databind.JsonNode;
import io.stackport.document.CsvReader;
import io.stackport.document.CsvWriter;
import io.stackport.document.Document;
import io.stackport.document.ExcelReader;
import io.stackport.document.ExcelWriter;
import io.stackport.document.YamlReader;
import io.stackport.document.YamlWriter;
import io.stackport.problem.Problem;
import io.stackport.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Scenario files as trees, in one of their forms: YAML, CSV, Excel. */
public final class ScenarioFile {
  private ScenarioFile() {}

  /** Forms of a file, by the end of its name. */
  enum Form {
    YAML,
    CSV,
    EXCEL;

    static Form of(Path file) {
      String name = file.getFileName().toString();
      if (name.endsWith(".csv")) {
        return CSV;
      } else if (name.endsWith(".xlsx")) {
        return EXCEL;
      } else if (name.endsWith(".yaml")) {
        return YAML;
      }
      throw new ProblemException(
          Problem.at(file.toString(), 0, "is no scenario file by its name")
              .withHelp("scenario files end in .yaml, .csv or .xlsx"));
    }
  }

  /**
   * @return a tree of the form of {@code docs/schema/scenarios.schema.json}, whatever the file's
   * @throws ProblemException with line or row
   */
  public static Document read(Path file) {
    Form form = Form.of(file);
    try {
      byte[] bytes = Files.readAllBytes(file);
      return switch (form) {
        case YAML -> YamlReader.read(file.toString(), text(bytes));
        case CSV -> GridReader.read(CsvReader.read(file.toString(), text(bytes)));
        case EXCEL -> GridReader.read(ExcelReader.read(file.toString(), bytes));
      };
    } catch (IOException broken) {
      throw new ProblemException(
          Problem.at(file.toString(), 0, "cannot be read: " + broken.getMessage()));
    }
  }

  /**
   * @param root a tree of the form of {@code docs/schema/scenarios.schema.json}
   * @throws ProblemException when the file cannot be written
   */
  public static void write(Path file, JsonNode root) {
    Form form = Form.of(file);
    try {
      switch (form) {
        case YAML -> Files.writeString(file, YamlWriter.write(root));
        case CSV -> Files.writeString(file, CsvWriter.write(Grid.rows(root)));
        case EXCEL -> Files.write(file, ExcelWriter.write("scenarios", Grid.rows(root)));
      }
    } catch (IOException | IllegalArgumentException refused) {
      throw new ProblemException(
          Problem.at(file.toString(), 0, "cannot be written: " + refused.getMessage()));
    }
  }

  private static String text(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    // Excel puts a byte order mark before the CSV that it writes.
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }
}
