package io.stackport.service;

import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What can be asked, each with the parameters that it takes and what they are when left out. */
public enum Operation {
  /** Checks a bundle. */
  CHECKS("on", "posture=enforced", "form=full"),
  /** The best configurations of a request. */
  CONFIGURATIONS("on", "posture=enforced", "top", "objective", "pareto", "view", "seconds=20"),
  /** Which options still fit a request. */
  OPTIONS("posture=enforced", "slot"),
  /** How many configurations a request has. */
  COUNTS("posture=enforced", "by", "destination"),
  /** Why a request or an option of it does not fit. */
  EXPLANATIONS("posture=enforced", "option", "choose"),
  /** What the law asks of one item for one destination. */
  DETERMINATIONS("on", "posture=enforced"),
  /** Items against every destination. */
  MATRIX("on", "posture=enforced", "chartOnly=false");

  private final Set<String> parameters = new TreeSet<>();
  private final SortedMap<String, String> defaults = new TreeMap<>();

  /**
   * @param parameters names, with {@code =value} where what is left out has one value whatever the
   *     others are
   */
  Operation(String... parameters) {
    for (String each : parameters) {
      String[] parts = each.split("=", 2);
      this.parameters.add(parts[0]);
      if (parts.length > 1) {
        defaults.put(parts[0], parts[1]);
      }
    }
  }

  /** Names of the parameters that it takes. */
  public Set<String> parameters() {
    return Collections.unmodifiableSet(parameters);
  }

  /** What parameters are when a call leaves them out. */
  SortedMap<String, String> defaults() {
    return Collections.unmodifiableSortedMap(defaults);
  }

  /** As in paths and in the ledger. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Operation> of(String word) {
    return Stream.of(values()).filter(each -> each.word().equals(word)).findFirst();
  }
}
