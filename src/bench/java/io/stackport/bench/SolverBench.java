package io.stackport.bench;

import io.stackport.model.CompatibilityModel;
import io.stackport.solve.Diagram;
import io.stackport.solve.NormalForm;
import io.stackport.solve.Normalizer;
import io.stackport.solve.View;
import io.stackport.solve.Walk;
import java.math.BigInteger;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The synthetic problem as a diagram: making it, and what is asked of it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgs = "-Xmx1g")
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
public class SolverBench {
  private static final int VISITED = 1_000_000;

  @Param({"2000", "20000"})
  private int options;

  @Param("1")
  private long seed;

  private CompatibilityModel model;
  private NormalForm form;
  private Diagram diagram;
  private int[] standing;
  private long[] prices;
  private final Random random = new Random(1);

  @Setup
  public void make() {
    model = SyntheticModel.near(options, seed);
    form = Normalizer.of(model, View.POSSIBLE);
    diagram = ((Diagram.Built) Diagram.of(form)).diagram();
    standing = diagram.options().stream().toArray();
    prices = SolverRatios.prices(model);
  }

  @Benchmark
  public NormalForm normalForm() {
    return Normalizer.of(model, View.POSSIBLE);
  }

  @Benchmark
  public Diagram.Compiled compile() {
    return Diagram.of(form);
  }

  @Benchmark
  public BitSet domainsUnderOneDecision() {
    return diagram.options(standing[random.nextInt(standing.length)] + 1);
  }

  @Benchmark
  public BigInteger countUnderOneDecision() {
    return diagram.count(standing[random.nextInt(standing.length)] + 1);
  }

  @Benchmark
  public long visitOneMillion() {
    long[] seen = {0};
    new Walk(diagram).each(each -> ++seen[0] < VISITED);
    return seen[0];
  }

  @Benchmark
  public List<BitSet> cheapest() {
    return new Walk(diagram).cheapest(prices, 1);
  }
}
