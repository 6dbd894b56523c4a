package io.stackport.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real disk of eight megabytes that gets full: a file system in memory, in a name space of its
 * own, so that it is gone with the process. {@link DurableTest} does the same without one.
 */
final class FullDiskTest {
  @TempDir Path folder;

  private List<String> inOwnSpace(List<String> command) throws IOException {
    List<String> all =
        new ArrayList<>(
            List.of(
                "unshare",
                "--user",
                "--map-root-user",
                "--mount",
                "sh",
                "-c",
                "mount -t tmpfs -o size=8m tmpfs \"$0\" && exec \"$@\"",
                folder.toString()));
    all.addAll(command);
    Process process = new ProcessBuilder(all).redirectErrorStream(true).start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
        .lines()
        .toList();
  }

  @Test
  void nothingIsAnsweredWithoutARecord() throws IOException {
    List<String> works;
    try {
      works = inOwnSpace(List.of("echo", "works"));
    } catch (IOException none) {
      works = List.of(String.valueOf(none.getMessage()));
    }
    assumeTrue(works.equals(List.of("works")), "no file system can be mounted here: " + works);
    List<String> said = inOwnSpace(OtherProcess.command(FullDisk.class, folder.toString()));
    assertThat(said)
        .anySatisfy(line -> assertThat(line).contains("the ledger cannot be written"))
        .anySatisfy(line -> assertThat(line).matches("full after \\d+, writable false"))
        .anySatisfy(line -> assertThat(line).matches("refused \\d+, after there was room 0"))
        .contains("answered without a record 0, faults 0, cuts 0, outages 1");
  }
}
