package io.stackport.cli;

import io.stackport.document.Source;
import io.stackport.inquiry.DayDiff;
import io.stackport.report.DaysJson;
import io.stackport.report.DaysText;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what changed in a bundle's answer between two days. */
@Command(
    name = "diff-day",
    description = "Says what changes in a bundle's answer between two ship days.")
final class DiffDayCommand implements Callable<Integer> {
  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Parameters(paramLabel = "BUNDLE", description = "The bundle file (docs/bundle-format.md).")
  private Path bundle = Path.of("bundle.yaml");

  @Option(
      names = "--on",
      paramLabel = "DATE",
      required = true,
      description = "A ship day; give it twice, the earlier first.")
  private List<LocalDate> on = List.of();

  @Mixin private FormatOption format = new FormatOption();

  @Mixin private PostureOption law = new PostureOption();

  @Mixin private DeskOptions options = new DeskOptions();

  @Override
  public Integer call() {
    if (on.size() != 2) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "give two days: --on 2026-07-09 --on 2026-07-10");
    }
    DayDiff diff =
        options
            .desk(spec.commandLine().getErr())
            .diff(Source.of(bundle), law.posture(), on.get(0), on.get(1));
    PrintWriter out = spec.commandLine().getOut();
    out.print(format.json() ? DaysJson.of(diff) : DaysText.of(diff));
    out.flush();
    return 0;
  }
}
