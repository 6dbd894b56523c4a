package io.stackport.workbench;

import io.stackport.rule.language.RuleSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The rules that decide what a topic's rules say: the topic's own and, where one of them reads a
 * classification, those that classify. No other rule adds a fact.
 */
final class Slices {
  private final List<RuleSource> rules;
  private final SecondOpinion whole;
  private final Map<String, SecondOpinion> byFolder = new ConcurrentHashMap<>();

  Slices(List<RuleSource> rules) {
    this.rules = rules;
    this.whole = new SecondOpinion(rules);
  }

  /** Every rule. */
  SecondOpinion whole() {
    return whole;
  }

  /**
   * @param folder pack and topic
   */
  SecondOpinion of(String folder) {
    return byFolder.computeIfAbsent(folder, name -> new SecondOpinion(rules(name)));
  }

  private List<RuleSource> rules(String folder) {
    List<RuleSource> own = rules.stream().filter(rule -> folder.equals(folder(rule))).toList();
    if (own.stream().noneMatch(Slices::readsClass)) {
      return own;
    }
    return rules.stream()
        .filter(rule -> folder.equals(folder(rule)) || rule.call().name().equals("classified"))
        .toList();
  }

  static String folder(RuleSource rule) {
    return rule.authority().pack() + "/" + rule.authority().topic();
  }

  private static boolean readsClass(RuleSource rule) {
    return rule.patterns().stream()
        .anyMatch(pattern -> pattern.noun().type().equals(io.stackport.fact.Classified.class));
  }
}
