package io.stackport.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import io.stackport.Shipped;
import io.stackport.assembly.CaseFile;
import io.stackport.assembly.CaseMaker;
import io.stackport.bundle.BundleReader;
import io.stackport.catalog.Catalog;
import io.stackport.catalog.CatalogFiles;
import io.stackport.document.Document;
import io.stackport.document.YamlReader;
import io.stackport.finding.Authority;
import io.stackport.finding.Judgement;
import io.stackport.rule.RuleFiles;
import io.stackport.rule.language.RuleSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The seeded defects are what they say: each applies to the shipped book, each book that only means
 * something wrong still reads, and what is said of matches holds on the interpreter.
 */
final class SeededDefectsReadTest {
  private static final Path BASE = Shipped.RULES.resolve("scenario-base.yaml");
  private static final Set<String> CLASSES =
      Set.of(
          "contract",
          "metadata",
          "dead",
          "duplicate",
          "shadowed",
          "overlapping",
          "contradiction",
          "gap",
          "literal",
          "unknown-name",
          "citation");

  /** Books of these may be refused before anybody judges. */
  private static final Set<String> REFUSED = Set.of("contract", "metadata", "unknown-name");

  private static final Set<String> ABOUT_MATCHES =
      Set.of("dead", "duplicate", "shadowed", "overlapping", "contradiction");

  private static final List<RuleSource> SHIPPED = RuleFiles.under(Shipped.RULES).read();
  private static final Map<String, RuleSource> SHIPPED_RULES =
      SHIPPED.stream().collect(Collectors.toMap(rule -> rule.authority().id(), rule -> rule));
  private static final ScenarioReader READER = new ScenarioReader();

  /** Opened here: the shipped rules need not be compiled to be interpreted. */
  private static final Catalog CATALOG =
      Catalog.open(CatalogFiles.under(Shipped.CATALOGS), null, "test");

  private final BundleReader bundles = new BundleReader();

  static List<SeededDefect> all() {
    return SeededDefect.all();
  }

  static List<SeededDefect> readable() {
    return all().stream().filter(each -> !REFUSED.contains(each.kind())).toList();
  }

  static List<SeededDefect> shown() {
    return all().stream().filter(each -> !each.shows().isEmpty()).toList();
  }

  @Test
  void everyClassHasSixAndThereAreNearMisses() {
    Map<String, Long> counts =
        all().stream().collect(Collectors.groupingBy(SeededDefect::kind, Collectors.counting()));
    assertThat(counts.keySet()).containsAll(CLASSES).hasSize(CLASSES.size() + 1);
    assertThat(CLASSES)
        .allSatisfy(kind -> assertThat(counts.get(kind)).as(kind).isGreaterThanOrEqualTo(6L));
    assertThat(counts.get("clean")).isGreaterThanOrEqualTo(24L);
  }

  @ParameterizedTest
  @MethodSource("all")
  void itApplies(SeededDefect defect) {
    Map<String, String> changed = defect.changed();
    assertThat(changed).isNotEmpty();
    assertThat(defect.says()).isNotBlank();
    assertThat(defect.toString()).startsWith(defect.kind() + "/");
    assertThat(defect.finds().isEmpty()).isEqualTo(defect.kind().equals("clean"));
    for (SeededDefect.Find find : defect.finds()) {
      assertThat(find.kind()).isEqualTo(defect.kind());
      assertThat(find.mentions()).isNotEmpty().allSatisfy(word -> assertThat(word).isNotBlank());
    }
    for (SeededDefect.Find find : defect.follows()) {
      assertThat(CLASSES).contains(find.kind());
    }
    for (SeededDefect.Find find : concerned(defect)) {
      assertThat(find.rule()).as("rule of a find").matches("([A-Z]{2}-\\d{3})?");
      if (!find.file().isEmpty()) {
        assertThat(changed.getOrDefault(find.file(), shipped(find.file()))).contains(find.rule());
      }
    }
  }

  private static List<SeededDefect.Find> concerned(SeededDefect defect) {
    List<SeededDefect.Find> finds = new ArrayList<>(defect.finds());
    finds.addAll(defect.follows());
    return finds;
  }

  private static String shipped(String file) {
    return Files.exists(Path.of(file)) ? SeededDefect.text(Path.of(file)) : "";
  }

  @ParameterizedTest
  @MethodSource("readable")
  void itReads(SeededDefect defect) {
    List<String> ids = new ArrayList<>();
    book(defect).forEach(rule -> ids.add(rule.authority().id()));
    assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(SHIPPED.size());
    for (SeededDefect.Find find : defect.finds()) {
      if (defect.kind().equals("gap")) {
        assertThat(find.rule()).as("a gap is of a table").isEmpty();
      } else {
        assertThat(ids).contains(find.rule());
      }
    }
  }

  @Test
  void aClassAboutMatchesIsShown() {
    assertThat(all())
        .filteredOn(each -> ABOUT_MATCHES.contains(each.kind()))
        .allSatisfy(each -> assertThat(each.shows()).as(each.toString()).isNotEmpty());
    assertThat(all())
        .filteredOn(each -> ABOUT_MATCHES.contains(each.kind()) && !each.kind().equals("dead"))
        .allSatisfy(each -> assertThat(bothSpeak(each)).as(each.toString()).isTrue());
  }

  private static boolean bothSpeak(SeededDefect defect) {
    SeededDefect.Find find = defect.finds().get(0);
    return defect.shows().stream()
        .anyMatch(s -> s.speak().contains(find.rule()) && s.speak().containsAll(find.mentions()));
  }

  @ParameterizedTest
  @MethodSource("shown")
  void theInterpreterShowsIt(SeededDefect defect) {
    List<RuleSource> book = book(defect);
    for (SeededDefect.Show show : defect.shows()) {
      Set<String> certain = new TreeSet<>();
      Set<String> any = new TreeSet<>();
      for (Judgement judgement : judge(book, show)) {
        any.add(judgement.authority().id());
        if (judgement.certain()) {
          certain.add(judgement.authority().id());
        }
      }
      assertThat(certain).as("speak in " + show.with()).containsAll(show.speak());
      if (!show.silent().isEmpty()) {
        assertThat(any).as("silent in " + show.with()).doesNotContainAnyElementsOf(show.silent());
      }
    }
  }

  private List<Judgement> judge(List<RuleSource> book, SeededDefect.Show show) {
    Set<String> named = new TreeSet<>(show.speak());
    named.addAll(show.silent());
    List<RuleSource> rules =
        book.stream()
            .filter(rule -> named.contains(rule.authority().id()) || isClassification(rule))
            .toList();
    CaseFile made =
        CaseMaker.make(
            bundles.of(
                new Document(
                    "show",
                    MergePatch.apply(
                        YamlReader.read(BASE.toString(), SeededDefect.text(BASE)).root(),
                        show.with()),
                    Map.of()),
                null),
            CATALOG,
            null);
    return new SecondOpinion(rules).judge(made.facts(), made.clocks());
  }

  /**
   * A new rule has the scenarios that its metadata ask for, and they hold, save for a rule that
   * cannot speak. Those of a shipped rule hold after a change of it that is right.
   */
  @ParameterizedTest
  @MethodSource("readable")
  void itsScenariosHold(SeededDefect defect, @TempDir Path folder) throws IOException {
    List<RuleSource> book = book(defect);
    Set<String> asked = new TreeSet<>();
    for (RuleSource rule : book) {
      RuleSource shipped = SHIPPED_RULES.get(rule.authority().id());
      if (shipped == null || defect.kind().equals("clean") && differ(rule, shipped)) {
        asked.add(rule.authority().id());
      }
    }
    List<Scenario> scenarios = scenarios(defect, folder);
    scenarios.removeIf(scenario -> !asked.contains(scenario.rule()));
    // Variants are there to notice a change of the law, and a clean edit is right in form alone.
    scenarios.removeIf(scenario -> scenario.alone() && SHIPPED_RULES.containsKey(scenario.rule()));
    book.stream()
        .map(RuleSource::authority)
        .filter(rule -> asked.contains(rule.id()))
        .forEach(rule -> complete(rule, scenarios));
    if (!defect.kind().equals("dead")) {
      scenarios.forEach(scenario -> holds(book, scenario));
    }
  }

  private static boolean differ(RuleSource one, RuleSource other) {
    return !one.text().equals(other.text());
  }

  /** It raises, comes close, and stands the day before. */
  private static void complete(Authority rule, List<Scenario> scenarios) {
    Set<String> has = new TreeSet<>();
    scenarios.stream().filter(s -> s.rule().equals(rule.id())).forEach(s -> has.add(s.kind()));
    assertThat(has).as(rule.id()).containsAnyOf("raises", "unknown");
    assertThat(has).as(rule.id()).containsAnyOf("near-miss", "boundary");
    if (rule.from() != null) {
      assertThat(has).as(rule.id()).contains("day-before");
    }
  }

  private static void holds(List<RuleSource> book, Scenario scenario) {
    List<RuleSource> around =
        book.stream()
            .filter(rule -> isOf(rule, scenario.folder()) || isClassification(rule))
            .toList();
    CaseFile made = CaseMaker.make(scenario.bundle(), CATALOG, null);
    List<Judgement> judgements = new SecondOpinion(around).judge(made.facts(), made.clocks());
    assertThat(ScenarioCheck.differences(scenario, judgements, null))
        .as(scenario.place())
        .isEmpty();
  }

  private static boolean isOf(RuleSource rule, String folder) {
    return folder.equals(rule.authority().pack() + "/" + rule.authority().topic());
  }

  /** Its rules make facts that the others read. */
  private static boolean isClassification(RuleSource rule) {
    return rule.authority().pack().equals("classification");
  }

  private static List<Scenario> scenarios(SeededDefect defect, Path folder) throws IOException {
    Files.copy(BASE, folder.resolve("scenario-base.yaml"));
    Map<String, String> changed = defect.changed();
    Set<String> files = new TreeSet<>();
    changed.keySet().forEach(f -> files.add(f.replaceFirst("/[^/]*$", "/scenarios.yaml")));
    List<Scenario> all = new ArrayList<>();
    for (String file : files) {
      Path copy = folder.resolve(Path.of("rules").relativize(Path.of(file)));
      Files.createDirectories(copy.getParent());
      Files.writeString(copy, changed.containsKey(file) ? changed.get(file) : shipped(file));
      all.addAll(READER.read(folder, copy));
    }
    return all;
  }

  /** The shipped rules with the changed files read anew; the others are not parsed again. */
  private static List<RuleSource> book(SeededDefect defect) {
    Map<String, String> rules = defect.rules();
    return Stream.concat(
            SHIPPED.stream().filter(rule -> !rules.containsKey(rule.authority().file())),
            new RuleFiles(new TreeMap<>(rules)).read().stream())
        .toList();
  }
}
