package io.stackport.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.stackport.Shipped;
import io.stackport.finding.Authority;
import io.stackport.rule.RuleFiles;
import io.stackport.rule.language.RuleSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What no formatter sees. */
final class HouseStyleTest {
  private static final int MOST_LINES = 300;

  private static List<Path> files(String folder, String ending) throws IOException {
    try (Stream<Path> walk = Files.walk(Path.of(folder))) {
      return walk.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  @Test
  void classesStaySmall() throws IOException {
    List<String> large = new ArrayList<>();
    for (Path file : files("src", ".java")) {
      long lines = Files.readAllLines(file).size();
      if (lines > MOST_LINES) {
        large.add(file + " has " + lines + " lines");
      }
    }
    assertThat(large).isEmpty();
  }

  @Test
  void everyPackageSaysWhatItIs() throws IOException {
    Set<Path> folders = new TreeSet<>();
    for (Path file : files("src/main/java", ".java")) {
      folders.add(file.getParent());
    }
    assertThat(folders).allSatisfy(f -> assertThat(f.resolve("package-info.java")).exists());
  }

  @Test
  void everyRuleIdInADocumentExists() throws IOException {
    Set<String> ids = new TreeSet<>();
    RuleFiles.under(Shipped.RULES).read().forEach(rule -> ids.add(rule.authority().id()));
    Pattern named = Pattern.compile("\\b[A-Z]{2}-\\d{3}\\b");
    List<String> unknown = new ArrayList<>();
    List<Path> documents = new ArrayList<>(files("docs", ".md"));
    documents.addAll(files("examples", ".md"));
    documents.add(Path.of("README.md"));
    for (Path file : documents) {
      Matcher matcher = named.matcher(Files.readString(file));
      while (matcher.find()) {
        if (!ids.contains(matcher.group())) {
          unknown.add(file + " names " + matcher.group());
        }
      }
    }
    assertThat(unknown).isEmpty();
  }

  @Test
  void everyTopicHasItsScenariosAndItsName() throws IOException {
    for (Path file : files("rules", ".drl")) {
      String topic = String.valueOf(file.getParent().getFileName());
      assertThat(file.getFileName().toString()).isEqualTo(topic + ".drl");
      assertThat(file.resolveSibling("scenarios.yaml")).exists();
    }
  }

  @Test
  void everyRuleNamesItsSource() {
    for (RuleSource rule : RuleFiles.under(Shipped.RULES).read()) {
      Authority authority = rule.authority();
      assertThat(authority.citation()).as(authority.id()).isNotBlank();
      assertThat(authority.sentence()).as(authority.id()).doesNotContainIgnoringCase("licence");
    }
  }

  @Test
  void theProjectSpeaksOfItselfAlone() throws IOException {
    List<Path> all = new ArrayList<>();
    for (String ending : List.of(".md", ".java", ".drl", ".csv", ".yaml", ".json")) {
      for (String folder : List.of("src", "rules", "catalogs", "docs", "examples")) {
        all.addAll(files(folder, ending));
      }
    }
    Pattern foreign = Pattern.compile("/(?:root|home|work|tmp)/(?!stackport)");
    for (Path file : all) {
      if (!file.endsWith("HouseStyleTest.java")) {
        assertThat(foreign.matcher(Files.readString(file)).find()).as(file.toString()).isFalse();
      }
    }
  }
}
