package io.stackport.solve;

import io.stackport.model.CompatibilityModel;
import io.stackport.model.Constraint;
import io.stackport.model.Literal;
import io.stackport.model.Option;
import io.stackport.model.Slot;
import io.stackport.model.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Random models of every kind of constraint, small enough to be enumerated. */
final class SmallModels {
  private static final List<String> OPS = List.of("<", "<=", "=", "!=", ">=", ">");

  private final Random random;
  private final List<Slot> slots = new ArrayList<>();
  private final List<String> ids = new ArrayList<>();
  private int sets = 1;

  private SmallModels(long seed) {
    random = new Random(seed);
  }

  static CompatibilityModel of(long seed) {
    return new SmallModels(seed).model();
  }

  /** Up to two literals over the options of a model. */
  static List<Literal> assumed(CompatibilityModel model, Random random) {
    List<String> all = new ArrayList<>();
    model.slots().forEach(slot -> slot.options().forEach(each -> all.add(each.id())));
    List<Literal> literals = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      literals.add(new Literal(all.get(random.nextInt(all.size())), random.nextInt(3) > 0));
    }
    return literals;
  }

  private CompatibilityModel model() {
    for (int s = random.nextInt(4); s >= 0; s--) {
      List<Option> options = new ArrayList<>();
      for (int o = random.nextInt(4); o >= 0 && sets < 800; o--) {
        options.add(option("s" + s + "o" + o));
      }
      int min = random.nextInt(3) == 0 ? 0 : 1;
      slots.add(new Slot("s" + s, min, min + random.nextInt(3), options));
    }
    List<Constraint> constraints = new ArrayList<>();
    for (int i = 2 + random.nextInt(9); i > 0; i--) {
      constraints.add(constraint(constraints.size()));
    }
    constraints.add(new Constraint.Limit(source(constraints.size()), "r0", bound(), List.of()));
    return new CompatibilityModel("m", slots, constraints, List.of());
  }

  private Option option(String id) {
    long least = 1 + random.nextInt(2);
    long most = sets < 120 ? Math.min(4, least + random.nextInt(3)) : least;
    sets *= (int) (most - least + 2);
    ids.add(id);
    Map<String, Long> attributes = new HashMap<>();
    if (random.nextInt(4) > 0) {
      attributes.put("a", (long) random.nextInt(3));
    }
    return new Option(id, id, least, most, attributes, Map.of(), Map.of());
  }

  private Source source(int i) {
    return new Source("c" + i, "says " + i, "", "", random.nextInt(6) > 0, random.nextInt(2) == 0);
  }

  private Constraint constraint(int i) {
    Source source = source(i);
    return switch (random.nextInt(11)) {
      case 0 -> new Constraint.Forbid(source, literals(1 + random.nextInt(3)));
      case 1 -> new Constraint.Implies(source, literals(random.nextInt(2)), literals(1));
      case 2 -> new Constraint.Implies(source, literals(1), literals(random.nextInt(3)));
      case 3 -> group(source);
      case 4 -> new Constraint.Require(source, who(), "c" + random.nextInt(2), level(), by());
      case 5, 6 ->
          new Constraint.Provide(
              source, who(), "c" + random.nextInt(2), level(), literals(random.nextInt(2)));
      case 7, 8 -> use(source);
      case 9 -> new Constraint.Limit(source, resource(), bound(), literals(random.nextInt(2)));
      default ->
          new Constraint.Compare(
              source,
              slots.get(random.nextInt(slots.size())).id(),
              "a",
              OPS.get(random.nextInt(OPS.size())),
              slots.get(random.nextInt(slots.size())).id(),
              "a",
              random.nextInt(3) - 1L);
    };
  }

  private Constraint group(Source source) {
    List<String> of = new ArrayList<>(ids);
    of.removeIf(each -> random.nextInt(3) == 0);
    int min = random.nextInt(3);
    return new Constraint.Group(
        source, literals(random.nextInt(2)), of, min, min + random.nextInt(3));
  }

  private Constraint use(Source source) {
    boolean supply = random.nextInt(5) < 2;
    Long amount = random.nextInt(9) == 0 ? null : (Long) (long) random.nextInt(6);
    String who = who();
    boolean conditions = !who.isEmpty() && amount != null && random.nextInt(4) == 0;
    return new Constraint.Use(
        source,
        who,
        resource(),
        amount,
        1 + random.nextInt(3),
        supply,
        literals(conditions ? 1 : 0));
  }

  private String resource() {
    return random.nextInt(3) == 0 ? "r1" : "r0";
  }

  private long bound() {
    return random.nextInt(16) - 6;
  }

  private String who() {
    return random.nextInt(6) == 0 ? "" : id();
  }

  private String id() {
    return ids.get(random.nextInt(ids.size()));
  }

  private @Nullable Long level() {
    return random.nextInt(6) == 0 ? null : (Long) (long) random.nextInt(3);
  }

  private @Nullable List<String> by() {
    return random.nextInt(4) > 0 ? null : List.of(id(), id(), "");
  }

  private List<Literal> literals(int count) {
    List<Literal> literals = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      literals.add(new Literal(id(), random.nextInt(4) > 0));
    }
    return literals;
  }
}
