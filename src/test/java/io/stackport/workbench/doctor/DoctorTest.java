package io.stackport.workbench.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.stackport.Shipped;
import io.stackport.document.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The shipped book is clean, and with a defect put into it exactly that is found. Each file says
 * its class, what is wrong in words of the law, the edits, and what is to be found where.
 */
final class DoctorTest {
  private static final Doctor DOCTOR = new Doctor();
  private static final Materials SHIPPED =
      Materials.read(Shipped.RULES, Shipped.CATALOGS, Path.of("docs/law.md"));

  @Test
  void theShippedBookIsClean() {
    assertThat(DOCTOR.examine(SHIPPED).diagnoses()).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> defects() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String folder : List.of("doctor-own", "defects")) {
      Path root = Path.of("src/test/resources", folder);
      if (Files.isDirectory(root)) {
        try (Stream<Path> walk = Files.walk(root)) {
          walk.filter(file -> file.toString().endsWith(".yaml")).sorted().forEach(files::add);
        }
      }
    }
    assertThat(files).isNotEmpty();
    return files.stream()
        .map(file -> DynamicTest.dynamicTest(file.toString(), () -> found(read(file))));
  }

  private static JsonNode read(Path file) {
    try {
      return YamlReader.read(file.toString(), Files.readString(file)).root();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static void found(JsonNode defect) {
    List<Diagnosis> found = DOCTOR.examine(edited(defect)).diagnoses();
    String says = defect.path("says").asText();
    String kind = defect.path("class").asText();
    for (JsonNode wanted : defect.path("finds")) {
      assertThat(found)
          .as(says + " To be found: " + wanted)
          .anyMatch(each -> each.defect().word().equals(kind) && is(each, wanted));
    }
    // Nothing beyond: each finding has to do with a rule, or a file without rules, that is named.
    assertThat(found.stream().filter(each -> !named(each, defect)).toList())
        .as("nothing beyond in: " + says)
        .isEmpty();
    assertThat(found)
        .allSatisfy(
            each -> {
              assertThat(each.fix()).isNotBlank();
              assertThat(each.sentence()).isNotBlank();
            });
  }

  /** The rule, the file if one is said, and every text that is to be mentioned. */
  private static boolean is(Diagnosis each, JsonNode wanted) {
    return (rule(wanted).isEmpty() || each.rules().contains(rule(wanted)))
        && stands(each, wanted)
        && stream(wanted.path("mentions")).allMatch(text -> told(each).contains(text.asText()));
  }

  private static boolean named(Diagnosis each, JsonNode defect) {
    return stream(defect.path("finds")).anyMatch(wanted -> touches(each, wanted))
        || stream(defect.path("follows"))
            .anyMatch(
                wanted ->
                    each.defect().word().equals(wanted.path("class").asText())
                        && touches(each, wanted));
  }

  private static boolean touches(Diagnosis each, JsonNode wanted) {
    return each.rules().isEmpty() || rule(wanted).isEmpty()
        ? stands(each, wanted)
        : each.rules().contains(rule(wanted));
  }

  private static boolean stands(Diagnosis each, JsonNode wanted) {
    return !wanted.has("file") || each.file().equals(wanted.path("file").asText());
  }

  private static Stream<JsonNode> stream(JsonNode list) {
    return java.util.stream.StreamSupport.stream(list.spliterator(), false);
  }

  private static String rule(JsonNode wanted) {
    return wanted.path("rule").asText();
  }

  private static String told(Diagnosis each) {
    return each.file() + each.rules() + each.sentence() + each.example() + each.fix();
  }

  private static Materials edited(JsonNode defect) {
    SortedMap<String, String> rules = new TreeMap<>(SHIPPED.rules());
    SortedMap<String, String> scenarios = new TreeMap<>(SHIPPED.scenarios());
    SortedMap<String, String> catalogs = new TreeMap<>(SHIPPED.catalogs().texts());
    for (JsonNode edit : defect.path("edits")) {
      String file = edit.path("file").asText();
      SortedMap<String, String> texts =
          file.endsWith("scenarios.yaml")
              ? scenarios
              : file.startsWith("catalogs/") ? catalogs : rules;
      if (edit.has("text")) {
        texts.put(file, edit.path("text").asText());
      } else {
        String before = texts.getOrDefault(file, "");
        String find = edit.path("find").asText();
        assertThat(before).as(file).contains(find);
        int at = before.indexOf(find);
        texts.put(
            file,
            before.substring(0, at)
                + edit.path("replace").asText()
                + before.substring(at + find.length()));
      }
    }
    return new Materials(
        rules, scenarios, new io.stackport.catalog.CatalogFiles(catalogs), SHIPPED.register());
  }
}
