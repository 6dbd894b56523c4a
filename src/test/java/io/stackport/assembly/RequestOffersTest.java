package io.stackport.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import io.stackport.Shipped;
import io.stackport.bundle.BundleReader;
import io.stackport.bundle.Request;
import io.stackport.bundle.RequestReader;
import io.stackport.document.YamlReader;
import io.stackport.fact.Fact;
import io.stackport.fact.Needs;
import io.stackport.fact.NetworkDevice;
import io.stackport.fact.Server;
import io.stackport.fact.Stated;
import io.stackport.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a configuration of a request can be made of. */
final class RequestOffersTest {
  private static final String HEAD = "request: x\non: 2026-11-24\ndestinations: [KE]\n";

  private static Request request(String tail) {
    return new RequestReader().of(YamlReader.read("r.yaml", HEAD + tail), null);
  }

  private static Map<String, Offer> offers(Request request) {
    List<Problem> problems = new ArrayList<>();
    List<Offer> offers = RequestOffers.of(request, Shipped.catalog(), problems);
    assertThat(problems).isEmpty();
    Map<String, Offer> byId = new LinkedHashMap<>();
    offers.forEach(offer -> byId.put(offer.id(), offer));
    assertThat(byId).as("ids stand once").hasSize(offers.size());
    return byId;
  }

  private static Offer offer(Map<String, Offer> offers, String id) {
    Offer offer = offers.get(id);
    if (offer == null) {
      throw new AssertionError("no offer " + id);
    }
    return offer;
  }

  static Stream<Path> examples() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of("examples"))) {
      return folders
          .filter(each -> Files.isRegularFile(each.resolve("request.yaml")))
          .sorted()
          .toList()
          .stream();
    }
  }

  @Test
  void aRequestThatSaysNothingHasTheWholeUniverseWithoutChips() {
    Set<String> wanted =
        Universe.offers(Shipped.catalog()).stream()
            .filter(offer -> !offer.component().slot().equals("chip"))
            .map(Offer::id)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(new TreeSet<>(offers(request("")).keySet())).isEqualTo(wanted);
    assertThat(offers(request("slots: { chip: { max: 1 } }\n")))
        .hasSize(Universe.offers(Shipped.catalog()).size());
  }

  @Test
  void whatIsExcludedIsOutAndAChipInsideServersToo() {
    Map<String, Offer> offers = offers(request("exclude: [dgx-h200, nv-h100-sxm]\n"));
    assertThat(offers).doesNotContainKeys("dgx-h200", "dgx-h100", "hpe-xd670:nv-h100-sxm");
    assertThat(offers).containsKey("hpe-xd670:nv-h200-sxm");
    assertThat(offers(request("slots: { cloud: { max: 0 } }\n"))).doesNotContainKey("azure-ai");
  }

  @Test
  void aStatementHoldsForEveryWayAndTheNarrowerOneCountsAlone() {
    Map<String, Offer> offers =
        offers(
            request(
                "stated:\n"
                    + "  - { id: hpe-xd670, facts: { weightG: 100000, nicGbps: 200 } }\n"
                    + "  - { id: hpe-xd670, chip: nv-h200-sxm, facts: { weightG: 120000 } }\n"));
    Offer wide = offer(offers, "hpe-xd670:nv-h100-sxm");
    Offer narrow = offer(offers, "hpe-xd670:nv-h200-sxm");
    assertThat(wide.item()).isZero();
    assertThat(narrow.item()).isEqualTo(1);
    assertThat(offer(offers, "dgx-h100").item()).isEqualTo(-1);
    assertThat(((Server) wide.component()).weightG()).isEqualTo(100_000);
    assertThat(((Server) wide.component()).nicGbps()).isEqualTo(200);
    assertThat(((Server) narrow.component()).weightG()).isEqualTo(120_000);
    assertThat(((Server) narrow.component()).nicGbps()).isEqualTo(400);
    assertThat(((Server) narrow.component()).unverified()).doesNotContain("weightG");
  }

  @Test
  void aStatedClassReachesTheCaseByTheItemOfTheOffer() {
    Request request =
        request(
            "stated:\n"
                + "  - { id: nv-sn5600 }\n"
                + "  - { id: nv-sn5610, facts: { powerW: 2200 },"
                + " classification: { eccn: 5A992.c, basis: manufacturer, massMarket: true } }\n");
    Offer chosen = offer(offers(request), "nv-sn5610");
    assertThat(((NetworkDevice) chosen.component()).powerW()).isEqualTo(2200);
    CaseFile made = CaseMaker.over(request.context(), Shipped.catalog(), List.of(chosen));
    assertThat(made.facts())
        .filteredOn(Stated.class::isInstance)
        .containsExactly(
            new Stated("nv-sn5610", "5A992.c", "manufacturer", null, null, null, true));
  }

  @Test
  void ownComponentsAreOfferedInEachOfTheirWays() {
    Map<String, Offer> offers =
        offers(
            request(
                "components:\n"
                    + "  servers:\n"
                    + "    - { id: own-box, vendor: V, name: N, kind: node,"
                    + " accepts: [nv-l4, nv-l40s], chipsPerUnit: 4, source: maker,"
                    + " confidence: low }\n"));
    assertThat(offers).containsKeys("own-box:nv-l4", "own-box:nv-l40s");
    assertThat(new ArrayList<>(offers.keySet()).indexOf("own-box:nv-l4"))
        .as("among the servers")
        .isLessThan(new ArrayList<>(offers.keySet()).indexOf("nv-sn5610"));
  }

  /** The bundle's own package, put together from the request's offers, is the same case. */
  @ParameterizedTest
  @MethodSource("examples")
  void theOffersOfAnExampleRequestHaveTheFactsOfItsBundle(Path folder) {
    CaseFile bundle =
        CaseMaker.make(
            new BundleReader().read(folder.resolve("bundle.yaml")), Shipped.catalog(), null);
    Request request = new RequestReader().read(folder.resolve("request.yaml"));
    Map<String, Offer> offers = offers(request);
    assertThat(offers.keySet()).containsAll(bundle.offers().keySet());
    List<Offer> same = new ArrayList<>();
    bundle
        .offers()
        .forEach(
            (id, wanted) -> {
              Offer offer = offer(offers, id);
              assertThat(offer.facts()).as(id).isEqualTo(wanted.facts());
              assertThat(offer.nature()).as(id).isEqualTo(wanted.nature());
              same.add(offer);
            });
    CaseFile made = CaseMaker.over(request.context(), Shipped.catalog(), same);
    assertThat(withoutNeeds(made)).isEqualTo(withoutNeeds(bundle));
    assertThat(made.clocks()).isEqualTo(bundle.clocks());
    assertThat(made.destinations()).isEqualTo(bundle.destinations());
  }

  private static long chips(Server server) {
    Integer chips = server.chipsPerUnit();
    return chips == null ? 0 : chips;
  }

  private static Set<Fact> withoutNeeds(CaseFile file) {
    return file.facts().stream()
        .filter(fact -> !(fact instanceof Needs))
        .collect(Collectors.toSet());
  }

  /** Counted from the bundle's text: each slot takes what the bundle has of it. */
  @ParameterizedTest
  @MethodSource("examples")
  void theBundleOfAnExampleFitsTheSlotsOfItsRequest(Path folder) {
    CaseFile bundle =
        CaseMaker.make(
            new BundleReader().read(folder.resolve("bundle.yaml")), Shipped.catalog(), null);
    Request request = new RequestReader().read(folder.resolve("request.yaml"));
    Map<String, Long> counts =
        bundle.offers().values().stream()
            .collect(
                Collectors.groupingBy(offer -> offer.component().slot(), Collectors.counting()));
    request
        .slots()
        .forEach(
            (slot, bounds) ->
                assertThat(counts.getOrDefault(slot, 0L))
                    .as(slot)
                    .isBetween((long) bounds.min(), (long) bounds.max()));
    assertThat(bundle.offers().values()).allMatch(o -> o.quantity() <= request.mostUnits());
    Set<String> components =
        bundle.offers().values().stream().map(o -> o.component().id()).collect(Collectors.toSet());
    assertThat(components).containsAll(request.needs().apps());
    assertThat(components).containsAll(request.needs().models());
    assertThat(request.exclude()).noneMatch(components::contains);
    request.decided().forEach(choice -> assertThat(components).contains(choice.id()));
    long chips =
        bundle.offers().values().stream()
            .filter(o -> o.component() instanceof Server)
            .mapToLong(o -> o.quantity() * chips((Server) o.component()))
            .sum();
    assertThat(request.needs().accelerators()).isEqualTo(chips);
  }
}
