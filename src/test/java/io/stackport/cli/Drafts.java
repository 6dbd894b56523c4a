package io.stackport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.stackport.document.Document;
import io.stackport.document.SchemaCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Drafts of rules and catalogs in a folder of a test, and the forms of what is printed of them. */
final class Drafts {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Drafts() {}

  /** The program's home is here, and what it keeps goes into the test's folder. */
  static void settle(Path folder) {
    System.setProperty("stackport.home", Path.of("").toAbsolutePath().toString());
    System.setProperty("stackport.cache", folder.resolve("cache").toString());
  }

  static void leave() {
    System.clearProperty("stackport.home");
    System.clearProperty("stackport.cache");
  }

  /** A book of some packs and topics of the shipped rules. */
  static void book(Path to, String... parts) throws IOException {
    for (String part : parts) {
      copy(Path.of("rules", part), to.resolve(part));
    }
    copy(Path.of("rules/scenario-base.yaml"), to.resolve("scenario-base.yaml"));
  }

  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> walk = Files.walk(from)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  /** Puts one text for another, which must be there. */
  static void edit(Path file, String was, String is) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(was);
    Files.writeString(file, text.replace(was, is));
  }

  /** Takes a rule out of its file. */
  static void takeOut(Path file, String id) throws IOException {
    String text = Files.readString(file);
    int from = text.indexOf("\nrule \"" + id + " ");
    assertThat(from).isPositive();
    int to = text.indexOf("\nend\n", from) + "\nend\n".length();
    Files.writeString(file, text.substring(0, from) + "\n" + text.substring(to));
  }

  /** What was printed as JSON, held against a schema of {@code docs/schema}. */
  static JsonNode inForm(String schema, String printed) throws IOException {
    JsonNode root = JSON.readTree(printed);
    SchemaCheck check = new SchemaCheck(JSON.readTree(Path.of("docs/schema", schema).toFile()));
    assertThat(check.problems(new Document(schema, root, Map.of()))).isEmpty();
    return root;
  }

  static List<String> names(JsonNode mapping) {
    List<String> names = new java.util.ArrayList<>();
    mapping.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
