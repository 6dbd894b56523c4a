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
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.SortedSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whether a set of offers is a configuration: looked up in the model, and judged by the rules. */
final class ModelLookupTest {
  private static final long SEED = Long.getLong("stackport.seed", 20261124L);
  private static final int SETS = Integer.getInteger("stackport.sets", 300);
  private static final List<String> EXAMPLES =
      List.of(System.getProperty("stackport.examples", "03").split(","));
  private static final int PROGRESS = 5_000;

  private final AtomicInteger in = new AtomicInteger();
  private final AtomicInteger out = new AtomicInteger();

  @Test
  void aSetIsInTheModelExactlyWhenTheRulesLeaveNothingOpen() {
    EXAMPLES.forEach(this::example);
    System.out.printf("model lookup: %d sets in, %d out, seed %d%n", in.get(), out.get(), SEED);
    assertThat(in.get()).isGreaterThan(SETS / 10);
    assertThat(out.get()).isGreaterThan(SETS / 10);
  }

  private void example(String example) {
    Request request = Requests.ofRulesAlone(Requests.example(example));
    RequestModel model =
        new Configurator(Shipped.catalog(), Shipped.book(), Posture.ENFORCED).model(request);
    NormalForm certain = Normalizer.of(model.model(), View.CERTAIN);
    NormalForm possible = Normalizer.of(model.model(), View.POSSIBLE);
    Diagram.Compiled compiled = Diagram.of(certain);
    assertThat(compiled).as(example).isInstanceOf(Diagram.Built.class);
    Diagram diagram = ((Diagram.Built) compiled).diagram();
    IntStream.range(0, SETS)
        .parallel()
        .forEach(
            i -> {
              Random random = new Random(SEED + i);
              BitSet set = changed(diagram.sample(random), model, certain, random);
              compare(
                  "example " + example + ", seed " + (SEED + i),
                  model,
                  possible,
                  certain,
                  diagram,
                  set);
            });
  }

  /** Up to three options put in or taken out; a second hall never stands. */
  private static BitSet changed(BitSet sample, RequestModel model, NormalForm form, Random random) {
    BitSet set = (BitSet) sample.clone();
    for (int i = random.nextInt(4); i > 0; i--) {
      if (random.nextBoolean() && !set.isEmpty()) {
        int[] chosen = set.stream().toArray();
        set.clear(chosen[random.nextInt(chosen.length)]);
      } else {
        int option = random.nextInt(form.options());
        if (offer(model, form, option).isHall()) {
          set.stream().filter(each -> offer(model, form, each).isHall()).forEach(set::clear);
        }
        set.set(option);
      }
    }
    return set;
  }

  private void compare(
      String which,
      RequestModel model,
      NormalForm possible,
      NormalForm certain,
      Diagram diagram,
      BitSet set) {
    List<Offer> offers = set.stream().mapToObj(each -> offer(model, certain, each)).toList();
    long[] units = new long[certain.options()];
    set.stream().forEach(each -> units[each] = 1);
    Judged judged = Judged.of(model.request(), offers);
    String what = which + ", " + offers.stream().map(Offer::id).toList();
    assertThat(ofRules(BrokenIds.of(model.model(), possible, units)))
        .as("refused: " + what)
        .isEqualTo(judged.refusing());
    assertThat(ofRules(BrokenIds.of(model.model(), certain, units)))
        .as("refused or open: " + what)
        .isEqualTo(judged.doubting());
    boolean fits = judged.doubting().isEmpty() && bounds(model.request(), offers);
    assertThat(new Walk(diagram).contains(set)).as(what).isEqualTo(fits);
    (fits ? in : out).incrementAndGet();
    int done = in.get() + out.get();
    if (done % PROGRESS == 0) {
      System.out.printf("model lookup: %,d sets%n", done);
    }
  }

  private static SortedSet<String> ofRules(SortedSet<String> ids) {
    ids.removeIf(id -> id.startsWith("slot "));
    return ids;
  }

  private static boolean bounds(Request request, List<Offer> offers) {
    return request.slots().entrySet().stream()
        .allMatch(
            slot -> {
              long held =
                  offers.stream()
                      .filter(each -> each.component().slot().equals(slot.getKey()))
                      .count();
              return held >= slot.getValue().min() && held <= slot.getValue().max();
            });
  }

  private static Offer offer(RequestModel model, NormalForm form, int option) {
    return Objects.requireNonNull(model.file().offers().get(form.ids().get(option)));
  }
}
