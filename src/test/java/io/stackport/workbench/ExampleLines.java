package io.stackport.workbench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stackport.Shipped;
import io.stackport.assembly.CaseFile;
import io.stackport.assembly.CaseMaker;
import io.stackport.bundle.BundleReader;
import io.stackport.determination.Closing;
import io.stackport.determination.LineResult;
import io.stackport.determination.Posture;
import io.stackport.document.Document;
import io.stackport.document.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The shipped examples as trees that a test changes, and the law of their lines. */
final class ExampleLines {
  private static final BundleReader BUNDLES = new BundleReader();

  private ExampleLines() {}

  /** An example without its price book, which stands beside its file. */
  static ObjectNode example(String name) throws IOException {
    Path file = Path.of("examples", name, "bundle.yaml");
    ObjectNode root = (ObjectNode) YamlReader.read(name, Files.readString(file)).root();
    root.remove("prices");
    return root;
  }

  static Map<String, LineResult> lines(ObjectNode bundle, Posture posture) {
    CaseFile made =
        CaseMaker.make(
            BUNDLES.of(new Document("case", bundle, Map.of()), null), Shipped.catalog(), null);
    Map<String, LineResult> lines = new TreeMap<>();
    Closing.lines(made, posture, Shipped.book().judge(made.facts(), made.clocks()))
        .forEach(line -> lines.put(line.line().id(), line));
    return lines;
  }
}
