package io.stackport.served;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stackport.document.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The examples, as they can come with a call. */
final class Examples {
  static final Path KENYA = Path.of("examples/03-kenya-health-pod");

  private Examples() {}

  /** Folders of the ten examples. */
  static List<Path> all() {
    try (Stream<Path> folders = Files.list(Path.of("examples"))) {
      return folders.filter(each -> Files.exists(each.resolve("bundle.yaml"))).sorted().toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  static String bundle() {
    return text(KENYA.resolve("bundle.yaml"));
  }

  static String request() {
    return text(KENYA.resolve("request.yaml"));
  }

  /** A document in JSON, its price book put in. */
  static ObjectNode whole(Path file) {
    ObjectNode root = tree(file);
    JsonNode prices = root.path("prices");
    if (prices.isTextual()) {
      root.set("prices", tree(file.resolveSibling(prices.textValue())));
    }
    return root;
  }

  static ObjectNode tree(Path file) {
    return (ObjectNode) YamlReader.read(file.toString(), text(file)).root();
  }
}
