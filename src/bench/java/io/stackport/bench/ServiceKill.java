package io.stackport.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/**
 * Kills a service of its own under load, starts it again, and looks for every answer that came
 * whole in the ledger. Arguments: a folder for the data that does not exist, a portfolio file,
 * rounds (20), a seed (1), then options of {@code serve}, such as {@code --db URL}. Run from the
 * program's folder.
 */
public final class ServiceKill {
  private static final int CALLERS = 6;
  private static final int BATCH_LINES = 1_000_000;
  private static final int LEAST_MILLIS = 300;
  private static final int MOST_MILLIS = 4_000;
  private static final int FIRST_MILLIS = 60_000;
  private static final int LOOK_MILLIS = 10;
  private static final int VERIFY_MINUTES = 10;

  private final RunningService service;
  private final BundleLines bundles;
  private final Random random;
  private final Queue<String> answered = new ConcurrentLinkedQueue<>();
  private volatile boolean killed;

  private ServiceKill(RunningService service, BundleLines bundles, long seed) {
    this.service = service;
    this.bundles = bundles;
    this.random = new Random(seed);
  }

  /** Ends with 1 when an answer has no record, or the ledger does not hold. */
  public static void main(String[] arguments) throws Exception {
    Path data = Path.of(arguments[0]);
    int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 20;
    long seed = arguments.length > 3 ? Long.parseLong(arguments[3]) : 1;
    List<String> more =
        arguments.length > 4
            ? Arrays.asList(arguments).subList(4, arguments.length)
            : List.of();
    if (Files.exists(data)) {
      throw new IllegalArgumentException(data + " is there; name a folder that is not");
    }
    Path log = data.resolveSibling(data.getFileName() + ".log");
    RunningService service = new RunningService(data, log, more);
    try (BundleLines bundles = new BundleLines(Path.of(arguments[1]))) {
      boolean holds = new ServiceKill(service, bundles, seed).run(rounds);
      boolean verified = verify(data, more);
      System.exit(holds && verified ? 0 : 1);
    }
  }

  private boolean run(int rounds) throws Exception {
    long all = 0;
    long missing = 0;
    for (int round = 1; round <= rounds; round++) {
      double ready = service.start();
      missing += missing(round);
      int millis = LEAST_MILLIS + random.nextInt(MOST_MILLIS);
      round(millis);
      all += answered.size();
      System.out.println(
          Vitals.format(
              "round %d: ready after %.1f s, killed %.1f s after the first answer; answered %d",
              round, ready, millis / 1000.0, answered.size()));
    }
    service.start();
    missing += missing(rounds + 1);
    int code = service.end();
    System.out.println(
        Vitals.format(
            "answered %d, recorded %d, missing %d; ended with %d",
            all, all - missing, missing, code));
    return missing == 0;
  }

  /** Callers and a batch ask until the service is gone; what came whole is in {@link #answered}. */
  private void round(int millis) throws InterruptedException {
    killed = false;
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < CALLERS; i++) {
      threads.add(new Thread(this::ask, "caller " + i));
    }
    threads.add(new Thread(this::stream, "batch"));
    threads.forEach(Thread::start);
    // A virtual machine that has just started may take seconds to its first answer.
    for (int i = 0; i < FIRST_MILLIS / LOOK_MILLIS && answered.isEmpty(); i++) {
      Thread.sleep(LOOK_MILLIS);
    }
    Thread.sleep(millis);
    killed = true;
    service.kill();
    for (Thread each : threads) {
      each.join();
    }
  }

  private void ask() {
    try (Wire wire = new Wire(service.port())) {
      while (!killed) {
        Wire.Head head = wire.post("/v1/checks", bundles.next());
        if (head.status() == 200) {
          answered.add(head.decision());
        }
      }
    } catch (IOException gone) {
      told(gone);
    }
  }

  private void stream() {
    try {
      new BatchLoad(service.port(), "short").stream(bundles, BATCH_LINES, answered::add);
    } catch (IOException gone) {
      told(gone);
    }
  }

  private void told(IOException gone) {
    if (!killed) {
      System.out.println("before the kill: " + gone);
    }
  }

  /** How many of the answers of the round before the ledger does not have. */
  private long missing(int round) throws IOException {
    long missing = 0;
    try (Wire wire = new Wire(service.port())) {
      for (String id = answered.poll(); id != null; id = answered.poll()) {
        ByteArrayOutputStream record = new ByteArrayOutputStream();
        Wire.Head head = wire.get("/v1/decisions/" + id, record);
        if (head.status() != 200 || !record.toString(UTF_8).contains(id)) {
          missing++;
          System.out.println("round " + (round - 1) + ": " + id + " is " + head.status());
        }
      }
    }
    return missing;
  }

  private static boolean verify(Path data, List<String> more) throws Exception {
    List<String> words =
        new ArrayList<>(List.of("bin/stackport", "ledger", "verify", "--data", data.toString()));
    int db = more.indexOf("--db");
    if (db >= 0) {
      words.addAll(more.subList(db, db + 2));
    }
    Process verify = new ProcessBuilder(words).inheritIO().start();
    boolean ended = verify.waitFor(VERIFY_MINUTES, TimeUnit.MINUTES);
    return ended && verify.exitValue() == 0;
  }
}
