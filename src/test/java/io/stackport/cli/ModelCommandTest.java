package io.stackport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.stackport.model.ModelFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code model check} and {@code model import}. */
final class ModelCommandTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void checkSaysWhatIsInAModel() {
    assertThat(Run.of(folder, "model", "check", "examples/models/rack.json"))
        .isEqualTo(
            new Run(
                0,
                """
                rack
                part           number
                slots          4
                options        7
                constraints    27
                  consume      13
                  forbid       1
                  limit        4
                  provide      2
                  require      1
                  supply       6
                  not certain  1
                minimize price
                minimize resource:power-w
                valid
                """,
                ""));
  }

  @Test
  void importWritesWhatCheckReads() throws IOException {
    Run printed = Run.of(folder, "model", "import", "examples/models/pumps.cnf");
    assertThat(printed.code()).isZero();
    assertThat(printed.out()).startsWith("{\n  \"name\": \"pumps\",\n");
    assertThat(Run.of(folder, "model", "import", "examples/models/pumps.cnf", "-o", "@/p.json"))
        .isEqualTo(new Run(0, "", ""));
    assertThat(Files.readString(folder.resolve("p.json"))).isEqualTo(printed.out());
    assertThat(ModelFile.read(folder.resolve("p.json")))
        .isEqualTo(ModelFile.read(Path.of("examples/models/pumps.cnf")));
    assertThat(Run.of(folder, "model", "check", "@/p.json").out()).endsWith("\nvalid\n");
  }

  @Test
  void badInputIsToldOnTheErrorStreamAndEndsWithTwo() throws IOException {
    Files.writeString(folder.resolve("b.json"), "{\"name\": \"b\", \"slotes\": []}");
    assertThat(Run.of(folder, "model", "check", "@/b.json"))
        .isEqualTo(
            new Run(
                2,
                "",
                "@/b.json:1:1: the document has no `slots`\n"
                    + "@/b.json:1:15: unknown key `slotes`\n  did you mean `slots`?\n"));
    assertThat(Run.of(folder, "model", "check", "@/none.json"))
        .isEqualTo(
            new Run(
                2,
                "",
                "@/none.json: there is no such file\n"
                    + "  name a model file, such as examples/models/bike.json\n"));
    assertThat(Run.of(folder, "model", "import", "@/b.json"))
        .isEqualTo(
            new Run(
                2,
                "",
                "@/b.json: its name says no form that can be imported\n"
                    + "  endings: .uvl, .cnf, .dimacs\n"));
    assertThat(Run.of(folder, "model", "import", "examples/models/pumps.cnf", "-o", "@/no/p.json"))
        .satisfies(
            run -> {
              assertThat(run.code()).isEqualTo(2);
              assertThat(run.err()).startsWith("@/no/p.json: cannot be written: ");
            });
    assertThat(Run.of(folder, "model"))
        .satisfies(
            run -> {
              assertThat(run.code()).isEqualTo(2);
              assertThat(run.err())
                  .startsWith(
                      "say what: model check FILE, model import FILE, model export REQUEST,");
            });
  }
}
