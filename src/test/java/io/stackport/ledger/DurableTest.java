package io.stackport.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing is answered before it is on disk, whatever the disk does. */
final class DurableTest {
  @TempDir Path folder;

  private final List<String> notes = new ArrayList<>();

  @AfterEach
  void mend() {
    WatchedFiles.FULL.set(false);
    WatchedFiles.SICK.set(false);
  }

  private Ledger open(Intake.Limits limits) {
    return Ledger.open(
        LedgerSettings.of(folder, null),
        new H2File(folder, WatchedFiles.scheme()),
        limits,
        notes::add);
  }

  @Test
  void everyByteIsForcedToDiskBeforeTheAnswer() {
    try (Ledger ledger = open(Intake.Limits.USUAL)) {
      for (int i = 1; i <= 50; i++) {
        long forced = WatchedFiles.FORCED.get();
        ledger.append(Decisions.decision(i), Decisions.input(i), null).join();
        assertThat(WatchedFiles.FORCED.get()).isGreaterThan(forced);
        assertThat(WatchedFiles.WAITING.get()).isZero();
      }
    }
  }

  @Test
  void aGroupIsForcedOnce() {
    try (Ledger ledger = open(Intake.Limits.USUAL)) {
      long forced = WatchedFiles.FORCED.get();
      Decisions.append(ledger, 1, 500);
      LedgerCounts counts = ledger.counts();
      assertThat(counts.recorded()).isEqualTo(500);
      assertThat(WatchedFiles.FORCED.get() - forced).isLessThanOrEqualTo(counts.groups());
      assertThat(counts.groups()).isLessThan(500);
    }
  }

  @Test
  void aFullDiskRefusesAndRecovers() throws InterruptedException {
    List<Integer> answered = new ArrayList<>();
    List<Integer> refused = new ArrayList<>();
    try (Ledger ledger = open(Intake.Limits.USUAL)) {
      Decisions.append(ledger, 1, 10);
      WatchedFiles.FULL.set(true);
      List<CompletableFuture<Void>> all = new ArrayList<>();
      for (int i = 11; i <= 40; i++) {
        all.add(ledger.append(Decisions.decision(i), Decisions.input(i), null));
      }
      for (int i = 11; i <= 40; i++) {
        CompletableFuture<Void> done = all.get(i - 11);
        assertThatThrownBy(done::join)
            .isInstanceOf(CompletionException.class)
            .hasCauseInstanceOf(LedgerUnavailableException.class);
        refused.add(i);
      }
      assertThat(ledger.writable()).isFalse();
      assertThat(ledger.counts().failed()).isEqualTo(30);
      WatchedFiles.FULL.set(false);
      while (!ledger.writable()) {
        Thread.sleep(20);
      }
      Decisions.append(ledger, 41, 50);
      for (int i = 1; i <= 50; i++) {
        if (ledger.find(Decisions.id(i)).isPresent()) {
          answered.add(i);
        }
      }
    }
    assertThat(answered).contains(1, 10, 41, 50);
    assertThat(notes)
        .anySatisfy(note -> assertThat(note).contains("cannot be written, and nothing is answered"))
        .anySatisfy(note -> assertThat(note).contains("can be written again"));
    holds();
    assertThat(refused).hasSize(30);
  }

  @Test
  void aDiskThatKeepsNothingIsNotTrustedAgain() throws InterruptedException {
    try (Ledger ledger = open(Intake.Limits.USUAL)) {
      Decisions.append(ledger, 1, 10);
      WatchedFiles.SICK.set(true);
      CompletableFuture<Void> lost =
          ledger.append(Decisions.decision(11), Decisions.input(11), null);
      assertThatThrownBy(lost::join).hasCauseInstanceOf(LedgerUnavailableException.class);
      WatchedFiles.SICK.set(false);
      // What a disk lost once it may report as kept later: only a person can say that it is well.
      Thread.sleep(700);
      assertThat(ledger.writable()).isFalse();
      assertThat(notes).anySatisfy(note -> assertThat(note).contains("start the service again"));
    }
    holds();
  }

  private void holds() {
    try (LedgerReader reader = LedgerReader.open(LedgerSettings.of(folder, null))) {
      assertThat(reader.verify(VerifyOptions.ALL, at -> {}).faults()).isEmpty();
    }
  }

  @Test
  void callersAreHeldBackAndThenRefused() throws InterruptedException {
    // Room for four entries; the disk is slow because it is full.
    Intake.Limits small = new Intake.Limits(2, 1 << 20, 4, 1 << 20, 50);
    Intake intake = new Intake(small);
    ConcurrentLinkedQueue<Pending> waiting = new ConcurrentLinkedQueue<>();
    for (int i = 1; i <= 4; i++) {
      Pending pending = Pending.of(Decisions.decision(i), Decisions.input(i), null);
      intake.put(pending);
      waiting.add(pending);
    }
    Pending fifth = Pending.of(Decisions.decision(5), Decisions.input(5), null);
    assertThatThrownBy(() -> intake.put(fifth))
        .isInstanceOf(LedgerUnavailableException.class)
        .hasMessageContaining("does not keep up: 4 entries wait");
    assertThat(intake.take(0)).hasSize(2);
    intake.put(fifth);
    intake.close();
    assertThatThrownBy(() -> intake.put(fifth)).hasMessageContaining("closed");
    assertThat(intake.take(0)).hasSize(2);
    assertThat(intake.take(0)).containsExactly(fifth);
    assertThat(intake.finished()).isTrue();
  }
}
