package io.stackport.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Constraints of a normal form over the variables of a diagram: what binds one variable, two, or
 * more.
 */
final class Lowered {
  /** What a first look at an option may take; more would cost more than it saves. */
  private static final long STEPS = 3_000;

  private final NormalForm form;
  private final Variables variables;

  /** Values that no constraint on their variable alone refuses. */
  final BitSet allowed = new BitSet();

  final List<Pair> pairs = new ArrayList<>();
  final List<Wide> wide = new ArrayList<>();
  final List<NormalForm.Count> counts = new ArrayList<>();

  /** Nothing can keep them. */
  boolean impossible;

  /** What two variables may not be together, the earlier one first. */
  sealed interface Pair {
    int left();

    int right();
  }

  /** One of two values at least is among these. */
  record Either(int left, int right, BitSet values) implements Pair {}

  /** A table; {@code turned} where its right slot is the earlier variable. */
  record Crossing(int left, int right, NormalForm.Table table, boolean turned) implements Pair {}

  /** Options rise from one place to the next; {@code turned} where the later place comes first. */
  record Rising(int left, int right, boolean turned) implements Pair {}

  /** One of the values of the variables at least is among these. */
  record Wide(int[] variables, BitSet values) {}

  /**
   * @param hopeless options that are never chosen
   */
  Lowered(NormalForm form, Variables variables, BitSet hopeless) {
    this.form = form;
    this.variables = variables;
    allowed.set(0, variables.values());
    for (int s = 0; s < form.slots().size(); s++) {
      slot(form.slots().get(s), variables.bounded(s));
    }
    for (NormalForm.Limit limit : form.limits()) {
      impossible |= over(limit).length == 0 && limit.bound() < 0;
    }
    for (int value = 0; value < variables.values(); value++) {
      if (variables.option(value) >= 0 && hopeless.get(variables.option(value))) {
        allowed.clear(value);
      }
    }
    form.counts().forEach(this::count);
    ClauseSets clauses = new ClauseSets(form, variables, allowed);
    impossible |= !clauses.reduce();
    for (Wide each : clauses.clauses()) {
      if (each.variables().length == 2) {
        pairs.add(new Either(each.variables()[0], each.variables()[1], each.values()));
      } else {
        wide.add(each);
      }
    }
    form.tables().forEach(this::table);
    for (int[] each : variables.neighbors()) {
      int a = Math.min(each[0], each[1]);
      pairs.add(new Rising(a, Math.max(each[0], each[1]), a != each[0]));
    }
  }

  private void slot(NormalForm.SlotForm slot, boolean bounded) {
    impossible |= slot.min() > slot.max();
    if (slot.max() == 0) {
      for (int value = 0; value < variables.values(); value++) {
        int option = variables.option(value);
        if (Arrays.binarySearch(slot.options(), option) >= 0) {
          allowed.clear(value);
        }
      }
    }
    if (!bounded && (slot.min() > 0 || slot.max() < slot.options().length)) {
      counts.add(new NormalForm.Count(new int[0], slot.options(), slot.min(), slot.max(), -1));
    }
  }

  /** Options whose own needs no others can meet: they are never chosen. */
  static BitSet hopeless(NormalForm form) {
    BitSet hopeless = new BitSet();
    Quantities quantities = new Quantities(form, STEPS);
    boolean[] every = new boolean[form.limits().size()];
    Arrays.fill(every, true);
    for (int option = 0; option < form.options() && every.length > 0; option++) {
      byte[] decided = new byte[form.options()];
      NormalForm.SlotForm slot = form.slots().get(form.slot()[option]);
      if (slot.max() == 1) {
        Arrays.stream(slot.options()).forEach(each -> decided[each] = -1);
      }
      decided[option] = 1;
      if (quantities.verdict(decided, every) == Quantities.Verdict.IMPOSSIBLE) {
        hopeless.set(option);
      }
    }
    return hopeless;
  }

  private void table(NormalForm.Table table) {
    int[] lefts = ofSlot(table.leftSlot());
    int[] rights = ofSlot(table.rightSlot());
    for (int a : lefts) {
      for (int b : rights) {
        if (a == b) {
          within(table, a);
        } else {
          pairs.add(new Crossing(Math.min(a, b), Math.max(a, b), table, a > b));
        }
      }
    }
    if (table.leftSlot() == table.rightSlot() && lefts.length > 1) {
      Arrays.stream(lefts).forEach(each -> within(table, each));
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
        .flatMap(option -> Arrays.stream(variables.choosing(option)))
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

  /** Whether a pair lets two values stand together. */
  boolean together(Pair pair, int left, int right) {
    if (pair instanceof Either either) {
      return either.values().get(left) || either.values().get(right);
    }
    if (pair instanceof Crossing crossing) {
      int a = row(crossing.table(), crossing.turned() ? right : left, true);
      int b = row(crossing.table(), crossing.turned() ? left : right, false);
      return a < 0 || b < 0 || !crossing.table().forbidden()[a][b];
    }
    boolean turned = ((Rising) pair).turned();
    int earlier = variables.option(turned ? right : left);
    int later = variables.option(turned ? left : right);
    return later < 0 || (earlier >= 0 && earlier < later);
  }

  /** What a value is to a pair: values with the same sign are the same to it. */
  Object sign(Pair pair, int value, boolean left) {
    if (pair instanceof Either either) {
      return either.values().get(value);
    }
    return pair instanceof Crossing crossing
        ? (Object) row(crossing.table(), value, left != crossing.turned())
        : (Object) variables.option(value);
  }

  /** Class of a value in a table; -1 where nothing binds it. */
  private int row(NormalForm.Table table, int value, boolean left) {
    int option = variables.option(value);
    if (option < 0) {
      return -1;
    }
    int slot = left ? table.leftSlot() : table.rightSlot();
    int[] options = form.slots().get(slot).options();
    return (left ? table.leftClass() : table.rightClass())[option - options[0]];
  }

  /** Variables that a conditional cardinality reads. */
  int[] over(NormalForm.Count count) {
    return IntStream.concat(
            Arrays.stream(count.when()).map(variables::ofLiteral),
            Arrays.stream(count.options())
                .flatMap(option -> Arrays.stream(variables.choosing(option))))
        .sorted()
        .distinct()
        .toArray();
  }

  /** Variables that a limit reads. */
  int[] over(NormalForm.Limit limit) {
    IntStream.Builder all = IntStream.builder();
    Arrays.stream(limit.when()).map(variables::ofLiteral).forEach(all);
    for (NormalForm.Term term : limit.terms()) {
      Arrays.stream(variables.choosing(term.option())).forEach(all);
      Arrays.stream(term.when()).map(variables::ofLiteral).forEach(all);
    }
    return all.build().sorted().distinct().toArray();
  }
}
