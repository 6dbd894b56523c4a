package io.stackport.solve;

import static org.assertj.core.api.Assertions.assertThat;

import io.stackport.Shipped;
import io.stackport.assembly.Offer;
import io.stackport.bundle.Request;
import io.stackport.configure.Configurator;
import io.stackport.configure.Judged;
import io.stackport.configure.RequestModel;
import io.stackport.configure.Requests;
import io.stackport.determination.Posture;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Configurations drawn from diagrams in which nothing is open are judged again by the rules. */
final class SamplesPassTest {
  private static final long SEED = Long.getLong("stackport.seed", 20261124L);
  private static final int SAMPLES = Integer.getInteger("stackport.samples", 300);
  private static final List<String> EXAMPLES = List.of("03", "06", "09");
  private static final int THREADS = 2;
  private static final int PROGRESS = 5_000;

  /** A model with its diagram. */
  private record Space(String example, RequestModel model, NormalForm form, Diagram diagram) {}

  @Test
  void noSampleIsRefusedOrLeavesAnythingOpen() {
    List<Space> spaces = EXAMPLES.stream().map(SamplesPassTest::space).toList();
    AtomicInteger judged = new AtomicInteger();
    List<List<String>> refused =
        IntStream.range(0, THREADS)
            .parallel()
            .mapToObj(shard -> refused(spaces, shard, judged))
            .toList();
    System.out.printf("samples pass: %d judged, seed %d%n", judged.get(), SEED);
    assertThat(judged.get()).isEqualTo(SAMPLES);
    assertThat(refused.stream().flatMap(List::stream).toList()).isEmpty();
  }

  private static Space space(String example) {
    RequestModel model =
        new Configurator(Shipped.catalog(), Shipped.book(), Posture.ENFORCED)
            .model(Requests.example(example));
    NormalForm form = Normalizer.of(model.model(), View.CERTAIN);
    Diagram.Compiled compiled = Diagram.of(form);
    assertThat(compiled).as(example).isInstanceOf(Diagram.Built.class);
    return new Space(example, model, form, ((Diagram.Built) compiled).diagram());
  }

  private static List<String> refused(List<Space> spaces, int shard, AtomicInteger judged) {
    List<Quantities> quantities = spaces.stream().map(each -> new Quantities(each.form())).toList();
    List<String> refused = new ArrayList<>();
    for (int i = shard; i < SAMPLES; i += THREADS) {
      int which = i % spaces.size();
      String said = said(spaces.get(which), quantities.get(which), new Random(SEED + i));
      if (!said.isEmpty()) {
        refused.add("sample " + i + " of seed " + SEED + ", " + said);
      }
      int done = judged.incrementAndGet();
      if (done % PROGRESS == 0) {
        System.out.printf("samples: %,d judged, %d refused here%n", done, refused.size());
      }
    }
    return refused;
  }

  /** What the rules say against one sample; empty when nothing. */
  private static String said(Space space, Quantities quantities, Random random) {
    BitSet chosen = space.diagram().sample(random);
    boolean[] flags = new boolean[space.form().options()];
    chosen.stream().forEach(each -> flags[each] = true);
    if (!(quantities.check(flags) instanceof Quantities.Found found)) {
      return "example " + space.example() + ": no quantities of " + chosen;
    }
    Request request = space.model().request();
    List<Offer> offers =
        chosen.stream().mapToObj(each -> offer(space, each, found.quantities()[each])).toList();
    Judged judged = Judged.of(request, offers);
    boolean passes = judged.doubting().isEmpty() && judged.verdict().exitCode() < 20;
    return passes
        ? ""
        : "example "
            + space.example()
            + ": "
            + judged.doubting()
            + " of "
            + offers.stream().map(each -> each.quantity() + " " + each.id()).toList();
  }

  private static Offer offer(Space space, int option, long units) {
    String id = space.form().ids().get(option);
    Offer one = Objects.requireNonNull(space.model().file().offers().get(id));
    return new Offer(
        one.id(), one.component(), one.facts(), one.nature(), units, one.hall(), one.item());
  }
}
