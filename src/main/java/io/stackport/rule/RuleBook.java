package io.stackport.rule;

import io.stackport.fact.Clocks;
import io.stackport.fact.Fact;
import io.stackport.finding.Authority;
import io.stackport.finding.Judgement;
import io.stackport.rule.language.RuleSource;
import io.stackport.rule.language.Term;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;

/** A compiled rule book: judges facts. Safe for use by several threads. */
public final class RuleBook {
  /** Sessions made ahead; more are made when more threads judge at once. */
  private static final java.util.regex.Pattern ENTRY =
      java.util.regex.Pattern.compile("\\d[A-E]\\d{3}");

  private static final int SESSIONS = 2;

  private final List<RuleSource> rules;
  private final Map<String, FindingCollector.Known> known = new HashMap<>();
  private final KieBase base;
  private final String digest;
  private final Relevance relevance;
  private final KieSessionsPool pool;

  RuleBook(List<RuleSource> rules, KieBase base, String digest) {
    this.rules = rules;
    this.base = base;
    this.digest = digest;
    this.relevance = new Relevance(rules);
    this.pool = base.newKieSessionsPool(SESSIONS);
    rules.forEach(rule -> known.put(rule.authority().id(), FindingCollector.Known.of(rule)));
  }

  /** SHA-256 of the rule files, hex. */
  public String digest() {
    return digest;
  }

  public List<RuleSource> rules() {
    return rules;
  }

  /** Entries of the Commerce Control List that a rule names in a condition. */
  public Set<String> namedEntries() {
    Set<String> all = new TreeSet<>();
    for (RuleSource rule : rules) {
      for (RuleSource.Pattern pattern : rule.patterns()) {
        for (RuleSource.Condition condition : pattern.conditions()) {
          condition
              .term()
              .walk(
                  term -> {
                    if (term instanceof Term.Literal literal
                        && literal.value() instanceof String text
                        && ENTRY.matcher(text).lookingAt()) {
                      all.add(text.substring(0, 5));
                    }
                  });
        }
      }
    }
    return all;
  }

  /**
   * Attributes of a kind of fact that rules supply as an amount and read for nothing else, each
   * with the ids of these rules: what they say is the same for other amounts, but for the amount.
   */
  public Map<String, Set<String>> plainAmounts(Class<? extends Fact> kind) {
    return new PlainAmounts(rules, kind).rules();
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
    Map<Object, List<Fact>> waiting = new HashMap<>();
    List<Fact> now = relevance.sift(facts, waiting);
    KieSession session = pool.newKieSession();
    try {
      FindingCollector findings =
          new FindingCollector(known, clocks, fact -> insert(session, fact, waiting));
      session.setGlobal("findings", findings);
      now.forEach(fact -> insert(session, fact, waiting));
      session.fireAllRules();
      return Judgement.sorted(findings.judgements());
    } finally {
      session.dispose();
    }
  }

  /** Inserts a fact, and the rows of the tables that wait for the entry that it names. */
  private static void insert(KieSession session, Fact fact, Map<Object, List<Fact>> waiting) {
    session.insert(fact);
    String entry = Relevance.entry(fact);
    List<Fact> rows = entry == null ? null : waiting.remove(entry);
    if (rows != null) {
      rows.forEach(session::insert);
    }
  }
}
