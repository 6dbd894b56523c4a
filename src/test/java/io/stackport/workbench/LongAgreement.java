package io.stackport.workbench;

import io.stackport.Shipped;
import io.stackport.assembly.CaseFile;
import io.stackport.assembly.CaseMaker;
import io.stackport.fact.Clocks;
import io.stackport.fact.Fact;
import io.stackport.finding.Judgement;
import io.stackport.rule.RuleBook;
import io.stackport.rule.RuleCache;
import io.stackport.rule.language.RuleSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;

/**
 * The second opinion at scale: random bundles and every scenario, judged by the interpreter, by
 * Drools, by Drools with the packs in another order, and one rule of the bundle by Drools alone.
 * Contexts that are done are noted in a file, so that a run can go on where it stopped.
 *
 * <p>Run it as {@code java -Xmx4g -XX:+UseParallelGC -cp
 * "target/test-classes:target/classes:target/lib/*" io.stackport.workbench.LongAgreement BUNDLES
 * [FIRST-SEED [FILE]]}; it ends with 0 when no engine differs and with 1 when one does.
 */
final class LongAgreement {
  private static final int BUNDLES = 100;
  private static final int ORDERS = 2;

  private final RuleBook book = Shipped.book();
  private final List<RuleBook> permuted = new ArrayList<>();
  private final Map<String, RuleBook> alone = new ConcurrentHashMap<>();
  private final List<RuleSource> rules = book.rules();
  private final SecondOpinion second = new SecondOpinion(rules);
  private final AtomicLong checked = new AtomicLong();
  private final AtomicLong spoke = new AtomicLong();
  private final AtomicInteger differences = new AtomicInteger();
  private final Path done;
  private final long began = System.nanoTime();
  private long shown = began;

  private LongAgreement(Path done) {
    this.done = done;
    for (int order = 1; order <= ORDERS; order++) {
      List<String> packs =
          new ArrayList<>(rules.stream().map(r -> r.authority().pack()).distinct().toList());
      Collections.shuffle(packs, new Random(order));
      List<RuleSource> other =
          packs.stream()
              .flatMap(pack -> rules.stream().filter(r -> r.authority().pack().equals(pack)))
              .toList();
      permuted.add(RuleCache.compile(other, "permuted-" + order));
    }
  }

  public static void main(String[] args) throws IOException {
    long bundles = args.length > 0 ? Long.parseLong(args[0]) : 1_000_000;
    long first = args.length > 1 ? Long.parseLong(args[1]) : 20261124L;
    Path done = Path.of(args.length > 2 ? args[2] : "target/agreement.done");
    LongAgreement run = new LongAgreement(done);
    run.scenarios();
    run.bundles(first, (bundles + BUNDLES - 1) / BUNDLES);
    System.out.printf(
        Locale.ROOT,
        "%,d cases, %,d judgements, %d differences, %.0f s%n",
        run.checked.get(),
        run.spoke.get(),
        run.differences.get(),
        (System.nanoTime() - run.began) / 1e9);
    System.exit(run.differences.get() == 0 ? 0 : 1);
  }

  private void scenarios() {
    ScenarioReader.all(Shipped.RULES).parallelStream()
        .forEach(
            scenario -> {
              CaseFile made = CaseMaker.make(scenario.bundle(), Shipped.catalog(), null);
              compare(scenario.place(), made.facts(), made.clocks(), scenario.place().hashCode());
            });
  }

  private void bundles(long first, long contexts) throws IOException {
    Set<String> before = new HashSet<>(Files.exists(done) ? Files.readAllLines(done) : List.of());
    List<Long> left =
        LongStream.range(first, first + contexts)
            .filter(seed -> !before.contains(String.valueOf(seed)))
            .boxed()
            .toList();
    long start = System.nanoTime();
    AtomicLong over = new AtomicLong();
    left.parallelStream()
        .forEach(
            seed -> {
              context(seed);
              progress(over.incrementAndGet(), left.size(), start);
            });
  }

  private void context(long seed) {
    try {
      RandomCases cases = new RandomCases(seed);
      CaseFile universe = cases.universe();
      for (int i = 0; i < BUNDLES; i++) {
        List<Fact> facts = RandomCases.facts(universe, cases.bundle(universe));
        compare("seed " + seed + ", bundle " + i, facts, universe.clocks(), seed * BUNDLES + i);
      }
      note(seed);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private synchronized void note(long seed) throws IOException {
    Files.writeString(done, seed + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private void compare(String name, List<Fact> facts, Clocks clocks, long choice) {
    List<Judgement> here = second.judge(facts, clocks);
    hold(name + ", Drools", here, book.judge(facts, clocks), facts, clocks, Drools.WHOLE);
    RuleBook other = permuted.get((int) Math.floorMod(choice, (long) permuted.size()));
    hold(name + ", permuted", here, other.judge(facts, clocks), facts, clocks, Drools.WHOLE);
    RuleSource one = rules.get((int) Math.floorMod(choice, (long) rules.size()));
    String id = one.authority().id();
    RuleBook single =
        alone.computeIfAbsent(id, key -> RuleCache.compile(List.of(one), "alone-" + key));
    Set<Fact> known = SecondOpinion.known(facts, here);
    List<Fact> all = List.copyOf(known);
    List<Judgement> mine = here.stream().filter(j -> j.authority().id().equals(id)).toList();
    hold(name + ", " + id + " alone", mine, single.judge(all, clocks), all, clocks, Drools.ALONE);
    checked.incrementAndGet();
    spoke.addAndGet(here.size());
  }

  private enum Drools {
    WHOLE,
    ALONE
  }

  private void hold(
      String name,
      List<Judgement> naive,
      List<Judgement> drools,
      List<Fact> facts,
      Clocks clocks,
      Drools how) {
    if (naive.equals(drools)) {
      return;
    }
    differences.incrementAndGet();
    System.out.println("DIFFERENCE " + name);
    Shrinking shrinking =
        new Shrinking(
            (some, these, at) -> new SecondOpinion(some).judge(these, at),
            (some, these, at) ->
                (some.size() == rules.size() ? book : compiled(some)).judge(these, at),
            clocks);
    if (how == Drools.ALONE || !shrinking.differ(rules, facts)) {
      System.out.println("  naive  " + naive + "\n  Drools " + drools);
      return;
    }
    Shrinking.Least least = shrinking.shrink(rules, facts);
    System.out.println("  offers " + least.offers());
    least.facts().forEach(fact -> System.out.println("  " + fact));
    least.rules().forEach(rule -> System.out.println("  " + rule.text()));
  }

  private RuleBook compiled(List<RuleSource> some) {
    String name = "some-" + some.stream().map(r -> r.authority().id()).toList().hashCode();
    return alone.computeIfAbsent(name, key -> RuleCache.compile(some, key));
  }

  private synchronized void progress(long over, long of, long start) {
    long now = System.nanoTime();
    if (System.console() != null && now - shown > 1_000_000_000L) {
      shown = now;
      double rate = over * BUNDLES / ((now - start) / 1e9);
      System.err.printf(
          Locale.ROOT,
          "\r%,d of %,d bundles, %,.0f a second, %,.0f s left   ",
          over * BUNDLES,
          of * BUNDLES,
          rate,
          (of - over) * BUNDLES / rate);
    }
  }
}
