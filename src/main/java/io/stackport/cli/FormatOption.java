package io.stackport.cli;

import picocli.CommandLine.Option;

/** The form of an answer that has no page, for every command that gives one. */
final class FormatOption {
  /** Its forms. */
  enum TextOrJson {
    TEXT,
    JSON
  }

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text (default) or json (docs/schema).")
  private TextOrJson format = TextOrJson.TEXT;

  boolean json() {
    return format == TextOrJson.JSON;
  }
}
