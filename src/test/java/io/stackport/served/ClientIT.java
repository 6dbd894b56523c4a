package io.stackport.served;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A client that openapi-generator makes from the contract as it is served calls the service: the
 * contract says enough, and nothing that such tools do not read.
 */
final class ClientIT {
  private static final Path GENERATOR =
      Path.of("target/client-generator/openapi-generator-cli.jar");
  private static final Path CALLER = Path.of("src/test/client/Caller.java");
  @TempDir private Path folder;

  @Test
  void aGeneratedClientChecksABundleListsRulesAndReadsTheDecision() throws Exception {
    Path contract = folder.resolve("openapi.json");
    Files.write(contract, Served.shared().get("/q/openapi").body());
    generate(contract);
    List<Path> sources = new ArrayList<>(List.of(CALLER));
    try (Stream<Path> all = Files.walk(folder.resolve("client/src/main/java"))) {
      all.filter(each -> each.toString().endsWith(".java")).forEach(sources::add);
    }
    JavaProgram program = JavaProgram.of(folder, sources);
    Path bundle = folder.resolve("bundle.json");
    Files.writeString(bundle, Examples.whole(Examples.KENYA.resolve("bundle.yaml")).toString());
    String said = program.run("Caller", Served.shared().uri("").toString(), bundle.toString());
    assertThat(said.lines())
        .containsExactly(
            "bundle kenya-health-pod",
            "exit 5",
            "lines 18",
            "recorded true rests on a license held, an exception or non-enforcement",
            "rules 39 39",
            "determined SA",
            "refused 404 no rule `AC-01`");
  }

  private void generate(Path contract) throws Exception {
    JavaProgram.java(
        folder,
        "-jar",
        GENERATOR.toAbsolutePath().toString(),
        "generate",
        "--input-spec",
        contract.toString(),
        "--generator-name",
        "java",
        "--library",
        "native",
        "--output",
        folder.resolve("client").toString(),
        "--additional-properties",
        "openApiNullable=false,containerDefaultToNull=true,useJakartaEe=true,invokerPackage=io.stackport.client,"
            + "apiPackage=io.stackport.client,modelPackage=io.stackport.client.model",
        "--global-property",
        "apis,models,supportingFiles,apiDocs=false,modelDocs=false,apiTests=false,modelTests=false");
  }
}
