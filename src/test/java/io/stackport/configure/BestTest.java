package io.stackport.configure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.stackport.Desk;
import io.stackport.Shipped;
import io.stackport.configure.Configurations.Certain;
import io.stackport.configure.Configurations.Ending;
import io.stackport.determination.Posture;
import io.stackport.determination.Verdict;
import io.stackport.document.Document;
import io.stackport.document.SchemaCheck;
import io.stackport.document.Source;
import io.stackport.document.YamlWriter;
import io.stackport.report.ConfigurationsJson;
import io.stackport.report.ConfigurationsText;
import io.stackport.solve.Optimum;
import io.stackport.solve.View;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The best configurations of requests, judged again by the rules. */
final class BestTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration GENEROUS = Duration.ofMinutes(5);
  private static final Desk DESK =
      new Desk(Shipped.RULES, Shipped.CATALOGS, null, "test", note -> {});

  /**
   * Ten accelerators from desktops of four and of eight. Of fours alone three are needed (USD 300,
   * 1,500 W, 6 months), of eights two (USD 280, 1,800 W, 2 months); where two kinds may stand
   * together, one of each does (USD 240, 1,400 W, 6 months).
   */
  private static final String TINY =
      """
      request: tiny
      on: 2026-11-24
      destinations: [PH]
      proposal: none
      components:
        servers:
          - { id: fours, vendor: Example, name: Desktop of four, headquarters: US, kind: desktop,
              accepts: [nv-gb10], chipsPerUnit: 4,
              powerW: 500, powerBasis: published, source: invented, confidence: low }
          - { id: eights, vendor: Example, name: Desktop of eight, headquarters: US, kind: desktop,
              accepts: [nv-gb10], chipsPerUnit: 8,
              powerW: 900, powerBasis: published, source: invented, confidence: low }
      prices:
        illustrative: true
        items:
          fours: { unitUsd: 100, usSharePercent: 50, leadTimeMonths: 6 }
          eights: { unitUsd: 140, usSharePercent: 25, leadTimeMonths: 2 }
      needs: { accelerators: 10 }
      slots: { server: { max: KINDS }, network: { max: 0 }, storage: { max: 0 }, hall: { max: 0 },
        plant: { max: 0 }, cloud: { max: 0 }, pipeline: { max: 0 }, model: { max: 0 },
        control: { max: 0 }, app: { max: 0 } }
      """;

  @TempDir private Path folder = Path.of("");

  private static BestQuestion question(int top, @Nullable View view, String... objectives) {
    return new BestQuestion(top, List.of(objectives), false, view, GENEROUS, step -> {});
  }

  private static Configurations find(Path file, BestQuestion question) {
    return DESK.best(Source.of(file), Posture.ENFORCED, null, question).find();
  }

  private Configurations tiny(int kinds, BestQuestion question) throws IOException {
    Path file = folder.resolve("tiny.yaml");
    Files.writeString(file, TINY.replace("KINDS", String.valueOf(kinds)));
    return find(file, question);
  }

  private static SortedMap<String, Long> first(Configurations answer) {
    assertThat(answer.refused()).isEmpty();
    assertThat(answer.found()).isNotEmpty();
    assertThat(answer.found().get(0).proof()).isInstanceOf(Optimum.Proved.class);
    return answer.found().get(0).quantities();
  }

  static Stream<Path> examples() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of("examples"))) {
      return folders
          .map(each -> each.resolve("request.yaml"))
          .filter(Files::isRegularFile)
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void rulesRefuseNothingAndWrittenBundlesGiveTheSameVerdict(Path request) throws IOException {
    Configurations answer = find(request, question(3, null));
    assertThat(answer.refused()).as(ConfigurationsText.of(answer)).isEmpty();
    assertThat(answer.ending()).isIn(Ending.COMPLETE, Ending.NO_MORE, Ending.IMPOSSIBLE);
    asRead(request.resolveSibling("configurations.txt"), ConfigurationsText.of(answer));
    BundleWriter writer = new BundleWriter(answer.model());
    Path into = folder.resolve("bundles");
    Files.createDirectories(into);
    for (Certified each : answer.found()) {
      Path file = into.resolve("b.yaml");
      Files.writeString(file, YamlWriter.write(writer.movedTo(into, each.bundle())));
      Verdict again = DESK.check(Source.of(file), Posture.ENFORCED, null).verdict();
      assertThat(again.exitCode()).isEqualTo(each.verdict().exitCode());
      assertThat(again.findings()).isEqualTo(each.verdict().findings());
      assertThat(again.lines()).isEqualTo(each.verdict().lines());
      assertThat(again.obligations()).isEqualTo(each.verdict().obligations());
    }
    assertThat(answer.found().stream().map(Certified::quantities).distinct().count())
        .isEqualTo(answer.found().size());
    SchemaCheck schema =
        new SchemaCheck(JSON.readTree(Path.of("docs/schema/configurations.schema.json").toFile()));
    Document json = new Document("json", JSON.readTree(ConfigurationsJson.of(answer)), Map.of());
    assertThat(schema.problems(json)).isEmpty();
  }

  /** The answer as a person has read it; {@code -Dgolden=write} writes it anew, to be read. */
  private static void asRead(Path golden, String answer) throws IOException {
    if ("write".equals(System.getProperty("golden"))) {
      Files.writeString(golden, answer);
    }
    assertThat(golden).as("write it with -Dgolden=write and read it").exists();
    assertThat(answer).isEqualTo(Files.readString(golden));
  }

  @Test
  void cheapestIsTheOneDerivedByHand() throws IOException {
    Configurations one = tiny(1, question(2, null, "cost"));
    assertThat(one.found()).hasSize(2);
    assertThat(first(one)).isEqualTo(Map.of("eights", 2L));
    assertThat(one.found().get(0).figures().cents()).isEqualTo(28_000);
    assertThat(one.found().get(1).quantities()).isEqualTo(Map.of("fours", 3L));
    assertThat(one.found().get(1).figures().cents()).isEqualTo(30_000);
    assertThat(first(tiny(2, question(1, null, "cost"))))
        .isEqualTo(Map.of("eights", 1L, "fours", 1L));
  }

  @Test
  void otherObjectivesPreferWhatIsDerivedByHand() throws IOException {
    BestQuestion power = question(1, null, "cost", "power");
    assertThat(first(tiny(2, power))).isEqualTo(Map.of("eights", 1L, "fours", 1L));
    // Months go first: only eights are there after two.
    Configurations soon = tiny(2, question(1, null, "lead-time", "cost"));
    assertThat(first(soon)).isEqualTo(Map.of("eights", 2L));
    assertThat(soon.found().get(0).values())
        .contains(new Certified.Value("lead-time", 2), new Certified.Value("cost", 28_000));
    // Foreign are half of 100 and three quarters of 140: 150 for three fours, 210 for two eights,
    // 155 for one of each.
    Configurations home = tiny(2, question(1, null, "us-content"));
    assertThat(first(home)).isEqualTo(Map.of("fours", 3L));
    assertThat(home.found().get(0).figures().usBp()).isEqualTo(5_000);
    assertThat(home.found().get(0).figures().watts()).isEqualTo(1_500);
  }

  @Test
  void frontIsTheOneDerivedByHand() throws IOException {
    BestQuestion front =
        new BestQuestion(
            10, List.of("cost", "lead-time"), true, View.POSSIBLE, GENEROUS, step -> {});
    Configurations answer = tiny(2, front);
    assertThat(answer.ending()).isEqualTo(Ending.COMPLETE);
    assertThat(answer.found().stream().map(Certified::values))
        .containsExactly(
            List.of(new Certified.Value("cost", 24_000), new Certified.Value("lead-time", 6)),
            List.of(new Certified.Value("cost", 28_000), new Certified.Value("lead-time", 2)));
  }

  @Test
  void whatIsUnknownIsNoBetter() throws IOException {
    // The catalog's desktops have no price here, which makes them no cheaper.
    Configurations answer = tiny(1, question(3, View.POSSIBLE, "cost"));
    assertThat(answer.found().get(2).figures().unpriced()).isNotEmpty();
    assertThat(answer.found().get(0).figures().unpriced()).isEmpty();
  }

  @Test
  void saysThatThereIsNone() throws IOException {
    Path file = folder.resolve("none.yaml");
    Files.writeString(
        file,
        TINY.replace("KINDS", "1")
            .replace("accelerators: 10", "accelerators: 10, capabilities: [no-such-thing]"));
    Configurations answer = find(file, question(1, null));
    assertThat(answer.exitCode()).isEqualTo(30);
    assertThat(answer.certain()).isEqualTo(Certain.NONE);
    assertThat(ConfigurationsText.of(answer).replaceAll("\\s+", " "))
        .contains("try `stackport explain REQUEST`");
  }

  @Test
  void stoppedBeforeItBeginsItProvesNothing() throws IOException {
    Path file = folder.resolve("tiny.yaml");
    Files.writeString(file, TINY.replace("KINDS", "1"));
    Best best = DESK.best(Source.of(file), Posture.ENFORCED, null, question(1, View.POSSIBLE));
    best.stop();
    Configurations answer = best.find();
    assertThat(answer.ending()).isEqualTo(Ending.STOPPED);
    assertThat(answer.exitCode()).isEqualTo(20);
    assertThat(answer.found()).isEmpty();
  }

  @Test
  void whatTheRulesRefuseIsToldAndKeptOut() throws IOException {
    // A model that has lost its rules: 10 accelerators for the site's one watt.
    Path file = folder.resolve("tight.yaml");
    Files.writeString(file, TINY.replace("KINDS", "1") + "site: { country: PH, powerKw: 0.001 }\n");
    Configurator configurator = new Configurator(DESK.catalog(), DESK.book(), Posture.ENFORCED);
    RequestModel whole = configurator.model(new io.stackport.bundle.RequestReader().read(file));
    RequestModel blind =
        new RequestModel(
            whole.request(),
            whole.file(),
            new io.stackport.model.CompatibilityModel(
                whole.model().name(),
                whole.model().slots(),
                whole.model().constraints().stream().filter(each -> each.source().given()).toList(),
                whole.model().objectives()),
            whole.lines(),
            whole.prices());
    Certifier certifier =
        new Certifier(DESK.catalog(), DESK.book(), Posture.ENFORCED, new BundleWriter(blind));
    Configurations answer = new Best(blind, certifier, question(1, View.POSSIBLE, "cost")).find();
    assertThat(answer.refused()).isNotEmpty();
    assertThat(answer.refused().get(0).quantities()).isEqualTo(Map.of("eights", 2L));
    assertThat(answer.refused().get(0).exit()).isEqualTo(30);
    assertThat(answer.refused().get(1).quantities()).isEqualTo(Map.of("fours", 3L));
    assertThat(answer.refused().get(0).reasons().toString()).contains("PW-");
    assertThat(ConfigurationsText.of(answer).replaceAll("\\s+", " "))
        .contains("DEFECT", "upper bounds");
    assertThat(answer.refused().size()).isLessThanOrEqualTo(21);
  }

  @Test
  void anotherShipDayIsInTheBundle() throws IOException {
    Path file = folder.resolve("tiny.yaml");
    Files.writeString(file, TINY.replace("KINDS", "1"));
    Configurations answer =
        DESK.best(
                Source.of(file),
                Posture.ENFORCED,
                LocalDate.of(2026, 12, 1),
                question(1, View.POSSIBLE, "cost"))
            .find();
    assertThat(answer.found().get(0).bundle().path("on").asText()).isEqualTo("2026-12-01");
    assertThat(new TreeMap<>(answer.found().get(0).quantities())).isEqualTo(Map.of("eights", 2L));
  }
}
