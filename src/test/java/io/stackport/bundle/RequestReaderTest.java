package io.stackport.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stackport.document.Document;
import io.stackport.document.YamlReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a request says when it is right. */
final class RequestReaderTest {
  private static final String HEAD = "request: x\non: 2026-11-24\ndestinations: [KE]\n";

  private static Request read(String tail) {
    return new RequestReader().of(YamlReader.read("r.yaml", HEAD + tail), null);
  }

  private static Request.Bounds bounds(int min, int max) {
    return new Request.Bounds(min, max);
  }

  @Test
  void whatIsLeftOutHoldsItsDefault() {
    Request request = read("");
    assertThat(request.slots())
        .isEqualTo(
            Map.ofEntries(
                Map.entry("chip", bounds(0, 0)),
                Map.entry("server", bounds(0, 1)),
                Map.entry("network", bounds(0, 2)),
                Map.entry("storage", bounds(0, 1)),
                Map.entry("hall", bounds(0, 1)),
                Map.entry("plant", bounds(0, 2)),
                Map.entry("cloud", bounds(0, 1)),
                Map.entry("pipeline", bounds(0, 2)),
                Map.entry("model", bounds(0, 2)),
                Map.entry("control", bounds(0, 12)),
                Map.entry("app", bounds(0, 3))));
    assertThat(request.slots().keySet()).first().isEqualTo("chip");
    assertThat(request.mostUnits()).isEqualTo(10_000);
    assertThat(request.accept()).isEqualTo("any");
    assertThat(request.budgetUsd()).isNull();
    assertThat(request.usContentPercent()).isNull();
    assertThat(request.objectives()).containsExactly("cost", "licenses", "power", "offers");
    assertThat(request.context().select()).isEmpty();
    assertThat(request.context().needs()).isNull();
    assertThat(request.needs())
        .isEqualTo(
            new Request.Needs(List.of(), List.of(), null, null, null, null, false, List.of()));
  }

  @Test
  void needsAreRead() {
    Request.Needs needs =
        read("needs:\n"
                + "  apps: [ag-advisor, ed-tutor]\n"
                + "  accelerators: 64\n"
                + "  densePflops: { format: bf16, atLeast: 12.5 }\n"
                + "  modelMemoryGb: 6000\n"
                + "  concurrentUsers: { users: 1001, perAccelerator: 20 }\n"
                + "  availability: n+1\n"
                + "  capabilities: [dlp]\n")
            .needs();
    assertThat(needs)
        .isEqualTo(
            new Request.Needs(
                List.of("ag-advisor", "ed-tutor"),
                List.of(),
                64L,
                new Request.DensePflops("bf16", new BigDecimal("12.5")),
                6000L,
                new Request.ConcurrentUsers(1001, 20),
                true,
                List.of("dlp")));
    // 50 accelerators serve 1,000 users; the last user needs one more.
    assertThat(new Request.ConcurrentUsers(1001, 20).accelerators()).isEqualTo(51);
    assertThat(new Request.ConcurrentUsers(1000, 20).accelerators()).isEqualTo(50);
    assertThat(new Request.DensePflops("bf16", BigDecimal.ONE).rate()).isEqualTo("fp16");
    assertThat(new Request.DensePflops("fp8", BigDecimal.ONE).rate()).isEqualTo("fp8");
  }

  @Test
  void applicationsThatAreNeededFillTheirSlotAndOneBoundMovesTheOther() {
    Request request =
        read(
            "needs: { apps: [ag-advisor, ed-tutor], models: [a, b, c] }\n"
                + "slots: { server: { min: 2 }, storage: { max: 0 }, control: { min: 1, max: 3 } }\n");
    assertThat(request.slots())
        .containsEntry("app", bounds(2, 2))
        .containsEntry("model", bounds(0, 3))
        .containsEntry("server", bounds(2, 2))
        .containsEntry("storage", bounds(0, 0))
        .containsEntry("control", bounds(1, 3));
    assertThat(read("needs: { apps: [ag-advisor] }\nslots: { app: { max: 4 } }\n").slots())
        .containsEntry("app", bounds(1, 4));
  }

  @Test
  void theContextIsABundleWhoseItemsAreTheStatedOnes() {
    Request request =
        read(
            "title: T\n"
                + "needs: { accelerators: 8, storageTb: 100 }\n"
                + "stated:\n"
                + "  - { id: nv-sn5610, facts: { powerW: 2200 } }\n"
                + "decided: [{ id: dgx-h100, quantity: 2 }]\n"
                + "exclude: [dgx-h200]\n");
    assertThat(request.context().name()).isEqualTo("x");
    assertThat(request.context().needs())
        .isEqualTo(new Bundle.NeedsText(new BigDecimal("100"), null));
    assertThat(request.context().select()).extracting(Bundle.Item::id).containsExactly("nv-sn5610");
    // A problem at the item's place in the bundle is told where it stands in the request.
    assertThat(request.context().document().place("/select/0/facts/powerW"))
        .isEqualTo(new Document.Place(7, 31));
    assertThat(request.context().document().place("/bundle"))
        .isEqualTo(request.document().place("/request"));
    assertThat(request.decided())
        .containsExactly(new Request.Decided("dgx-h100", null, null, null, 2L));
    assertThat(request.exclude()).containsExactly("dgx-h200");
  }

  @Test
  void theRootOfABundleIsMadeOfBundleKeysAlone() {
    Request request =
        read(
            "needs: { accelerators: 8, storageTb: 100 }\n"
                + "site: { country: KE }\n"
                + "stated: [{ id: nv-sn5610 }]\n"
                + "slots: { server: { max: 2 } }\n"
                + "accept: none\n");
    ObjectNode root = request.bundleRoot();
    assertThat(root.fieldNames())
        .toIterable()
        .containsExactly("bundle", "on", "destinations", "site", "needs");
    assertThat(root.path("needs").fieldNames()).toIterable().containsExactly("storageTb");
    root.putArray("select").addObject().put("id", "dgx-h100");
    Bundle made = new BundleReader().of(new Document("made", root, Map.of()), null);
    assertThat(made.site()).isEqualTo(request.context().site());
    // It is a copy: what is done to it does not reach the request.
    assertThat(request.bundleRoot().has("select")).isFalse();
  }
}
