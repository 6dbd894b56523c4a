package io.stackport.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.stackport.determination.Posture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The report of each example, as a person has read it. {@code -Dgolden=write} writes them anew, to
 * be read before they are committed.
 */
final class GoldenReportTest {

  static Stream<Path> examples() {
    return ExampleReports.folders().stream();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void reportIsAsItWasRead(Path folder) throws IOException {
    String report =
        TextReport.of(ExampleReports.answer(folder, Posture.ENFORCED), Paint.PLAIN)
            .replaceAll("(?m)^rule book .*\n", "");
    Path golden = folder.resolve("report.txt");
    if ("write".equals(System.getProperty("golden"))) {
      Files.writeString(golden, report);
    }
    assertThat(golden).as("write it with -Dgolden=write and read it").exists();
    assertThat(report).isEqualTo(Files.readString(golden));
  }

  @Test
  void examplesShowEveryExitCode() {
    Set<Integer> codes = new TreeSet<>();
    ExampleReports.folders()
        .forEach(f -> codes.add(ExampleReports.answer(f, Posture.ENFORCED).verdict().exitCode()));
    assertThat(codes).containsExactly(0, 5, 10, 20, 30, 40);
  }

  @Test
  void thereAreTenExamples() {
    assertThat(ExampleReports.folders()).hasSize(10);
  }
}
