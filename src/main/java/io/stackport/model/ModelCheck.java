package io.stackport.model;

import io.stackport.document.Document;
import io.stackport.problem.DidYouMean;
import io.stackport.problem.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a model says that its own names and numbers do not bear out. */
final class ModelCheck {
  private final Document document;
  private final CompatibilityModel model;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, String> options = new HashMap<>();
  private final Map<String, Slot> slots = new HashMap<>();
  private final Map<String, String> slotPointers = new HashMap<>();
  private final Set<String> used = new TreeSet<>();
  private final Set<String> bounded = new TreeSet<>();
  private final Set<String> costs = new TreeSet<>();

  ModelCheck(Document document, CompatibilityModel model) {
    this.document = document;
    this.model = model;
  }

  /** Everything that is wrong, in the order of its lines. */
  List<Problem> problems() {
    for (int s = 0; s < model.slots().size(); s++) {
      slot(model.slots().get(s), "/slots/" + s);
    }
    gather();
    for (int i = 0; i < model.constraints().size(); i++) {
      constraint(model.constraints().get(i), "/constraints/" + i);
    }
    for (int i = 0; i < model.objectives().size(); i++) {
      objective(model.objectives().get(i), "/objectives/" + i);
    }
    new SumCheck(document, model).into(problems);
    return problems.stream().sorted().distinct().toList();
  }

  private void slot(Slot slot, String pointer) {
    String first = slotPointers.putIfAbsent(slot.id(), pointer);
    if (first != null) {
      twice(pointer, "slot", slot.id(), first);
    }
    slots.putIfAbsent(slot.id(), slot);
    if (slot.min() > slot.max()) {
      problem(
          pointer,
          "slot `" + slot.id() + "`: min " + slot.min() + " is more than max " + slot.max());
    }
    for (int i = 0; i < slot.options().size(); i++) {
      Option option = slot.options().get(i);
      String at = pointer + "/options/" + i;
      String before = options.putIfAbsent(option.id(), at);
      if (before != null) {
        twice(at, "option", option.id(), before);
      }
      if (option.least() > option.most()) {
        problem(
            at + "/quantity",
            "option `"
                + option.id()
                + "`: least quantity "
                + option.least()
                + " is more than most "
                + option.most());
      }
      costs.addAll(option.unit().keySet());
      costs.addAll(option.once().keySet());
    }
  }

  private void twice(String pointer, String what, String id, String first) {
    problem(
        pointer + "/id",
        what + " `" + id + "` stands twice; first on line " + document.place(first + "/id").line());
  }

  private void gather() {
    for (Constraint each : model.constraints()) {
      if (each instanceof Constraint.Use use) {
        used.add(use.resource());
      } else if (each instanceof Constraint.Limit limit) {
        bounded.add(limit.resource());
      }
    }
    model.objectives().stream()
        .map(Objective::resource)
        .filter(resource -> !resource.isEmpty())
        .forEach(bounded::add);
  }

  private void constraint(Constraint each, String pointer) {
    if (each instanceof Constraint.Forbid forbid) {
      literals(forbid.of(), pointer + "/forbid");
    } else if (each instanceof Constraint.Implies implies) {
      literals(implies.when(), pointer + "/if");
      literals(implies.then(), pointer + "/then");
    } else if (each instanceof Constraint.Group group) {
      group(group, pointer);
    } else if (each instanceof Constraint.Require require) {
      who(require.who(), pointer + "/require/who");
      List<String> by = require.by() == null ? List.of() : require.by();
      for (int i = 0; i < by.size(); i++) {
        who(by.get(i), pointer + "/require/by/" + i);
      }
    } else if (each instanceof Constraint.Provide provide) {
      who(provide.who(), pointer + "/provide/who");
      literals(provide.when(), pointer + "/provide/when");
    } else if (each instanceof Constraint.Use use) {
      use(use, pointer + (use.supply() ? "/supply" : "/consume"));
    } else if (each instanceof Constraint.Limit limit) {
      literals(limit.when(), pointer + "/limit/when");
      if (!used.contains(limit.resource())) {
        unknown(
            pointer + "/limit/resource",
            "nothing consumes or supplies `" + limit.resource() + "`",
            limit.resource(),
            used);
      }
    } else if (each instanceof Constraint.Compare compare) {
      compare(compare, pointer + "/compare");
    }
  }

  private void group(Constraint.Group group, String pointer) {
    literals(group.when(), pointer + "/when");
    Set<String> seen = new TreeSet<>();
    for (int i = 0; i < group.of().size(); i++) {
      String option = group.of().get(i);
      option(option, pointer + "/of/" + i);
      if (!seen.add(option)) {
        problem(pointer + "/of/" + i, "option `" + option + "` stands twice in the group");
      }
    }
    if (group.min() > group.max()) {
      problem(pointer, "the group's min " + group.min() + " is more than its max " + group.max());
    }
  }

  private void use(Constraint.Use use, String pointer) {
    who(use.who(), pointer + "/who");
    literals(use.when(), pointer + "/when");
    if (!bounded.contains(use.resource())) {
      unknown(
          pointer + "/resource",
          "no limit and no objective reads `" + use.resource() + "`",
          use.resource(),
          bounded);
    }
    if (use.who().isEmpty() && !use.when().isEmpty()) {
      help(
          pointer + "/when",
          "what the whole configuration consumes or supplies has no `when`",
          "name the option as `who`, or put `when` on the limit");
    }
    if (use.amount() == null && use.supply() && !use.who().isEmpty() && !use.when().isEmpty()) {
      help(
          pointer + "/when",
          "a supply whose amount is not known has no `when`",
          "state the amount, or leave `when` out");
    }
    if (use.amount() != null && use.amount() < 0 && !use.source().certain()) {
      help(
          pointer + "/amount",
          "`amount` is `" + use.amount() + "` and not certain; below zero it must be certain",
          use.supply() ? "write it as `consume`" : "write it as `supply`");
    }
  }

  private void compare(Constraint.Compare compare, String pointer) {
    side(compare.leftSlot(), compare.leftAttribute(), pointer + "/left");
    side(compare.rightSlot(), compare.rightAttribute(), pointer + "/right");
    if (compare.leftSlot().equals(compare.rightSlot())) {
      help(
          pointer + "/right/slot",
          "slot `" + compare.rightSlot() + "` is compared with itself",
          "compare two slots, or forbid what does not fit");
    }
  }

  private void side(String id, String attribute, String pointer) {
    Slot slot = slots.get(id);
    if (slot == null) {
      unknown(pointer + "/slot", "no slot has the id `" + id + "`", id, slots.keySet());
      return;
    }
    Set<String> attributes = new TreeSet<>();
    slot.options().forEach(each -> attributes.addAll(each.attributes().keySet()));
    if (!attributes.contains(attribute)) {
      unknown(
          pointer + "/attribute",
          "no option of slot `" + id + "` has an attribute `" + attribute + "`",
          attribute,
          attributes);
    }
  }

  private void objective(Objective objective, String pointer) {
    String at = pointer + (objective.maximize() ? "/maximize" : "/minimize");
    String resource = objective.resource();
    if (resource.isEmpty()) {
      if (!costs.contains(objective.of())) {
        unknown(at, "no option has a cost `" + objective.of() + "`", objective.of(), costs);
      }
    } else if (!used.contains(resource)) {
      unknown(at, "nothing consumes or supplies `" + resource + "`", resource, used);
    }
  }

  private void literals(List<Literal> literals, String pointer) {
    for (int i = 0; i < literals.size(); i++) {
      option(literals.get(i).option(), pointer + "/" + i);
    }
  }

  private void who(String id, String pointer) {
    if (!id.isEmpty()) {
      option(id, pointer);
    }
  }

  private void option(String id, String pointer) {
    if (!options.containsKey(id)) {
      unknown(pointer, "no option has the id `" + id + "`", id, options.keySet());
    }
  }

  private void unknown(String pointer, String message, String word, Collection<String> names) {
    help(pointer, message, DidYouMean.hint(word, names));
  }

  private void help(String pointer, String message, String help) {
    problems.add(document.problem(pointer, message).withHelp(help));
  }

  private void problem(String pointer, String message) {
    help(pointer, message, "");
  }
}
