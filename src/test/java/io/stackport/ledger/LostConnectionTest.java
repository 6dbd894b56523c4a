package io.stackport.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that goes away and comes back. */
final class LostConnectionTest {
  @TempDir Path folder;

  private final List<String> notes = new CopyOnWriteArrayList<>();

  /** Ends every connection of ledgers, as a server does that is started again. */
  private static void end() {
    try (Connection connection = Places.server().getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "select pg_terminate_backend(pid) from pg_stat_activity"
              + " where application_name = 'stackport'");
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static void refused(Ledger ledger, int number) {
    CompletableFuture<Void> lost =
        ledger.append(Decisions.decision(number), Decisions.input(number), null);
    assertThatThrownBy(lost::join).hasCauseInstanceOf(LedgerUnavailableException.class);
  }

  private static void waitFor(Ledger ledger) throws InterruptedException {
    while (!ledger.writable()) {
      Thread.sleep(20);
    }
  }

  @Test
  void itIsRefusedAndThenGoesOn() throws InterruptedException {
    LedgerSettings settings = Places.POSTGRESQL.settings(folder);
    try (Ledger ledger = Ledger.open(settings, notes::add)) {
      Decisions.append(ledger, 1, 10);
      assertThat(ledger.find(Decisions.id(10))).isPresent();
      end();
      refused(ledger, 11);
      waitFor(ledger);
      Decisions.append(ledger, 12, 20);
      assertThat(ledger.find(Decisions.id(20)).orElseThrow().sequence()).isEqualTo(19);
      assertThat(ledger.find(Decisions.id(11))).isEmpty();
    }
    assertThat(notes).hasSize(2).last().isEqualTo("note: the ledger can be written again");
    try (LedgerReader reader = LedgerReader.open(settings)) {
      Verification look = reader.verify(VerifyOptions.ALL, at -> {});
      assertThat(look.faults()).isEmpty();
      assertThat(look.outages())
          .singleElement()
          .satisfies(outage -> assertThat(outage.refused()).isEqualTo(1));
    }
  }

  @Test
  void itIsNoticedBeforeSomebodyIsRefused() throws InterruptedException {
    LedgerSettings settings = Places.POSTGRESQL.settings(folder);
    try (Ledger ledger = Ledger.open(settings, notes::add)) {
      Decisions.append(ledger, 1, 10);
      end();
      while (notes.size() < 2) {
        Thread.sleep(20);
      }
      waitFor(ledger);
      Decisions.append(ledger, 11, 20);
      assertThat(ledger.counts().failed()).isZero();
    }
    try (LedgerReader reader = LedgerReader.open(settings)) {
      Verification look = reader.verify(VerifyOptions.ALL, at -> {});
      assertThat(look.faults()).isEmpty();
      assertThat(look.entries()).isEqualTo(20);
    }
  }

  @Test
  void anotherServiceThatTookOverIsNotWrittenOver() throws InterruptedException {
    LedgerSettings settings = Places.POSTGRESQL.settings(folder.resolve("one"));
    LedgerSettings other = Places.elsewhere(settings, folder.resolve("other"));
    try (Ledger ledger = Ledger.open(settings, notes::add)) {
      Decisions.append(ledger, 1, 10);
      end();
      try (Ledger second = Ledger.open(other, LedgerTest::unexpected)) {
        refused(ledger, 11);
        Decisions.append(second, 12, 15);
        assertThat(ledger.writable()).isFalse();
      }
      waitFor(ledger);
      Decisions.append(ledger, 16, 16);
      assertThat(ledger.find(Decisions.id(16)).orElseThrow().sequence()).isEqualTo(15);
    }
    List<Path> keys =
        List.of(
            folder.resolve("one/ledger-key.pub.pem"), folder.resolve("other/ledger-key.pub.pem"));
    try (LedgerReader reader = LedgerReader.open(settings)) {
      Verification look = reader.verify(new VerifyOptions(List.of(), keys, 1), at -> {});
      assertThat(look.faults()).isEmpty();
      assertThat(look.entries()).isEqualTo(15);
    }
  }

  @Test
  void itCanBeReadWhileAServiceWrites() {
    LedgerSettings settings = Places.POSTGRESQL.settings(folder, 3);
    try (Ledger ledger = Ledger.open(settings, LedgerTest::unexpected)) {
      Decisions.append(ledger, 1, 10);
      try (LedgerReader reader = LedgerReader.open(settings)) {
        assertThat(reader.last()).isEqualTo(10);
        Decisions.append(ledger, 11, 20);
        Verification look = reader.verify(VerifyOptions.ALL, at -> onward(ledger, at));
        // One view, from when it began: nothing that was signed since looks like a lost tail.
        assertThat(look.faults()).isEmpty();
        assertThat(look.entries()).isEqualTo(20);
      }
    }
  }

  /** The service goes on and signs, while the first entry is looked at. */
  private static void onward(Ledger ledger, long at) {
    if (at == 1) {
      Decisions.append(ledger, 21, 30);
      if (!ledger.find(Decisions.id(30)).orElseThrow().covered()) {
        Decisions.append(ledger, 31, 40);
      }
    }
  }
}
