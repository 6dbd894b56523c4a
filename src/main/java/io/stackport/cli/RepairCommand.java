package io.stackport.cli;

import io.stackport.Desk;
import io.stackport.configure.Repair;
import io.stackport.document.Source;
import io.stackport.report.ExplanationJson;
import io.stackport.report.ExplanationText;
import io.stackport.solve.View;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what to give up so that a request fits. */
@Command(
    name = "repair",
    description = "Says which needs, decisions or bounds of a request to give up so that it fits.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the request fits; nothing need be given up",
      "30:something must be given up",
      "20:time ran out before it was known",
      "2:bad input",
      "1:internal error"
    })
final class RepairCommand implements Callable<Integer> {
  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Parameters(paramLabel = "REQUEST", description = "The request file (docs/request-format.md).")
  private Path request = Path.of("request.yaml");

  @Option(names = "--most", paramLabel = "N", description = "Ways out at most (default: 5).")
  private int most = 5;

  @Option(
      names = "--view",
      paramLabel = "VIEW",
      description = "possible (default), or certain: until nothing is open.")
  private View view = View.POSSIBLE;

  @Mixin private FormatOption format = new FormatOption();

  @Mixin private PostureOption law = new PostureOption();

  @Mixin private DeskOptions options = new DeskOptions();

  @Override
  public Integer call() {
    if (most < 1) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--most is " + most + "; the least is 1");
    }
    Desk desk = options.desk(spec.commandLine().getErr());
    Repair repair =
        desk.explainer(desk.model(Source.of(request), law.posture()), () -> false)
            .repair(view, most);
    PrintWriter out = spec.commandLine().getOut();
    out.print(format.json() ? ExplanationJson.of(repair) : ExplanationText.of(repair));
    out.flush();
    return repair.exitCode();
  }
}
