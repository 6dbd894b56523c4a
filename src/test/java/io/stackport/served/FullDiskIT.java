package io.stackport.served;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.stackport.ledger.SmallDisk;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service whose disk is full, a real one of a name space of its own, and gets room again. */
final class FullDiskIT {
  private static final Path KENYA = Path.of("examples/03-kenya-health-pod/bundle.yaml");
  private static final int MOST_CALLS = 500;

  @TempDir Path folder;

  @Test
  void answersNothingUntilThereIsRoom() throws Exception {
    Path data = Files.createDirectory(folder.resolve("data"));
    String refusal = SmallDisk.refusal(data);
    assumeTrue(refusal.isEmpty(), "no file system can be mounted here: " + refusal);
    try (Served service = Served.start(SmallDisk.within("64m", data), data)) {
      // The disk as the service sees it.
      Path disk = Path.of("/proc/" + service.process().pid() + "/root" + data);
      assumeTrue(Files.isWritable(disk), "what is mounted there cannot be seen from here");
      List<String> answered = new ArrayList<>();
      answered.add(decision(check(service)));
      Path filler = disk.resolve("filler");
      fill(filler);
      Answered refused = check(service);
      for (int i = 0; i < MOST_CALLS && refused.status() == 200; i++) {
        answered.add(decision(refused));
        refused = check(service);
      }
      assertThat(refused.status()).isEqualTo(503);
      assertThat(refused.kind()).isEqualTo("unrecorded");
      assertThat(refused.header("Stackport-Decision")).isEmpty();
      service.awaitReady(503);
      Files.delete(filler);
      service.awaitReady(200);
      answered.add(decision(check(service)));
      for (String each : answered) {
        assertThat(service.get("/v1/decisions/" + each).status()).as(each).isEqualTo(200);
      }
    }
  }

  private static Answered check(Served service) throws IOException {
    return service.post("/v1/checks", Served.YAML, Files.readAllBytes(KENYA));
  }

  private static String decision(Answered answered) {
    assertThat(answered.status()).as(answered.toString()).isEqualTo(200);
    return answered.header("Stackport-Decision").orElseThrow();
  }

  private static void fill(Path file) throws IOException {
    byte[] block = new byte[4096];
    try (OutputStream out = Files.newOutputStream(file)) {
      while (true) {
        out.write(block);
      }
    } catch (IOException full) {
      assertThat(full).hasMessageContaining("No space left");
    }
  }
}
