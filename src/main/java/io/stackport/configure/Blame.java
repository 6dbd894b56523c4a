package io.stackport.configure;

import io.stackport.determination.Units;
import io.stackport.model.CompatibilityModel;
import io.stackport.model.Constraint;
import io.stackport.model.Literal;
import io.stackport.solve.LeastUse;
import io.stackport.solve.View;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Puts a conflict into statements for a person, limits with their sums. */
final class Blame {
  private static final String IN_HALL = "@hall";

  private final CompatibilityModel model;

  Blame(CompatibilityModel model) {
    this.model = model;
  }

  /**
   * What a minimal conflict says. A limit in it is missed by at least what its sums show, whatever
   * is chosen, as long as the rest of the conflict holds.
   *
   * @param indices of constraints, {@code -1 - slot} for bounds of a slot
   * @param assumed literals that hold in any case
   */
  List<Statement> of(View view, List<Integer> indices, List<Literal> assumed) {
    Map<String, String> sums = new LinkedHashMap<>();
    for (int each : indices) {
      if (each >= 0 && model.constraints().get(each) instanceof Constraint.Limit limit) {
        String figures = figures(view, indices, each, assumed);
        if (figures != null) {
          sums.putIfAbsent(limit.source().id(), figures);
        }
      }
    }
    return of(indices).stream()
        .map(each -> sums.containsKey(each.id()) ? each.with(sums.get(each.id())) : each)
        .toList();
  }

  /**
   * What indices mean, without the parts that only say again what a statement of the buyer does.
   */
  List<Statement> of(List<Integer> indices) {
    Set<Statement> all = new LinkedHashSet<>();
    Set<String> yours = new TreeSet<>();
    for (int index : indices) {
      Statement each = Statement.of(model, index);
      all.add(each);
      if (each.kind() == Statement.Kind.YOURS) {
        yours.add(each.id());
      }
    }
    return all.stream()
        .filter(
            each ->
                each.kind() != Statement.Kind.RULE
                    || !each.citation().isEmpty()
                    || !yours.contains(each.id()))
        .toList();
  }

  private @Nullable String figures(
      View view, List<Integer> indices, int limit, List<Literal> assumed) {
    List<Integer> others = new ArrayList<>(indices);
    others.remove(Integer.valueOf(limit));
    LeastUse.Balance least = LeastUse.of(model, view, others, limit, assumed);
    if (least == null) {
      return null;
    }
    String resource =
        least.resource().endsWith(IN_HALL)
            ? least.resource().substring(0, least.resource().length() - IN_HALL.length())
            : least.resource();
    StringBuilder text = new StringBuilder("at best it needs ");
    text.append(Units.show(resource, least.used()));
    if (least.supplied() != 0 || least.bound() == 0) {
      text.append(" and has ").append(Units.show(resource, least.supplied()));
    }
    if (least.bound() != 0) {
      text.append(", limit ").append(Units.show(resource, least.bound()));
    }
    if (!least.unknown().isEmpty()) {
      text.append(", and the amount of ")
          .append(String.join(", ", least.unknown()))
          .append(" is not known");
    }
    return text.toString();
  }
}
