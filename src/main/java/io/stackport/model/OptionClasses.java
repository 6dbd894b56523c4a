package io.stackport.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Options that nothing in a model tells apart: of one slot, alike in range, attributes and costs,
 * and swapping two of them leaves the same constraints. Options with the same part in every
 * constraint are candidates; each is then swapped with the first of its class, and is one of its
 * own when that changes anything.
 */
public final class OptionClasses {
  private static final long SELF = 1;
  private static final long SLOTMATE = 2;

  private final Map<String, Long> marks = new HashMap<>();
  private final Map<String, List<Naming>> namings = new HashMap<>();
  private final Map<Long, Integer> all = new HashMap<>();

  /**
   * A constraint without its sentence: its form, and the options that it names by role. Two are the
   * same when their marks are: sums of 64-bit marks of what they hold, in whatever order.
   */
  private record Part(long mark, List<Role> roles) {}

  /** What an option is in a constraint: one of {@code of}, of {@code when}, and so on. */
  private record Role(long name, String option, long ofOption) {
    long mark() {
      return mark(ofOption);
    }

    long mark(long as) {
      return mixed(31 * name + as);
    }
  }

  /** A constraint that names an option, in one role or in several. */
  private record Naming(Part part, List<Role> roles, long amongSlotmates) {}

  private OptionClasses(CompatibilityModel model) {
    Map<String, Slot> slots = new HashMap<>();
    model.slots().forEach(slot -> slot.options().forEach(each -> slots.put(each.id(), slot)));
    for (Constraint each : model.constraints()) {
      Part part = part(each);
      all.merge(part.mark(), 1, Integer::sum);
      Map<Slot, Long> amongSlotmates = new HashMap<>();
      Map<String, List<Role>> byOption = new HashMap<>();
      for (Role role : part.roles()) {
        byOption.computeIfAbsent(role.option(), fresh -> new ArrayList<>()).add(role);
        Slot slot = slots.get(role.option());
        if (slot != null) {
          long change = role.mark(SLOTMATE) - role.mark();
          amongSlotmates.merge(slot, part.mark() + change, (old, more) -> old + change);
        }
      }
      byOption.forEach(
          (option, roles) ->
              namings
                  .computeIfAbsent(option, fresh -> new ArrayList<>())
                  .add(
                      new Naming(part, roles, amongSlotmates.getOrDefault(slots.get(option), 0L))));
    }
  }

  private long mark(String text) {
    return marks.computeIfAbsent(
        text,
        fresh -> {
          long mark = 0xcbf29ce484222325L;
          for (int i = 0; i < fresh.length(); i++) {
            mark = (mark ^ fresh.charAt(i)) * 0x100000001b3L;
          }
          return mixed(mark);
        });
  }

  private static long mixed(long bits) {
    long mark = (bits ^ bits >>> 33) * 0xff51afd7ed558ccdL;
    mark = (mark ^ mark >>> 33) * 0xc4ceb9fe1a85ec53L;
    return mark ^ mark >>> 33;
  }

  /** The classes of a model, in the order of their first options; each option is in one. */
  public static List<List<String>> of(CompatibilityModel model) {
    OptionClasses classes = new OptionClasses(model);
    List<List<String>> found = new ArrayList<>();
    for (Slot slot : model.slots()) {
      Map<Object, List<List<String>>> candidates = new LinkedHashMap<>();
      for (Option each : slot.options()) {
        List<List<String>> alike =
            candidates.computeIfAbsent(classes.signature(each), fresh -> new ArrayList<>());
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
  private Object signature(Option option) {
    Map<Long, Integer> own = new HashMap<>();
    for (Naming each : namings.getOrDefault(option.id(), List.of())) {
      long seen = each.amongSlotmates();
      for (Role role : each.roles()) {
        seen += role.mark(SELF) - role.mark(SLOTMATE);
      }
      own.merge(seen, 1, Integer::sum);
    }
    return List.of(
        option.least(), option.most(), option.attributes(), option.unit(), option.once(), own);
  }

  private boolean swap(String one, String other) {
    Map<Part, Long> changed = new IdentityHashMap<>();
    for (Naming each : namings.getOrDefault(one, List.of())) {
      change(each, mark(other), changed);
    }
    for (Naming each : namings.getOrDefault(other, List.of())) {
      change(each, mark(one), changed);
    }
    return changed.entrySet().stream()
        .allMatch(each -> Objects.equals(all.get(each.getKey().mark()), all.get(each.getValue())));
  }

  private static void change(Naming naming, long to, Map<Part, Long> changed) {
    long change = 0;
    for (Role role : naming.roles()) {
      change += role.mark(to) - role.mark();
    }
    long by = change;
    changed.merge(naming.part(), naming.part().mark() + by, (old, more) -> old + by);
  }

  private Part part(Constraint each) {
    List<Role> roles = new ArrayList<>();
    String form = form(each, roles);
    Source source = each.source();
    String by = source.id() + " " + source.certain() + " " + source.given();
    long mark = mark(each.getClass().getSimpleName() + " " + by + " " + form);
    for (Role role : roles) {
      mark += role.mark();
    }
    return new Part(mark, List.copyOf(roles));
  }

  /** What a constraint says besides the options that it names, which gain their roles. */
  private String form(Constraint each, List<Role> roles) {
    if (each instanceof Constraint.Forbid forbid) {
      literals("of", forbid.of(), roles);
      return "";
    } else if (each instanceof Constraint.Implies implies) {
      literals("when", implies.when(), roles);
      literals("then", implies.then(), roles);
      return "";
    } else if (each instanceof Constraint.Group group) {
      literals("when", group.when(), roles);
      group.of().forEach(option -> roles.add(role("of", option)));
      return group.min() + " " + group.max();
    } else if (each instanceof Constraint.Require require) {
      who(require.who(), roles);
      List<String> by = require.by() == null ? List.of() : require.by();
      by.forEach(option -> roles.add(role("by", option)));
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

  private Role role(String name, String option) {
    return new Role(mark(name), option, mark(option));
  }

  private void who(String who, List<Role> roles) {
    if (!who.isEmpty()) {
      roles.add(role("who", who));
    }
  }

  private void literals(String role, List<Literal> literals, List<Role> roles) {
    literals.forEach(each -> roles.add(role(role + (each.chosen() ? "" : "-"), each.option())));
  }
}
