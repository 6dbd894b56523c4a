package io.stackport.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stackport.assembly.CaseFile;
import io.stackport.assembly.CaseMaker;
import io.stackport.assembly.Offer;
import io.stackport.assembly.Universe;
import io.stackport.bundle.BundleReader;
import io.stackport.catalog.Catalog;
import io.stackport.catalog.CatalogFiles;
import io.stackport.document.Document;
import io.stackport.document.YamlReader;
import io.stackport.rule.RuleBook;
import io.stackport.rule.RuleCache;
import io.stackport.rule.RuleFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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

/** All emissions over the universe for every destination that the tables know, assembly included. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 0)
@Measurement(iterations = 3)
public class UniverseBench {
  private RuleBook book;
  private Catalog catalog;
  private List<Offer> offers;
  private ObjectNode base;
  private BundleReader reader;

  @Setup
  public void open() throws IOException {
    book = new RuleCache(null, "bench", note -> {}).open(RuleFiles.under(Path.of("rules")));
    catalog = Catalog.open(CatalogFiles.under(Path.of("catalogs")), null, "bench");
    offers = Universe.offers(catalog);
    String text = Files.readString(Path.of("src/bench/resources/ten-items.yaml"));
    base = (ObjectNode) YamlReader.read("base", text).root();
    reader = new BundleReader();
  }

  @Benchmark
  public long judgeUniverseEverywhere() {
    long judgements = 0;
    for (String code : catalog.places().countries()) {
      ObjectNode context = base.deepCopy();
      ((ArrayNode) context.get("destinations")).removeAll().add(code);
      ((ObjectNode) context.get("movement")).put("to", code);
      CaseFile made =
          CaseMaker.over(
              reader.of(new Document("everywhere", context, Map.of()), null), catalog, offers);
      judgements += book.judge(made.facts(), made.clocks()).size();
    }
    return judgements;
  }
}
