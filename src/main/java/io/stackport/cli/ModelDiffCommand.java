package io.stackport.cli;

import io.stackport.model.CompatibilityModel;
import io.stackport.model.ModelFile;
import io.stackport.report.ModelDiffJson;
import io.stackport.report.ModelDiffText;
import io.stackport.solve.Difference;
import io.stackport.solve.View;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Counts what one model has and another has not. */
@Command(
    name = "diff",
    description = "Counts configurations that one model has and another has not, with witnesses.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:counted", "20:too large to be counted", "2:bad input", "1:internal error"})
final class ModelDiffCommand implements Callable<Integer> {
  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Parameters(index = "0", paramLabel = "A", description = "The model before.")
  private Path before = Path.of("a.json");

  @Parameters(index = "1", paramLabel = "B", description = "The model after.")
  private Path after = Path.of("b.json");

  @Option(
      names = "--view",
      paramLabel = "VIEW",
      description = "possible (default), or certain: what is not known counts against.")
  private View view = View.POSSIBLE;

  @Mixin private FormatOption format = new FormatOption();

  @Override
  public Integer call() {
    CompatibilityModel one = ModelFile.read(before);
    CompatibilityModel other = ModelFile.read(after);
    Difference difference = Difference.of(one, other, view);
    PrintWriter out = spec.commandLine().getOut();
    out.print(
        format.json()
            ? ModelDiffJson.of(difference, one, other, view)
            : ModelDiffText.of(difference, one, other));
    out.flush();
    return difference instanceof Difference.Counted ? 0 : 20;
  }
}
