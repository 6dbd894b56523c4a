package io.stackport.workbench;

import io.stackport.assembly.CaseFile;
import io.stackport.fact.Fact;
import io.stackport.finding.Judgement;
import io.stackport.rule.language.RuleSource;
import java.util.List;
import java.util.Set;

/**
 * A judged case whose facts, derived ones included, stay at hand, so that a single rule can be
 * asked of it. Not for several threads.
 */
public final class OpenCase {
  private final CaseFile file;
  private final List<Judgement> said;
  private final Set<Fact> known;
  private final Candidates.Pool pool;

  private OpenCase(CaseFile file, List<Judgement> said, Set<Fact> known) {
    this.file = file;
    this.said = said;
    this.known = known;
    this.pool = new Candidates.Pool(known);
  }

  public static OpenCase of(CaseFile file, SecondOpinion opinion) {
    List<Judgement> said = opinion.judge(file.facts(), file.clocks());
    return new OpenCase(file, said, SecondOpinion.known(file.facts(), said));
  }

  public CaseFile file() {
    return file;
  }

  /** What all rules say, in the order of judgements. */
  public List<Judgement> said() {
    return said;
  }

  /** All facts, derived ones included. */
  public Set<Fact> known() {
    return known;
  }

  /** Facts of a kind, derived ones included. */
  public List<Fact> facts(Class<?> type) {
    return pool.of(type);
  }

  /**
   * What this rule says of the facts as the book leaves them. When a rule that says other than
   * before derives facts, the book has to be asked again.
   */
  public List<Judgement> ask(RuleSource rule) {
    return SecondOpinion.of(rule, pool, file.clocks());
  }
}
