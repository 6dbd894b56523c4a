package io.stackport.cli;

import io.stackport.problem.Problem;
import io.stackport.problem.ProblemException;
import io.stackport.workbench.ScenarioFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Turns a scenario file into another form. */
@Command(
    name = "grid",
    description = "Turns a file of scenarios into YAML, CSV or Excel, by the end of its name.",
    footer = {"", "Nothing is lost but comments. `stackport rules test` runs every form."})
final class RulesGridCommand implements Callable<Integer> {
  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Parameters(
      index = "0",
      paramLabel = "FILE",
      description = "A file of scenarios: .yaml, .csv or .xlsx.")
  private Path from = Path.of("");

  @Option(
      names = "--to",
      required = true,
      paramLabel = "FILE",
      description = "The file to write: .yaml, .csv or .xlsx.")
  private Path to = Path.of("");

  @Option(names = "--replace", description = "Replace the file when it is there.")
  private boolean replace;

  @Override
  public Integer call() {
    if (Files.exists(to) && !replace) {
      throw new ProblemException(
          Problem.at(to.toString(), 0, "is there already").withHelp("--replace replaces it"));
    }
    var root = ScenarioFile.read(from).root();
    ScenarioFile.write(to, root);
    spec.commandLine().getOut().println(to + ": " + root.path("scenarios").size() + " scenarios");
    return 0;
  }
}
