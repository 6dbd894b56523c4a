package io.stackport.model;

/**
 * What is wanted little or much of.
 *
 * @param of name of a cost, or {@code resource:NAME} for what is used of a resource beyond what is
 *     supplied
 */
public record Objective(String of, boolean maximize) {
  private static final String RESOURCE = "resource:";

  /** The resource that it is about; empty when it is about a cost. */
  public String resource() {
    return of.startsWith(RESOURCE) ? of.substring(RESOURCE.length()) : "";
  }
}
