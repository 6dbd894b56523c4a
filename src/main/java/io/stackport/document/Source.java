package io.stackport.document;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where a document comes from: a file that a person keeps, or a text that came with a call. */
public sealed interface Source {
  /** A file; other files are named from its folder. */
  record File(Path path) implements Source {
    @Override
    public String name() {
      return path.toString();
    }
  }

  /**
   * A text that came with a call. It can name no file: nothing of the machine that answers is read
   * for it.
   *
   * @param name as messages name it, such as {@code body}
   * @param json whether it is JSON; YAML otherwise
   */
  record Text(String name, String text, boolean json) implements Source {}

  /** A part of a text that came with a call, read already; it can name no file either. */
  record Part(Document document) implements Source {
    @Override
    public String name() {
      return document.file();
    }
  }

  /** As messages name it. */
  String name();

  static Source of(Path file) {
    return new File(file);
  }

  /** A document in YAML that stands in no file. */
  static Source yaml(String text) {
    return new Text("text", text, false);
  }

  /** A document in JSON that stands in no file. */
  static Source json(String text) {
    return new Text("text", text, true);
  }

  /** The file beside which others are looked for; null for a text. */
  default @Nullable Path file() {
    return this instanceof File file ? file.path() : null;
  }
}
