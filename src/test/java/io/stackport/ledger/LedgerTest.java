package io.stackport.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.stackport.document.Digest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LedgerTest {
  @TempDir Path folder;

  @Test
  void appended() {
    LedgerSettings settings = LedgerSettings.of(folder, null);
    byte[] input = "name: x\n".getBytes(StandardCharsets.UTF_8);
    try (Ledger ledger = Ledger.open(settings, note -> {})) {
      ledger.append(decision("a1", input), input, null).join();
    }
    try (Ledger ledger = Ledger.open(settings, note -> {})) {
      assertThat(ledger.find("a1").orElseThrow().decision()).isEqualTo(decision("a1", input));
      assertThat(ledger.input("a1").orElseThrow()).isEqualTo(input);
    }
  }

  static Decision decision(String id, byte[] input) {
    return new Decision(
        id,
        Instant.parse("2026-11-24T10:00:00.000001Z"),
        "loopback",
        "checks",
        new TreeMap<>(),
        "application/yaml",
        Digest.of(input),
        "r",
        "c",
        "b",
        "0.1.0",
        new TreeMap<>(java.util.Map.of("ship", LocalDate.parse("2026-11-24"))),
        "enforced",
        5,
        "rests",
        new TreeSet<>(java.util.List.of("AC-015")),
        "h",
        true);
  }
}
