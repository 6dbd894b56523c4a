package io.stackport.bench;

import io.stackport.model.CompatibilityModel;
import io.stackport.model.Constraint;
import io.stackport.model.Objective;
import io.stackport.model.Option;
import io.stackport.model.Slot;
import io.stackport.model.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Problems drawn from a seed: twelve slots that each take exactly one of many options, six
 * attributes of two to twelve values, rules that compare attributes of two slots, and a price. The
 * first option of every slot keeps all rules, so that there is a configuration.
 */
public final class SyntheticModel {
  static final int SLOTS = 12;
  static final int ATTRIBUTES = 6;
  static final int RULES = 40;
  static final int NEAR = 2;
  static final int DENSE_RULES = 30;
  private static final String[] OPERATORS = {"<", "<=", "=", "!=", ">=", ">"};

  /** Of the pairs of values, a rule leaves at least so many. */
  private static final double LEAST_SHARE = 0.4;

  private final Random random;
  private final int[][] sizes = new int[SLOTS][ATTRIBUTES];
  private final int[][] planted = new int[SLOTS][ATTRIBUTES];

  private SyntheticModel(long seed) {
    random = new Random(seed);
    for (int slot = 0; slot < SLOTS; slot++) {
      for (int attribute = 0; attribute < ATTRIBUTES; attribute++) {
        sizes[slot][attribute] = 2 + random.nextInt(11);
        planted[slot][attribute] = random.nextInt(sizes[slot][attribute]);
      }
    }
  }

  /**
   * Forty rules between slots that stand two apart at most.
   *
   * @param options of each slot
   */
  public static CompatibilityModel near(int options, long seed) {
    return new SyntheticModel(seed).model("near", options, RULES, NEAR);
  }

  /** Thirty rules between any two slots. */
  public static CompatibilityModel dense(int options, long seed) {
    return new SyntheticModel(seed).model("dense", options, DENSE_RULES, SLOTS - 1);
  }

  private CompatibilityModel model(String name, int options, int rules, int reach) {
    List<Constraint> constraints = new ArrayList<>();
    while (constraints.size() < rules) {
      Constraint.Compare drawn = rule(constraints.size(), reach);
      if (drawn != null) {
        constraints.add(drawn);
      }
    }
    List<Slot> slots = new ArrayList<>();
    for (int slot = 0; slot < SLOTS; slot++) {
      List<Option> own = new ArrayList<>();
      for (int i = 0; i < options; i++) {
        own.add(option(slot, i));
      }
      slots.add(new Slot("s" + slot, 1, 1, own));
    }
    return new CompatibilityModel(
        name, slots, constraints, List.of(new Objective("price", false)));
  }

  private Option option(int slot, int number) {
    Map<String, Long> attributes = new HashMap<>();
    for (int each = 0; each < ATTRIBUTES; each++) {
      int value = number == 0 ? planted[slot][each] : random.nextInt(sizes[slot][each]);
      attributes.put("a" + each, (long) value);
    }
    String id = "s" + slot + "-" + number;
    Map<String, Long> price = Map.of("price", 1L + random.nextInt(1000));
    return new Option(id, id, 1, 1, attributes, Map.of(), price);
  }

  /** A rule; null when the one that was drawn leaves too little or refuses what must stay. */
  private Constraint.@Nullable Compare rule(int number, int reach) {
    int left = random.nextInt(SLOTS);
    int right = left + random.nextInt(2 * reach + 1) - reach;
    if (right == left || right < 0 || right >= SLOTS) {
      return null;
    }
    int a = random.nextInt(ATTRIBUTES);
    int b = random.nextInt(ATTRIBUTES);
    String op = OPERATORS[random.nextInt(OPERATORS.length)];
    int plus = random.nextInt(sizes[left][a] + sizes[right][b] - 1) - (sizes[right][b] - 1);
    int pairs = sizes[left][a] * sizes[right][b];
    int kept = 0;
    for (int x = 0; x < sizes[left][a]; x++) {
      for (int y = 0; y < sizes[right][b]; y++) {
        kept += holds(x, op, y + plus) ? 1 : 0;
      }
    }
    if (kept == pairs
        || kept < LEAST_SHARE * pairs
        || !holds(planted[left][a], op, planted[right][b] + plus)) {
      return null;
    }
    return new Constraint.Compare(
        Source.of("R-" + number, "s" + left + ".a" + a + " " + op + " s" + right + ".a" + b),
        "s" + left,
        "a" + a,
        op,
        "s" + right,
        "a" + b,
        plus);
  }

  static long price(Option option) {
    return option.once().getOrDefault("price", 0L);
  }

  /** An option as a row of a table: its number in the slot, then its attributes. */
  static long[] row(Option option, int number) {
    long[] row = new long[ATTRIBUTES + 1];
    row[0] = number;
    for (int each = 0; each < ATTRIBUTES; each++) {
      row[each + 1] = option.attributes().getOrDefault("a" + each, 0L);
    }
    return row;
  }

  static boolean holds(long a, String op, long b) {
    return switch (op) {
      case "<" -> a < b;
      case "<=" -> a <= b;
      case "=" -> a == b;
      case "!=" -> a != b;
      case ">=" -> a >= b;
      case ">" -> a > b;
      default -> throw new IllegalArgumentException(op);
    };
  }
}
