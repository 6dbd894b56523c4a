package io.stackport.workbench;

import com.fasterxml.jackson.databind.JsonNode;
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
 * @param with what the scenario changes in the bundle of its topic, as a merge patch (RFC 7386)
 * @param stated whether {@code then} is written down at all
 * @param confirmed whether a person stands behind what is expected; what a program wrote down for a
 *     person to look at is not
 * @param outcome what the rule under test says, in the words of {@link OutcomeWords}; empty when
 *     the scenario does not say
 * @param about offers that the rule under test speaks of, exactly; empty when not said
 * @param alone whether nothing is said of the topic's other rules
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
    JsonNode with,
    boolean stated,
    boolean confirmed,
    List<String> outcome,
    List<String> about,
    boolean alone) {

  /** {@code file:line} and the name, for people. */
  public String place() {
    return file + ":" + line + " " + name;
  }
}
