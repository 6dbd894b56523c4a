package io.stackport.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Fills a small disk with entries, makes room, goes on, and says what became of every entry. */
final class FullDisk {
  private static final int INPUT = 20_000;
  private static final int BALLAST = 3 << 20;
  private static final int GROUP = 20;
  private static final int MOST = 5_000;

  private FullDisk() {}

  /** Argument: a folder on a disk of a few megabytes. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path disk = Path.of(arguments[0]);
    Path ballast = Files.write(disk.resolve("ballast"), new byte[BALLAST]);
    LedgerSettings settings = LedgerSettings.of(disk.resolve("data"), null);
    List<Integer> answered = new ArrayList<>();
    List<Integer> refused = new ArrayList<>();
    Random random = new Random(1);
    int number = 0;
    try (Ledger ledger = Ledger.open(settings, System.out::println)) {
      while (refused.isEmpty() && number < MOST) {
        number = group(ledger, number, random, answered, refused);
      }
      System.out.println("full after " + answered.size() + ", writable " + ledger.writable());
      number = group(ledger, number, random, answered, refused);
      Files.delete(ballast);
      while (!ledger.writable()) {
        Thread.sleep(20);
      }
      int before = refused.size();
      number = group(ledger, number, random, answered, refused);
      System.out.println(
          "refused " + refused.size() + ", after there was room " + (refused.size() - before));
    }
    try (LedgerReader reader = LedgerReader.open(settings)) {
      Verification look = reader.verify(VerifyOptions.ALL, at -> {});
      long missing = answered.stream().filter(i -> reader.find(Decisions.id(i)).isEmpty()).count();
      look.faults().forEach(fault -> System.out.println(fault.message()));
      System.out.println(
          "answered without a record "
              + missing
              + ", faults "
              + look.faultCount()
              + ", cuts "
              + look.cuts().size()
              + ", outages "
              + look.outages().size());
    }
  }

  private static int group(
      Ledger ledger, int from, Random random, List<Integer> answered, List<Integer> refused) {
    List<CompletableFuture<Void>> all = new ArrayList<>();
    int number = from;
    for (int i = 0; i < GROUP; i++) {
      byte[] input = new byte[INPUT];
      random.nextBytes(input);
      String id = Decisions.id(++number);
      all.add(ledger.append(Decisions.decision(id, Instant.now(), input), input, null));
    }
    for (int i = 0; i < GROUP; i++) {
      int mine = from + i + 1;
      try {
        all.get(i).join();
        answered.add(mine);
      } catch (CompletionException failed) {
        refused.add(mine);
      }
    }
    return number;
  }
}
