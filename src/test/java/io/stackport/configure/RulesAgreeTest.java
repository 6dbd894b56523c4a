package io.stackport.configure;

import static org.assertj.core.api.Assertions.assertThat;

import io.stackport.Shipped;
import io.stackport.assembly.CaseFile;
import io.stackport.assembly.CaseMaker;
import io.stackport.assembly.Offer;
import io.stackport.bundle.Request;
import io.stackport.determination.Posture;
import io.stackport.solve.BrokenIds;
import io.stackport.solve.CpSatSolver;
import io.stackport.solve.Diagram;
import io.stackport.solve.Goal;
import io.stackport.solve.NormalForm;
import io.stackport.solve.Normalizer;
import io.stackport.solve.Optimum;
import io.stackport.solve.View;
import io.stackport.solve.Walk;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Small catalogs: every set of a few offers is judged by the rules, and the model that was made of
 * what the rules said of all of them at once admits the same sets, and refuses others for the same
 * reasons.
 */
final class RulesAgreeTest {
  private static final long SEED = Long.getLong("stackport.seed", 20261124L);
  private static final int CATALOGS = Integer.getInteger("stackport.catalogs", 4);
  private static final List<String> CONTEXTS =
      List.of(System.getProperty("stackport.examples", "01,03").split(","));

  /** Offers of which every subset is judged. */
  private static final int VARIED = 8;

  private static final Duration LONG = Duration.ofMinutes(2);

  /** Offers that always stand and offers that may; together a catalog. */
  private record Few(List<Offer> standing, List<Offer> varied) {}

  @Test
  void theModelAdmitsWhatTheRulesAdmit() {
    AtomicInteger never = new AtomicInteger();
    AtomicInteger closed = new AtomicInteger();
    for (String context : CONTEXTS) {
      Request request = Requests.unbound(Requests.example(context));
      RequestModel whole =
          new Configurator(Shipped.catalog(), Shipped.book(), Posture.ENFORCED).model(request);
      LongStream.range(SEED, SEED + CATALOGS)
          .parallel()
          .forEach(
              seed -> {
                String which = "seed " + seed + ", example " + context;
                Few few = few(whole, new Random(seed), seed % 2 == 0);
                compare(which, request, few, never, closed);
              });
    }
    System.out.printf(
        "rules agree: %d sets are refused by nothing, %d leave nothing open%n",
        never.get(), closed.get());
    assertThat(never.get()).as("the agreement is not about refusals alone").isPositive();
  }

  /**
   * Offers of one configuration that costs least at random prices, and random others: among offers
   * that are drawn alone nothing would ever fit.
   */
  private static Few few(RequestModel whole, Random random, boolean hardware) {
    NormalForm form = Normalizer.of(whole.model(), View.CERTAIN);
    if (hardware) {
      form = needing(form, Set.of("server", "hall"));
    }
    long[] prices = random.longs(form.options(), 1, 100).toArray();
    Goal goal = new Goal("price", false, prices, new long[form.options()], List.of(), 0);
    Optimum best = new CpSatSolver(form, List.of(goal), LONG).best();
    List<Offer> varied = new ArrayList<>();
    List<Offer> standing = new ArrayList<>();
    if (best instanceof Optimum.Proved proved) {
      proved
          .configuration()
          .quantities()
          .keySet()
          .forEach(id -> standing.add(Objects.requireNonNull(whole.file().offers().get(id))));
    }
    Collections.shuffle(standing, random);
    while (!standing.isEmpty() && varied.size() < VARIED - 3) {
      varied.add(standing.remove(0));
    }
    List<Offer> others = new ArrayList<>(whole.file().offers().values());
    others.removeAll(varied);
    others.removeAll(standing);
    Collections.shuffle(others, random);
    varied.addAll(others.subList(0, VARIED - varied.size()));
    return new Few(standing, varied);
  }

  /** The same with one option at least in some slots. */
  private static NormalForm needing(NormalForm form, Set<String> slots) {
    return new NormalForm(
        form.ids(),
        form.slot(),
        form.slots().stream()
            .map(
                slot ->
                    new NormalForm.SlotForm(
                        slot.id(),
                        slot.options(),
                        slots.contains(slot.id()) ? 1 : slot.min(),
                        slot.max()))
            .toList(),
        form.least(),
        form.most(),
        form.clauses(),
        form.counts(),
        form.limits(),
        form.tables());
  }

  private static void compare(
      String which, Request request, Few few, AtomicInteger never, AtomicInteger closed) {
    List<Offer> offers = new ArrayList<>(few.standing());
    offers.addAll(few.varied());
    CaseFile file = CaseMaker.over(request.context(), Shipped.catalog(), offers);
    RequestModel model =
        RequestModel.of(
            request, file, Posture.ENFORCED, Shipped.book().judge(file.facts(), file.clocks()));
    NormalForm possible = Normalizer.of(model.model(), View.POSSIBLE);
    NormalForm certain = Normalizer.of(model.model(), View.CERTAIN);
    Set<Set<String>> refusedNever = new HashSet<>();
    Set<Set<String>> openNever = new HashSet<>();
    for (int bits = 0; bits < 1 << few.varied().size(); bits++) {
      List<Offer> chosen = new ArrayList<>(few.standing());
      for (int i = 0; i < few.varied().size(); i++) {
        if ((bits >> i & 1) == 1) {
          chosen.add(few.varied().get(i));
        }
      }
      if (chosen.stream().filter(Offer::isHall).count() > 1) {
        continue;
      }
      Judged judged = Judged.of(request, chosen);
      SortedSet<String> ids = new TreeSet<>(chosen.stream().map(Offer::id).toList());
      assertThat(BrokenIds.of(model.model(), possible, units(possible, ids)))
          .as("refused: %s, %s", which, ids)
          .isEqualTo(judged.refusing());
      assertThat(BrokenIds.of(model.model(), certain, units(certain, ids)))
          .as("refused or open: %s, %s", which, ids)
          .isEqualTo(judged.doubting());
      if (judged.refusing().isEmpty()) {
        refusedNever.add(ids);
      }
      if (judged.doubting().isEmpty()) {
        openNever.add(ids);
      }
    }
    assertThat(configurations(possible, few)).as("possible: " + which).isEqualTo(refusedNever);
    assertThat(configurations(certain, few)).as("certain: " + which).isEqualTo(openNever);
    never.addAndGet(refusedNever.size());
    closed.addAndGet(openNever.size());
  }

  private static long[] units(NormalForm form, Set<String> ids) {
    return form.ids().stream().mapToLong(id -> ids.contains(id) ? 1 : 0).toArray();
  }

  private static Set<Set<String>> configurations(NormalForm form, Few few) {
    Set<Set<String>> all = new HashSet<>();
    if (Diagram.of(form) instanceof Diagram.Built built) {
      new Walk(built.diagram())
          .each(
              options -> {
                Set<String> ids = new TreeSet<>();
                for (int each : options) {
                  if (each >= 0) {
                    ids.add(form.ids().get(each));
                  }
                }
                all.add(ids);
                return true;
              },
              few.standing().stream().mapToInt(o -> form.ids().indexOf(o.id()) + 1).toArray());
    }
    return all;
  }
}
