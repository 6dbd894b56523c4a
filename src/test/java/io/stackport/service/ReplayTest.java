package io.stackport.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stackport.Desk;
import io.stackport.Shipped;
import io.stackport.ledger.Decision;
import io.stackport.ledger.Ledger;
import io.stackport.ledger.LedgerSettings;
import io.stackport.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was answered once is answered again the same, with what answered it then. */
final class ReplayTest {
  private static final String BUILD = "test";

  @TempDir private Path folder;

  private Desk desk(Archive.Kept kept) {
    return new Desk(kept.rules(), kept.catalogs(), folder.resolve("cache"), BUILD, note -> {});
  }

  private Desk desk(Path rules) {
    return new Desk(rules, Shipped.CATALOGS, folder.resolve("cache"), BUILD, note -> {});
  }

  private Decision answered(Desk desk, Ledger ledger, Map<String, String> parameters)
      throws Exception {
    byte[] bundle = Files.readAllBytes(Path.of("examples/03-kenya-health-pod/bundle.yaml"));
    Asked asked = new Asked(Operation.CHECKS, new TreeMap<>(parameters), false, bundle);
    Registrar registrar = new Registrar(desk, ledger, BUILD, Clock.systemUTC());
    Entered entered =
        registrar.answer(asked, "somebody", new Watch(), null).get(30, TimeUnit.SECONDS);
    return ledger.find(entered.id()).orElseThrow().decision();
  }

  @Test
  void theRuleBookOfThatDayAnswersAsItDid() throws Exception {
    Path draft = someRules();
    Archive archive = new Archive(folder.resolve("archive"));
    Path place = folder.resolve("data");
    try (Ledger ledger = Ledger.open(LedgerSettings.of(place, null), note -> {})) {
      Desk before = desk(draft);
      archive.keep(before);
      Decision first = answered(before, ledger, Map.of("posture", "codified"));
      assertThat(first.exit()).isEqualTo(10);
      assertThat(first.fired()).contains("AC-015");

      // The rule that asks for the license is taken out; a new book answers.
      Path file = draft.resolve("export-control/advanced-computing/advanced-computing.drl");
      Files.writeString(file, without("AC-015", Files.readString(file)));
      Desk after = desk(draft);
      archive.keep(after);
      Decision second = answered(after, ledger, Map.of("posture", "codified"));
      assertThat(second.rules()).isNotEqualTo(first.rules());
      assertThat(second.fired()).doesNotContain("AC-015");
      assertThat(archive.ruleBooks()).containsExactlyInAnyOrder(first.rules(), second.rules());

      Replay replay = new Replay((rules, catalog) -> desk(archive.kept(rules, catalog)), BUILD);
      for (Decision then : new Decision[] {first, second}) {
        byte[] input = ledger.input(then.id()).orElseThrow();
        Replay.Again again = replay.of(then, input);
        assertThat(again.differences()).isEmpty();
        assertThat(again.same()).isTrue();
      }

      // With today's book the first is another answer, and its rules tell why.
      Replay today = new Replay((rules, catalog) -> after, BUILD);
      Replay.Again changed = today.of(first, ledger.input(first.id()).orElseThrow());
      assertThat(changed.same()).isFalse();
      assertThat(changed.differences()).contains("AC-015 spoke then and is silent now");
    }
  }

  @Test
  void whatACallLeavesOutIsWrittenOut() throws Exception {
    try (Ledger ledger = Ledger.open(LedgerSettings.of(folder.resolve("data"), null), note -> {})) {
      Desk desk = desk(someRules());
      assertThat(answered(desk, ledger, Map.of()).parameters())
          .containsOnly(Map.entry("form", "full"), Map.entry("posture", "enforced"));
      assertThat(answered(desk, ledger, Map.of("posture", "codified")).parameters())
          .containsOnly(Map.entry("form", "full"), Map.entry("posture", "codified"));
    }
  }

  @Test
  void whatIsNotKeptOrWasChangedIsRefused() throws IOException {
    Archive archive = new Archive(folder.resolve("archive"));
    Desk desk = desk(someRules());
    archive.keep(desk);
    String rules = desk.book().digest();
    String catalog = desk.catalog().digest();
    assertThatThrownBy(() -> archive.kept("0".repeat(64), catalog))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("does not keep rules");
    assertThatThrownBy(() -> archive.kept("../../rules", catalog))
        .isInstanceOf(ProblemException.class);
    Path kept = folder.resolve("archive/catalogs").resolve(catalog).resolve("law/mains.csv");
    Files.write(kept, (Files.readString(kept) + "\n").getBytes(UTF_8));
    assertThatThrownBy(() -> archive.kept(rules, catalog))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("was changed");
  }

  /** Enough rules to ask for a license, and few enough to be compiled in a moment. */
  private Path someRules() throws IOException {
    Path draft = folder.resolve("rules");
    for (String topic : List.of("classification", "export-control/advanced-computing")) {
      Files.createDirectories(draft.resolve(topic).getParent());
      copy(Shipped.RULES.resolve(topic), draft.resolve(topic));
    }
    return draft;
  }

  private static String without(String rule, String text) {
    int from = text.indexOf("rule \"" + rule);
    int to = text.indexOf("\nend\n", from) + "\nend\n".length();
    return text.substring(0, from) + text.substring(to);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> walk = Files.walk(from)) {
      for (Path each : walk.toList()) {
        Path place = to.resolve(from.relativize(each).toString());
        if (Files.isDirectory(each)) {
          Files.createDirectories(place);
        } else {
          Files.copy(each, place);
        }
      }
    }
  }
}
