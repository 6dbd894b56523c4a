package io.stackport.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A service that is killed loses nothing that it has answered. {@code -Dstackport.kills=N} kills so
 * often.
 */
final class KillTest {
  private static final int KILLS = Integer.getInteger("stackport.kills", 3);
  private static final int ROUND = 1_000_000;
  private static final int LEAST_LINES = 300;
  private static final int MOST_LINES = 3_000;

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void whatWasAnsweredIsRecorded(Places place) throws Exception {
    LedgerSettings settings = place.settings(folder);
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<String> answered = new ArrayList<>();
    int kills = place == Places.H2 ? KILLS : 1;
    for (int i = 1; i <= kills; i++) {
      answered.addAll(killed(settings, i * ROUND, random));
      // As it was left, before anybody has written to it again.
      try (LedgerReader reader = LedgerReader.open(settings)) {
        assertThat(reader.verify(VerifyOptions.ALL, at -> {}).faults())
            .as("seed %d", seed)
            .isEmpty();
      }
      try (Ledger ledger = Ledger.open(settings, LedgerTest::unexpected)) {
        assertThat(ledger.counts().entries()).as("seed %d", seed).isPositive();
        List<String> missing = answered.stream().filter(id -> ledger.find(id).isEmpty()).toList();
        assertThat(missing).as("seed %d, kill %d", seed, i).isEmpty();
      }
    }
    try (LedgerReader reader = LedgerReader.open(settings)) {
      Verification look = reader.verify(VerifyOptions.ALL, at -> {});
      assertThat(look.faults()).as("seed %d", seed).isEmpty();
      assertThat(look.cuts()).as("seed %d", seed).isEmpty();
      assertThat(look.entries()).isGreaterThanOrEqualTo(answered.size());
    }
    assertThat(answered).hasSizeGreaterThanOrEqualTo(kills * LEAST_LINES);
  }

  /** Ids that a process said were recorded before it was killed. */
  private static List<String> killed(LedgerSettings settings, int first, Random random)
      throws IOException, InterruptedException {
    List<String> arguments =
        new ArrayList<>(List.of(settings.folder().toString(), String.valueOf(first)));
    if (settings.url() != null) {
      arguments.add(settings.url());
    }
    Process process = OtherProcess.start(Appender.class, arguments.toArray(String[]::new));
    int enough = LEAST_LINES + random.nextInt(MOST_LINES - LEAST_LINES);
    List<String> lines = new ArrayList<>();
    try (BufferedReader reader =
        new BufferedReader(
            new java.io.InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        lines.add(line);
        if (lines.size() == enough) {
          // SIGKILL; what it wrote before still comes.
          process.toHandle().destroyForcibly();
        }
      }
    } finally {
      process.toHandle().destroyForcibly();
    }
    process.waitFor();
    if (!lines.isEmpty() && lines.get(lines.size() - 1).length() < Decisions.id(first).length()) {
      lines.remove(lines.size() - 1);
    }
    assertThat(lines).allSatisfy(line -> assertThat(line).startsWith("decision-"));
    return lines;
  }
}
