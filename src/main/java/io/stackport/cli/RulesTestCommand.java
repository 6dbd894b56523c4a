package io.stackport.cli;

import io.stackport.Desk;
import io.stackport.problem.Problem;
import io.stackport.problem.ProblemException;
import io.stackport.report.TrialsJUnit;
import io.stackport.report.TrialsJson;
import io.stackport.report.TrialsText;
import io.stackport.rule.RuleBook;
import io.stackport.rule.language.RuleSource;
import io.stackport.workbench.Keeping;
import io.stackport.workbench.Scenario;
import io.stackport.workbench.ScenarioFiles;
import io.stackport.workbench.ScenarioReader;
import io.stackport.workbench.ScenarioRunner;
import io.stackport.workbench.Trial;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs the scenarios beside the rules. */
@Command(
    name = "test",
    description = "Runs the scenarios beside the rules and shows each that does not hold, and why.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every scenario holds",
      "3:a scenario does not hold",
      "4:none fails, and some are not confirmed",
      "2:bad input",
      "1:internal error"
    })
final class RulesTestCommand implements Callable<Integer> {
  private static final int FAILS = 3;
  private static final int UNCONFIRMED = 4;

  /** Engines that can judge. */
  enum EngineName {
    INTERPRETER,
    DROOLS
  }

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Parameters(
      arity = "0..*",
      paramLabel = "PATH",
      description =
          "Scenario files (.yaml, .csv, .xlsx) or folders, from here or from the rules folder"
              + " (default: all beside the rules).")
  private List<Path> paths = List.of();

  @Option(names = "--only", paramLabel = "ID", description = "Scenarios of this rule alone.")
  private @Nullable String only;

  @Option(
      names = "--engine",
      paramLabel = "NAME",
      description = "interpreter (default, nothing is compiled) or drools.")
  private EngineName engine = EngineName.INTERPRETER;

  @Option(
      names = "--keep",
      description =
          "Write today's answers into the files where they differ from what is expected, each"
              + " marked as not confirmed.")
  private boolean keep;

  @Option(names = "--junit", paramLabel = "FILE", description = "Write JUnit XML there as well.")
  private @Nullable Path junit;

  @Mixin private FormatOption format = new FormatOption();

  @Mixin private DeskOptions options = new DeskOptions();

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    Desk desk = options.desk(err);
    CompletableFuture<?> catalog = CompletableFuture.runAsync(desk::catalog);
    CompletableFuture<List<RuleSource>> reading = CompletableFuture.supplyAsync(desk::rules);
    List<Path> files = ScenarioFiles.files(options.rulesFolder(), paths);
    List<Scenario> scenarios = scenarios(files);
    List<RuleSource> rules = Waiting.done(reading);
    Waiting.done(catalog);
    if (only != null) {
      scenarios =
          ScenarioFiles.of(
              only, scenarios, rules.stream().map(rule -> rule.authority().id()).toList());
    }
    List<Trial> trials = runner(desk, rules).run(scenarios, progress(err, scenarios.size()));
    if (junit != null) {
      write(junit, TrialsJUnit.of(trials));
    }
    PrintWriter out = spec.commandLine().getOut();
    out.print(format.json() ? TrialsJson.of(trials) : TrialsText.of(trials));
    out.flush();
    if (keep) {
      keep(files, trials, err);
    }
    return exit(trials);
  }

  private List<Scenario> scenarios(List<Path> files) {
    ScenarioReader reader = new ScenarioReader();
    Path rules = options.rulesFolder();
    return files.parallelStream().flatMap(file -> reader.read(rules, file).stream()).toList();
  }

  private ScenarioRunner runner(Desk desk, List<RuleSource> rules) {
    if (engine == EngineName.INTERPRETER) {
      return ScenarioRunner.interpreting(desk.catalog(), rules);
    }
    RuleBook book = desk.book();
    return ScenarioRunner.on(book::judge, desk.catalog(), rules);
  }

  private static void keep(List<Path> files, List<Trial> trials, PrintWriter err) {
    for (Path file : files) {
      List<Trial> here =
          trials.stream().filter(each -> each.scenario().file().equals(file.toString())).toList();
      int kept = Keeping.keep(file, here);
      if (kept > 0) {
        err.println(
            file
                + ": today's answers of "
                + kept
                + " scenarios are kept; read them, then take"
                + " `confirmed: false` away");
      }
    }
  }

  private static int exit(List<Trial> trials) {
    if (trials.stream().anyMatch(each -> each.state() == Trial.State.FAILS)) {
      return FAILS;
    }
    return trials.stream().anyMatch(each -> each.state() == Trial.State.UNCONFIRMED)
        ? UNCONFIRMED
        : 0;
  }

  static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException refused) {
      throw new ProblemException(
          Problem.at(file.toString(), 0, "cannot be written: " + refused.getMessage())
              .withHelp("name a file in a folder that is there"));
    }
  }

  /** Progress is for people: a pipe gets none. */
  static IntConsumer progress(PrintWriter err, int all) {
    if (System.console() == null) {
      return done -> {};
    }
    return done -> {
      if (done % 1000 == 0) {
        err.println("ran " + done + " of " + all + " scenarios ...");
        err.flush();
      }
    };
  }
}
