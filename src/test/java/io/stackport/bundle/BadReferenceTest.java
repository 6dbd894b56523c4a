package io.stackport.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Bundles of the right form that name what is not there, or say too little. */
final class BadReferenceTest {
  private static final String SELECT = "select:\n  - { id: dgx-h100 }\n";
  private static final String OWN =
      "components:\n  chips:\n    - { id: %s, vendor: V, name: N%s, source: maker, confidence: low }\n";

  @TempDir private Path folder = Path.of("");

  static Stream<Arguments> components() {
    return Stream.of(
        arguments(
            "unknown component",
            "select:\n  - { id: dgx-h10 }\n",
            "b.yaml:5:7: no component has the id `dgx-h10`\n"
                + "  did you mean `dgx-h100` or `dgx-h200`?"),
        arguments(
            "unknown component that is near to none",
            "select:\n  - { id: qqqqqq }\n",
            "b.yaml:5:7: no component has the id `qqqqqq`\n"
                + "  `stackport catalog list` names them all"),
        arguments(
            "chip that the server does not take, mistyped",
            "select:\n  - { id: hpe-xd670, chip: nv-h100-smx }\n",
            "b.yaml:5:22: `hpe-xd670` does not take the chip `nv-h100-smx`\n"
                + "  did you mean `nv-h100-sxm` or `nv-h200-sxm`?"),
        arguments(
            "chip that the server does not take",
            "select:\n  - { id: hpe-xd670, chip: intel-gaudi3-oam }\n",
            "b.yaml:5:22: `hpe-xd670` does not take the chip `intel-gaudi3-oam`\n"
                + "  it takes nv-h100-sxm, nv-h200-sxm"),
        arguments(
            "several fills and no choice",
            "select:\n  - { id: hpe-xd670 }\n",
            "b.yaml:5:5: `hpe-xd670` can be filled in 2 ways\n"
                + "  say which: chip: nv-h100-sxm or chip: nv-h200-sxm"),
        arguments(
            "chip in something that is no server",
            "select:\n  - { id: nv-sn5610, chip: nv-l4 }\n",
            "b.yaml:5:22: `nv-sn5610` is no server; it takes no chip"),
        arguments(
            "precision of something that is no model",
            "select:\n  - { id: dgx-h100, precision: fp8 }\n",
            "b.yaml:5:21: `dgx-h100` is no model; it has no precision"),
        arguments(
            "delivery of something that is no model",
            "select:\n  - { id: dgx-h100, delivery: api }\n",
            "b.yaml:5:21: `dgx-h100` is no model; it has no delivery"),
        arguments(
            "precision of a model behind an interface",
            "select:\n  - { id: gemma-4-26b-a4b, delivery: api, precision: fp8 }\n",
            "b.yaml:5:43: `gemma-4-26b-a4b` is reached over an interface;"
                + " it has no precision to choose\n"
                + "  write delivery: weights to deliver the weights"),
        arguments(
            "unknown hall",
            "select:\n  - { id: colo-hd-air }\n  - { id: dgx-h100, hall: colo-hd-ari }\n",
            "b.yaml:6:21: no hall `colo-hd-ari` is selected\n  did you mean `colo-hd-air`?"),
        arguments(
            "two halls and no choice",
            "select:\n  - { id: colo-hd-air }\n  - { id: colo-ent-air }\n  - { id: dgx-h100 }\n",
            "b.yaml:7:5: `dgx-h100` can stand in 2 halls\n"
                + "  say which: hall: colo-ent-air or hall: colo-hd-air"),
        arguments(
            "a fact against what the catalog has verified",
            "select:\n  - id: dgx-h100\n    facts: { powerW: 9000 }\n",
            "b.yaml:6:14: `powerW` of dgx-h100 is 10200 in the catalog, and verified\n"
                + "  state only what the catalog leaves open;"
                + " see catalogs/components/servers.yaml:4"),
        arguments(
            "own component with an id that is taken",
            OWN.formatted("nv-l4", "") + SELECT,
            "b.yaml:6:9: `nv-l4` is already a component's id"),
        arguments(
            "own component with an unknown key",
            OWN.formatted("own-chip", ", lanched: 2026-01") + SELECT,
            "b.yaml:6:43: unknown key `lanched`\n  did you mean `launched`?"));
  }

  static Stream<Arguments> places() {
    return Stream.of(
        arguments(
            "unknown place",
            "movement: { to: Atlantis }\n" + SELECT,
            "b.yaml:4:13: `Atlantis` is no country, region or bloc that the tables know"),
        arguments(
            "two things wrong",
            "movement: { to: Atlantis }\nsite: { dataHosted: Lemuria }\n" + SELECT,
            "b.yaml:4:13: `Atlantis` is no country, region or bloc that the tables know\n"
                + "b.yaml:5:9: `Lemuria` is no country, region or bloc that the tables know"),
        arguments(
            "ambiguous place",
            "movement: { to: Korea }\n" + SELECT,
            "b.yaml:4:13: `Korea` can be more than one place\n"
                + "  write KR (South Korea) or KP (North Korea)"),
        arguments(
            "bloc where one country must stand",
            "site: { country: EU }\n" + SELECT,
            "b.yaml:4:9: `EU` is a bloc; one country must stand here"),
        arguments(
            "bloc on the way",
            "movement: { via: [SG, GCC] }\n" + SELECT,
            "b.yaml:4:23: `GCC` is a bloc; one country must stand here"),
        arguments(
            "unknown entry of Supplement No. 8",
            "parties:\n  - { role: endUser, supplement8: G-42 }\n" + SELECT,
            "b.yaml:5:22: `G-42` is no entry of Supplement No. 8 to part 740\n"
                + "  did you mean `G42`?"),
        arguments(
            "entry of Supplement No. 8 that is near to none",
            "parties:\n  - { role: endUser, supplement8: Example Health Cloud }\n" + SELECT,
            "b.yaml:5:22: `Example Health Cloud` is no entry of Supplement No. 8 to part 740\n"
                + "  write none when the party is not in it"),
        arguments(
            "price book that is not there",
            "prices: prices.yaml\n" + SELECT,
            "b.yaml:4:1: there is no price book `prices.yaml`\n"
                + "  the path is taken from the folder of the file"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"components", "places"})
  void whatIsNotThereIsToldWithItsPlace(String what, String tail, String told) throws IOException {
    assertThat(BundleProblems.of(folder, BundleProblems.HEAD + tail)).as(what).isEqualTo(told);
  }

  /**
   * The letters of the suggestion are the tables' own; in which case they stand does not matter.
   */
  @Test
  void aMistypedPlaceGetsASuggestionAndIsNotGuessed() throws IOException {
    assertThat(
            BundleProblems.of(folder, BundleProblems.HEAD + "site: { country: Keniya }\n" + SELECT))
        .isEqualToIgnoringCase(
            "b.yaml:4:9: `Keniya` is no country, region or bloc that the tables know\n"
                + "  did you mean `Kenya`?");
  }

  @Test
  void aPriceBookWithAFaultIsToldInItsOwnFile() throws IOException {
    Files.writeString(
        folder.resolve("p.yaml"), "illustrative: perhaps\nitems:\n  dgx-h100: { unitUsd: -1 }\n");
    assertThat(BundleProblems.of(folder, BundleProblems.HEAD + "prices: p.yaml\n" + SELECT))
        .isEqualTo(
            "p.yaml:1:1: `illustrative` is `perhaps`; it must be true or false\n"
                + "p.yaml:3:15: `items.dgx-h100.unitUsd` is `-1`; the least allowed is 0");
  }

  @Test
  void whatTheCatalogLeavesOpenMayBeStated() throws IOException {
    String facts = "select:\n  - id: dgx-h100\n    facts: { phases: 1, weightG: 131000 }\n";
    assertThat(BundleProblems.of(folder, BundleProblems.HEAD + facts)).isEqualTo("accepted");
  }
}
