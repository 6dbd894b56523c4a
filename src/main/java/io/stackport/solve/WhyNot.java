package io.stackport.solve;

import io.stackport.model.Literal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Why an option cannot be chosen, and what a choice took away. */
public final class WhyNot {
  private final Conflicts conflicts;
  private final Domains domains;

  public WhyNot(SatSolver solver) {
    conflicts = new Conflicts(solver);
    domains = new Domains(solver);
  }

  /**
   * What a literal took away.
   *
   * @param left options that could be chosen before and cannot now, each with what stands against
   *     it: a minimal conflict of constraints under the literal and those before it
   * @param unknown options about which time ran out
   */
  public record Changed(SortedMap<String, Conflict> left, SortedSet<String> unknown) {}

  /** What stands against an option under literals; {@link Conflict.None} when it can be chosen. */
  public Conflict of(String option, List<Literal> assumed) {
    List<Literal> all = new ArrayList<>(assumed);
    all.add(new Literal(option, true));
    return conflicts.minimal(Collections.unmodifiableList(all));
  }

  /** Which options left the domain when a literal came to those assumed before. */
  public Changed changed(List<Literal> before, Literal now) {
    List<Literal> after = new ArrayList<>(before);
    after.add(now);
    Domains.Domain then = domains.of(before);
    Domains.Domain since = domains.of(after);
    SortedMap<String, Conflict> left = new TreeMap<>();
    for (String each : since.out()) {
      if (then.standing().containsKey(each)) {
        left.put(each, of(each, after));
      }
    }
    SortedSet<String> unknown = new TreeSet<>(then.unknown());
    unknown.addAll(since.unknown());
    return new Changed(left, unknown);
  }
}
