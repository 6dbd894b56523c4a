package io.stackport.bench;

import io.stackport.model.CompatibilityModel;
import io.stackport.model.Literal;
import io.stackport.model.Option;
import io.stackport.model.Slot;
import io.stackport.solve.Diagram;
import io.stackport.solve.Normalizer;
import io.stackport.solve.SatAnswer;
import io.stackport.solve.SatSolver;
import io.stackport.solve.View;
import io.stackport.solve.Walk;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.function.IntConsumer;

/**
 * The solver on the synthetic problem, with CP-SAT and Choco on the same one in the same run. Run
 * it with {@code -Xmx1g}: that the run ends shows that it needs no more.
 */
public final class SolverRatios {
  private static final int QUESTIONS = 2_000;
  private static final int PEER_QUESTIONS = 5;
  private static final int SAT_QUESTIONS = 100;
  private static final Duration PEER_LIMIT = Duration.ofSeconds(20);
  private static final int SMALL = 4;
  private static final long MOST_VISITED = 20_000_000;

  private SolverRatios() {}

  /** Runs everything; arguments are seeds, 1 when there are none. {@code peers SEED}, {@code
   * dense SEED} and {@code bundles} run those parts alone. */
  public static void main(String[] arguments) {
    if (arguments.length == 1 && arguments[0].equals("bundles")) {
      BundleRatio.run();
      return;
    }
    if (arguments.length == 2 && arguments[0].equals("dense")) {
      dense(SyntheticModel.dense(2_000, Long.parseLong(arguments[1])));
      return;
    }
    if (arguments.length == 2 && arguments[0].equals("peers")) {
      peers(Long.parseLong(arguments[1]));
      return;
    }
    long[] seeds =
        arguments.length == 0
            ? new long[] {1}
            : Arrays.stream(arguments).mapToLong(Long::parseLong).toArray();
    for (long seed : seeds) {
      say("seed %d, 2,000 options a slot", seed);
      double small = own(SyntheticModel.near(2_000, seed));
      say("seed %d, 20,000 options a slot", seed);
      double large = own(SyntheticModel.near(20_000, seed));
      say("  20,000 options take %.1f times the time of 2,000", large / small);
      dense(SyntheticModel.dense(2_000, seed));
    }
    peers(seeds[0]);
    BundleRatio.run();
  }

  static void say(String format, Object... values) {
    System.out.println(format.formatted(values));
  }

  static double millis(Runnable what) {
    long start = System.nanoTime();
    what.run();
    return (System.nanoTime() - start) / 1e6;
  }

  private static Diagram.Compiled compiled(CompatibilityModel model) {
    return Diagram.of(Normalizer.of(model, View.POSSIBLE));
  }

  /** Milliseconds of the third compilation. */
  private static double own(CompatibilityModel model) {
    Diagram.Compiled[] last = new Diagram.Compiled[1];
    double took = 0;
    for (int i = 0; i < 3; i++) {
      took = millis(() -> last[0] = compiled(model));
      say("  compile, run %d: %.0f ms", i + 1, took);
    }
    if (!(last[0] instanceof Diagram.Built built)) {
      say("  no diagram: %s", last[0]);
      return took;
    }
    Diagram diagram = built.diagram();
    say("  %d nodes, %d arcs, %s configurations", diagram.nodes(), diagram.arcs(), diagram.count());
    int[] options = diagram.options().stream().toArray();
    Random random = new Random(1);
    IntConsumer domain = i -> diagram.options(options[random.nextInt(options.length)] + 1);
    IntConsumer count = i -> diagram.count(options[random.nextInt(options.length)] + 1);
    asked("domains under one decision", domain);
    asked("count under one decision", count);
    asked("count", i -> diagram.count());
    long[] seen = {0};
    double walked = millis(() -> new Walk(diagram).each(each -> ++seen[0] < MOST_VISITED));
    say("  enumeration: %,.0f configurations a second", seen[0] / walked * 1000);
    long[] prices = prices(model);
    for (int i = 0; i < 3; i++) {
      List<BitSet> found = new ArrayList<>();
      double best = millis(() -> found.addAll(new Walk(diagram).cheapest(prices, 1)));
      long sum = found.get(0).stream().mapToLong(each -> prices[each]).sum();
      say("  cheapest: %d in %.1f ms", sum, best);
    }
    Runtime runtime = Runtime.getRuntime();
    say("  heap taken: %d MB", runtime.totalMemory() >> 20);
    return took;
  }

  /** Wall clock and the thread's own time: on a shared machine, the two differ. */
  private static void asked(String what, IntConsumer question) {
    var threads = ManagementFactory.getThreadMXBean();
    double[] wall = new double[QUESTIONS];
    double[] own = new double[QUESTIONS];
    for (int i = -QUESTIONS; i < QUESTIONS; i++) {
      long start = System.nanoTime();
      long cpu = threads.getCurrentThreadCpuTime();
      question.accept(i);
      wall[Math.max(i, 0)] = (System.nanoTime() - start) / 1e3;
      own[Math.max(i, 0)] = (threads.getCurrentThreadCpuTime() - cpu) / 1e3;
    }
    Arrays.sort(wall);
    Arrays.sort(own);
    say(
        "  %s: p50 %.0f µs, p95 %.0f µs (time of the thread itself: p50 %.0f, p95 %.0f)",
        what,
        wall[QUESTIONS / 2],
        wall[QUESTIONS * 95 / 100],
        own[QUESTIONS / 2],
        own[QUESTIONS * 95 / 100]);
  }

  static long[] prices(CompatibilityModel model) {
    return model.slots().stream()
        .flatMap(slot -> slot.options().stream())
        .mapToLong(SyntheticModel::price)
        .toArray();
  }

  /** Past the budget, SAT answers: here for some options, since each is a question of its own. */
  private static void dense(CompatibilityModel model) {
    say("  dense: 2,000 options a slot, 30 rules at any distance");
    Diagram.Compiled[] made = new Diagram.Compiled[1];
    double took = millis(() -> made[0] = compiled(model));
    if (made[0] instanceof Diagram.Built built) {
      say("    a diagram all the same: %.0f ms, %d nodes", took, built.diagram().nodes());
    } else {
      say("    %s, after %.0f ms", made[0], took);
    }
    SatSolver[] solver = new SatSolver[1];
    say("    SAT: made in %.0f ms", millis(() -> solver[0] = SatSolver.of(model, View.POSSIBLE)));
    Random random = new Random(4);
    int[] answers = new int[3];
    double asked =
        millis(
            () -> {
              for (int i = 0; i < SAT_QUESTIONS; i++) {
                Slot slot = model.slots().get(random.nextInt(SyntheticModel.SLOTS));
                Option option = slot.options().get(random.nextInt(slot.options().size()));
                SatAnswer answer = solver[0].solve(List.of(new Literal(option.id(), true)));
                answers[answer instanceof SatAnswer.Found ? 0 : unproved(answer)]++;
              }
            });
    say(
        "    SAT, whether an option can stand: %.1f ms each; %d can, %d cannot, %d out of time",
        asked / SAT_QUESTIONS, answers[0], answers[1], answers[2]);
  }

  private static int unproved(SatAnswer answer) {
    return answer instanceof SatAnswer.Impossible ? 1 : 2;
  }

  private static void peers(long seed) {
    CompatibilityModel model = SyntheticModel.near(2_000, seed);
    Diagram diagram = ((Diagram.Built) compiled(model)).diagram();
    BitSet standing = diagram.options();
    CpSatPeer cpSat = new CpSatPeer(model, false);
    ChocoPeer choco = new ChocoPeer(model, false);
    say("seed %d, peers, 2,000 options a slot", seed);
    possible("CP-SAT", cpSat, () -> {}, standing);
    possible("Choco", choco, choco::renew, standing);
    cheapest("CP-SAT", new CpSatPeer(model, true));
    cheapest("Choco", new ChocoPeer(model, true));
    CompatibilityModel small = SyntheticModel.near(SMALL, seed);
    say("seed %d, peers, %d options a slot: all configurations", seed, SMALL);
    long[] seen = {0};
    double own =
        millis(
            () -> {
              Diagram all = ((Diagram.Built) compiled(small)).diagram();
              new Walk(all).each(each -> ++seen[0] > 0);
            });
    say("  diagram and walk: %d in %.1f ms", seen[0], own);
    enumerated("CP-SAT", new CpSatPeer(small, false), own);
    enumerated("Choco", new ChocoPeer(small, false), own);
  }

  private static void possible(String name, Peer peer, Runnable before, BitSet standing) {
    Random random = new Random(2);
    double took = 0;
    int differences = 0;
    for (int i = 0; i < PEER_QUESTIONS; i++) {
      int slot = random.nextInt(SyntheticModel.SLOTS);
      int option = random.nextInt(2_000);
      boolean[] answer = new boolean[1];
      before.run();
      took += millis(() -> answer[0] = peer.possible(slot, option));
      differences += answer[0] == standing.get(slot * 2_000 + option) ? 0 : 1;
    }
    say(
        "  %s, one option forced: %.1f ms each, so %.0f s for a domain of 24,000; %d differences",
        name, took / PEER_QUESTIONS, took / PEER_QUESTIONS * 24, differences);
  }

  private static void cheapest(String name, Peer peer) {
    long[] best = new long[1];
    double took = millis(() -> best[0] = peer.cheapest(PEER_LIMIT));
    say("  %s, cheapest: %s in %.0f ms", name, best[0] < 0 ? "not proved" : best[0], took);
  }

  private static void enumerated(String name, Peer peer, double own) {
    long[] found = new long[1];
    double took = millis(() -> found[0] = peer.enumerate(PEER_LIMIT));
    say(
        "  %s: %s in %.1f ms, %.0f times as long",
        name,
        found[0] < 0 ? "out of time after " + (-found[0] - 1) : found[0],
        took,
        took / own);
  }
}
