package io.stackport.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A {@link SmallDisk} that gets full; {@link DurableTest} does the same without one. */
final class FullDiskTest {
  @TempDir Path folder;

  @Test
  void nothingIsAnsweredWithoutARecord() throws IOException {
    String refusal = SmallDisk.refusal(folder);
    assumeTrue(refusal.isEmpty(), "no file system can be mounted here: " + refusal);
    List<String> said =
        SmallDisk.said("8m", folder, OtherProcess.command(FullDisk.class, folder.toString()));
    assertThat(said)
        .anySatisfy(line -> assertThat(line).contains("the ledger cannot be written"))
        .anySatisfy(line -> assertThat(line).matches("full after \\d+, writable false"))
        .anySatisfy(line -> assertThat(line).matches("refused \\d+, after there was room 0"))
        .contains("answered without a record 0, faults 0, cuts 0, outages 1");
  }
}
