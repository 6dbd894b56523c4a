package io.stackport.served;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stackport.cli.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The service and the command line say the same, byte for byte: all examples with {@code
 * -Dstackport.parity=all}, which takes some minutes; what is quick of them otherwise.
 */
final class ParityIT {
  private final Served served = Served.shared();

  @TempDir private Path folder;

  private static final boolean ALL = "all".equals(System.getProperty("stackport.parity"));

  static List<Path> examples() {
    return Examples.all();
  }

  static List<Path> quick() {
    return ALL ? examples() : List.of(Path.of("examples/02-macau-brokered-request"));
  }

  /** A document of an example in one piece, beside which no file is needed. */
  private String put(Path file) throws IOException {
    ObjectNode whole = Examples.whole(file);
    Path copy = folder.resolve(String.valueOf(file.getFileName()).replace(".yaml", ".json"));
    Files.writeString(copy, whole.toString());
    return whole.toString();
  }

  private void same(String path, String body, String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--format", "json"));
    Run run = Run.of(folder, all.toArray(String[]::new));
    Answered answered = served.post(path, Served.JSON, body);
    assertThat(answered.status()).as(answered.toString()).isEqualTo(200);
    assertThat(answered.text()).as(path).isEqualTo(run.out());
    assertThat(answered.header("Stackport-Exit")).contains(String.valueOf(run.code()));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void checks(Path example) throws IOException {
    String bundle = put(example.resolve("bundle.yaml"));
    same("/v1/checks", bundle, "check", "@/bundle.json");
    if (ALL || example.equals(Examples.KENYA)) {
      onAnotherDay(bundle);
    }
  }

  private void onAnotherDay(String bundle) {
    same(
        "/v1/checks?on=2025-06-30&posture=codified",
        bundle,
        "check",
        "@/bundle.json",
        "--on",
        "2025-06-30",
        "--posture",
        "codified");
  }

  @ParameterizedTest
  @MethodSource("quick")
  void requests(Path example) throws IOException {
    String request = put(example.resolve("request.yaml"));
    same("/v1/options", request, "options", "@/request.json");
    same("/v1/counts?by=server", request, "count", "@/request.json", "--by", "server");
    same("/v1/explanations", request, "explain", "@/request.json");
    same("/v1/configurations", request, "configure", "@/request.json");
  }

  @Test
  void law() {
    same(
        "/v1/determinations?on=2026-11-24",
        "{\"eccn\": \"5A002.a\", \"to\": \"SA\"}",
        "determine --eccn 5A002.a --to SA --on 2026-11-24".split(" "));
    same(
        "/v1/determinations?on=2026-11-24&posture=codified",
        "{\"item\": \"nv-rtx-pro-server\", \"to\": \"DE\", \"kind\": \"reexport\"}",
        "determine nv-rtx-pro-server --to DE --kind reexport --on 2026-11-24 --posture codified"
            .split(" "));
    same(
        "/v1/determinations?on=2026-11-24",
        "{\"item\": \"nv-rtx-pro-server\", \"to\": \"DE\", \"party\": "
            + Examples.tree(Path.of("examples/parties.yaml"))
            + "}",
        "determine nv-rtx-pro-server --to DE --party examples/parties.yaml --on 2026-11-24"
            .split(" "));
    same(
        "/v1/matrix?on=2026-11-24",
        "{\"eccns\": [\"3A090.a\", \"4A003.b\"]}",
        "matrix --eccn 3A090.a,4A003.b --on 2026-11-24".split(" "));
    same(
        "/v1/matrix?on=2026-11-24&chartOnly=true",
        "{\"layer\": \"C\"}",
        "matrix --layer C --chart-only --on 2026-11-24".split(" "));
  }

  @Test
  void yamlAndJsonAreAnsweredAlike() {
    String bundle = Examples.bundle();
    String json = Examples.whole(Examples.KENYA.resolve("bundle.yaml")).toString();
    Answered yaml = served.post("/v1/checks", Served.YAML, bundle);
    assertThat(served.post("/v1/checks", Served.JSON, json).body()).isEqualTo(yaml.body());
    assertThat(served.post("/v1/checks", "text/yaml; charset=utf-8", bundle).body())
        .isEqualTo(yaml.body());
  }

  /** An example whose prices stand in a file is refused with the way out, never read without. */
  @ParameterizedTest
  @MethodSource("examples")
  void pricesInAFile(Path example) {
    for (String name : List.of("bundle.yaml", "request.yaml")) {
      Path file = example.resolve(name);
      boolean named = Examples.tree(file).path("prices").isTextual();
      String call = name.equals("bundle.yaml") ? "/v1/checks" : "/v1/options";
      Answered answered = served.post(call, Served.YAML, Examples.text(file));
      assertThat(answered.status()).isEqualTo(named ? 422 : 200);
      if (named) {
        assertThat(answered.text()).contains("write the price book's keys under `prices`");
      }
    }
  }
}
