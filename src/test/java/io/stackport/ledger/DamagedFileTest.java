package io.stackport.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.stackport.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that does not give back what it was given. */
final class DamagedFileTest {
  private static final int ENTRIES = 2_000;
  private static final int PLACES = 40;
  private static final int BLOCK = 4096;

  @TempDir Path folder;

  private static String said(LedgerSettings settings) {
    try (LedgerReader reader = LedgerReader.open(settings)) {
      Verification look = reader.verify(VerifyOptions.ALL, at -> {});
      for (Fault fault : look.faults()) {
        if (fault.kind() == Fault.Kind.UNREADABLE) {
          // Everything before it was looked at, and nothing that follows from it is told as well.
          assertThat(fault.entry()).isEqualTo(look.last() + 1);
          assertThat(fault.message())
              .startsWith("entry " + fault.entry() + " cannot be read, and nothing after it")
              .doesNotContain("select ");
        }
      }
      if (look.holds()) {
        assertThat(look.entries()).isEqualTo(ENTRIES);
        assertThat(look.covered()).isEqualTo(ENTRIES);
      }
      return look.holds() ? "holds" : look.faults().get(0).kind().word();
    } catch (ProblemException refused) {
      return "refused";
    }
  }

  /** A block of zeros at many places of the file: what it held is missed, wherever that was. */
  @Test
  void noLostBlockIsTakenForAWholeLedger() throws IOException {
    LedgerSettings settings = Places.H2.settings(folder, 500);
    try (Ledger ledger = Ledger.open(settings, LedgerTest::unexpected)) {
      Decisions.append(ledger, 1, ENTRIES);
    }
    assertThat(said(settings)).isEqualTo("holds");
    Path file = folder.resolve("ledger.mv.db");
    byte[] whole = Files.readAllBytes(file);
    List<String> all = new ArrayList<>();
    for (int i = 0; i < PLACES; i++) {
      byte[] damaged = whole.clone();
      int at = (int) ((long) whole.length * i / PLACES / BLOCK * BLOCK);
      Arrays.fill(damaged, at, Math.min(whole.length, at + BLOCK), (byte) 0);
      Files.write(file, damaged);
      all.add(said(settings));
    }
    assertThat(all).contains("unreadable");
  }
}
