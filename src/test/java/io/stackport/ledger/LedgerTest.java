package io.stackport.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stackport.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The ledger on both databases. */
final class LedgerTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void whatWasAppendedIsThereAfterARestart(Places place) {
    LedgerSettings settings = place.settings(folder);
    String id;
    try (Ledger ledger = Ledger.open(settings, LedgerTest::unexpected)) {
      id = ledger.id();
      assertThat(ledger.counts().entries()).isZero();
      Decisions.append(ledger, 1, 20);
      assertThat(ledger.find(Decisions.id(7)).orElseThrow().covered()).isFalse();
      assertThat(ledger.counts().entries()).isEqualTo(20);
    }
    try (Ledger ledger = Ledger.open(settings, LedgerTest::unexpected)) {
      Recorded seventh = ledger.find(Decisions.id(7)).orElseThrow();
      assertThat(seventh.decision()).isEqualTo(Decisions.decision(7));
      assertThat(seventh.ledger()).isEqualTo(id).isEqualTo(ledger.id());
      assertThat(seventh.sequence()).isEqualTo(7);
      assertThat(seventh.covered()).isTrue();
      assertThat(seventh.previous()).isEqualTo(ledger.find(Decisions.id(6)).orElseThrow().hash());
      assertThat(ledger.input(Decisions.id(7)).orElseThrow()).isEqualTo(Decisions.input(7));
      assertThat(ledger.find("decision-000021")).isEmpty();
      Decisions.append(ledger, 21, 21);
      assertThat(ledger.find(Decisions.id(21)).orElseThrow().sequence()).isEqualTo(21);
    }
  }

  @ParameterizedTest
  @EnumSource
  void theChainIsWhatTheManualSays(Places place) throws Exception {
    LedgerSettings settings = place.settings(folder);
    try (Ledger ledger = Ledger.open(settings, LedgerTest::unexpected)) {
      Decisions.append(ledger, 1, 2);
      Recorded first = ledger.find(Decisions.id(1)).orElseThrow();
      Recorded second = ledger.find(Decisions.id(2)).orElseThrow();
      assertThat(first.previous()).isEqualTo(sha("stackport-ledger-1\n" + ledger.id() + "\n"));
      assertThat(second.previous()).isEqualTo(first.hash());
    }
    String record =
        "{\"id\":\"decision-000001\",\"at\":\"2026-11-24T10:00:01.000000Z\",\"caller\":\"127.0.0.1\","
            + "\"operation\":\"checks\",\"parameters\":{\"on\":\"2026-11-24\",\"posture\":\"enforced\"},"
            + "\"mediaType\":\"application/yaml\",\"inputHash\":\""
            + sha("name: bundle 1\n".repeat(5))
            + "\",\"rules\":\""
            + "a".repeat(64)
            + "\",\"catalog\":\""
            + "b".repeat(64)
            + "\",\"build\":\""
            + "c".repeat(64)
            + "\",\"version\":\"0.1.0\",\"dates\":{\"ship\":\"2026-11-24\"},\"posture\":\"enforced\","
            + "\"exit\":5,\"outcome\":\"rests on a license held, an exception or non-enforcement\","
            + "\"fired\":[\"AC-015\",\"CL-402\"],\"answerHash\":\""
            + "d".repeat(64)
            + "\",\"settled\":true}";
    try (var connection = Places.raw(settings)) {
      Entry entry = Rows.find(connection, Decisions.id(1)).orElseThrow();
      assertThat(new String(entry.record(), StandardCharsets.UTF_8)).isEqualTo(record);
      HexFormat hex = HexFormat.of();
      String text =
          "stackport-entry-1\n"
              + hex.formatHex(entry.previous())
              + "\n1\n"
              + sha(record)
              + "\n"
              + hex.formatHex(MessageDigest.getInstance("SHA-256").digest(entry.input()))
              + "\n";
      assertThat(hex.formatHex(entry.hash())).isEqualTo(sha(text));
    }
  }

  private static String sha(String text) throws Exception {
    return HexFormat.of()
        .formatHex(
            MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @EnumSource
  void aSecondWriterIsRefused(Places place) {
    LedgerSettings settings = place.settings(folder);
    try (Ledger ledger = Ledger.open(settings, LedgerTest::unexpected)) {
      Decisions.append(ledger, 1, 1);
      Path other = place == Places.H2 ? folder : folder.resolve("other");
      LedgerSettings again = Places.elsewhere(settings, other);
      // H2 keeps one database for a process, so the second one asks from another.
      if (place == Places.H2) {
        assertThat(OtherProcess.opening(folder)).contains("another service or command holds");
      } else {
        assertThatThrownBy(() -> Ledger.open(again, LedgerTest::unexpected))
            .isInstanceOf(ProblemException.class)
            .hasMessageContaining("another service holds this ledger");
      }
      Decisions.append(ledger, 2, 2);
    }
  }

  @ParameterizedTest
  @EnumSource
  void keyedAnswersComeWithTheirRecord(Places place) {
    LedgerSettings settings = place.settings(folder);
    Instant later = Instant.now().plusSeconds(3600);
    KeyedAnswer answer = keyed("key-1", later);
    try (Ledger ledger = Ledger.open(settings, LedgerTest::unexpected)) {
      ledger.append(Decisions.decision(1), Decisions.input(1), answer).join();
      ledger
          .append(
              Decisions.decision(2),
              Decisions.input(2),
              keyed("key-2", Instant.now().minusSeconds(1)))
          .join();
      assertThat(ledger.keyed("caller", "key-2")).isEmpty();
      // The time of the second key is over, so it can be given again.
      ledger.append(Decisions.decision(3), Decisions.input(3), keyed("key-2", later)).join();
      assertThat(ledger.keyed("caller", "key-2")).isPresent();
    }
    try (Ledger ledger = Ledger.open(settings, LedgerTest::unexpected)) {
      KeyedAnswer found = ledger.keyed("caller", "key-1").orElseThrow();
      assertThat(found).usingRecursiveComparison().isEqualTo(answer);
      assertThat(ledger.keyed("caller", "key-9")).isEmpty();
      assertThat(ledger.keyed("someone", "key-1")).isEmpty();
    }
  }

  private static KeyedAnswer keyed(String key, Instant expires) {
    return new KeyedAnswer(
        "caller",
        key,
        "e".repeat(64),
        expires,
        200,
        new TreeMap<>(Map.of("Stackport-Exit", "5", "Content-Type", "application/json")),
        "{\"answer\":1}".getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @EnumSource
  void aRecordThatIsNotRightTakesNoOtherWithIt(Places place) {
    LedgerSettings settings = place.settings(folder);
    List<CompletableFuture<Void>> all = new ArrayList<>();
    try (Ledger ledger = Ledger.open(settings, LedgerTest::unexpected)) {
      for (int i = 1; i <= 40; i++) {
        int number = i == 33 ? 5 : i;
        all.add(ledger.append(Decisions.decision(number), Decisions.input(number), null));
      }
    }
    for (int i = 1; i <= 40; i++) {
      CompletableFuture<Void> done = all.get(i - 1);
      if (i == 33) {
        assertThatThrownBy(done::join)
            .isInstanceOf(CompletionException.class)
            .hasMessageContaining("decision-000005 is not recorded");
      } else {
        assertThat(done).isCompleted();
      }
    }
    try (Ledger ledger = Ledger.open(settings, LedgerTest::unexpected)) {
      assertThat(ledger.counts().entries()).isEqualTo(39);
      assertThat(ledger.find(Decisions.id(40)).orElseThrow().sequence()).isEqualTo(39);
    }
    try (LedgerReader reader = LedgerReader.open(settings)) {
      assertThat(reader.verify(VerifyOptions.ALL, at -> {}).faults()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void timesAreKeptToTheMicrosecond(Places place) {
    LedgerSettings settings = place.settings(folder);
    Instant at = Instant.parse("2026-11-24T10:00:00.123456789Z");
    try (Ledger ledger = Ledger.open(settings, LedgerTest::unexpected)) {
      ledger.append(Decisions.decision(1, at), Decisions.input(1), null).join();
      assertThat(ledger.find(Decisions.id(1)).orElseThrow().decision().at())
          .isEqualTo(Instant.parse("2026-11-24T10:00:00.123456Z"));
    }
    try (LedgerReader reader = LedgerReader.open(settings)) {
      assertThat(reader.verify(VerifyOptions.ALL, each -> {}).faults()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aReaderThatIsInterruptedHarmsNobody(Places place) {
    LedgerSettings settings = place.settings(folder);
    try (Ledger ledger = Ledger.open(settings, LedgerTest::unexpected)) {
      Decisions.append(ledger, 1, 2_000);
    }
    try (Ledger ledger = Ledger.open(settings, LedgerTest::unexpected)) {
      // Cold pages, so that each look reads from the disk.
      for (int i = 1; i <= 2_000; i += 20) {
        assertThat(ledger.find(Decisions.id(i))).isPresent();
        Thread.currentThread().interrupt();
        try {
          assertThat(ledger.find(Decisions.id(i + 10))).isPresent();
        } catch (LedgerUnavailableException itsOwnFault) {
          assertThat(itsOwnFault).hasRootCauseInstanceOf(InterruptedException.class);
        }
        assertThat(Thread.interrupted()).isTrue();
      }
      Decisions.append(ledger, 2_001, 2_001);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aClosedLedgerRecordsNothing(Places place) {
    Ledger ledger = Ledger.open(place.settings(folder), LedgerTest::unexpected);
    ledger.close();
    assertThat(ledger.writable()).isFalse();
    assertThatThrownBy(() -> ledger.append(Decisions.decision(1), Decisions.input(1), null).join())
        .hasCauseInstanceOf(LedgerUnavailableException.class);
  }

  static void unexpected(String note) {
    throw new AssertionError(note);
  }
}
