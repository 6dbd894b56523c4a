package io.stackport.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/**
 * Load for a service on this machine, and for no other.
 *
 * <pre>
 * checks --port P --portfolio FILE [--rate 300] [--seconds 60] [--warm 20] [--connections 32] [--pid PID]
 * batch  --port P --portfolio FILE [--bundles 60000] [--streams 2] [--form short] [--runs 3] [--pid PID]
 * soak   --port P --portfolio FILE --pid PID [--minutes 10] [--rate 300] [--every 30] [--collect 120]
 * </pre>
 *
 * Times of {@code checks} and {@code soak} are counted from the moment at which a call was due.
 */
public final class ServiceLoad {
  private static final List<String> NAMES =
      List.of(
          "port", "portfolio", "rate", "seconds", "warm", "connections", "pid", "bundles",
          "streams", "form", "runs", "minutes", "every", "collect");
  private static final int SECONDS_A_MINUTE = 60;
  private static final double NANOS = 1e9;
  private static final long MILLIS = 1000;

  private final Map<String, String> options = new TreeMap<>();
  private final PrintStream out = System.out;

  private ServiceLoad() {}

  /** Runs one of the three. */
  public static void main(String[] arguments) throws Exception {
    ServiceLoad load = new ServiceLoad();
    for (int i = 1; i + 1 < arguments.length; i += 2) {
      String name = arguments[i].replaceFirst("^--", "");
      if (!NAMES.contains(name)) {
        throw new IllegalArgumentException("no option `" + arguments[i] + "`; there are " + NAMES);
      }
      load.options.put(name, arguments[i + 1]);
    }
    switch (arguments.length == 0 ? "" : arguments[0]) {
      case "checks" -> load.checks();
      case "batch" -> load.batch();
      case "soak" -> load.soak();
      default -> throw new IllegalArgumentException("say checks, batch or soak");
    }
  }

  private int number(String name, int usual) {
    return Integer.parseInt(options.getOrDefault(name, String.valueOf(usual)));
  }

  private int port() {
    return number("port", 8080);
  }

  private Path portfolio() {
    return Path.of(options.getOrDefault("portfolio", "portfolio.ndjson"));
  }

  private Vitals vitals() {
    return new Vitals(number("pid", 0));
  }

  private OpenLoop loop(BundleLines bundles) {
    return new OpenLoop(port(), number("rate", 300), number("connections", 32), bundles);
  }

  private void checks() throws Exception {
    Vitals service = vitals();
    try (BundleLines bundles = new BundleLines(portfolio())) {
      int warm = number("warm", 20);
      if (warm > 0) {
        OpenLoop.await(loop(bundles).begin(warm));
      }
      int seconds = number("seconds", SECONDS_A_MINUTE);
      double own = Vitals.ownCpu();
      double theirs = service.known() ? service.cpu() : 0;
      OpenLoop loop = loop(bundles);
      List<Thread> threads = loop.begin(seconds);
      OpenLoop.await(threads);
      double took = loop.secondsSinceStart();
      Histogram times = loop.since();
      out.println(
          Vitals.format(
              "checks  %d a second wanted, %.1f reached over %.1f s; load of the machine %s",
              number("rate", 300), times.getTotalCount() / took, took, Vitals.load()));
      out.println("        " + OpenLoop.words(times) + ", from the moment due");
      out.println("        answers " + loop.answers() + "; " + bundles.remark());
      out.println("        " + cpu(own, theirs, took, service));
    }
  }

  private static String cpu(double own, double theirs, double took, Vitals service)
      throws IOException {
    double mine = Vitals.ownCpu() - own;
    String text =
        Vitals.format("CPU of this client %.2f s (%.1f %% of a core)", mine, 100 * mine / took);
    if (!service.known()) {
      return text;
    }
    double used = service.cpu() - theirs;
    return text
        + Vitals.format(
            ", of the service %.2f s (%.1f %%); resident %.0f MB",
            used, 100 * used / took, service.rss());
  }

  private void batch() throws Exception {
    long bundles = number("bundles", 60_000);
    int streams = number("streams", 2);
    BatchLoad load = new BatchLoad(port(), options.getOrDefault("form", "short"));
    Vitals service = vitals();
    for (int run = 1; run <= number("runs", 3); run++) {
      double own = Vitals.ownCpu();
      double theirs = service.known() ? service.cpu() : 0;
      long began = System.nanoTime();
      BatchLoad.Came came = load.run(portfolio(), bundles, streams);
      double took = (System.nanoTime() - began) / NANOS;
      out.println(
          Vitals.format(
              "batch   run %d: %d lines in %d streams in %.2f s, %.0f a second; %d answered in"
                  + " order, %d problems; load of the machine %s",
              run,
              bundles,
              streams,
              took,
              bundles / took,
              came.answered(),
              came.problems(),
              Vitals.load()));
      out.println("        " + cpu(own, theirs, took, service));
      if (!came.firstProblem().isEmpty()) {
        out.println("        first problem " + came.firstProblem());
      }
    }
  }

  private void soak() throws Exception {
    Vitals service = vitals();
    if (!service.known()) {
      throw new IllegalArgumentException("say which process: --pid PID");
    }
    int seconds = number("minutes", 10) * SECONDS_A_MINUTE;
    int every = number("every", 30);
    int collect = number("collect", 4 * every);
    Histogram all = new Histogram(3);
    try (BundleLines bundles = new BundleLines(portfolio())) {
      double own = Vitals.ownCpu();
      double theirs = service.cpu();
      out.println(
          Vitals.format(
              "soak    at 0 s: resident %.0f MB, heap after collection %.1f MB",
              service.rss(), service.heap(true)));
      OpenLoop loop = loop(bundles);
      List<Thread> threads = loop.begin(seconds);
      for (int at = every; at <= seconds; at += every) {
        Thread.sleep(Math.max(0, Math.round((at - loop.secondsSinceStart()) * MILLIS)));
        Histogram some = loop.since();
        all.add(some);
        boolean collected = at % collect == 0 || at == seconds;
        out.println(
            Vitals.format(
                "        at %d s: resident %.0f MB, heap %.1f MB%s; %d answers, %s",
                at,
                service.rss(),
                service.heap(collected),
                collected ? " after collection" : "",
                some.getTotalCount(),
                OpenLoop.words(some)));
      }
      OpenLoop.await(threads);
      all.add(loop.since());
      double took = loop.secondsSinceStart();
      out.println("        together " + all.getTotalCount() + ": " + OpenLoop.words(all));
      out.println("        answers " + loop.answers() + "; " + bundles.remark());
      out.println("        " + cpu(own, theirs, took, service));
    }
  }
}
