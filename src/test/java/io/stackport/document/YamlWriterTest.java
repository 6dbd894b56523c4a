package io.stackport.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is written is read back the same. */
final class YamlWriterTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void textsThatLookLikeSomethingElseStayTexts() {
    ObjectNode root = JSON.createObjectNode();
    List<String> texts =
        List.of(
            "NO",
            "no",
            "on",
            "true",
            "null",
            "~",
            "",
            " ",
            "2026-11-24",
            "1e3",
            "0x10",
            "0o7",
            ".inf",
            "a: b",
            "a #b",
            "- a",
            "[a",
            "{",
            "\"",
            "'",
            "\\",
            "line\nline",
            "tab\t",
            "é",
            "a,b",
            "*a",
            "&a",
            "!a",
            "%a",
            "@a",
            "`a",
            "?",
            "a ",
            "x:y",
            "-",
            "---",
            "5A992.c",
            "\u2028",
            "\u0085");
    texts.forEach(each -> root.put("k" + texts.indexOf(each), each));
    texts.forEach(each -> root.withArray("list").add(each));
    root.put("no", 1).put("a: b", 2).put("2026", 3);
    root.putArray("empty");
    root.putObject("none");
    root.putArray("nested").addObject().putArray("of").add(1).add(true);
    assertThat(YamlReader.read("x", YamlWriter.write(root)).root().toString())
        .isEqualTo(root.toString());
  }

  @Test
  void everyExampleComesBack() throws IOException {
    try (Stream<Path> all = Files.walk(Path.of("examples"))) {
      for (Path file : all.filter(each -> each.toString().endsWith(".yaml")).sorted().toList()) {
        Document read = YamlReader.read(file.toString(), Files.readString(file));
        assertThat(YamlReader.read("x", YamlWriter.write(read.root())).root())
            .as(file.toString())
            .isEqualTo(read.root());
      }
    }
  }
}
