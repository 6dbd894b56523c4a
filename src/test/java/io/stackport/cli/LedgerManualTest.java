package io.stackport.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.stackport.document.Digest;
import io.stackport.ledger.Fault;
import io.stackport.ledger.Ledger;
import io.stackport.ledger.LedgerSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the manual of the ledger says is so. */
final class LedgerManualTest {
  private static final Path MANUAL = Path.of("docs/ledger.md");

  @TempDir Path folder;

  private List<String> bash(String script) throws IOException {
    Process process =
        new ProcessBuilder("bash", "-c", script)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    return new String(process.getInputStream().readAllBytes(), UTF_8).lines().toList();
  }

  @Test
  void aStrangerCanVerifyAnExport() throws IOException {
    List<String> tools = bash("command -v jq sha256sum openssl base64 gunzip");
    assumeTrue(tools.size() == 5, "the tools of the manual are not all here: " + tools);
    Path data = folder.resolve("data");
    try (Ledger ledger = Ledger.open(LedgerSettings.of(data, null), note -> {})) {
      for (int i = 1; i <= 3; i++) {
        byte[] input = LedgerCommandTest.input(i);
        ledger.append(LedgerCommandTest.decision(i, "checks", 5), input, null).join();
      }
    }
    Files.copy(data.resolve("ledger-key.pub.pem"), folder.resolve("ledger-key.pub.pem"));
    Run.of(folder, "ledger", "export", "-o", "@/ledger.ndjson", "--data", "@/data");
    String manual = Files.readString(MANUAL);
    int from = manual.indexOf("```bash\n") + "```bash\n".length();
    String second = Digest.of(LedgerCommandTest.input(2));
    assertThat(bash(manual.substring(from, manual.indexOf("```\n", from))))
        .containsExactly(
            "entry 1 holds",
            "entry 2 holds",
            "entry 3 holds",
            "Signature Verified Successfully",
            second + "  -",
            second);
  }

  @Test
  void everyFaultIsTold() throws IOException {
    String manual = Files.readString(MANUAL);
    String table =
        manual.substring(manual.indexOf("| fault |"), manual.indexOf("- `--checkpoints"));
    assertThat(Stream.of(Fault.Kind.values()).map(Fault.Kind::word))
        .allSatisfy(kind -> assertThat(table).contains("`" + kind + "`"));
  }
}
