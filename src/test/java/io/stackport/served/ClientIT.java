package io.stackport.served;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
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
  private static final String CLASSES = System.getProperty("java.class.path");
  private static final long MOST_SECONDS = 120;

  @TempDir private Path folder;

  @Test
  void aGeneratedClientChecksABundleListsRulesAndReadsTheDecision() throws Exception {
    Path contract = folder.resolve("openapi.json");
    Files.write(contract, Served.shared().get("/q/openapi").body());
    generate(contract);
    compile();
    Path bundle = folder.resolve("bundle.json");
    Files.writeString(bundle, Examples.whole(Examples.KENYA.resolve("bundle.yaml")).toString());
    String said =
        java(
            "-cp",
            folder.resolve("classes") + java.io.File.pathSeparator + CLASSES,
            "Caller",
            Served.shared().uri("").toString(),
            bundle.toString());
    assertThat(said.lines())
        .containsExactly(
            "bundle kenya-health-pod",
            "exit 5",
            "lines 17",
            "recorded true rests on a license held, an exception or non-enforcement",
            "rules 39 39",
            "determined SA",
            "refused 404 no rule `AC-01`");
  }

  private void generate(Path contract) throws Exception {
    java(
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
        "openApiNullable=false,useJakartaEe=true,invokerPackage=io.stackport.client,"
            + "apiPackage=io.stackport.client,modelPackage=io.stackport.client.model",
        "--global-property",
        "apis,models,supportingFiles,apiDocs=false,modelDocs=false,apiTests=false,modelTests=false");
  }

  private void compile() throws IOException {
    List<String> words =
        new ArrayList<>(
            List.of("-nowarn", "-proc:none", "-cp", CLASSES, "-d", folder + "/classes"));
    try (Stream<Path> sources = Files.walk(folder.resolve("client/src/main/java"))) {
      sources.filter(each -> each.toString().endsWith(".java")).forEach(s -> words.add("" + s));
    }
    words.add(CALLER.toString());
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    int code =
        compiler.run(
            null, OutputStream.nullOutputStream(), System.err, words.toArray(String[]::new));
    assertThat(code).as("compilation of the client").isZero();
  }

  /** Runs Java and gives what it said; fails when it failed. */
  private String java(String... words) throws Exception {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    line.addAll(List.of(words));
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    Process process =
        new ProcessBuilder(line).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    assertThat(process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(err) + Files.readString(out)).isZero();
    return Files.readString(out);
  }
}
