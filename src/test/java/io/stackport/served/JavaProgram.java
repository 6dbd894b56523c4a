package io.stackport.served;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.tools.ToolProvider;

/**
 * A program of somebody else's, compiled against what Maven has packaged and run in a process of
 * its own.
 */
record JavaProgram(Path folder, Path classes) {
  private static final String OURS = System.getProperty("java.class.path");
  private static final long MOST_SECONDS = 300;

  /** Compiles; fails with what the compiler says. */
  static JavaProgram of(Path folder, List<Path> sources) {
    Path classes = folder.resolve("classes");
    List<String> words =
        new ArrayList<>(List.of("-nowarn", "-proc:none", "-cp", OURS, "-d", classes.toString()));
    sources.forEach(each -> words.add(each.toString()));
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    int code =
        ToolProvider.getSystemJavaCompiler().run(null, said, said, words.toArray(String[]::new));
    assertThat(code).as(said.toString(StandardCharsets.UTF_8)).isZero();
    return new JavaProgram(folder, classes);
  }

  /** Runs it where the tests run, and gives what it said. */
  String run(String main, String... arguments) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(List.of("-cp", classes + File.pathSeparator + OURS, main));
    words.addAll(List.of(arguments));
    return java(folder, words.toArray(String[]::new));
  }

  /** Runs Java and gives what it said; fails when it failed. */
  static String java(Path folder, String... words) throws IOException, InterruptedException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    line.addAll(List.of(words));
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    Process process =
        new ProcessBuilder(line).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    boolean ended = process.waitFor(MOST_SECONDS, TimeUnit.SECONDS);
    process.destroyForcibly();
    String said = Files.readString(out);
    assertThat(ended && process.exitValue() == 0).as(Files.readString(err) + said).isTrue();
    return said;
  }
}
