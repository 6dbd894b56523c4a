package io.stackport.cli;

import io.stackport.configure.Offered;
import io.stackport.document.Source;
import io.stackport.report.OfferedJson;
import io.stackport.report.OfferedText;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says which options still fit a request. */
@Command(
    name = "options",
    description = "Says which options still fit a request, and of each other one why not.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:configurations exist with nothing open",
      "20:each has something open",
      "30:none exists",
      "2:bad input",
      "1:internal error"
    })
final class OptionsCommand implements Callable<Integer> {
  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Parameters(paramLabel = "REQUEST", description = "Request file; docs/request-format.md.")
  private Path request = Path.of("");

  @Option(names = "--slot", paramLabel = "SLOT", description = "One slot, such as server.")
  private @Nullable String slot;

  @Option(names = "--all", description = "Options that do not fit as well, each on its own line.")
  private boolean all;

  @Mixin private FormatOption format = new FormatOption();

  @Mixin private PostureOption law = new PostureOption();

  @Mixin private DeskOptions options = new DeskOptions();

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    Offered offered =
        options.desk(err).options(Source.of(request), law.posture(), slot, () -> false);
    PrintWriter out = spec.commandLine().getOut();
    out.print(
        format.json() ? OfferedJson.of(offered) : OfferedText.of(offered, all || slot != null));
    out.flush();
    return offered.exitCode();
  }
}
