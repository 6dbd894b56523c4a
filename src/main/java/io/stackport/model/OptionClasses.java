package io.stackport.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Options that nothing in a model tells apart: of one slot, alike in range, attributes and costs,
 * and swapping two of them leaves the same constraints. Options with the same part in every
 * constraint are candidates; each is then swapped with the first of its class, and is one of its
 * own when that changes anything.
 */
public final class OptionClasses {
  private final Map<String, List<Part>> parts = new HashMap<>();
  private final Map<Set<String>, Integer> all = new HashMap<>();

  /** A constraint without its sentence: its form, and the options that it names by role. */
  private record Part(String form, List<String> roles) {
    Set<String> with(String from, String to) {
      Set<String> named = new TreeSet<>();
      for (String role : roles) {
        int at = role.indexOf('|');
        String option = role.substring(at + 1);
        String other = option.equals(from) ? to : option.equals(to) ? from : option;
        named.add(role.substring(0, at + 1) + other);
      }
      named.add(form);
      return named;
    }

    List<String> seenBy(String option, Set<String> slotmates) {
      List<String> seen = new ArrayList<>();
      for (String role : roles) {
        int at = role.indexOf('|') + 1;
        String named = role.substring(at);
        String as = named.equals(option) ? "@" : slotmates.contains(named) ? "~" : named;
        seen.add(role.substring(0, at) + as);
      }
      Collections.sort(seen);
      seen.add(form);
      return seen;
    }
  }

  private OptionClasses(CompatibilityModel model) {
    for (Constraint each : model.constraints()) {
      Part part = part(each);
      all.merge(part.with("", ""), 1, Integer::sum);
      for (String role : part.roles()) {
        String option = role.substring(role.indexOf('|') + 1);
        parts.computeIfAbsent(option, fresh -> new ArrayList<>()).add(part);
      }
    }
  }

  /** The classes of a model, in the order of their first options; each option is in one. */
  public static List<List<String>> of(CompatibilityModel model) {
    OptionClasses classes = new OptionClasses(model);
    List<List<String>> found = new ArrayList<>();
    for (Slot slot : model.slots()) {
      Map<Object, List<List<String>>> candidates = new LinkedHashMap<>();
      for (Option each : slot.options()) {
        List<List<String>> alike =
            candidates.computeIfAbsent(classes.signature(slot, each), fresh -> new ArrayList<>());
        List<String> own =
            alike.stream()
                .filter(one -> classes.swap(one.get(0), each.id()))
                .findFirst()
                .orElse(List.of());
        if (own.isEmpty()) {
          alike.add(new ArrayList<>(List.of(each.id())));
        } else {
          own.add(each.id());
        }
      }
      candidates.values().forEach(found::addAll);
    }
    return found;
  }

  /** Its part in every constraint; others of its slot, which may be of its class, without names. */
  private Object signature(Slot slot, Option option) {
    Set<String> slotmates = new HashSet<>();
    slot.options().forEach(each -> slotmates.add(each.id()));
    Map<List<String>, Integer> own = new HashMap<>();
    for (Part each : parts.getOrDefault(option.id(), List.of())) {
      own.merge(each.seenBy(option.id(), slotmates), 1, Integer::sum);
    }
    return List.of(
        option.least(), option.most(), option.attributes(), option.unit(), option.once(), own);
  }

  private boolean swap(String one, String other) {
    for (String option : List.of(one, other)) {
      for (Part each : parts.getOrDefault(option, List.of())) {
        Integer before = all.get(each.with("", ""));
        if (!Objects.equals(before, all.get(each.with(one, other)))) {
          return false;
        }
      }
    }
    return true;
  }

  private static Part part(Constraint each) {
    List<String> roles = new ArrayList<>();
    String form = form(each, roles);
    Source source = each.source();
    String by = source.id() + " " + source.certain() + " " + source.given();
    return new Part(each.getClass().getSimpleName() + " " + by + " " + form, List.copyOf(roles));
  }

  /** What a constraint says besides the options that it names, which gain their roles. */
  private static String form(Constraint each, List<String> roles) {
    if (each instanceof Constraint.Forbid forbid) {
      literals("of", forbid.of(), roles);
      return "";
    } else if (each instanceof Constraint.Implies implies) {
      literals("when", implies.when(), roles);
      literals("then", implies.then(), roles);
      return "";
    } else if (each instanceof Constraint.Group group) {
      literals("when", group.when(), roles);
      group.of().forEach(option -> roles.add("of|" + option));
      return group.min() + " " + group.max();
    } else if (each instanceof Constraint.Require require) {
      who(require.who(), roles);
      List<String> by = require.by() == null ? List.of() : require.by();
      by.forEach(option -> roles.add("by|" + option));
      return require.capability() + " " + require.level() + " " + (require.by() == null);
    } else if (each instanceof Constraint.Provide provide) {
      who(provide.who(), roles);
      literals("when", provide.when(), roles);
      return provide.capability() + " " + provide.level();
    } else if (each instanceof Constraint.Use use) {
      who(use.who(), roles);
      literals("when", use.when(), roles);
      return use.resource() + " " + use.amount() + " " + use.per() + " " + use.supply();
    } else if (each instanceof Constraint.Limit limit) {
      literals("when", limit.when(), roles);
      return limit.resource() + " " + limit.bound();
    }
    // A comparison names slots and attributes, which the options of a class share.
    return each.toString();
  }

  private static void who(String who, List<String> roles) {
    if (!who.isEmpty()) {
      roles.add("who|" + who);
    }
  }

  private static void literals(String role, List<Literal> literals, List<String> roles) {
    literals.forEach(each -> roles.add(role + (each.chosen() ? "|" : "-|") + each.option()));
  }
}
