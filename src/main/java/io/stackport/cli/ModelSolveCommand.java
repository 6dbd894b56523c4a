package io.stackport.cli;

import io.stackport.model.CompatibilityModel;
import io.stackport.model.Constraint;
import io.stackport.model.ModelFile;
import io.stackport.model.Objective;
import io.stackport.model.Slot;
import io.stackport.problem.DidYouMean;
import io.stackport.problem.Problem;
import io.stackport.problem.ProblemException;
import io.stackport.report.ModelAnswerJson;
import io.stackport.report.ModelAnswerText;
import io.stackport.solve.ModelAnswer;
import io.stackport.solve.ModelQuestion;
import io.stackport.solve.View;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Solves a model of any trade. */
@Command(
    name = "solve",
    description = "Says whether a model has configurations, how many, which options, the best.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:a configuration exists",
      "30:none exists",
      "20:time ran out before it was known",
      "2:bad input",
      "1:internal error"
    })
final class ModelSolveCommand implements Callable<Integer> {
  private static final String OWN = "";

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Parameters(paramLabel = "FILE", description = "The model file (docs/model-format.md).")
  private Path file = Path.of("model.json");

  @Option(names = "--count", description = "How many configurations there are, exactly.")
  private boolean count;

  @Option(names = "--domains", description = "Which options stand in some configuration.")
  private boolean domains;

  @Option(
      names = "--optimize",
      arity = "0..1",
      split = ",",
      fallbackValue = OWN,
      paramLabel = "GOAL",
      description =
          "The best by the model's objectives, or by these: a cost or resource:NAME; max:NAME for"
              + " much of it.")
  private @Nullable List<String> goals;

  @Option(names = "--top", paramLabel = "K", description = "The K best (default: 1).")
  private @Nullable Integer top;

  @Option(names = "--explain", description = "Why there is no configuration.")
  private boolean explain;

  @Option(
      names = "--view",
      paramLabel = "VIEW",
      description = "possible (default), or certain: what is not known counts against.")
  private View view = View.POSSIBLE;

  @Option(
      names = "--limit",
      paramLabel = "SECONDS",
      description = "Time for each of the best (default: 60).")
  private int seconds = 60;

  @Mixin private FormatOption format = new FormatOption();

  @Override
  public Integer call() {
    if (top != null && top < 1) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--top is " + top + "; the least is 1");
    }
    if (seconds < 1) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--limit is " + seconds + "; the least is 1");
    }
    CompatibilityModel model = ModelFile.read(file);
    ModelQuestion question =
        new ModelQuestion(
            view,
            count,
            domains,
            goals == null && top == null ? null : objectives(model),
            top == null ? 1 : top,
            explain,
            Duration.ofSeconds(seconds));
    ModelAnswer answer = question.of(model);
    PrintWriter out = spec.commandLine().getOut();
    out.print(
        format.json() ? ModelAnswerJson.of(answer, model) : ModelAnswerText.of(answer, model));
    out.flush();
    return switch (answer.exists()) {
      case YES -> 0;
      case NO -> 30;
      case UNKNOWN -> 20;
    };
  }

  private List<Objective> objectives(CompatibilityModel model) {
    if (goals == null || goals.isEmpty() || goals.equals(List.of(OWN))) {
      if (model.objectives().isEmpty()) {
        throw new ProblemException(
            Problem.at(file.toString(), 0, "the model has no objectives")
                .withHelp("name a goal: --optimize NAME"));
      }
      return model.objectives();
    }
    SortedSet<String> names = names(model);
    List<Objective> all = new ArrayList<>();
    for (String goal : goals) {
      boolean much = goal.startsWith("max:");
      String name = much ? goal.substring("max:".length()) : goal;
      if (!names.contains(name)) {
        throw new ProblemException(
            Problem.at("--optimize", 0, "the model has no cost and no resource `" + name + "`")
                .withHelp(DidYouMean.hint(name, names)));
      }
      boolean own =
          model.objectives().stream().anyMatch(each -> each.of().equals(name) && each.maximize());
      all.add(new Objective(name, much || own));
    }
    return all;
  }

  private static SortedSet<String> names(CompatibilityModel model) {
    SortedSet<String> names = new TreeSet<>();
    for (Slot slot : model.slots()) {
      slot.options().forEach(each -> names.addAll(each.unit().keySet()));
      slot.options().forEach(each -> names.addAll(each.once().keySet()));
    }
    for (Constraint each : model.constraints()) {
      if (each instanceof Constraint.Use use) {
        names.add("resource:" + use.resource());
      }
    }
    return names;
  }
}
