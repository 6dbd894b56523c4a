package io.stackport.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Constraints of a normal form over the variables of a diagram: what binds one variable, two, or
 * more.
 */
final class Lowered {
  private final NormalForm form;
  private final Variables variables;

  /** Values that no constraint on their variable alone refuses. */
  final BitSet allowed = new BitSet();

  final List<Pair> pairs = new ArrayList<>();
  final List<Wide> wide = new ArrayList<>();
  final List<NormalForm.Count> counts = new ArrayList<>();
  final List<NormalForm.Limit> limits = new ArrayList<>();

  /** Nothing can keep them. */
  boolean impossible;

  /** Two variables, the earlier one first; {@code table} null for a clause. */
  record Pair(int left, int right, int[] literals, NormalForm.Table table, boolean turned) {}

  /** A clause over three variables or more, in their order. */
  record Wide(int[] variables, int[] literals) {}

  Lowered(NormalForm form, Variables variables) {
    this.form = form;
    this.variables = variables;
    allowed.set(0, variables.values());
    form.clauses().forEach(clause -> clause(clause.literals()));
    form.tables().forEach(this::table);
    for (NormalForm.SlotForm slot : form.slots()) {
      impossible |= slot.min() > slot.max();
      boolean bound = slot.min() > 0 || slot.max() < slot.options().length;
      if (slot.max() > 1 && bound) {
        counts.add(new NormalForm.Count(new int[0], slot.options(), slot.min(), slot.max(), -1));
      }
    }
    form.counts().forEach(this::count);
    for (NormalForm.Limit limit : form.limits()) {
      impossible |= over(limit).length == 0 && limit.bound() < 0;
    }
    limits.addAll(form.limits());
  }

  private void clause(int[] literals) {
    int[] over = over(literals);
    for (int v : over) {
      if (satisfying(v, literals) == variables.first(v + 1) - variables.first(v)) {
        return;
      }
    }
    if (over.length == 0) {
      impossible = true;
    } else if (over.length == 1) {
      for (int value = variables.first(over[0]); value < variables.first(over[0] + 1); value++) {
        if (!holds(value, over[0], literals)) {
          allowed.clear(value);
        }
      }
    } else if (over.length == 2) {
      pairs.add(new Pair(over[0], over[1], literals, NO_TABLE, false));
    } else {
      wide.add(new Wide(over, literals));
    }
  }

  private static final NormalForm.Table NO_TABLE =
      new NormalForm.Table(-1, -1, new int[0], new int[0], new boolean[0][0], -1);

  private int[] over(int[] literals) {
    return Arrays.stream(literals).map(variables::ofLiteral).sorted().distinct().toArray();
  }

  private int satisfying(int variable, int[] literals) {
    int many = 0;
    for (int value = variables.first(variable); value < variables.first(variable + 1); value++) {
      if (holds(value, variable, literals)) {
        many++;
      }
    }
    return many;
  }

  /** Whether a value of a variable makes a clause true. */
  boolean holds(int value, int variable, int[] literals) {
    for (int literal : literals) {
      if (variables.ofLiteral(literal) == variable && variables.holds(value, literal)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a pair lets two values stand together. */
  boolean together(Pair pair, int left, int right) {
    if (pair.table() == NO_TABLE) {
      return holds(left, pair.left(), pair.literals())
          || holds(right, pair.right(), pair.literals());
    }
    int a = row(pair.table(), pair.turned() ? right : left, true);
    int b = row(pair.table(), pair.turned() ? left : right, false);
    return a < 0 || b < 0 || !pair.table().forbidden()[a][b];
  }

  /** What a value is to a pair: values with the same sign are the same to it. */
  Object sign(Pair pair, int value, boolean left) {
    return pair.table() == NO_TABLE
        ? (Object) holds(value, left ? pair.left() : pair.right(), pair.literals())
        : (Object) row(pair.table(), value, left != pair.turned());
  }

  /** Class of a value in a table; -1 where nothing binds it. */
  int row(NormalForm.Table table, int value, boolean left) {
    int option = variables.option(value);
    if (option < 0) {
      return -1;
    }
    int slot = left ? table.leftSlot() : table.rightSlot();
    int[] options = form.slots().get(slot).options();
    return (left ? table.leftClass() : table.rightClass())[option - options[0]];
  }

  /** A table between two slots binds each two of their variables. */
  private void table(NormalForm.Table table) {
    int[] lefts = ofSlot(table.leftSlot());
    int[] rights = ofSlot(table.rightSlot());
    for (int a : lefts) {
      for (int b : rights) {
        if (a == b) {
          within(table, a);
        } else {
          pairs.add(new Pair(Math.min(a, b), Math.max(a, b), new int[0], table, a > b));
        }
      }
    }
  }

  private void within(NormalForm.Table table, int variable) {
    for (int value = variables.first(variable); value < variables.first(variable + 1); value++) {
      int a = row(table, value, true);
      int b = row(table, value, false);
      if (a >= 0 && b >= 0 && table.forbidden()[a][b]) {
        allowed.clear(value);
      }
    }
  }

  private int[] ofSlot(int slot) {
    return Arrays.stream(form.slots().get(slot).options())
        .map(variables::ofOption)
        .sorted()
        .distinct()
        .toArray();
  }

  private void count(NormalForm.Count count) {
    boolean nothing = count.options().length == 0 && count.when().length == 0;
    impossible |= nothing && count.min() > 0;
    if (!nothing && (count.min() > 0 || count.max() < count.options().length)) {
      counts.add(count);
    }
  }

  /** Variables that a conditional cardinality reads. */
  int[] over(NormalForm.Count count) {
    return java.util.stream.IntStream.concat(
            Arrays.stream(count.when()).map(variables::ofLiteral),
            Arrays.stream(count.options()).map(variables::ofOption))
        .sorted()
        .distinct()
        .toArray();
  }

  /** Variables that a limit reads. */
  int[] over(NormalForm.Limit limit) {
    java.util.stream.IntStream.Builder all = java.util.stream.IntStream.builder();
    Arrays.stream(limit.when()).map(variables::ofLiteral).forEach(all);
    for (NormalForm.Term term : limit.terms()) {
      all.add(variables.ofOption(term.option()));
      Arrays.stream(term.when()).map(variables::ofLiteral).forEach(all);
    }
    return all.build().sorted().distinct().toArray();
  }
}
