package io.stackport.catalog;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A component row as it stands in its file. */
public record Row(Shelf shelf, ObjectNode node, String file, int line) {
  public String id() {
    return node.path("id").asText();
  }

  public String text(String key) {
    return node.path(key).asText();
  }
}
