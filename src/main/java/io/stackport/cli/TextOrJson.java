package io.stackport.cli;

/** Forms of an answer that has no page. */
enum TextOrJson {
  TEXT,
  JSON
}
