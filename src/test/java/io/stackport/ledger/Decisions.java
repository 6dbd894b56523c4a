package io.stackport.ledger;

import io.stackport.document.Digest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;

/** Decisions for tests: everything follows from a number. */
final class Decisions {
  static final Instant START = Instant.parse("2026-11-24T10:00:00Z");

  private Decisions() {}

  static String id(int number) {
    return String.format("decision-%06d", number);
  }

  static byte[] input(int number) {
    return ("name: bundle " + number + "\n").repeat(5).getBytes(StandardCharsets.UTF_8);
  }

  static Decision decision(int number) {
    return decision(number, START.plusSeconds(number));
  }

  static Decision decision(int number, Instant at) {
    return decision(id(number), at, input(number));
  }

  static Decision decision(String id, Instant at, byte[] input) {
    return new Decision(
        id,
        at,
        "127.0.0.1",
        "checks",
        new TreeMap<>(Map.of("on", "2026-11-24", "posture", "enforced")),
        "application/yaml",
        Digest.of(input),
        "a".repeat(64),
        "b".repeat(64),
        "c".repeat(64),
        "0.1.0",
        new TreeMap<>(Map.of("ship", LocalDate.parse("2026-11-24"))),
        "enforced",
        5,
        "rests on a license held, an exception or non-enforcement",
        new TreeSet<>(List.of("CL-402", "AC-015")),
        "d".repeat(64),
        true);
  }

  /** Appends decisions and waits for all of them. */
  static void append(Ledger ledger, int from, int to) {
    List<CompletableFuture<Void>> all = new ArrayList<>();
    for (int i = from; i <= to; i++) {
      all.add(ledger.append(decision(i), input(i), null));
    }
    CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
  }
}
