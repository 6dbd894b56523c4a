package io.stackport.inquiry;

import io.stackport.catalog.ControlList;
import io.stackport.fact.Fact;
import io.stackport.rule.RuleBook;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Classes of the Commerce Control List that no rule can tell apart: their license paragraphs say
 * the same, and no rule names their entry. One of them is judged for all.
 */
final class Classmates {
  private final ControlList list;
  private final Set<String> named;
  private final Map<String, String> first = new HashMap<>();

  Classmates(ControlList list, RuleBook book) {
    this.list = list;
    this.named = book.namedEntries();
  }

  /** The class that stands for this one. */
  String of(String eccn) {
    if (named.contains(ControlList.entry(eccn))) {
      return eccn;
    }
    StringBuilder key = new StringBuilder();
    for (Fact fact : list.facts(List.of(eccn))) {
      key.append(fact.toString().replace(eccn, "")).append('\n');
    }
    return first.computeIfAbsent(key.toString(), same -> eccn);
  }
}
