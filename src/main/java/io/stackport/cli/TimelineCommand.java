package io.stackport.cli;

import io.stackport.document.Source;
import io.stackport.inquiry.Timeline;
import io.stackport.report.DaysJson;
import io.stackport.report.DaysText;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says on which days a bundle's answer changes. */
@Command(
    name = "timeline",
    description = "Says on which days, past and announced, a bundle's answer changes, and why.")
final class TimelineCommand implements Callable<Integer> {
  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Parameters(paramLabel = "BUNDLE", description = "The bundle file (docs/bundle-format.md).")
  private Path bundle = Path.of("bundle.yaml");

  @Option(
      names = "--from",
      paramLabel = "DATE",
      description = "First day (default: 2023-11-17, the start of the catalogs).")
  private LocalDate from = LocalDate.of(2023, 11, 17);

  @Option(
      names = "--to",
      paramLabel = "DATE",
      description = "Last day (default: 2030-12-31, after the last announced change).")
  private LocalDate to = LocalDate.of(2030, 12, 31);

  @Mixin private FormatOption format = new FormatOption();

  @Mixin private PostureOption law = new PostureOption();

  @Mixin private DeskOptions options = new DeskOptions();

  @Override
  public Integer call() {
    if (to.isBefore(from)) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--to " + to + " lies before --from " + from);
    }
    Timeline timeline =
        options
            .desk(spec.commandLine().getErr())
            .timeline(Source.of(bundle), law.posture(), from, to);
    PrintWriter out = spec.commandLine().getOut();
    out.print(format.json() ? DaysJson.of(timeline) : DaysText.of(timeline));
    out.flush();
    return 0;
  }
}
