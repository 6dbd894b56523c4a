package io.stackport.solve;

import io.stackport.model.Literal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which options stand in some configuration, exactly. Every configuration that is found settles all
 * of its options, and is kept for later questions that it answers too.
 */
public final class Domains {
  // Enough for every option of a large model; beyond, the oldest goes.
  private static final int WITNESSES = 2_000;

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final SatSolver solver;
  private final long nanos;
  private final int failures;
  private final List<Witness> witnesses = new ArrayList<>();

  public Domains(SatSolver solver) {
    this(solver, PATIENCE, Integer.MAX_VALUE);
  }

  /**
   * Likewise, with so much time for a whole domain.
   *
   * @param failures of options about which no answer is found, so many; the rest is not asked for
   */
  public Domains(SatSolver solver, Duration patience, int failures) {
    this.solver = solver;
    this.failures = failures;
    this.nanos = patience.toNanos();
  }

  /** A configuration, and the groups of constraints that it is known to keep. */
  private record Witness(BitSet kept, BitSet chosen, SortedMap<String, Long> quantities) {}

  /**
   * Options under constraints and literals.
   *
   * @param standing for each option that stands in some configuration, one such configuration as
   *     units of each chosen option
   * @param out options that stand in none
   * @param unknown options about which time ran out
   */
  public record Domain(
      SortedMap<String, SortedMap<String, Long>> standing,
      SortedSet<String> out,
      SortedSet<String> unknown) {}

  /** The domain under every constraint. */
  public Domain of(List<Literal> assumed) {
    return of(solver.constraints(), assumed);
  }

  /** The domain where these constraints are kept: indices, and {@code -1 - slot} for a slot. */
  public Domain of(Collection<Integer> active, List<Literal> assumed) {
    BitSet groups = solver.groups().of(active);
    int[] literals = solver.literals(assumed);
    Domain domain = new Domain(new TreeMap<>(), new TreeSet<>(), new TreeSet<>());
    for (Witness each : witnesses) {
      if (Checks.within(groups, each.kept()) && holds(literals, each.chosen())) {
        settle(each, domain);
      }
    }
    long since = System.nanoTime();
    for (int option = 0; option < solver.form().options(); option++) {
      String id = solver.form().ids().get(option);
      if (domain.standing().containsKey(id)) {
        continue;
      }
      if (System.nanoTime() - since > nanos) {
        solver.hurry();
        domain.unknown().add(id);
      } else if (domain.unknown().size() >= failures) {
        domain.unknown().add(id);
      } else {
        ask(option, id, groups, literals, domain);
      }
    }
    return domain;
  }

  private void ask(int option, String id, BitSet groups, int[] literals, Domain domain) {
    int[] assumed = Arrays.copyOf(literals, literals.length + 1);
    assumed[literals.length] = option + 1;
    try {
      long[] quantities = solver.run(groups, assumed).quantities();
      if (quantities == null) {
        domain.out().add(id);
        return;
      }
      BitSet chosen = new BitSet();
      for (int i = 0; i < quantities.length; i++) {
        chosen.set(i, quantities[i] > 0);
      }
      Witness witness = new Witness((BitSet) groups.clone(), chosen, solver.named(quantities));
      if (witnesses.size() == WITNESSES) {
        witnesses.remove(0);
      }
      witnesses.add(witness);
      settle(witness, domain);
    } catch (OutOfTimeException late) {
      domain.unknown().add(id);
    }
  }

  private static void settle(Witness witness, Domain domain) {
    for (String each : witness.quantities().keySet()) {
      domain.standing().putIfAbsent(each, witness.quantities());
      domain.unknown().remove(each);
    }
  }

  private static boolean holds(int[] literals, BitSet chosen) {
    return Arrays.stream(literals).allMatch(each -> chosen.get(Math.abs(each) - 1) == each > 0);
  }
}
