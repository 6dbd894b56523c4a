package io.stackport.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What was answered before the power went is recorded, whatever of the rest is on the disk. {@code
 * -Dstackport.cuts=N} cuts so often.
 */
final class PowerCutTest {
  private static final int CUTS = Integer.getInteger("stackport.cuts", 10);
  private static final int PAUSE_MILLIS = 300;

  @TempDir Path folder;

  private final AtomicBoolean ends = new AtomicBoolean();
  private final ConcurrentLinkedQueue<String> answered = new ConcurrentLinkedQueue<>();

  /** What was answered when the power went, and what the disk held. */
  private record Image(Path place, List<String> answered) {}

  @Test
  void whatWasAnsweredIsRecorded() throws Exception {
    long seed = System.nanoTime();
    List<Image> images = images(new Random(seed));
    for (Image image : images) {
      LedgerSettings settings = LedgerSettings.of(image.place(), null);
      try (Ledger ledger = Ledger.open(settings, LedgerTest::unexpected)) {
        List<String> missing =
            image.answered().stream().filter(id -> ledger.find(id).isEmpty()).toList();
        assertThat(missing).as("seed %d, %s", seed, image.place()).isEmpty();
        Decisions.append(ledger, 900_000, 900_010);
      }
      try (LedgerReader reader = LedgerReader.open(settings)) {
        assertThat(reader.verify(VerifyOptions.ALL, at -> {}).faults())
            .as("seed %d", seed)
            .isEmpty();
      }
    }
    assertThat(images.get(images.size() - 1).answered()).hasSizeGreaterThan(images.size());
  }

  private List<Image> images(Random random) throws Exception {
    List<Image> images = new ArrayList<>();
    Path data = folder.resolve("data");
    LedgerSettings settings = LedgerSettings.of(data, null);
    Database database = new H2File(data, CutFiles.scheme());
    try (Ledger ledger =
        Ledger.open(settings, database, Intake.Limits.USUAL, LedgerTest::unexpected)) {
      Thread writer = new Thread(() -> write(ledger), "appends");
      writer.start();
      for (int i = 0; i < CUTS; i++) {
        // Longer than chunks of the file are kept, in sum, so that their room is used again.
        Thread.sleep(PAUSE_MILLIS);
        images.add(image(data, folder.resolve("cut" + i), random));
      }
      ends.set(true);
      writer.join();
    }
    return images;
  }

  private Image image(Path data, Path place, Random random) throws IOException {
    Files.createDirectory(place);
    for (String name : List.of("ledger-key.pem", "ledger-key.pub.pem")) {
      Files.copy(data.resolve(name), place.resolve(name));
    }
    // First what was answered, then what the disk holds.
    List<String> before = List.copyOf(answered);
    CutFiles.image(place.resolve("ledger.mv.db"), random);
    return new Image(place, before);
  }

  private void write(Ledger ledger) {
    Semaphore room = new Semaphore(3);
    for (int i = 1; !ends.get(); i++) {
      int mine = i;
      // A real disk takes its time, too.
      LockSupport.parkNanos(1_000_000);
      room.acquireUninterruptibly();
      ledger
          .append(Decisions.decision(mine), Decisions.input(mine), null)
          .thenRun(() -> answered.add(Decisions.id(mine)))
          .whenComplete((done, failure) -> room.release());
    }
  }
}
