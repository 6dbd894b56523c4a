package io.stackport.bench;

import io.stackport.assembly.CaseFile;
import io.stackport.assembly.CaseMaker;
import io.stackport.assembly.Universe;
import io.stackport.bundle.Bundle;
import io.stackport.bundle.BundleReader;
import io.stackport.catalog.Catalog;
import io.stackport.catalog.CatalogFiles;
import io.stackport.determination.Closing;
import io.stackport.determination.Posture;
import io.stackport.determination.Verdict;
import io.stackport.finding.Judgement;
import io.stackport.rule.RuleBook;
import io.stackport.rule.RuleCache;
import io.stackport.rule.RuleFiles;
import io.stackport.workbench.SecondOpinion;
import java.nio.file.Path;
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
 * Judging one bundle of ten items, the same on the naive interpreter as a peer, closing it, and all
 * emissions over the universe for one destination.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 4)
@Measurement(iterations = 5, time = 4)
public class JudgeBench {
  private RuleBook book;
  private SecondOpinion second;
  private CaseFile ten;
  private CaseFile universe;
  private List<Judgement> judged;

  @Setup
  public void open() {
    book = new RuleCache(null, "bench", note -> {}).open(RuleFiles.under(Path.of("rules")));
    second = new SecondOpinion(book.rules());
    Catalog catalog = Catalog.open(CatalogFiles.under(Path.of("catalogs")), null, "bench");
    Bundle bundle =
        new BundleReader().read(Path.of("src/bench/resources/ten-items.yaml").toAbsolutePath());
    ten = CaseMaker.make(bundle, catalog, null);
    universe = CaseMaker.over(bundle, catalog, Universe.offers(catalog));
    judged = book.judge(ten.facts(), ten.clocks());
    if (ten.offers().size() != 10) {
      throw new IllegalStateException("the bundle has " + ten.offers().size() + " items");
    }
  }

  @Benchmark
  public List<Judgement> judgeTenItems() {
    return book.judge(ten.facts(), ten.clocks());
  }

  @Benchmark
  public List<Judgement> judgeTenItemsNaively() {
    return second.judge(ten.facts(), ten.clocks());
  }

  @Benchmark
  public Verdict closeTenItems() {
    return Closing.close(ten, Posture.ENFORCED, judged);
  }

  @Benchmark
  public List<Judgement> judgeUniverse() {
    return book.judge(universe.facts(), universe.clocks());
  }
}
