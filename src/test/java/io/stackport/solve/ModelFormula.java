package io.stackport.solve;

import io.stackport.model.CompatibilityModel;
import io.stackport.model.Constraint;
import io.stackport.model.Literal;
import io.stackport.model.Option;
import io.stackport.model.Slot;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.logicng.formulas.Formula;
import org.logicng.formulas.FormulaFactory;
import org.logicng.formulas.Variable;
import org.logicng.knowledgecompilation.bdds.BDDFactory;
import org.logicng.knowledgecompilation.bdds.jbuddy.BDDKernel;

/** A model without limits as one formula over its options, written from the model's own words. */
final class ModelFormula {
  private static final int NODES = 2_000;

  private final FormulaFactory f = new FormulaFactory();
  private final CompatibilityModel model;
  private final View view;
  private final List<Variable> variables = new ArrayList<>();

  ModelFormula(CompatibilityModel model, View view) {
    this.model = model;
    this.view = view;
    model
        .slots()
        .forEach(slot -> slot.options().forEach(each -> variables.add(f.variable(each.id()))));
  }

  /** The model without its limits, so that a set of options is a configuration or is not. */
  static CompatibilityModel withoutLimits(CompatibilityModel model) {
    return new CompatibilityModel(
        model.name(),
        model.slots(),
        model.constraints().stream().filter(each -> !(each instanceof Constraint.Limit)).toList(),
        model.objectives());
  }

  /** How many sets of options keep everything, counted by a binary decision diagram. */
  BigInteger count() {
    return BDDFactory.build(formula(), new BDDKernel(f, variables, NODES, NODES)).modelCount();
  }

  private Formula formula() {
    List<Formula> all = new ArrayList<>();
    for (Slot each : model.slots()) {
      List<String> ids = each.options().stream().map(Option::id).toList();
      all.add(between(ids, 0, each.min(), each.max()));
    }
    for (Constraint each : model.constraints()) {
      if (each.source().certain() || view == View.CERTAIN) {
        all.add(formula(each));
      }
    }
    return f.and(all);
  }

  private Formula formula(Constraint each) {
    if (each instanceof Constraint.Forbid forbid) {
      return f.not(all(forbid.of()));
    } else if (each instanceof Constraint.Implies implies) {
      return f.implication(
          all(implies.when()), f.or(implies.then().stream().map(this::literal).toList()));
    } else if (each instanceof Constraint.Group group) {
      return f.implication(all(group.when()), between(group.of(), 0, group.min(), group.max()));
    } else if (each instanceof Constraint.Require require) {
      return f.implication(there(require.who()), served(require));
    } else if (each instanceof Constraint.Compare compare) {
      return compared(compare);
    }
    return f.verum();
  }

  /** From the option at an index on, so many are chosen. */
  private Formula between(List<String> ids, int from, int min, int max) {
    if (max < 0 || min > ids.size() - from) {
      return f.falsum();
    } else if (from == ids.size()) {
      return f.verum();
    }
    Formula first = f.variable(ids.get(from));
    return f.or(
        f.and(first, between(ids, from + 1, min - 1, max - 1)),
        f.and(f.not(first), between(ids, from + 1, min, max)));
  }

  private Formula served(Constraint.Require require) {
    List<Formula> servers = new ArrayList<>();
    for (Constraint each : model.constraints()) {
      if (each instanceof Constraint.Provide provide
          && provide.capability().equals(require.capability())
          && (require.by() == null || require.by().contains(provide.who()))) {
        Long has = provide.level();
        Long wants = require.level();
        boolean serves = view == View.POSSIBLE;
        if (has != null && wants != null) {
          serves = has >= wants && (provide.source().certain() || view == View.POSSIBLE);
        }
        if (serves) {
          servers.add(f.and(there(provide.who()), all(provide.when())));
        }
      }
    }
    return f.or(servers);
  }

  private Formula compared(Constraint.Compare compare) {
    List<Formula> kept = new ArrayList<>();
    for (Option left : slot(compare.leftSlot()).options()) {
      for (Option right : slot(compare.rightSlot()).options()) {
        Long a = left.attributes().get(compare.leftAttribute());
        Long b = right.attributes().get(compare.rightAttribute());
        if (a != null && b != null && !holds(a, compare.op(), b + compare.plus())) {
          kept.add(f.not(f.and(f.variable(left.id()), f.variable(right.id()))));
        }
      }
    }
    return f.and(kept);
  }

  private static boolean holds(long a, String op, long b) {
    return switch (op) {
      case "<" -> a < b;
      case "<=" -> a <= b;
      case "=" -> a == b;
      case "!=" -> a != b;
      case ">=" -> a >= b;
      default -> a > b;
    };
  }

  private Slot slot(String id) {
    return model.slots().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
  }

  private Formula there(String who) {
    return who.isEmpty() ? f.verum() : f.variable(who);
  }

  private Formula all(List<Literal> literals) {
    return f.and(literals.stream().map(this::literal).toList());
  }

  private Formula literal(Literal each) {
    return f.literal(each.option(), each.chosen());
  }
}
