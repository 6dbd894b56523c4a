package io.stackport.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.Recorder;

/**
 * Asks at a fixed rate, whether answers come or not: call {@code i} is due at {@code i / rate}, and
 * its time is counted from then. Where all connections wait for answers the calls behind them are
 * late, and that is in their times.
 */
final class OpenLoop {
  private static final int DIGITS = 3;
  private static final long LONGEST = TimeUnit.MINUTES.toNanos(5);

  private final int port;
  private final double rate;
  private final int connections;
  private final BundleLines bundles;
  private final Recorder times = new Recorder(LONGEST, DIGITS);
  private final Map<String, AtomicLong> answers = new TreeMap<>();
  private final AtomicLong due = new AtomicLong();
  private long start;
  private long calls;

  OpenLoop(int port, double rate, int connections, BundleLines bundles) {
    this.port = port;
    this.rate = rate;
    this.connections = connections;
    this.bundles = bundles;
  }

  /** Begins; {@link #await} waits for the end. */
  List<Thread> begin(int seconds) {
    calls = Math.round(rate * seconds);
    start = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(100);
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < connections; i++) {
      Thread thread = new Thread(this::ask, "caller " + i);
      thread.start();
      threads.add(thread);
    }
    return threads;
  }

  static void await(List<Thread> threads) throws InterruptedException {
    for (Thread each : threads) {
      each.join();
    }
  }

  private void ask() {
    Wire wire = null;
    try {
      for (long i = due.getAndIncrement(); i < calls; i = due.getAndIncrement()) {
        byte[] bundle = bundles.next();
        long moment = start + Math.round(i / rate * TimeUnit.SECONDS.toNanos(1));
        for (long left = moment - System.nanoTime(); left > 0; left = moment - System.nanoTime()) {
          LockSupport.parkNanos(left);
        }
        String answer;
        try {
          wire = wire == null ? new Wire(port) : wire;
          Wire.Head head = wire.post("/v1/checks", bundle);
          boolean named = head.status() == 200 && head.decision().isEmpty();
          answer = named ? "200 without a decision" : String.valueOf(head.status());
        } catch (IOException broken) {
          answer = "no answer: " + broken.getMessage();
          wire = closed(wire);
        }
        times.recordValue(Math.min(LONGEST, System.nanoTime() - moment));
        count(answer);
      }
    } catch (IOException unreadable) {
      count("no bundle: " + unreadable.getMessage());
    } finally {
      closed(wire);
    }
  }

  private static Wire closed(Wire wire) {
    if (wire != null) {
      try {
        wire.close();
      } catch (IOException gone) {
        return null;
      }
    }
    return null;
  }

  private void count(String answer) {
    AtomicLong counter;
    synchronized (answers) {
      counter = answers.computeIfAbsent(answer, each -> new AtomicLong());
    }
    counter.incrementAndGet();
  }

  /** Times since the last look, in nanoseconds. */
  Histogram since() {
    return times.getIntervalHistogram();
  }

  /** Answers by status. */
  String answers() {
    synchronized (answers) {
      List<String> all = new ArrayList<>();
      answers.forEach((answer, count) -> all.add(answer + " × " + count));
      return String.join(", ", all);
    }
  }

  double secondsSinceStart() {
    return (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1);
  }

  /** Times in milliseconds, as reports write them. */
  static String words(Histogram times) {
    StringBuilder words = new StringBuilder();
    for (double percent : new double[] {50, 90, 99, 99.9}) {
      String name = percent == Math.rint(percent) ? Vitals.format("%.0f", percent) : "" + percent;
      words.append(Vitals.format("p%s %.2f  ", name, ms(times.getValueAtPercentile(percent))));
    }
    return words + Vitals.format("max %.2f ms", ms(times.getMaxValue()));
  }

  private static double ms(long nanos) {
    return nanos / (double) TimeUnit.MILLISECONDS.toNanos(1);
  }
}
