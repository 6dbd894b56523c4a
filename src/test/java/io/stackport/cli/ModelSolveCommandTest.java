package io.stackport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code model solve} and {@code model diff}, against what docs/model-format.md derives by hand.
 */
final class ModelSolveCommandTest {
  @TempDir private Path folder = Path.of("");

  private Run solve(String words) {
    return Run.of(folder, ("model solve " + words).split(" "));
  }

  @Test
  void countsAreThoseOfTheDocuments() {
    assertThat(solve("examples/models/bike.json --count").out()).contains("configurations: 64\n");
    assertThat(solve("examples/models/rack.json --count").out()).contains("configurations: 25\n");
    assertThat(solve("examples/models/rack.json --count --view certain").out())
        .contains("configurations: 11\n");
  }

  /**
   * Three modules A in the small frame cost 300 + 3 * 210 = 930; two of B there 300 + 2 * 380 =
   * 1060. One copper port more is 60: 990.
   */
  @Test
  void theCheapestRacks() {
    assertThat(solve("examples/models/rack.json --optimize --top 2").out())
        .contains("1  price 930,", "     3 × cpu-a, small\n", "2  price 990,", "copper, 3 × cpu-a");
    assertThat(solve("examples/models/rack.json --optimize price").out()).contains("1  price 930 ");
  }

  @Test
  void whyNothingFits() throws IOException {
    Files.writeString(
        folder.resolve("n.yaml"),
        """
        name: none
        slots: [{ id: lamp, options: [{ id: led }] }]
        constraints:
          - { id: wish, says: you want no led, given: true, forbid: [led] }
          - { id: idle, says: this plays no part, if: [led], then: [led] }
        """);
    Run run = solve("@/n.yaml --count --domains --explain".replace("@", folder.toString()));
    assertThat(run.code()).isEqualTo(30);
    assertThat(run.out())
        .contains("no possible configuration", "configurations: 0", "cannot be chosen: led")
        .contains("wish  you want no led", "slot `lamp` takes 1 to 1")
        .doesNotContain("plays no part");
  }

  @Test
  void badInputEndsWithTwo() {
    Run unknown = solve("examples/models/rack.json --optimize prise");
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err()).contains("no cost and no resource `prise`", "did you mean `price`?");
    assertThat(solve("examples/models/rack.json --top 0").code()).isEqualTo(2);
    assertThat(Run.of(folder, "model", "diff", "examples/models/rack.json", "@/no.json").code())
        .isEqualTo(2);
  }

  @Test
  void diffNamesTheRuleThatRefuses() throws IOException {
    String bike = Files.readString(Path.of("examples/models/bike.json"));
    Files.writeString(
        folder.resolve("b.json"),
        bike.replace("\"forbid\": [\"rim\", \"hub8\"]", "\"forbid\": [\"rim\"]"));
    Run run = Run.of(folder, "model", "diff", "examples/models/bike.json", "@/b.json");
    // Without bags 6 + 9 with rim brakes; with bags 1 + 2: city frames alone have them.
    assertThat(run.out())
        .contains("configurations of A: 64, of B: 46", "lost: 18\n", "    rim-hub", "gained: 0\n");
  }
}
