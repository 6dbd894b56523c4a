package io.stackport.bench;

import io.stackport.document.Digest;
import io.stackport.ledger.Decision;
import io.stackport.ledger.Ledger;
import io.stackport.ledger.LedgerSettings;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * Appends to the ledger: one at a time, and in a stream of groups; beside it a plain file that is
 * written and forced in the same way. The file has its size before, as a file that grows takes
 * longer to be forced. Arguments: a folder that does not exist, entries of the stream, and a JDBC
 * URL where it is not to be a file.
 */
public final class LedgerBench {
  private static final int INPUT = 4096;
  private static final int LONE = 2_000;
  private static final int IN_FLIGHT = 1_024;
  private static final int PEER_GROUP = 512;
  private static final int PEER_SIZE = 64 << 20;
  private static final int WARM_UP = 20_000;
  private static final int RUNS = 3;

  private final Random random = new Random(1);
  private final AtomicLong number = new AtomicLong(System.currentTimeMillis() * 1000);

  private LedgerBench() {}

  /** Runs everything. */
  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    int entries = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 60_000;
    String url = arguments.length > 2 ? arguments[2] : null;
    Files.createDirectory(folder);
    new LedgerBench().run(folder, entries, url);
  }

  private void run(Path folder, int entries, String url) throws Exception {
    try (Ledger ledger = Ledger.open(LedgerSettings.of(folder, url), System.err::println);
        FileChannel file =
            FileChannel.open(
                folder.resolve("peer"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      file.write(ByteBuffer.allocate(PEER_SIZE));
      file.force(true);
      stream(ledger, Math.min(entries, WARM_UP), folder);
      for (int i = 0; i < RUNS; i++) {
        double own = lone(ledger);
        double peer = loneFile(file);
        say("  lone append: %.2f times the time of write and fsync", own / peer);
      }
      for (int i = 0; i < RUNS; i++) {
        double own = stream(ledger, entries, folder);
        double peer = streamFile(file, entries);
        say("  stream: %.2f times the rate of write and fsync", own / peer);
      }
    }
    say("closed: %s", sizes(folder));
  }

  private double lone(Ledger ledger) {
    long[] times = new long[LONE];
    for (int i = 0; i < LONE; i++) {
      byte[] input = input();
      Decision decision = decision(input);
      long began = System.nanoTime();
      ledger.append(decision, input, null).join();
      times[i] = System.nanoTime() - began;
    }
    return told("lone append", times);
  }

  private double loneFile(FileChannel file) throws IOException {
    long[] times = new long[LONE];
    for (int i = 0; i < LONE; i++) {
      byte[] input = input();
      long began = System.nanoTime();
      file.write(ByteBuffer.wrap(input), (long) i * INPUT % PEER_SIZE);
      file.force(false);
      times[i] = System.nanoTime() - began;
    }
    return told("lone write and fsync", times);
  }

  private static double told(String what, long[] times) {
    Arrays.sort(times);
    double median = times[times.length / 2] / 1e6;
    say(
        "%s: p50 %.3f ms, p99 %.3f ms, %,d times",
        what, median, times[times.length * 99 / 100] / 1e6, times.length);
    return median;
  }

  private double stream(Ledger ledger, int entries, Path folder) throws Exception {
    Semaphore room = new Semaphore(IN_FLIGHT);
    AtomicLong failed = new AtomicLong();
    long groups = ledger.counts().groups();
    long began = System.nanoTime();
    long busy = busy();
    for (int i = 0; i < entries; i++) {
      byte[] input = input();
      room.acquire();
      ledger
          .append(decision(input), input, null)
          .whenComplete(
              (done, failure) -> {
                room.release();
                if (failure != null) {
                  failed.incrementAndGet();
                }
              });
    }
    room.acquire(IN_FLIGHT);
    double seconds = (System.nanoTime() - began) / 1e9;
    double cores = (busy() - busy) / 1e9 / seconds;
    say(
        "stream: %,d entries, %,.0f a second, %.2f cores busy, %.1f a group, %d failed, heap %d MB,"
            + " %s",
        entries,
        entries / seconds,
        cores,
        (double) entries / (ledger.counts().groups() - groups),
        failed.get(),
        heap(),
        sizes(folder));
    return entries / seconds;
  }

  private double streamFile(FileChannel file, int entries) throws IOException {
    ByteBuffer group = ByteBuffer.allocate(PEER_GROUP * INPUT);
    long began = System.nanoTime();
    long written = 0;
    for (int i = 0; i < entries; i++) {
      group.put(input());
      if (!group.hasRemaining()) {
        group.flip();
        written += file.write(group, written % PEER_SIZE);
        file.force(false);
        group.clear();
      }
    }
    double rate = entries / ((System.nanoTime() - began) / 1e9);
    say("stream of writes, %d an fsync: %,.0f a second", PEER_GROUP, rate);
    return rate;
  }

  private static long busy() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static long heap() {
    return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
  }

  private static String sizes(Path folder) throws IOException {
    StringBuilder told = new StringBuilder();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        if (Files.size(file) >= 1 << 20 && !file.endsWith("peer")) {
          told.append(file.getFileName()).append(' ').append(Files.size(file) >> 20).append(" MB ");
        }
      }
    }
    return told.toString().strip();
  }

  /** 4 KB of text that packs about as well as a bundle does. */
  private byte[] input() {
    StringBuilder text = new StringBuilder(INPUT);
    int line = 0;
    while (text.length() < INPUT - 80) {
      text.append("  - component: example-").append(line++).append("\n    serial: ");
      text.append(Long.toHexString(random.nextLong())).append("\n    quantity: 8\n");
    }
    text.append("#".repeat(INPUT - text.length()));
    return text.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private Decision decision(byte[] input) {
    String id = "d" + Long.toString(number.incrementAndGet(), 36);
    return new Decision(
        id,
        Instant.now(),
        "bench",
        "checks",
        new TreeMap<>(Map.of("on", "2026-11-24", "posture", "enforced")),
        "application/yaml",
        Digest.of(input),
        "4f0c1b1c3cf1a6a5b9d3f2b7c5a1e0d94f0c1b1c3cf1a6a5b9d3f2b7c5a1e0d9",
        "0d9e1a5c7b2f3d9b5a6a1fc3c1b1c0f40d9e1a5c7b2f3d9b5a6a1fc3c1b1c0f4",
        "c5a1e0d94f0c1b1c3cf1a6a5b9d3f2b7c5a1e0d94f0c1b1c3cf1a6a5b9d3f2b7",
        "0.1.0",
        new TreeMap<>(Map.of("ship", LocalDate.parse("2026-11-24"))),
        "enforced",
        5,
        "rests on a license held, an exception or non-enforcement",
        new TreeSet<>(Arrays.asList("AC-015", "CL-402", "DE-070", "FI-010", "FI-013", "PR-070")),
        Digest.of(id.getBytes(StandardCharsets.US_ASCII)),
        true);
  }

  private static void say(String form, Object... values) {
    System.out.printf(Locale.ROOT, form + "%n", values);
  }
}
