package io.stackport.cli;

import io.stackport.Desk;
import io.stackport.report.TrialsText;
import io.stackport.rule.language.RuleSource;
import io.stackport.workbench.Scenario;
import io.stackport.workbench.ScenarioReader;
import io.stackport.workbench.ScenarioRunner;
import io.stackport.workbench.Trial;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs the scenarios beside the rules. */
@Command(
    name = "test",
    description = "Runs the scenarios beside the rules and shows each that does not hold, and why.")
final class RulesTestCommand implements Callable<Integer> {
  /** Engines that can judge. */
  enum EngineName {
    INTERPRETER,
    DROOLS
  }

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Parameters(arity = "0..*", paramLabel = "PATH", description = "Files.")
  private List<Path> paths = List.of();

  @Option(names = "--engine", description = "interpreter (default) or drools.")
  private EngineName engine = EngineName.INTERPRETER;

  @Mixin private DeskOptions options = new DeskOptions();

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    Desk desk = options.desk(err);
    long t0 = System.nanoTime();
    List<RuleSource> rules = desk.rules();
    long t1 = System.nanoTime();
    desk.catalog();
    long t2 = System.nanoTime();
    ScenarioReader reader = new ScenarioReader();
    List<Scenario> all = new ArrayList<>();
    ScenarioReader.files(Path.of("rules"))
        .forEach(f -> all.addAll(reader.read(Path.of("rules"), f)));
    long t3 = System.nanoTime();
    List<Trial> trials = ScenarioRunner.interpreting(desk.catalog(), rules).run(all, done -> {});
    long t4 = System.nanoTime();
    err.println(
        "rules "
            + (t1 - t0) / 1e9
            + " catalog "
            + (t2 - t1) / 1e9
            + " read "
            + (t3 - t2) / 1e9
            + " run "
            + (t4 - t3) / 1e9);
    PrintWriter out = spec.commandLine().getOut();
    out.print(TrialsText.of(trials));
    out.flush();
    return 0;
  }
}
