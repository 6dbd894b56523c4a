package io.stackport.report;

import io.stackport.model.CompatibilityModel;
import io.stackport.model.Constraint;
import io.stackport.model.Source;
import io.stackport.solve.Configuration;
import io.stackport.solve.Conflict;
import io.stackport.solve.ModelAnswer;
import io.stackport.solve.Optimum;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was asked of a model, for a person. */
public final class ModelAnswerText {
  private final StringBuilder out = new StringBuilder();

  private ModelAnswerText() {}

  public static String of(ModelAnswer answer, CompatibilityModel model) {
    ModelAnswerText text = new ModelAnswerText();
    text.answer(answer, model);
    return text.out.toString();
  }

  private void answer(ModelAnswer answer, CompatibilityModel model) {
    String view = answer.view().name().toLowerCase(Locale.ROOT);
    switch (answer.exists()) {
      case YES -> line(answer.model() + " has a " + view + " configuration");
      case NO -> line(answer.model() + " has no " + view + " configuration");
      case UNKNOWN -> line(answer.model() + ": time ran out before it was known");
    }
    ModelAnswer.Count count = answer.count();
    if (count != null) {
      line(
          count.number() == null
              ? Words.wrapped("", "not counted: " + count.why())
              : "configurations: " + count.number());
    }
    if (answer.choices() != null) {
      choices(answer.choices());
    }
    if (answer.best() != null) {
      best(answer.best());
    } else if (answer.example() != null && count == null && answer.choices() == null) {
      line(Words.wrapped("  for example ", units(answer.example())));
    }
    if (answer.conflict() != null) {
      conflict(answer.conflict(), model);
    }
  }

  private void choices(ModelAnswer.Choices choices) {
    String by = choices.by().equals("sat") ? " (too large for a diagram; asked one by one)" : "";
    line("options" + by);
    line(Words.wrapped("  can be chosen: ", listed(choices.can())));
    line(Words.wrapped("  cannot be chosen: ", listed(choices.cannot())));
    if (!choices.unknown().isEmpty()) {
      line(Words.wrapped("  not known in time: ", listed(choices.unknown())));
    }
  }

  private static String listed(List<String> ids) {
    return ids.isEmpty() ? "none" : String.join(", ", ids);
  }

  private void best(ModelAnswer.Best best) {
    int number = 1;
    for (Optimum each : best.optima()) {
      String head = number++ + "  ";
      if (each instanceof Optimum.Proved proved) {
        found(head, "best, proved twice", best.goals(), proved.configuration());
      } else if (each instanceof Optimum.Best open) {
        String bound = "the best so far; not proved, gap " + open.gap();
        found(head, bound, best.goals(), open.configuration());
      } else if (each instanceof Optimum.Impossible) {
        line(head + (number == 2 ? "there is none, proved twice" : "there are no more"));
      } else {
        line(head + "nothing was found in time");
      }
    }
  }

  private void found(String head, String proof, List<String> goals, Configuration found) {
    List<String> values = new ArrayList<>();
    for (int i = 0; i < goals.size(); i++) {
      values.add(goals.get(i) + " " + found.objectiveValues().get(i));
    }
    line(Words.wrapped(head, String.join(", ", values) + "  (" + proof + ")"));
    line(Words.wrapped("     ", units(found.quantities())));
  }

  static String units(Map<String, Long> quantities) {
    List<String> all = new ArrayList<>();
    quantities.forEach((id, units) -> all.add(units == 1 ? id : units + " × " + id));
    return all.isEmpty() ? "nothing chosen" : String.join(", ", all);
  }

  private void conflict(Conflict conflict, CompatibilityModel model) {
    if (!(conflict instanceof Conflict.Minimal minimal)) {
      line("why is not known in time");
      return;
    }
    line("these cannot hold together:");
    sentences(minimal, model).forEach(each -> line(Words.wrapped("    ", each)));
  }

  /** What a conflict says: id and sentence, citation, way out. */
  static List<String> sentences(Conflict.Minimal minimal, CompatibilityModel model) {
    List<String> says = minimal.says(model);
    List<String> all = new ArrayList<>();
    for (int i = 0; i < says.size(); i++) {
      int index = minimal.constraints().get(i);
      if (index < 0) {
        all.add("slot " + says.get(i));
        continue;
      }
      Constraint constraint = model.constraints().get(index);
      Source source = constraint.source();
      all.add(
          source.id()
              + (source.says().equals(source.id()) ? "" : "  " + source.says())
              + (source.citation().isEmpty() ? "" : "  [" + source.citation() + "]")
              + (source.remedy().isEmpty() ? "" : " Maybe " + source.remedy()));
    }
    return all;
  }

  private void line(String text) {
    out.append(text.stripTrailing()).append('\n');
  }
}
