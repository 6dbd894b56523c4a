package io.stackport.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.stackport.solve.View;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The models under examples/models, with counts that were derived by hand. */
final class ExampleModelsTest {
  private static final Path FOLDER = Path.of("examples/models");

  private static CompatibilityModel read(String name) {
    return ModelFile.read(FOLDER.resolve(name));
  }

  /**
   * Without bags: city and w26: 3 pairs of brakes and gears (rim with hub8 is out), no light or
   * battery (the dynamo lacks volts), 3 carriers: 3 * 2 * 3 = 18. City and w28: 3 * 3 * 3 = 27.
   * Cargo takes w26 only, disc only: 2 gears * 2 lights * 2 carriers = 8. With bags: at least two
   * panniers of 5 kg need the rear carrier and one light: city w26 3 * 1, city w28 3 * 2, cargo 2 *
   * 1.
   */
  @Test
  void aCityBikeCanBeBuiltInSixtyFourWays() {
    CompatibilityModel bike = read("bike.json");
    int derived = 18 + 27 + 8 + 3 + 6 + 2;
    assertThat(derived).isEqualTo(64);
    assertThat(Configurations.count(bike, View.CERTAIN)).isEqualTo(derived);
    assertThat(Configurations.count(bike, View.POSSIBLE)).isEqualTo(derived);
  }

  /**
   * 3 units of work are 3 cpu-a (300 W, 3 places) or 2 cpu-b (360 W, 2 places), and 50 W for the
   * controller. Small, cpu-a: one place is left, so at most one kind of port: none 350 W, copper
   * 370, fiber 410; 40 W of fans fit each time: 6. Small, cpu-b: 410 W: none, none with fans (450),
   * copper (430): 3. Large: everything fits (590 W at most): 2 cpus * 4 sets of ports * 2 = 16.
   *
   * <p>Certain: small with cpu-b may be too hot (3 out); fans in the small frame may be too loud (3
   * of the 6 out); optics of the large frame are not known (with fiber: 8 of the 16 out).
   */
  @Test
  void aRackCanBeBuiltInElevenWaysForCertainAndInTwentyFivePerhaps() {
    CompatibilityModel rack = read("rack.json");
    assertThat(Configurations.count(rack, View.POSSIBLE)).isEqualTo(6 + 3 + 16);
    assertThat(Configurations.count(rack, View.CERTAIN)).isEqualTo(3 + 0 + 8);
  }

  /**
   * Bread 3 ways; sauce: none, or 3 sets, 2 of 4 with ketchup; cheese: none, 3 singles, 3 pairs.
   * Ketchup asks for cheddar, toast for no cream. Full grain or flatbread: 2 * 7 without ketchup, 2
   * * 3 with; toast: cheese without cream is none, cheddar, gouda, both: 2 * 4 and 2 * 2.
   */
  @Test
  void aSandwichCanBeMadeInFiftyTwoWays() {
    int derived = 2 * (14 + 6) + 8 + 4;
    assertThat(derived).isEqualTo(52);
    assertThat(Configurations.count(read("sandwich.uvl"), View.CERTAIN)).isEqualTo(derived);
  }

  /** Pump a with the valve, or pump b without; the lamp is free. */
  @Test
  void pumpsRunInFourWays() {
    assertThat(Configurations.of(read("pumps.cnf"), View.CERTAIN))
        .containsExactlyInAnyOrder(
            java.util.Set.of("pump-a", "valve"),
            java.util.Set.of("pump-a", "valve", "lamp"),
            java.util.Set.of("pump-b"),
            java.util.Set.of("pump-b", "lamp"));
  }

  @Test
  void everyExampleIsReadAndComesBackTheSame() throws IOException {
    List<Path> files;
    try (Stream<Path> list = Files.list(FOLDER)) {
      files = list.sorted().toList();
    }
    assertThat(files).hasSizeGreaterThanOrEqualTo(4);
    for (Path file : files) {
      CompatibilityModel model = ModelFile.read(file);
      assertThat(new ModelReader().read("again", ModelWriter.write(model)))
          .as(file.toString())
          .isEqualTo(model);
    }
  }

  @Test
  void theDocumentShowsTheExamplesAsTheyAre() throws IOException {
    String document = Files.readString(Path.of("docs/model-format.md"));
    assertThat(document)
        .contains(Files.readString(FOLDER.resolve("bike.json")))
        .contains(Files.readString(FOLDER.resolve("rack.json")));
  }
}
