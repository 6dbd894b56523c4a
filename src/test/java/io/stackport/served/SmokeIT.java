package io.stackport.served;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The first calls of a newcomer. */
final class SmokeIT {
  private static final Path KENYA = Path.of("examples/03-kenya-health-pod/bundle.yaml");

  @Test
  void checksABundle() throws IOException {
    Answered verdict = Served.shared().post("/v1/checks", Served.YAML, Files.readAllBytes(KENYA));
    assertThat(verdict.status()).isEqualTo(200);
    assertThat(verdict.header("Stackport-Exit")).contains("5");
  }

  @Test
  void refusesWhatIsNoPath() {
    assertThat(Served.shared().get("/v1/nothing").status()).isEqualTo(404);
  }

  @Test
  void servesTheContract() {
    Answered contract = Served.shared().get("/q/openapi");
    assertThat(contract.json().path("openapi").asText()).isEqualTo("3.1.0");
  }
}
