package io.stackport.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stackport.Shipped;
import io.stackport.determination.Posture;
import io.stackport.document.Source;
import io.stackport.document.YamlWriter;
import io.stackport.report.ShortJson;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Answers from what was kept are, byte for byte, those of bundles judged one by one. */
final class KeptChecksTest {
  private static final long SEED = Long.getLong("stackport.seed", 20261124L);
  private static final int BUNDLES = Integer.getInteger("stackport.bundles", 400);
  private static final int AT_ONCE = 400;
  private static final int OF_A_KIND = 20;
  private static final long ENOUGH = 64L << 20;

  /** Room for some cases and not for all. */
  private static final long FEW = 400_000;

  /** What is asked of a bundle. */
  private record Asked(Source text, Posture posture, @Nullable LocalDate on) {}

  private static Checks keeping(long bytes) {
    return new Checks(Shipped.catalog(), Shipped.book(), "test", new Keeping(bytes, 0), note -> {});
  }

  /** How a kind of bundle is mostly asked for. */
  private record Way(boolean json, boolean pretty, Posture posture, @Nullable LocalDate on) {
    static Way of(Random random) {
      return new Way(
          random.nextInt(3) > 0,
          random.nextInt(3) == 0,
          random.nextInt(4) == 0 ? Posture.CODIFIED : Posture.ENFORCED,
          random.nextInt(4) == 0 ? LocalDate.of(2026, 1, 14 + random.nextInt(2)) : null);
    }

    Asked asked(ObjectNode bundle) {
      String text =
          json ? pretty ? bundle.toPrettyString() : bundle.toString() : YamlWriter.write(bundle);
      return new Asked(new Source.Text("body", text, json), posture, on);
    }
  }

  private static List<Asked> asked(int bundles, long seed) {
    VariedBundles varied = new VariedBundles(seed);
    Random random = new Random(seed);
    List<Asked> all = new ArrayList<>();
    for (int i = 0; all.size() < bundles; i++) {
      ObjectNode bundle = varied.bundle(i);
      Way way = Way.of(random);
      for (int j = 0; j < OF_A_KIND; j++) {
        Way here = random.nextInt(20) == 0 ? Way.of(random) : way;
        all.add(here.asked(j == 0 ? bundle : VariedBundles.variant(bundle, random)));
      }
    }
    Collections.shuffle(all, random);
    return all;
  }

  private static String kept(Checks checks, Asked asked) {
    return Said.of(() -> checks.check(asked.text(), asked.posture(), asked.on()));
  }

  private static String afresh(Checks checks, Asked asked) {
    return Said.of(() -> checks.afresh(asked.text(), asked.posture(), asked.on()));
  }

  /** Long form: {@code -Dstackport.bundles=100000}. */
  @Test
  void whatIsKeptSaysWhatTheRulesSayAfresh() {
    Checks checks = keeping(ENOUGH);
    List<Asked> different = new ArrayList<>();
    for (int done = 0; done < BUNDLES; done += AT_ONCE) {
      asked(AT_ONCE, SEED + done).parallelStream()
          .filter(each -> !kept(checks, each).equals(afresh(checks, each)))
          .forEachOrdered(different::add);
      assertThat(different).as("seed " + (SEED + done)).isEmpty();
    }
    Tally tally = checks.tally();
    System.out.printf(
        "kept checks: %d bundles, %d from what was kept, %d judged, %d by themselves, seed %d%n",
        BUNDLES, tally.hits(), tally.misses(), tally.alone(), SEED);
    assertThat(tally.hits() + tally.misses() + tally.alone()).isEqualTo(BUNDLES);
    assertThat(tally.hits()).as("most are known").isGreaterThan(BUNDLES / 2);
  }

  /** Limits of licenses, values, power and racks lie between these bundles: not all are alike. */
  @Test
  void quantitiesStillDecide() {
    Checks checks = keeping(ENOUGH);
    VariedBundles varied = new VariedBundles(SEED);
    Random random = new Random(SEED);
    List<String> outcomes = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      ObjectNode bundle = varied.bundle(i);
      outcomes.add(
          IntStream.range(0, 8)
                  .mapToObj(j -> VariedBundles.variant(bundle, random))
                  .map(each -> new Source.Text("body", each.toString(), true))
                  .map(text -> Said.of(() -> checks.check(text, Posture.ENFORCED, null)))
                  .map(answer -> answer.replaceAll("\"(bundle|title|quantity)\" : [^\n]*", ""))
                  .distinct()
                  .count()
              + " ");
    }
    assertThat(outcomes).filteredOn(each -> !each.equals("1 ")).hasSizeGreaterThan(20);
  }

  @Test
  void severalThreadsGetWhatOneGets() {
    Checks checks = keeping(FEW);
    List<Asked> all = asked(60, SEED + 1);
    List<String> expected = all.stream().map(each -> afresh(checks, each)).toList();
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      IntStream.range(0, all.size()).forEach(order::add);
    }
    Collections.shuffle(order, new Random(SEED));
    List<Integer> wrong =
        order.parallelStream()
            .filter(i -> !kept(checks, all.get(i)).equals(expected.get(i)))
            .toList();
    assertThat(wrong).as("seed " + SEED).isEmpty();
    assertThat(checks.keptBytes()).as("the bound of memory").isLessThanOrEqualTo(FEW);
    assertThat(checks.keptCases()).isPositive();
  }

  @Test
  void theShortFormSaysTheSameOfBoth() {
    Checks checks = keeping(ENOUGH);
    Source bundle = new Source.Text("body", new VariedBundles(SEED).bundle(3).toString(), true);
    String first = ShortJson.of(checks.check(bundle, Posture.ENFORCED, null));
    assertThat(ShortJson.of(checks.check(bundle, Posture.ENFORCED, null))).isEqualTo(first);
    assertThat(checks.tally().hits()).isEqualTo(1);
    assertThat(first).doesNotContain("\n").startsWith("{\"bundle\":\"").contains("\"open\":");
  }
}
