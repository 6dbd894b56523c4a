package io.stackport.workbench;

import io.stackport.bundle.Bundle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An example that a person wrote down: a bundle, and which rules of a topic speak.
 *
 * @param folder pack and topic, {@code export-control/advanced-computing}
 * @param rule id of the rule under test
 * @param kind {@code raises}, {@code near-miss}, {@code boundary}, {@code day-before} or {@code
 *     unknown}
 * @param then ids of the topic's rules that speak; with {@code ?} when only as possible
 * @param closes ids of the topic's rules that end as a misfit or a bar in the verdict, with {@code
 *     ?} when open; null when the scenario does not say
 * @param exit expected exit code of a check, when the scenario states one
 * @param says part of a sentence of the rule under test, when stated
 * @param outcome what the rule under test says, in the words of {@link OutcomeWords}; empty when
 *     the scenario does not say
 */
public record Scenario(
    String file,
    int line,
    String folder,
    String name,
    String rule,
    String kind,
    Bundle bundle,
    List<String> then,
    @Nullable List<String> closes,
    @Nullable Integer exit,
    @Nullable String says,
    List<String> outcome,
    List<String> about,
    boolean alone) {

  public Scenario(
      String file,
      int line,
      String folder,
      String name,
      String rule,
      String kind,
      Bundle bundle,
      List<String> then,
      @Nullable List<String> closes,
      @Nullable Integer exit,
      @Nullable String says) {
    this(
        file, line, folder, name, rule, kind, bundle, then, closes, exit, says, List.of(),
        List.of(), false);
  }

  /** {@code file:line} and the name, for people. */
  public String place() {
    return file + ":" + line + " " + name;
  }
}
