package io.stackport.workbench.doctor;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether atoms can hold together. Equalities join attributes (and the attributes of facts
 * whose keys are equal); what is left is decided by finite sets, intervals of numbers, members of
 * sets, and the places of the tables of law, each exactly.
 */
final class Theory {
  private final Setting setting;
  private final List<Atom> atoms;
  private final Sameness same = new Sameness();
  private Map<Value.At, Domain> domains = new LinkedHashMap<>();
  private boolean contradicted;

  private Theory(Setting setting, List<Atom> atoms) {
    this.setting = setting;
    this.atoms = atoms;
  }

  /** A case in which all hold; null when there is none. */
  static @Nullable Example solve(Setting setting, List<Atom> atoms) {
    return new Theory(setting, atoms).solve();
  }

  private @Nullable Example solve() {
    for (Atom atom : atoms) {
      register(atom);
    }
    do {
      domains = new LinkedHashMap<>();
      same.all().forEach(this::admit);
      atoms.forEach(this::restrict);
      if (contradicted || domains.values().stream().anyMatch(Domain::isEmpty)) {
        return null;
      }
    } while (new Keys(setting.nouns(), same).join(at -> domain(at).single()));
    if (new Keys(setting.nouns(), same).twoInOne()) {
      return null;
    }
    chips();
    origins();
    new DerivedValues(setting.nouns(), same).narrow(this::domain);
    if (!new ControlRows(setting).narrow(this::domain) || !new LawRows(setting).fit(this::domain)) {
      return null;
    }
    if (!members() || domains.values().stream().anyMatch(Domain::isEmpty)) {
      return null;
    }
    Numbers numbers = new Numbers(setting, same, this::domain);
    Map<Value.At, BigDecimal> amounts = numbers.solve(atoms);
    return amounts == null ? null : places(amounts);
  }

  /** A classification of a chip is one of those that rules conclude. */
  private void chips() {
    Set<Object> classes = setting.chipClasses();
    for (int i = 0; classes != null && i < setting.nouns().size(); i++) {
      if (setting.nouns().get(i).type().getSimpleName().equals("Classified")
          && "chip".equals(domain(new Value.At(i, "of")).single())) {
        domain(new Value.At(i, "eccn")).allow(classes);
      }
    }
  }

  /** Where a thing was made is asked of items alone. */
  private void origins() {
    List<Value.At> offers = new ArrayList<>();
    for (int i = 0; i < setting.nouns().size(); i++) {
      if (setting.nouns().get(i).type().getSimpleName().equals("Origin")) {
        offers.add(same.of(new Value.At(i, "offer")));
      }
    }
    for (int i = 0; i < setting.nouns().size(); i++) {
      if (setting.nouns().get(i).type().getSimpleName().equals("Line")
          && offers.contains(same.of(new Value.At(i, "offer")))) {
        domain(new Value.At(i, "nature")).allow(Set.of("item"));
      }
    }
  }

  private void register(Atom atom) {
    if (atom instanceof Atom.Order order) {
      add(order.left());
      add(order.right());
      if (order.operator().equals("==")
          && order.left() instanceof Value.At left
          && order.right() instanceof Value.At right) {
        same.join(left, right);
      }
    } else if (atom instanceof Atom.Among among) {
      add(among.value());
    } else if (atom instanceof Atom.Has has) {
      add(has.set());
      add(has.member());
    } else if (atom instanceof Atom.Named named) {
      add(named.groups());
      Value.At code = PlaceNames.code(setting.nouns(), named.groups());
      if (code != null) {
        add(code);
      }
    }
  }

  private void add(Value value) {
    if (value instanceof Value.At at) {
      same.add(at);
    }
  }

  private Domain domain(Value.At at) {
    return domains.computeIfAbsent(same.of(at), k -> new Domain());
  }

  private void admit(Value.At at) {
    Set<Object> values =
        setting.world().admitted(setting.nouns().get(at.pattern()), at.attribute());
    if (values != null && !isSet(at)) {
      domain(at).allow(values);
    }
  }

  private boolean isSet(Value.At at) {
    var attribute = setting.attribute(at);
    return attribute != null && java.util.Collection.class.isAssignableFrom(attribute.type());
  }

  private void restrict(Atom atom) {
    if (atom instanceof Atom.Among among) {
      if (among.negated()) {
        among.options().forEach(domain(among.value())::bar);
      } else {
        domain(among.value()).allow(among.options());
      }
    } else if (atom instanceof Atom.Order order) {
      if (order.left() instanceof Value.Is left && order.right() instanceof Value.Is right) {
        contradicted |= left.equals(right) != order.operator().equals("==");
      } else if (order.left() instanceof Value.At at
          && order.right() instanceof Value.Is is
          && !setting.isNumber(at)) {
        if (order.operator().equals("==")) {
          domain(at).allow(Set.of(is.constant()));
        } else if (order.operator().equals("!=")) {
          domain(at).bar(is.constant());
        }
      } else if (order.operator().equals("!=")
          && order.left() instanceof Value.At left
          && order.right() instanceof Value.At right) {
        contradicted |= same.of(left).equals(same.of(right));
      }
    }
  }

  /** Members of sets: what one set holds and does not hold. False on a contradiction. */
  private boolean members() {
    Map<Value.At, Set<Value>> in = new HashMap<>();
    Map<Value.At, Set<Value>> out = new HashMap<>();
    for (Atom atom : atoms) {
      if (atom instanceof Atom.Has has) {
        Value member = has.member() instanceof Value.At at ? constant(same.of(at)) : has.member();
        (has.negated() ? out : in)
            .computeIfAbsent(same.of(has.set()), k -> new LinkedHashSet<>())
            .add(member);
      }
    }
    for (Map.Entry<Value.At, Set<Value>> set : in.entrySet()) {
      Set<Object> admitted =
          setting
              .world()
              .admitted(setting.nouns().get(set.getKey().pattern()), set.getKey().attribute());
      for (Value member : set.getValue()) {
        Set<Value> absent = out.getOrDefault(set.getKey(), Set.of());
        boolean stranger =
            admitted != null && member instanceof Value.Is is && !admitted.contains(is.constant());
        if (absent.contains(member) || stranger) {
          return false;
        }
        if (member instanceof Value.At at && !setting.isNumber(at)) {
          absent.stream()
              .filter(Value.Is.class::isInstance)
              .forEach(each -> domain(at).bar(((Value.Is) each).constant()));
          if (admitted != null) {
            domain(at).allow(admitted);
          }
        }
      }
    }
    out.forEach(
        (set, absent) ->
            absent.stream()
                .filter(Value.At.class::isInstance)
                .filter(at -> !setting.isNumber((Value.At) at))
                .forEach(
                    at ->
                        in.getOrDefault(set, Set.of()).stream()
                            .filter(Value.Is.class::isInstance)
                            .forEach(is -> domain((Value.At) at).bar(((Value.Is) is).constant()))));
    return true;
  }

  /** An attribute of which only one value is left is that value. */
  private Value constant(Value.At at) {
    Object single = setting.isNumber(at) ? null : domain(at).single();
    return single == null ? at : new Value.Is(single);
  }

  private @Nullable Example places(Map<Value.At, BigDecimal> amounts) {
    PlaceNames names = new PlaceNames(setting, same, atoms);
    if (names.contradicted()) {
      return null;
    }
    for (int stretch : names.stretches()) {
      Map<Value.At, Set<Object>> codes = names.codes(stretch, this::domain);
      if (codes != null) {
        Map<Value.At, Set<Object>> finite =
            new TreeMap<>(java.util.Comparator.comparing(Value.At::toString));
        domains.forEach(
            (at, domain) -> {
              Set<Object> values = domain.values();
              if (values != null) {
                finite.put(at, values);
              }
            });
        finite.putAll(codes);
        Map<Value.At, Object> chosen = new Choice(same, setting, atoms).of(finite);
        if (chosen != null) {
          return example(chosen, amounts, names, stretch);
        }
      }
    }
    return null;
  }

  private Example example(
      Map<Value.At, Object> chosen,
      Map<Value.At, BigDecimal> amounts,
      PlaceNames names,
      int stretch) {
    Map<Value.At, Object> values = new LinkedHashMap<>();
    for (Value.At at : same.all()) {
      Value.At root = same.of(at);
      if (amounts.containsKey(root)) {
        values.put(at, amounts.get(root).stripTrailingZeros().toPlainString());
      } else if (chosen.containsKey(root)) {
        values.put(at, chosen.get(root));
      } else if (domains.containsKey(root)) {
        Object some = domains.get(root).some();
        if (!some.equals("anything")) {
          values.put(at, some);
        }
      }
    }
    List<String> sets = new ArrayList<>();
    for (Atom atom : atoms) {
      if (atom instanceof Atom.Has has && !has.negated() && has.member() instanceof Value.Is is) {
        values.merge(has.set(), is.constant(), (a, b) -> a.equals(b) ? a : a + " and " + b);
        sets.add(has.set().attribute());
      }
    }
    return new Example(values, names.matters() ? names.day(stretch) : null);
  }
}
