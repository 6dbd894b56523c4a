package io.stackport.service;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What can be asked, each with the parameters that it takes. */
public enum Operation {
  /** Checks a bundle. */
  CHECKS("on", "posture", "form"),
  /** The best configurations of a request. */
  CONFIGURATIONS("on", "posture", "top", "objective", "pareto", "view", "seconds"),
  /** Which options still fit a request. */
  OPTIONS("posture", "slot"),
  /** How many configurations a request has. */
  COUNTS("posture", "by", "destination"),
  /** Why a request or an option of it does not fit. */
  EXPLANATIONS("posture", "option", "choose"),
  /** What the law asks of one item for one destination. */
  DETERMINATIONS("on", "posture"),
  /** Items against every destination. */
  MATRIX("on", "posture", "chartOnly");

  private final Set<String> parameters;

  Operation(String... parameters) {
    this.parameters = Set.of(parameters);
  }

  /** Names of the parameters that it takes. */
  public Set<String> parameters() {
    return parameters;
  }

  /** As in paths and in the ledger. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Operation> of(String word) {
    return Stream.of(values()).filter(each -> each.word().equals(word)).findFirst();
  }
}
