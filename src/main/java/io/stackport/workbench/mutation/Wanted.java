package io.stackport.workbench.mutation;

import java.util.List;

/** The scenario that would kill a survivor, in words for the person who writes it. */
final class Wanted {
  private Wanted() {}

  static String of(Mutant mutant, List<String> changed) {
    String id = mutant.rule().authority().id();
    if (!changed.isEmpty()) {
      return "state the outcome of " + id + " in " + changed.get(0);
    }
    return switch (mutant.bend()) {
      case STATUS, OUTCOME -> "a scenario that raises " + id + " and states its outcome";
      case DATE ->
          "a scenario on the day on which `"
              + mutant.was()
              + "` and `"
              + mutant.is()
              + "` differ, all conditions of "
              + id
              + " met";
      default ->
          "a scenario in which `"
              + mutant.was()
              + "` and `"
              + (mutant.is().isEmpty() ? "true" : mutant.is())
              + "` differ, all other conditions of "
              + id
              + " met";
    };
  }
}
