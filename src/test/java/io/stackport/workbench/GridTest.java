package io.stackport.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stackport.Shipped;
import io.stackport.document.Document;
import io.stackport.document.YamlReader;
import io.stackport.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scenario files as YAML, CSV and Excel say the same. */
final class GridTest {
  @TempDir private Path folder;

  /** A scenario file without what says nothing: empty patches, and a confirmation in words. */
  private static JsonNode plain(JsonNode root) {
    ObjectNode plain = root.deepCopy();
    if (plain.path("base").isEmpty()) {
      plain.remove("base");
    }
    for (JsonNode each : plain.path("scenarios")) {
      if (each.path("with").isEmpty()) {
        ((ObjectNode) each).remove("with");
      }
    }
    return plain;
  }

  /** The same tree; a number may be written in another way. */
  private static void same(JsonNode got, JsonNode expected, String as) {
    boolean equal =
        expected.equals(
            (one, other) ->
                one.isNumber() && other.isNumber()
                    ? one.decimalValue().compareTo(other.decimalValue())
                    : one.equals(other) ? 0 : 1,
            got);
    assertThat(equal).as(as).isTrue();
  }

  @Test
  void everyShippedFileComesBackFromEachForm() {
    List<Path> files = ScenarioReader.files(Shipped.RULES);
    assertThat(files).hasSizeGreaterThan(60);
    for (Path file : files) {
      JsonNode root = ScenarioFile.read(file).root();
      Path csv = folder.resolve("scenarios.csv");
      Path excel = folder.resolve("scenarios.xlsx");
      Path yaml = folder.resolve("scenarios.yaml");
      ScenarioFile.write(csv, root);
      ScenarioFile.write(excel, ScenarioFile.read(csv).root());
      ScenarioFile.write(yaml, ScenarioFile.read(excel).root());
      same(ScenarioFile.read(csv).root(), plain(root), file + " as CSV");
      same(ScenarioFile.read(excel).root(), plain(root), file + " as Excel");
      same(ScenarioFile.read(yaml).root(), plain(root), file + " and back");
    }
  }

  @Test
  void textsThatLookLikeSomethingElseStayTexts() {
    JsonNode root =
        YamlReader.read(
                "made",
                """
                topic: t
                base: { a: { "b.c": 1, "d/e": 2, "f g": 3 }, list: [{ x: null }, "null"] }
                scenarios:
                  - name: ' 12 '
                    rule: AA-010
                    kind: raises
                    with: { a: "true", b: "12", c: "null", d: "", e: "2E1", f: "[x]", g: "a: b", h: null, i: {}, j: "=1+1", k: "- x", l: "#x", m: 007, n: "0.50", o: " x", p: "x\\ny" }
                    then: []
                    closes: []
                  - { name: "none", rule: AA-010, kind: unknown, confirmed: false, says: 'it says, "so"', exit: 20 }
                """)
            .root();
    for (String name : List.of("made.csv", "made.xlsx", "made.yaml")) {
      Path file = folder.resolve(name);
      ScenarioFile.write(file, root);
      same(ScenarioFile.read(file).root(), root, name);
    }
  }

  @Test
  void anOfficerMayTypeNumbersDatesAndBooleansIntoExcel() throws IOException {
    Path file = folder.resolve("typed.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      var sheet = book.createSheet();
      List<String> header =
          List.of("name", "rule", "kind", "given: site.powerKw", "given: on", "then", "exit");
      var head = sheet.createRow(0);
      for (int i = 0; i < header.size(); i++) {
        head.createCell(i).setCellValue(header.get(i));
      }
      var base = sheet.createRow(1);
      base.createCell(0).setCellValue("power");
      base.createCell(2).setCellValue("base");
      var row = sheet.createRow(2);
      row.createCell(0).setCellValue("a hall of 142.5 kW");
      row.createCell(1).setCellValue("PW-010");
      row.createCell(2).setCellValue("raises");
      row.createCell(3).setCellValue(142.5);
      var date = book.createCellStyle();
      date.setDataFormat(book.getCreationHelper().createDataFormat().getFormat("yyyy-mm-dd"));
      row.createCell(4).setCellValue(java.time.LocalDate.of(2026, 11, 24));
      row.getCell(4).setCellStyle(date);
      row.createCell(5).setCellValue("PW-010, PW-011?");
      row.createCell(6).setCellValue(30);
      try (var out = Files.newOutputStream(file)) {
        book.write(out);
      }
    }
    same(
        ScenarioFile.read(file).root(),
        YamlReader.read(
                "expected",
                """
                    topic: power
                    scenarios:
                      - name: a hall of 142.5 kW
                        rule: PW-010
                        kind: raises
                        with: { site: { powerKw: 142.5 }, on: 2026-11-24 }
                        then: [PW-010, "PW-011?"]
                        exit: 30
                    """)
            .root(),
        "typed");
  }

  @Test
  void whatCannotBeReadIsSaidWithItsRow() throws IOException {
    Path file = folder.resolve("bad.csv");
    Files.writeString(
        file,
        """
        name,rule,kind,given: on,given: site,given: site.country,thn
        t,,base,,,,
        x,AA-010,raises,[2026,,,
        y,AA-010,raises,,null,KE,
        """);
    assertThatThrownBy(() -> ScenarioFile.read(file))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("bad.csv:1: unknown column `thn`\n  did you mean `then`?")
        .hasMessageContaining("bad.csv:3: column `given: on`: not valid YAML")
        .hasMessageContaining(
            "bad.csv:4: column `given: site.country` sets what another column of the row sets");
  }

  @Test
  void aWorkbookThatIsNoneAndAFormulaAreRefused() throws IOException {
    Path none = folder.resolve("none.xlsx");
    Files.writeString(none, "name,rule\n");
    assertThatThrownBy(() -> ScenarioFile.read(none)).hasMessageContaining("not an Excel workbook");
    Path formula = folder.resolve("formula.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      var sheet = book.createSheet();
      sheet.createRow(0).createCell(0).setCellValue("name");
      sheet.createRow(1).createCell(0).setCellFormula("1+1");
      try (var out = Files.newOutputStream(formula)) {
        book.write(out);
      }
    }
    assertThatThrownBy(() -> ScenarioFile.read(formula))
        .hasMessageContaining("formula.xlsx:2: cell A2 has a formula")
        .hasMessageContaining("paste its value");
  }

  @Test
  void pathsWithSpecialSignsAreJsonPointers() {
    assertThat(GridPath.of(List.of("movement", "to"))).isEqualTo("movement.to");
    for (List<String> steps :
        List.of(List.of("a.b", "c"), List.of("a/b", "~"), List.of("a b"), List.of("", "x"))) {
      assertThat(GridPath.steps(GridPath.of(steps))).isEqualTo(steps);
    }
  }

  @Test
  void aScenarioOfARowStandsAtItsRow() {
    Path file = folder.resolve("scenarios.xlsx");
    List<Document> read = new ArrayList<>();
    ScenarioFile.write(
        file, ScenarioFile.read(Path.of("rules/compatibility/power/scenarios.yaml")).root());
    read.add(ScenarioFile.read(file));
    // Row 1 is the header and row 2 the base.
    assertThat(read.get(0).place("/scenarios/0").line()).isEqualTo(3);
    assertThat(read.get(0).place("/scenarios/4").line()).isEqualTo(7);
  }
}
