package io.stackport.bench;

import io.stackport.check.Checks;
import io.stackport.check.Keeping;
import io.stackport.determination.Posture;
import io.stackport.document.Source;
import io.stackport.report.Answer;
import io.stackport.report.JsonReport;
import io.stackport.report.ShortJson;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A check of one bundle of a portfolio after the other: judged by the rules each time, known by
 * what was kept, and kept for the first time.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 5)
@Measurement(iterations = 5, time = 4)
public class CheckBench {
  private static final int BUNDLES = 2000;

  private List<String> bundles;
  private List<String> yaml;
  private Checks checks;
  private int next;
  private int blanks;

  @Setup
  public void open() {
    bundles = CheckRates.portfolio(BUNDLES, 1);
    yaml = bundles.stream().map(CheckRates::yaml).toList();
    checks = CheckRates.checks(Keeping.USUAL);
    bundles.forEach(each -> check(each, true));
    yaml.forEach(each -> check(each, false));
  }

  private Answer check(String text, boolean json) {
    return checks.check(new Source.Text("body", text, json), Posture.ENFORCED, null);
  }

  private String of(List<String> all) {
    next = (next + 1) % all.size();
    return all.get(next);
  }

  @Benchmark
  public Answer plain() {
    return checks.afresh(new Source.Text("body", of(bundles), true), Posture.ENFORCED, null);
  }

  @Benchmark
  public Answer hit() {
    return check(of(bundles), true);
  }

  @Benchmark
  public Answer hitInYaml() {
    return check(of(yaml), false);
  }

  @Benchmark
  public String hitInShort() {
    return ShortJson.of(check(of(bundles), true));
  }

  @Benchmark
  public String hitInFull() {
    return JsonReport.of(check(of(bundles), true));
  }

  /** Written with other blanks than ever before, so that nothing knows it. */
  @Benchmark
  public Answer miss() {
    blanks++;
    String unlike = Integer.toBinaryString(blanks).replace('0', ' ').replace('1', '\n');
    return check(unlike + of(bundles), true);
  }
}
