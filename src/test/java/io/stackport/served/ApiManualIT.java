package io.stackport.served;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Every command of {@code docs/api.md} is run and prints what stands there. */
final class ApiManualIT {
  private static final Path MANUAL = Path.of("docs/api.md");
  private static final String SKIPS = "…";
  private static final Pattern JOB = Pattern.compile("(?m)^Location: /v1/jobs/(\\S+)");
  private static final Pattern DECISION = Pattern.compile("(?m)^Stackport-Decision: (\\S+)");

  private String job = "";
  private String decision = "";

  /** A command, and the lines that it prints. */
  private record Example(String command, List<String> printed) {}

  private static List<Example> examples() throws IOException {
    List<Example> all = new ArrayList<>();
    List<String> printed = List.of();
    for (String line : Files.readAllLines(MANUAL)) {
      if (line.startsWith("    ") && line.contains("curl ")) {
        printed = new ArrayList<>();
        all.add(new Example(line.strip(), printed));
      } else if (line.startsWith("    ") && !all.isEmpty()) {
        printed.add(line.substring(4));
      } else if (!line.isBlank()) {
        printed = new ArrayList<>();
      }
    }
    return all;
  }

  @Test
  void everyCommandPrintsWhatTheManualSays() throws Exception {
    Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/curl")), "no curl here");
    List<Example> examples = examples();
    assertThat(examples).hasSizeGreaterThan(25);
    for (Example each : examples) {
      printed(each, run(each.command()));
    }
  }

  /** Lines in order; what stands for what is left out is a gap of any length. */
  private static void printed(Example example, String said) {
    boolean gap = false;
    List<String> lines = said.stripTrailing().lines().toList();
    int at = 0;
    for (String wanted : example.printed()) {
      if (wanted.equals(SKIPS)) {
        gap = true;
        continue;
      }
      Pattern form = form(wanted);
      while (gap && at < lines.size() && !form.matcher(lines.get(at)).matches()) {
        at++;
      }
      assertThat(at)
          .as(example.command() + "\nhas no `" + wanted + "`:\n" + said)
          .isLessThan(lines.size());
      assertThat(lines.get(at)).as(example.command()).matches(form);
      at++;
      gap = false;
    }
    assertThat(gap || at == lines.size()).as(example.command() + "\n" + said).isTrue();
  }

  private static Pattern form(String line) {
    String pieces =
        Arrays.stream(line.split(SKIPS, -1)).map(Pattern::quote).collect(Collectors.joining(".*?"));
    return Pattern.compile(pieces + "\\s*");
  }

  private String run(String command) throws IOException, InterruptedException {
    String line =
        command
            .replace("localhost:8080", "localhost:" + Served.shared().port())
            .replace("JOB", job)
            .replace("DECISION", decision);
    Process process = new ProcessBuilder("bash", "-c", line).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8).replace("\r", "");
    assertThat(process.waitFor()).as(said).isZero();
    job = found(JOB, said, job);
    decision = found(DECISION, said, decision);
    return said;
  }

  private static String found(Pattern pattern, String said, String before) {
    Matcher matcher = pattern.matcher(said);
    return matcher.find() ? matcher.group(1) : before;
  }
}
