package io.stackport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a service is not started with; how it runs is held by the tests of the packaged one. */
final class ServeCommandTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--port | 65536 | --port: is 65536; it takes 0 to 65535",
        "--port | -1 | --port: is -1; it takes 0 to 65535",
        "--rate | -1 | --rate: is too small",
        "--seconds | 0 | --seconds: is too small",
        "--allow-origin | * | --allow-origin: is `*`",
        "--allow-origin | desk.example | --allow-origin: is `desk.example`",
        "--allow-origin | https://desk.example/ | --allow-origin: is `https://desk.example/`",
        "--db | jdbc:mysql://x/y | --db: is `jdbc:mysql://x/y`; no such database is known"
      })
  void isRefused(String option, String value, String said) {
    Run run = Run.of(folder, "serve", "--data", "@/data", option, value);
    assertThat(run.code()).as(run.err()).isEqualTo(2);
    assertThat(run.err()).contains(said);
    assertThat(folder.resolve("data")).doesNotExist();
  }
}
