package io.stackport.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.stackport.fact.Clocks;
import io.stackport.fact.Line;
import io.stackport.finding.Judgement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A rule book is compiled once for its content, and what is kept of it is never trusted blindly.
 */
final class RuleCacheTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
  private static final String COMPILING = "compiling 1 rules (once for this content) …";
  private static final String FILE = "rules/pack/topic/topic.drl";
  private static final String RULE =
      """
      package rules.pack.topic
      import io.stackport.fact.Line
      global io.stackport.rule.FindingCollector findings
      rule "TT-001 an export is noted"
          @citation("15 CFR 742.6")
          @status(in_force)
      when
          Line($to : to, kind == "export")
      then
          findings.note(drools.getMatch(), "info", "goes to {to}");
      end
      """;

  @TempDir private Path folder = Path.of("");
  private final List<String> notes = new ArrayList<>();

  @BeforeEach
  void first() {
    assertThat(judged(RULE)).containsExactly("goes to KE");
    assertThat(notes).containsExactly(COMPILING);
    notes.clear();
  }

  private List<String> judged(String text) {
    RuleFiles files = new RuleFiles(new TreeMap<>(Map.of(FILE, text)));
    RuleBook book = new RuleCache(folder, "build", notes::add).open(files);
    assertThat(book.digest()).isEqualTo(files.digest());
    return book.judge(List.of(line("export", "KE"), line("release", "VN")), clocks()).stream()
        .map(Judgement::message)
        .toList();
  }

  private static Clocks clocks() {
    return new Clocks(DAY, null, null, null);
  }

  private static Line line(String kind, String to) {
    return new Line(
        "box@" + to, "box", to, "item", kind, "US", to, null, null, "", Set.of(), "sale", DAY);
  }

  private Path kept(String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("rules-"))
          .filter(file -> file.toString().endsWith(ending))
          .findFirst()
          .orElseThrow();
    }
  }

  @Test
  void theSameContentIsNotCompiledAgain() {
    assertThat(judged(RULE)).containsExactly("goes to KE");
    assertThat(notes).isEmpty();
  }

  @Test
  void aChangedRuleIsCompiledAndSaysWhatItNowSays() {
    assertThat(judged(RULE.replace("goes to", "leaves for"))).containsExactly("leaves for KE");
    assertThat(notes).containsExactly(COMPILING);
    notes.clear();
    assertThat(judged(RULE)).as("the first one is still kept").containsExactly("goes to KE");
    assertThat(notes).isEmpty();
  }

  @Test
  void aByteThatChangedIsNotedAndTheBookMadeAgain() throws IOException {
    byte[] jar = Files.readAllBytes(kept(".kjar"));
    jar[jar.length / 2] ^= 0x55;
    Files.write(kept(".kjar"), jar);
    madeAgain("note: the cached rule book is damaged; making it again");
  }

  @Test
  void aBookThatWasCutIsNotedAndMadeAgain() throws IOException {
    byte[] jar = Files.readAllBytes(kept(".kjar"));
    Files.write(kept(".kjar"), java.util.Arrays.copyOf(jar, jar.length / 2));
    madeAgain("note: the cached rule book is damaged; making it again");
  }

  @Test
  void aBookWithoutASealIsMadeAgain() throws IOException {
    Files.delete(kept(".sha256"));
    madeAgain("note: the cached rule book cannot be read; making it again");
  }

  private void madeAgain(String note) {
    assertThat(judged(RULE)).containsExactly("goes to KE");
    assertThat(notes).containsExactly(note, COMPILING);
    notes.clear();
    assertThat(judged(RULE)).containsExactly("goes to KE");
    assertThat(notes).as("what was made again is kept").isEmpty();
  }

  @Test
  void anotherBuildOfTheProgramUsesNothingOfThis() {
    new RuleCache(folder, "another build", notes::add)
        .open(new RuleFiles(new TreeMap<>(Map.of(FILE, RULE))));
    assertThat(notes).containsExactly(COMPILING);
  }

  @Test
  void withoutAFolderNothingIsKept() {
    RuleFiles files = new RuleFiles(new TreeMap<>(Map.of(FILE, RULE)));
    for (int i = 0; i < 2; i++) {
      notes.clear();
      new RuleCache(null, "build", notes::add).open(files);
      assertThat(notes).containsExactly(COMPILING);
    }
  }
}
