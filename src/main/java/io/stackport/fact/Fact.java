package io.stackport.fact;

import java.util.Set;

/** Anything that a rule can match. */
public interface Fact {
  /** Ids of the offers that this fact exists because of; empty for facts of the context. */
  default Set<String> support() {
    return Set.of();
  }

  /** Short name of the thing for messages, such as {@code nv-h100-sxm} or {@code end user}. */
  String label();

  /** Legal status of a row of law; facts that are not law are simply in force. */
  default String status() {
    return "in_force";
  }

  /** Attributes whose value comes from memory or a weak source; {@code "*"} means all of them. */
  default Set<String> unverified() {
    return Set.of();
  }
}
