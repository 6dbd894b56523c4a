package io.stackport.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.stackport.document.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A change of the shipped rule book that is wrong on purpose, or looks so and is right; the form is
 * told in {@code src/test/resources/defects/README.md}.
 *
 * @param kind class of defect, the name of its folder; {@code clean} where nothing is wrong
 * @param finds findings that the definition of the class demands
 * @param follows findings of other pairs or classes that the same mistake brings along
 * @param shows cases in which rules of the changed book speak and are silent
 */
record SeededDefect(
    Path file,
    String kind,
    String says,
    List<Edit> edits,
    List<Find> finds,
    List<Find> follows,
    List<Show> shows) {
  static final Path FOLDER = Path.of("src/test/resources/defects");

  /**
   * A piece of a shipped file and what stands there instead, or the text of a new file.
   *
   * @param find exact text that stands in the file once; empty for a new file
   */
  record Edit(String file, String find, String text) {}

  /**
   * @param kind class of the finding
   * @param rule id of one of the rules that it names; empty where the rule has none
   * @param file where it stands, for two rules where one of them does; empty where it may stand
   *     beside the rule or beside its scenarios
   * @param mentions what the finding says somewhere
   */
  record Find(String kind, String rule, String file, List<String> mentions) {}

  /**
   * @param with merge patch over {@code rules/scenario-base.yaml}
   * @param speak ids of rules that speak for certain
   */
  record Show(JsonNode with, List<String> speak, List<String> silent) {}

  static List<SeededDefect> all() {
    try (Stream<Path> walk = Files.walk(FOLDER)) {
      return walk.filter(file -> file.toString().endsWith(".yaml"))
          .sorted()
          .map(SeededDefect::read)
          .toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static SeededDefect read(Path file) {
    JsonNode root = YamlReader.read(file.toString(), text(file)).root();
    String kind = root.path("class").asText();
    List<Edit> edits = new ArrayList<>();
    for (JsonNode edit : root.path("edits")) {
      String text = edit.path(edit.has("text") ? "text" : "replace").asText();
      edits.add(new Edit(edit.path("file").asText(), edit.path("find").asText(), text));
    }
    List<Show> shows = new ArrayList<>();
    for (JsonNode show : root.path("shows")) {
      shows.add(new Show(show.path("with"), texts(show.path("speak")), texts(show.path("silent"))));
    }
    return new SeededDefect(
        file,
        kind,
        root.path("says").asText(),
        edits,
        finds(root.path("finds"), kind),
        finds(root.path("follows"), kind),
        shows);
  }

  private static List<Find> finds(JsonNode list, String kind) {
    List<Find> finds = new ArrayList<>();
    for (JsonNode find : list) {
      finds.add(
          new Find(
              find.path("class").asText(kind),
              find.path("rule").asText(),
              find.path("file").asText(),
              texts(find.path("mentions"))));
    }
    return finds;
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(each -> texts.add(each.asText()));
    return texts;
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Whole texts of the changed and of the new files, by path from {@code rules/} down. */
  SortedMap<String, String> changed() {
    SortedMap<String, String> texts = new TreeMap<>();
    Set<String> made = new TreeSet<>();
    for (Edit edit : edits) {
      Path shipped = Path.of(edit.file());
      if (edit.find().isEmpty()) {
        assertThat(shipped).as(file + ": a new file").doesNotExist();
        assertThat(made.add(edit.file())).as(file + ": made once " + edit.file()).isTrue();
        texts.put(edit.file(), edit.text());
        continue;
      }
      String before = texts.computeIfAbsent(edit.file(), name -> text(Path.of(name)));
      assertThat(before.split(java.util.regex.Pattern.quote(edit.find()), -1))
          .as(file + ": `" + edit.find() + "` stands once in " + edit.file())
          .hasSize(2);
      texts.put(edit.file(), before.replace(edit.find(), edit.text()));
    }
    return texts;
  }

  /** The changed and new files that hold rules. */
  SortedMap<String, String> rules() {
    SortedMap<String, String> rules = new TreeMap<>(changed());
    rules.keySet().removeIf(name -> !name.endsWith(".drl") && !name.endsWith(".drl.csv"));
    return rules;
  }

  @Override
  public String toString() {
    return FOLDER.relativize(file).toString();
  }
}
