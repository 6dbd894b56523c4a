package io.stackport.solve;

import java.util.List;

/**
 * A model in one view, as every solver reads it. Options are numbered from zero; a literal is
 * {@code option + 1} when chosen and its negative when not. {@code from} numbers constraints of the
 * model ({@code -1} for a slot's own bounds), so that every answer finds its way back to them.
 *
 * @param ids of the options
 * @param slot of each option
 * @param slots each slot's options and how many of them a configuration holds
 * @param least units of each option when it is chosen; {@code most} likewise
 * @param clauses at least one literal holds
 * @param counts conditional cardinalities
 * @param limits linear limits over quantities
 * @param tables pairs of options of two slots that cannot stand together
 */
public record NormalForm(
    List<String> ids,
    int[] slot,
    List<SlotForm> slots,
    long[] least,
    long[] most,
    List<Clause> clauses,
    List<Count> counts,
    List<Limit> limits,
    List<Table> tables) {

  /** A slot. */
  public record SlotForm(String id, int[] options, int min, int max) {}

  /** At least one of the literals holds. */
  public record Clause(int[] literals, int from) {}

  /** Where all literals of {@code when} hold, {@code min} to {@code max} of the options are. */
  public record Count(int[] when, int[] options, int min, int max, int from) {}

  /** Where all literals of {@code when} hold, the terms sum to at most the bound. */
  public record Limit(String resource, int[] when, List<Term> terms, long bound, int from) {}

  /**
   * What an option adds to a sum: {@code amount} for each of its {@code ceil(q / per)} started, or
   * {@code floor(q / per)} full, steps, if it is chosen and all literals of {@code when} hold.
   *
   * @param amount negative for a supply
   * @param full whether full steps count, as they do for a supply
   * @param from the constraint that says so
   */
  public record Term(int option, long amount, long per, boolean full, int[] when, int from) {

    /** What it adds at a quantity. */
    public long at(long quantity) {
      long steps = full ? Math.floorDiv(quantity, per) : -Math.floorDiv(-quantity, per);
      return Math.multiplyExact(amount, steps);
    }
  }

  /**
   * Pairs that cannot stand together: a {@code left} option of class {@code a} and a {@code right}
   * one of class {@code b} where {@code forbidden[a][b]}. Class {@code -1} is bound by nothing.
   *
   * @param leftClass class of each option of the left slot, in the order of its options
   */
  public record Table(
      int leftSlot,
      int rightSlot,
      int[] leftClass,
      int[] rightClass,
      boolean[][] forbidden,
      int from) {}

  /** How many options there are. */
  public int options() {
    return ids.size();
  }
}
