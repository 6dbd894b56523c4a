package io.stackport.model;

import io.stackport.solve.View;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Configurations of small models, by trying everything, as docs/model-format.md puts it. */
record Configurations(CompatibilityModel model, View view) {

  static List<Set<String>> of(CompatibilityModel model, View view) {
    List<Set<String>> sets = List.of(Set.of());
    for (Slot slot : model.slots()) {
      List<Set<String>> next = new ArrayList<>();
      for (Set<String> before : sets) {
        for (int bits = 0; bits < 1 << slot.options().size(); bits++) {
          if (Integer.bitCount(bits) >= slot.min() && Integer.bitCount(bits) <= slot.max()) {
            Set<String> set = new TreeSet<>(before);
            for (int i = 0; i < slot.options().size(); i++) {
              if ((bits >> i & 1) == 1) {
                set.add(slot.options().get(i).id());
              }
            }
            next.add(set);
          }
        }
      }
      sets = next;
    }
    Configurations all = new Configurations(model, view);
    return sets.stream().filter(all::fits).toList();
  }

  static int count(CompatibilityModel model, View view) {
    return of(model, view).size();
  }

  private boolean fits(Set<String> chosen) {
    for (Constraint each : model.constraints()) {
      if ((each.source().certain() || view == View.CERTAIN) && !keeps(each, chosen)) {
        return false;
      }
    }
    Map<String, Option> options = new LinkedHashMap<>();
    model.slots().forEach(slot -> slot.options().forEach(o -> options.put(o.id(), o)));
    options.keySet().retainAll(chosen);
    return quantities(new ArrayList<>(options.values()), 0, new HashMap<>());
  }

  private boolean keeps(Constraint constraint, Set<String> chosen) {
    if (constraint instanceof Constraint.Forbid forbid) {
      return !all(forbid.of(), chosen);
    } else if (constraint instanceof Constraint.Implies implies) {
      return !all(implies.when(), chosen)
          || implies.then().stream().anyMatch(each -> all(List.of(each), chosen));
    } else if (constraint instanceof Constraint.Group group) {
      long held = group.of().stream().filter(chosen::contains).count();
      return !all(group.when(), chosen) || held >= group.min() && held <= group.max();
    } else if (constraint instanceof Constraint.Require require) {
      return !(require.who().isEmpty() || chosen.contains(require.who()))
          || model.constraints().stream()
              .anyMatch(
                  each ->
                      each instanceof Constraint.Provide provide
                          && serves(provide, require, chosen));
    } else if (constraint instanceof Constraint.Compare compare) {
      return compares(compare, chosen);
    }
    return true;
  }

  private boolean serves(
      Constraint.Provide provide, Constraint.Require require, Set<String> chosen) {
    Long has = provide.level();
    Long wants = require.level();
    return provide.capability().equals(require.capability())
        && (provide.who().isEmpty() || chosen.contains(provide.who()))
        && (require.by() == null || require.by().contains(provide.who()))
        && (provide.source().certain() || view == View.POSSIBLE)
        && (has == null || wants == null ? view == View.POSSIBLE : has >= wants);
  }

  private boolean compares(Constraint.Compare compare, Set<String> chosen) {
    for (Option left : slot(compare.leftSlot())) {
      for (Option right : slot(compare.rightSlot())) {
        Long a = left.attributes().get(compare.leftAttribute());
        Long b = right.attributes().get(compare.rightAttribute());
        if (chosen.contains(left.id()) && chosen.contains(right.id()) && a != null && b != null) {
          int sign = Long.compare(a, b + compare.plus());
          boolean holds =
              compare.op().equals("!=")
                  ? sign != 0
                  : sign == 0 && compare.op().contains("=")
                      || sign < 0 && compare.op().startsWith("<")
                      || sign > 0 && compare.op().startsWith(">");
          if (!holds) {
            return false;
          }
        }
      }
    }
    return true;
  }

  private List<Option> slot(String id) {
    return model.slots().stream()
        .filter(s -> s.id().equals(id))
        .findFirst()
        .orElseThrow()
        .options();
  }

  private boolean quantities(List<Option> chosen, int next, Map<String, Long> quantities) {
    if (next == chosen.size()) {
      return model.constraints().stream()
          .allMatch(
              each ->
                  !(each instanceof Constraint.Limit limit)
                      || !(limit.source().certain() || view == View.CERTAIN)
                      || within(limit, quantities));
    }
    Option option = chosen.get(next);
    for (long quantity = option.least(); quantity <= option.most(); quantity++) {
      quantities.put(option.id(), quantity);
      if (quantities(chosen, next + 1, quantities)) {
        return true;
      }
    }
    quantities.remove(option.id());
    return false;
  }

  private boolean within(Constraint.Limit limit, Map<String, Long> quantities) {
    long sum = 0;
    boolean consumed = false;
    boolean lifted = false;
    boolean broken = false;
    for (Constraint each : model.constraints()) {
      if (!(each instanceof Constraint.Use use) || !use.resource().equals(limit.resource())) {
        continue;
      }
      boolean sure = use.source().certain() && use.amount() != null;
      if (!sure && use.supply() == (view == View.CERTAIN)) {
        continue;
      }
      consumed |= !use.supply();
      boolean here =
          (use.who().isEmpty() || quantities.containsKey(use.who()))
              && all(use.when(), quantities.keySet());
      if (!here) {
        continue;
      }
      if (use.amount() == null) {
        lifted |= use.supply();
        broken |= !use.supply();
        continue;
      }
      long q = quantities.getOrDefault(use.who(), use.per());
      sum +=
          use.supply()
              ? -use.amount() * (q / use.per())
              : use.amount() * ((q + use.per() - 1) / use.per());
    }
    return !consumed
        || !all(limit.when(), quantities.keySet())
        || lifted
        || !broken && sum <= limit.bound();
  }

  private static boolean all(List<Literal> literals, Set<String> chosen) {
    return literals.stream().allMatch(each -> chosen.contains(each.option()) == each.chosen());
  }
}
