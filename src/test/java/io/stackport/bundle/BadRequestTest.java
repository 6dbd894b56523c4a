package io.stackport.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.stackport.Shipped;
import io.stackport.assembly.RequestOffers;
import io.stackport.problem.Problem;
import io.stackport.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Request files that are not right: each fault is told with its place. */
final class BadRequestTest {
  /** Three lines that are right; what a case writes begins on line 4. */
  private static final String HEAD = "request: x\non: 2026-11-24\ndestinations: [KE]\n";

  @TempDir private Path folder = Path.of("");

  /** The whole text of the problems, those of the catalog included, without the folder. */
  private String of(String text) throws IOException {
    Path file = folder.resolve("r.yaml");
    Files.write(file, text.getBytes(UTF_8));
    ProblemException refused =
        catchThrowableOfType(
            ProblemException.class,
            () -> {
              Request request = new RequestReader().read(file);
              List<Problem> problems = new ArrayList<>();
              RequestOffers.of(request, Shipped.catalog(), problems);
              if (!problems.isEmpty()) {
                throw new ProblemException(problems);
              }
            });
    return refused == null
        ? "accepted"
        : String.valueOf(refused.getMessage()).replace(folder + "/", "");
  }

  @Test
  void theLeastThatARequestSaysIsAccepted() throws IOException {
    assertThat(of(HEAD)).isEqualTo("accepted");
  }

  static Stream<Arguments> forms() {
    return Stream.of(
        arguments(
            "unknown key",
            "exlude: []\n",
            "r.yaml:4:1: unknown key `exlude`\n  did you mean `exclude`?"),
        arguments(
            "a key of bundles alone",
            "select: []\n",
            "r.yaml:4:1: unknown key `select`\n"
                + "  known keys: request, title, on, assessedOn, destinations, movement, endUse,"
                + " parties, site, needs, proposal, authorizations, exceptions, settled,"
                + " components, prices, decided, exclude, prefer, stated, slots, mostUnits,"
                + " budgetUsd, accept, usContentPercent, objectives"),
        arguments(
            "unknown key of a part that bundles share",
            "site: { voltss: 400 }\n",
            "r.yaml:4:9: unknown key `voltss`\n  did you mean `volts`?"),
        arguments(
            "unknown key of a party inside a stated item",
            "stated:\n  - { id: dgx-h100, parties: [{ role: endUser, nmae: X }] }\n",
            "r.yaml:5:48: unknown key `nmae`\n  did you mean `name`?"),
        arguments(
            "quantity of a stated item",
            "stated:\n  - { id: dgx-h100, quantity: 2 }\n",
            "r.yaml:5:21: unknown key `quantity`\n"
                + "  known keys: id, chip, precision, delivery, facts, classification, origin,"
                + " movement, parties"),
        arguments(
            "unknown need",
            "needs: { accelerator: 8 }\n",
            "r.yaml:4:10: unknown key `accelerator`\n  did you mean `accelerators`?"),
        arguments(
            "unknown slot",
            "slots: { sever: { max: 2 } }\n",
            "r.yaml:4:10: unknown key `sever`\n  did you mean `server`?"),
        arguments(
            "unknown format",
            "needs: { densePflops: { format: fp88, atLeast: 1 } }\n",
            "r.yaml:4:25: `needs.densePflops.format` is `fp88`; allowed: fp4, fp6, fp8, int4, int8,"
                + " fp16, bf16, tf32, fp64\n  did you mean `fp8`?"),
        arguments(
            "half a rate",
            "needs: { densePflops: { format: fp8 } }\n",
            "r.yaml:4:10: `needs.densePflops` has no `atLeast`"),
        arguments(
            "negative need",
            "needs: { accelerators: -1 }\n",
            "r.yaml:4:10: `needs.accelerators` is `-1`; the least allowed is 0"),
        arguments(
            "a broken number of accelerators",
            "needs: { accelerators: 7.5 }\n",
            "r.yaml:4:10: `needs.accelerators` is `7.5`; it must be a whole number"),
        arguments(
            "users of no accelerator",
            "needs: { concurrentUsers: { users: 100, perAccelerator: 0 } }\n",
            "r.yaml:4:41: `needs.concurrentUsers.perAccelerator` is `0`; the least allowed is 1"),
        arguments(
            "unknown objective",
            "objectives: [costs]\n",
            "r.yaml:4:14: `objectives.0` is `costs`; allowed: cost, licenses, lead-time, power,"
                + " us-content, spare-capacity, offers\n  did you mean `cost`?"),
        arguments(
            "unknown burden",
            "accept: some\n",
            "r.yaml:4:1: `accept` is `some`; allowed: none, exceptions, case-by-case, any"),
        arguments(
            "no units at all",
            "mostUnits: 0\n",
            "r.yaml:4:1: `mostUnits` is `0`; the least allowed is 1"),
        arguments(
            "faults in several places, in the order of their lines",
            "budgetUsd: much\nexclude: dgx-h100\ndecided:\n  - { quantity: 2 }\n",
            "r.yaml:4:1: `budgetUsd` is `much`; it must be a whole number\n"
                + "r.yaml:5:1: `exclude` is `dgx-h100`; it must be a list\n"
                + "r.yaml:7:5: `decided.0` has no `id`"));
  }

  static Stream<Arguments> contradictions() {
    return Stream.of(
        arguments(
            "bounds the wrong way round",
            "slots: { server: { min: 3, max: 2 } }\n",
            "r.yaml:4:20: `slots.server` has min 3 above max 2"),
        arguments(
            "more applications than the slot takes",
            "needs: { apps: [ag-advisor, ed-tutor] }\nslots: { app: { max: 1 } }\n",
            "r.yaml:5:17: `needs.apps` names 2; the slot takes 1\n"
                + "  write slots: { app: { max: 2 } }"),
        arguments(
            "an id that stands twice",
            "exclude:\n  - dgx-h100\n  - dgx-h200\n  - dgx-h100\n",
            "r.yaml:7:5: `dgx-h100` stands twice; first on line 5"),
        arguments(
            "the same way stated twice",
            "stated:\n  - { id: hpe-xd670 }\n  - { id: hpe-xd670, chip: nv-h100-sxm }\n"
                + "  - { id: hpe-xd670, chip: nv-h100-sxm }\n",
            "r.yaml:7:5: `hpe-xd670, chip: nv-h100-sxm` stands twice; first on line 6"),
        arguments(
            "decided and excluded",
            "decided: [{ id: dgx-h100 }]\nexclude: [dgx-h100]\n",
            "r.yaml:4:13: `dgx-h100` is decided and excluded\n  take it out of one of the two"),
        arguments(
            "needed and excluded",
            "needs: { models: [gemma-4-31b] }\nexclude: [gemma-4-31b]\n",
            "r.yaml:4:19: `gemma-4-31b` is needed and excluded\n  take it out of one of the two"),
        arguments(
            "a budget and nothing to count with",
            "budgetUsd: 1000\n",
            "r.yaml:4:1: `budgetUsd` needs prices, and the request has none\n"
                + "  name a price book: prices: prices.yaml"),
        arguments(
            "a content target on invented prices",
            "usContentPercent: 60\nprices: { illustrative: true, items: {} }\n",
            "r.yaml:4:1: `usContentPercent` needs prices that are not illustrative\n"
                + "  an invented price never satisfies a test of value"),
        arguments(
            "two things of different kinds",
            "slots: { server: { min: 3, max: 2 } }\nprices: none.yaml\n",
            "r.yaml:4:20: `slots.server` has min 3 above max 2\n"
                + "r.yaml:5:1: there is no price book `none.yaml`\n"
                + "  the path is taken from the folder of the file"));
  }

  static Stream<Arguments> references() {
    return Stream.of(
        arguments(
            "unknown application",
            "needs: { apps: [ag-adviser] }\n",
            "r.yaml:4:17: no component has the id `ag-adviser`\n  did you mean `ag-advisor`?"),
        arguments(
            "application that is none",
            "needs: { apps: [dgx-h100] }\n",
            "r.yaml:4:17: `dgx-h100` is no application\n  `stackport catalog list` says what it is"),
        arguments(
            "unknown excluded component",
            "exclude: [dgx-h100, dgx-h20]\n",
            "r.yaml:4:21: no component has the id `dgx-h20`\n"
                + "  did you mean `dgx-h200` or `dgx-b200` or `dgx-h100`?"),
        arguments(
            "unknown stated component",
            "stated:\n  - { id: qqqqqq }\n",
            "r.yaml:5:7: no component has the id `qqqqqq`\n  `stackport catalog list` names them all"),
        arguments(
            "decided chip that the server does not take",
            "decided:\n  - { id: hpe-xd670, chip: nv-h100-smx }\n",
            "r.yaml:5:22: `hpe-xd670` does not take the chip `nv-h100-smx`\n"
                + "  did you mean `nv-h100-sxm` or `nv-h200-sxm`?"),
        arguments(
            "weights that are not to be had",
            "decided:\n  - { id: gpt-5.5, delivery: weights }\n",
            "r.yaml:5:5: `gpt-5.5` cannot be had in this way\n  ways: delivery: api"),
        arguments(
            "decided for a slot that takes none",
            "decided:\n  - { id: nv-l4 }\n",
            "r.yaml:5:7: `nv-l4` fills the slot `chip`, which takes none\n"
                + "  write slots: { chip: { max: 1 } }"),
        arguments(
            "decided in more units than allowed",
            "mostUnits: 5\ndecided:\n  - { id: dgx-h100, quantity: 6 }\n",
            "r.yaml:6:21: `dgx-h100` is decided in 6 units\n  `mostUnits` allows 5"),
        arguments(
            "every chip of a decided server excluded",
            "decided:\n  - { id: dgx-h100 }\nexclude: [nv-h100-sxm]\n",
            "r.yaml:5:7: every chip that `dgx-h100` takes is excluded\n  take one out of `exclude`"),
        arguments(
            "a fact against what the catalog has verified",
            "stated:\n  - { id: dgx-h100, facts: { powerW: 9000 } }\n",
            "r.yaml:5:30: `powerW` of dgx-h100 is 10200 in the catalog, and verified\n"
                + "  state only what the catalog leaves open;"
                + " see catalogs/components/servers.yaml:4"),
        arguments(
            "own component with an unknown key",
            "components:\n  chips:\n    - { id: own-chip, vendor: V, name: N, source: maker,"
                + " confidence: low, lanched: 2026-01 }\n",
            "r.yaml:6:75: unknown key `lanched`\n  did you mean `launched`?"),
        arguments(
            "unknown vendor",
            "prefer: { vendors: [NVIDA] }\n",
            "r.yaml:4:21: no component is of `NVIDA`\n  did you mean `NVIDIA`?"),
        arguments(
            "unknown seat",
            "prefer: { headquarters: [Atlantis] }\n",
            "r.yaml:4:26: `Atlantis` is no country, region or bloc that the tables know"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"forms", "contradictions", "references"})
  void whatIsWrongIsToldWithItsPlace(String what, String tail, String told) throws IOException {
    assertThat(of(HEAD + tail)).as(what).isEqualTo(told);
  }

  @Test
  void aBundleIsNoRequest() throws IOException {
    assertThat(of("bundle: x\non: 2026-11-24\ndestinations: [KE]\n"))
        .contains("r.yaml:1:1: the document has no `request`", "r.yaml:1:1: unknown key `bundle`");
  }

  @Test
  void aFileThatIsNotThereIsToldWithAWayOut() {
    assertThatThrownBy(() -> new RequestReader().read(Path.of("no-such.yaml")))
        .isInstanceOf(ProblemException.class)
        .hasMessage(
            "no-such.yaml: there is no such file\n"
                + "  name a request file, such as examples/03-kenya-health-pod/request.yaml");
  }
}
