package io.stackport.fact;

import org.jspecify.annotations.Nullable;

/** An item of which only the classification is known: what a question about an ECCN is about. */
public record ListedItem(String offer, String name) implements Component {

  @Override
  public String id() {
    return offer;
  }

  @Override
  public String vendor() {
    return "";
  }

  @Override
  public @Nullable String headquarters() {
    return null;
  }

  @Override
  public String nature() {
    return "item";
  }

  @Override
  public String layer() {
    return "";
  }

  @Override
  public String slot() {
    return "item";
  }

  @Override
  public String source() {
    return "";
  }

  @Override
  public String confidence() {
    return "high";
  }
}
