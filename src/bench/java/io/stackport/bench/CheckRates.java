package io.stackport.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.stackport.catalog.Catalog;
import io.stackport.catalog.CatalogFiles;
import io.stackport.check.Checks;
import io.stackport.check.Keeping;
import io.stackport.check.Tally;
import io.stackport.determination.Posture;
import io.stackport.document.Source;
import io.stackport.document.YamlWriter;
import io.stackport.report.Answer;
import io.stackport.report.ShortJson;
import io.stackport.rule.RuleBook;
import io.stackport.rule.RuleCache;
import io.stackport.rule.RuleFiles;
import io.stackport.workbench.portfolio.PortfolioMaker;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Bundles a second in one process, from JSON to a short line, by what is kept and by the rules
 * alone, in turns.
 */
public final class CheckRates {
  private static final int THREADS = 2;
  private static final int ROUNDS = 3;
  private static final int USUAL = 20_000;
  private static final double NANOS = 1e9;
  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

  private CheckRates() {}

  /** Bundles of a seed with their price books in them, no two of them alike. */
  static List<String> portfolio(int bundles, long seed) {
    PortfolioMaker maker = new PortfolioMaker(Path.of("examples"), Path.of("."), seed, true);
    List<String> all = new ArrayList<>();
    for (int i = 0; i < bundles; i++) {
      all.add(maker.bundle(i).toString());
    }
    return all;
  }

  static String yaml(String json) {
    try {
      return YamlWriter.write(new ObjectMapper().readTree(json));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static Checks checks(Keeping keeping) {
    return new Checks(Once.CATALOG, Once.BOOK, "bench", keeping, System.out::println);
  }

  private static final class Once {
    private static final Catalog CATALOG =
        Catalog.open(CatalogFiles.under(Path.of("catalogs")), null, "bench");
    private static final RuleBook BOOK =
        new RuleCache(null, "bench", note -> {}).open(RuleFiles.under(Path.of("rules")));
  }

  /**
   * @param arguments how many bundles; 20,000 when left out
   */
  public static void main(String[] arguments) throws Exception {
    int bundles = arguments.length > 0 ? Integer.parseInt(arguments[0]) : USUAL;
    Checks plain = checks(Keeping.NOTHING);
    for (int round = 0; round < ROUNDS; round++) {
      List<String> all = portfolio(bundles, round + 1);
      List<String> some = all.subList(0, Math.max(1, bundles / 20));
      Checks kept = checks(Keeping.USUAL);
      Rate cold = rate(all, source -> kept.check(source, Posture.ENFORCED, null));
      Tally tally = kept.tally();
      say("%,d bundles, kept as they come: %s", bundles, cold);
      say(
          "  %.2f percent known, %d judged, %d cases of %,d KB kept, %d compared, %d different",
          100.0 * tally.hits() / bundles,
          tally.misses(),
          kept.keptCases(),
          kept.keptBytes() >> 10,
          tally.compared(),
          tally.different());
      Rate warm = rate(all, source -> kept.check(source, Posture.ENFORCED, null));
      Rate alone = rate(some, source -> plain.check(source, Posture.ENFORCED, null));
      say("  once more, all known: %s", warm);
      say("  %,d of them judged one by one: %s", some.size(), alone);
      say(
          "  %.1f times as fast as they come, %.1f all known; of a core %.1f and %.1f times",
          cold.aSecond() / alone.aSecond(),
          warm.aSecond() / alone.aSecond(),
          alone.micros() / cold.micros(),
          alone.micros() / warm.micros());
    }
    System.exit(0);
  }

  /**
   * @param micros of a core for each, which says more than the rate where others work as well
   */
  private record Rate(double aSecond, double micros) {
    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%,.0f a second, %.1f µs of a core each", aSecond, micros);
    }
  }

  private static Rate rate(List<String> bundles, Function<Source, Answer> check) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    long start = System.nanoTime();
    List<Future<Long>> parts = new ArrayList<>();
    for (int t = 0; t < THREADS; t++) {
      int first = t;
      parts.add(
          threads.submit(
              () -> {
                long length = 0;
                long began = CPU.getCurrentThreadCpuTime();
                for (int i = first; i < bundles.size(); i += THREADS) {
                  Source source = new Source.Text("body", bundles.get(i), true);
                  length += ShortJson.of(check.apply(source)).length();
                }
                // The lines are used, so that none of them is left out.
                return length == 0 ? 0 : CPU.getCurrentThreadCpuTime() - began;
              }));
    }
    long cpu = 0;
    for (Future<Long> each : parts) {
      cpu += each.get();
    }
    double seconds = (System.nanoTime() - start) / NANOS;
    threads.shutdown();
    return new Rate(bundles.size() / seconds, cpu / 1e3 / bundles.size());
  }

  private static void say(String line, Object... values) {
    System.out.println(String.format(Locale.ROOT, line, values));
  }
}
