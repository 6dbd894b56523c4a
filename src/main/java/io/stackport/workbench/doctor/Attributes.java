package io.stackport.workbench.doctor;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The attributes that a formula reads. */
final class Attributes {
  private Attributes() {}

  static Set<Value.At> of(Formula formula) {
    Set<Value.At> all = new LinkedHashSet<>();
    add(formula, all);
    return all;
  }

  private static void add(Formula formula, Set<Value.At> all) {
    if (formula instanceof Formula.One one) {
      of(one.atom()).forEach(value -> add(value, all));
    } else if (formula instanceof Formula.All every) {
      every.parts().forEach(part -> add(part, all));
    } else {
      ((Formula.Any) formula).parts().forEach(part -> add(part, all));
    }
  }

  private static void add(Value value, Set<Value.At> all) {
    if (value instanceof Value.At at) {
      all.add(at);
    }
  }

  private static List<Value> of(Atom atom) {
    if (atom instanceof Atom.Order order) {
      return List.of(order.left(), order.right());
    } else if (atom instanceof Atom.Among among) {
      return List.of(among.value());
    } else if (atom instanceof Atom.Has has) {
      return List.of(has.set(), has.member());
    }
    return List.of(((Atom.Named) atom).groups());
  }
}
