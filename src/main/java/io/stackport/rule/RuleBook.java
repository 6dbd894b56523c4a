package io.stackport.rule;

import io.stackport.fact.Clocks;
import io.stackport.fact.Fact;
import io.stackport.finding.Authority;
import io.stackport.finding.Judgement;
import io.stackport.rule.language.RuleSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/** A compiled rule book: judges facts. Safe for use by several threads. */
public final class RuleBook {
  private final List<RuleSource> rules;
  private final Map<String, FindingCollector.Known> known = new TreeMap<>();
  private final KieBase base;
  private final String digest;

  RuleBook(List<RuleSource> rules, KieBase base, String digest) {
    this.rules = rules;
    this.base = base;
    this.digest = digest;
    rules.forEach(rule -> known.put(rule.authority().id(), FindingCollector.Known.of(rule)));
  }

  /** SHA-256 of the rule files, hex. */
  public String digest() {
    return digest;
  }

  public List<RuleSource> rules() {
    return rules;
  }

  public List<Authority> authorities() {
    return rules.stream().map(RuleSource::authority).toList();
  }

  /**
   * Judges facts: every emission once, in a total order.
   *
   * @param facts offers, lines, context and tables; the order does not matter
   */
  public List<Judgement> judge(Collection<? extends Fact> facts, Clocks clocks) {
    KieSession session = base.newKieSession();
    try {
      FindingCollector findings = new FindingCollector(known, clocks, session::insert);
      session.setGlobal("findings", findings);
      facts.forEach(session::insert);
      session.fireAllRules();
      return List.copyOf(new TreeSet<>(findings.judgements()));
    } finally {
      session.dispose();
    }
  }
}
