package io.stackport.solve;

import io.stackport.model.CompatibilityModel;
import io.stackport.model.Constraint;
import io.stackport.model.Literal;
import io.stackport.model.Option;
import io.stackport.model.Slot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * All sets of options of a small model with all their quantities, read from the model's own words
 * and not from its normal form; for each, which constraints it breaks.
 */
final class Enumeration {
  private final CompatibilityModel model;
  private final View view;
  private final List<Option> options = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();

  /** A set of options, and the constraints that it breaks with some quantities. */
  private record Row(Set<String> chosen, Set<Integer> broken) {}

  Enumeration(CompatibilityModel model, View view) {
    this.model = model;
    this.view = view;
    model.slots().forEach(each -> options.addAll(each.options()));
    Set<Row> all = new HashSet<>();
    each(0, new TreeMap<>(), q -> all.add(new Row(Set.copyOf(q.keySet()), broken(q))));
    rows.addAll(all);
  }

  /** Indices of all constraints, and of the bounds of all slots. */
  Set<Integer> everything() {
    Set<Integer> all = new TreeSet<>();
    for (int i = -model.slots().size(); i < model.constraints().size(); i++) {
      all.add(i);
    }
    return all;
  }

  boolean possible(Collection<Integer> active, List<Literal> assumed) {
    return rows.stream().anyMatch(row -> holds(assumed, row.chosen()) && keeps(row, active));
  }

  Set<String> domain(Collection<Integer> active, List<Literal> assumed) {
    Set<String> domain = new TreeSet<>();
    rows.stream()
        .filter(row -> holds(assumed, row.chosen()) && keeps(row, active))
        .forEach(row -> domain.addAll(row.chosen()));
    return domain;
  }

  /** Shows every configuration with every quantity that keeps everything. */
  void each(Consumer<Map<String, Long>> visitor) {
    each(
        0,
        new TreeMap<>(),
        quantities -> {
          if (broken(quantities).isEmpty()) {
            visitor.accept(quantities);
          }
        });
  }

  private void each(int next, Map<String, Long> chosen, Consumer<Map<String, Long>> visitor) {
    if (next == options.size()) {
      visitor.accept(chosen);
      return;
    }
    each(next + 1, chosen, visitor);
    Option option = options.get(next);
    for (long q = option.least(); q <= option.most(); q++) {
      chosen.put(option.id(), q);
      each(next + 1, chosen, visitor);
    }
    chosen.remove(option.id());
  }

  /** Every set of options that keeps everything with some quantities. */
  Set<Set<String>> configurations() {
    Set<Set<String>> all = new HashSet<>();
    rows.stream().filter(row -> row.broken().isEmpty()).forEach(row -> all.add(row.chosen()));
    return all;
  }

  private static boolean keeps(Row row, Collection<Integer> active) {
    return row.broken().stream().noneMatch(active::contains);
  }

  /** All minimal subsets that cannot hold beside a background; smallest masks are not first. */
  List<List<Integer>> conflicts(
      Set<Integer> background, List<Integer> soft, List<Literal> assumed) {
    return minimal(soft, kept -> !possible(joined(background, kept), assumed));
  }

  /** All minimal subsets without which the others can hold beside a background. */
  List<List<Integer>> exits(Set<Integer> background, List<Integer> given, List<Literal> assumed) {
    return minimal(
        given,
        lost -> {
          Set<Integer> rest = new HashSet<>(given);
          rest.removeAll(lost);
          return possible(joined(background, rest), assumed);
        });
  }

  private static Set<Integer> joined(Collection<Integer> one, Collection<Integer> other) {
    Set<Integer> all = new HashSet<>(one);
    all.addAll(other);
    return all;
  }

  private interface Property {
    boolean holds(List<Integer> of);
  }

  private static List<List<Integer>> minimal(List<Integer> of, Property property) {
    List<Integer> masks = new ArrayList<>();
    for (int mask = 0; mask < 1 << of.size(); mask++) {
      masks.add(mask);
    }
    masks.sort((a, b) -> Integer.bitCount(a) - Integer.bitCount(b));
    List<Integer> found = new ArrayList<>();
    List<List<Integer>> minimal = new ArrayList<>();
    for (int mask : masks) {
      if (found.stream().noneMatch(each -> (each & mask) == each)) {
        List<Integer> members = new ArrayList<>();
        for (int i = 0; i < of.size(); i++) {
          if ((mask >> i & 1) == 1) {
            members.add(of.get(i));
          }
        }
        if (property.holds(members)) {
          found.add(mask);
          minimal.add(members);
        }
      }
    }
    return minimal;
  }

  private Set<Integer> broken(Map<String, Long> chosen) {
    Set<Integer> broken = new HashSet<>();
    for (int i = 0; i < model.slots().size(); i++) {
      Slot slot = model.slots().get(i);
      long held = slot.options().stream().filter(each -> chosen.containsKey(each.id())).count();
      if (held < slot.min() || held > slot.max()) {
        broken.add(-1 - i);
      }
    }
    for (int i = 0; i < model.constraints().size(); i++) {
      Constraint each = model.constraints().get(i);
      if ((each.source().certain() || view == View.CERTAIN) && breaks(each, chosen)) {
        broken.add(i);
      }
    }
    return Set.copyOf(broken);
  }

  private boolean breaks(Constraint constraint, Map<String, Long> q) {
    if (constraint instanceof Constraint.Forbid forbid) {
      return holds(forbid.of(), q.keySet());
    } else if (constraint instanceof Constraint.Implies implies) {
      return holds(implies.when(), q.keySet())
          && implies.then().stream().noneMatch(each -> holds(List.of(each), q.keySet()));
    } else if (constraint instanceof Constraint.Group group) {
      long held = group.of().stream().filter(q::containsKey).count();
      return holds(group.when(), q.keySet()) && (held < group.min() || held > group.max());
    } else if (constraint instanceof Constraint.Require require) {
      return there(require.who(), q) && !served(require, q);
    } else if (constraint instanceof Constraint.Limit limit) {
      return holds(limit.when(), q.keySet()) && exceeded(limit, q);
    } else if (constraint instanceof Constraint.Compare compare) {
      return differs(compare, q);
    }
    return false;
  }

  private boolean served(Constraint.Require require, Map<String, Long> q) {
    for (Constraint each : model.constraints()) {
      if (each instanceof Constraint.Provide provide
          && provide.capability().equals(require.capability())
          && there(provide.who(), q)
          && holds(provide.when(), q.keySet())
          && (require.by() == null || require.by().contains(provide.who()))) {
        Long has = provide.level();
        Long wants = require.level();
        boolean sure = provide.source().certain() && has != null && wants != null && has >= wants;
        boolean open = has == null || wants == null || has >= wants;
        if (view == View.CERTAIN ? sure : open) {
          return true;
        }
      }
    }
    return false;
  }

  /** In the certain view whatever hurts counts in full; in the other whatever helps does. */
  private boolean exceeded(Constraint.Limit limit, Map<String, Long> q) {
    long sum = 0;
    boolean counted = false;
    boolean endless = false;
    boolean lifted = false;
    for (Constraint each : model.constraints()) {
      if (!(each instanceof Constraint.Use use) || !use.resource().equals(limit.resource())) {
        continue;
      }
      boolean doubtful = use.amount() == null || !use.source().certain();
      if (doubtful && use.supply() == (view == View.CERTAIN)) {
        continue;
      }
      counted |= !use.supply();
      if (!there(use.who(), q) || !holds(use.when(), q.keySet())) {
        continue;
      }
      if (use.amount() == null) {
        endless |= !use.supply();
        lifted |= use.supply();
      } else if (use.who().isEmpty()) {
        sum += use.supply() ? -use.amount() : use.amount();
      } else {
        long units = Objects.requireNonNull(q.get(use.who()));
        long per = use.per();
        sum +=
            use.supply() ? -use.amount() * (units / per) : use.amount() * ((units + per - 1) / per);
      }
    }
    return counted && !lifted && (endless || sum > limit.bound());
  }

  private boolean differs(Constraint.Compare compare, Map<String, Long> q) {
    for (Option left : slot(compare.leftSlot()).options()) {
      for (Option right : slot(compare.rightSlot()).options()) {
        Long a = left.attributes().get(compare.leftAttribute());
        Long b = right.attributes().get(compare.rightAttribute());
        if (q.containsKey(left.id()) && q.containsKey(right.id()) && a != null && b != null) {
          int sign = Long.compare(a, b + compare.plus());
          boolean holds =
              switch (compare.op()) {
                case "<" -> sign < 0;
                case "<=" -> sign <= 0;
                case "=" -> sign == 0;
                case "!=" -> sign != 0;
                case ">=" -> sign >= 0;
                default -> sign > 0;
              };
          if (!holds) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private Slot slot(String id) {
    return model.slots().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
  }

  private static boolean there(String who, Map<String, Long> q) {
    return who.isEmpty() || q.containsKey(who);
  }

  private static boolean holds(List<Literal> literals, Set<String> chosen) {
    return literals.stream().allMatch(each -> chosen.contains(each.option()) == each.chosen());
  }

  /** Whether the quantities are allowed and break none of these constraints. */
  boolean keeps(Map<String, Long> quantities, Collection<Integer> active) {
    for (Option each : options) {
      Long units = quantities.get(each.id());
      if (units != null && (units < each.least() || units > each.most())) {
        return false;
      }
    }
    return broken(quantities).stream().noneMatch(active::contains);
  }
}
