package io.stackport.cli;

import io.stackport.Desk;
import io.stackport.configure.Best;
import io.stackport.configure.BestQuestion;
import io.stackport.configure.BundleWriter;
import io.stackport.configure.Configurations;
import io.stackport.document.Source;
import io.stackport.document.YamlWriter;
import io.stackport.problem.DidYouMean;
import io.stackport.problem.Problem;
import io.stackport.problem.ProblemException;
import io.stackport.report.ConfigurationsJson;
import io.stackport.report.ConfigurationsText;
import io.stackport.solve.Progress;
import io.stackport.solve.View;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds the best configurations of a request. */
@Command(
    name = "configure",
    description = "Finds the best configurations of a request, each judged again by all rules.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:a configuration in which nothing is open",
      "20:each has open points, or nothing was found in time",
      "30:there is none; `explain` says why",
      "2:bad input",
      "1:internal error"
    })
final class ConfigureCommand implements Callable<Integer> {
  private static final int MOST = 1000;
  private static final int MOST_POINTS = 100;

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Parameters(paramLabel = "REQUEST", description = "The request file (docs/request-format.md).")
  private Path request = Path.of("request.yaml");

  @Option(names = "--on", paramLabel = "DATE", description = "Ship date instead of the file's.")
  private @Nullable LocalDate on;

  @Option(
      names = "--top",
      paramLabel = "K",
      description =
          "How many, the best first (default: 1; of a front: at most 100 points). They differ in more"
              + " than controls and pipelines.")
  private @Nullable Integer top;

  @Option(
      names = "--objective",
      paramLabel = "NAME",
      split = ",",
      description =
          "What makes one better, the weightiest first: cost, licenses, lead-time, power, us-content,"
              + " spare-capacity, offers, preference (default: the request's).")
  private List<String> objectives = List.of();

  @Option(
      names = "--pareto",
      paramLabel = "NAME",
      split = ",",
      description = "All trade-offs of two or three objectives instead of an order.")
  private List<String> pareto = List.of();

  @Option(
      names = "--view",
      paramLabel = "VIEW",
      description =
          "certain: without open points; possible: what may fit (default: certain, and possible when"
              + " there is none).")
  private @Nullable View view;

  @Option(
      names = "--write-bundle",
      paramLabel = "DIR",
      description = "Writes each configuration as a bundle file into this folder.")
  private @Nullable Path folder;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      description = "Most time for each view (default: 60).")
  private int seconds = 60;

  @Mixin private FormatOption format = new FormatOption();

  @Mixin private PostureOption law = new PostureOption();

  @Mixin private DeskOptions options = new DeskOptions();

  @Override
  public Integer call() {
    BestQuestion question = question();
    Desk desk = options.desk(spec.commandLine().getErr());
    Best best = desk.best(Source.of(request), law.posture(), on, question);
    try (Interruption ignored = Interruption.stopping(best::stop)) {
      Configurations answer = best.find();
      write(answer);
      PrintWriter out = spec.commandLine().getOut();
      out.print(format.json() ? ConfigurationsJson.of(answer) : ConfigurationsText.of(answer));
      out.flush();
      return answer.exitCode();
    }
  }

  private BestQuestion question() {
    boolean front = !pareto.isEmpty();
    if (front && !objectives.isEmpty()) {
      throw refused("--pareto", "stands for --objective; give one of them", "");
    }
    named("--objective", objectives);
    named("--pareto", pareto);
    if (front && (pareto.size() < 2 || pareto.size() > 3)) {
      throw refused("--pareto", "takes two or three objectives", "such as --pareto cost,power");
    }
    int most = top == null ? (front ? MOST_POINTS : 1) : top;
    if (most < 1 || most > MOST) {
      throw refused("--top", "is " + most + "; it takes 1 to " + MOST, "");
    }
    if (seconds < 1) {
      throw refused("--seconds", "is " + seconds + "; it takes 1 or more", "");
    }
    return new BestQuestion(
        most,
        front ? pareto : objectives,
        front,
        view,
        Duration.ofSeconds(seconds),
        progress(spec.commandLine().getErr()));
  }

  private static void named(String option, List<String> names) {
    for (String each : names) {
      if (!BestQuestion.names().contains(each)) {
        String hint = DidYouMean.hint(each, BestQuestion.names());
        String known = "objectives: " + String.join(", ", BestQuestion.names());
        throw refused(
            option, "there is no objective `" + each + "`", hint.isEmpty() ? known : hint);
      }
    }
    if (new LinkedHashSet<>(names).size() < names.size()) {
      throw refused(option, "names an objective twice", "");
    }
  }

  private static ProblemException refused(String option, String message, String help) {
    return new ProblemException(Problem.at(option, 0, message).withHelp(help));
  }

  private void write(Configurations answer) {
    Path into = folder;
    if (into == null) {
      return;
    }
    BundleWriter writer = new BundleWriter(answer.model());
    try {
      Files.createDirectories(into);
      for (int i = 0; i < answer.found().size(); i++) {
        String name = answer.found().get(i).bundle().path("bundle").asText();
        Path file = into.resolve(name + ".yaml");
        Files.writeString(
            file, YamlWriter.write(writer.movedTo(into, answer.found().get(i).bundle())));
      }
    } catch (IOException broken) {
      throw refused("--write-bundle " + into, "cannot be written: " + broken.getMessage(), "");
    }
  }

  /** Progress is for people: a pipe gets none. */
  private static Consumer<Progress> progress(PrintWriter err) {
    if (System.console() == null) {
      return step -> {};
    }
    return step -> {
      if (step.best() != null) {
        String bound = step.bound() == null ? "" : ", bound " + step.bound();
        err.println(step.goal() + ": " + step.best() + bound);
        err.flush();
      }
    };
  }
}
