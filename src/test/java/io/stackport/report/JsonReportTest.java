package io.stackport.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.stackport.determination.Posture;
import io.stackport.document.Document;
import io.stackport.document.SchemaCheck;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class JsonReportTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  static Stream<Path> examples() {
    return ExampleReports.folders().stream();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void isInTheDocumentedForm(Path folder) throws IOException {
    SchemaCheck check =
        new SchemaCheck(JSON.readTree(Path.of("docs/schema/verdict.schema.json").toFile()));
    for (Posture posture : Posture.values()) {
      String report = JsonReport.of(ExampleReports.answer(folder, posture));
      assertThat(check.problems(new Document("verdict", JSON.readTree(report), Map.of())))
          .isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void isTheSameByteForByteOnASecondRun(Path folder) {
    assertThat(JsonReport.of(ExampleReports.answer(folder, Posture.ENFORCED)))
        .isEqualTo(JsonReport.of(ExampleReports.answer(folder, Posture.ENFORCED)));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void codifiedLawIsNeverMilder(Path folder) {
    var enforced = ExampleReports.answer(folder, Posture.ENFORCED).verdict().lines();
    var codified = ExampleReports.answer(folder, Posture.CODIFIED).verdict().lines();
    for (int i = 0; i < enforced.size(); i++) {
      assertThat(enforced.get(i).worst().graverThan(codified.get(i).worst()))
          .as(enforced.get(i).line().id())
          .isFalse();
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void pageNeedsNothingElseAndEscapes(Path folder) {
    String page = HtmlReport.of(ExampleReports.answer(folder, Posture.ENFORCED));
    assertThat(page).startsWith("<!DOCTYPE html>").doesNotContain("src=").doesNotContain("href=");
    assertThat(page).doesNotContain("{{").contains("</html>");
  }
}
