package io.stackport.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code configure} refuses before it reads anything. */
final class ConfigureCommandTest {
  @TempDir private Path folder = Path.of("");

  static Stream<Arguments> refused() {
    return Stream.of(
        arguments(
            "--objective costs",
            "--objective: there is no objective `costs`\n  did you mean `cost`?\n"),
        arguments(
            "--pareto cost,zebra",
            "--pareto: there is no objective `zebra`\n  objectives: cost, licenses, lead-time, power,"
                + " us-content, spare-capacity, offers, preference\n"),
        arguments("--top 0", "--top: is 0; it takes 1 to 1000\n"),
        arguments("--seconds 0", "--seconds: is 0; it takes 1 or more\n"),
        arguments("--objective cost,cost", "--objective: names an objective twice\n"),
        arguments(
            "--pareto cost",
            "--pareto: takes two or three objectives\n  such as --pareto cost,power\n"),
        arguments(
            "--pareto cost,power --objective cost",
            "--pareto: stands for --objective; give one of them\n"));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void badInputIsToldAndEndsWithTwo(String words, String told) {
    Run run = Run.of(folder, ("configure no-such.yaml " + words).split(" "));
    assertThat(run).isEqualTo(new Run(2, "", told));
  }
}
