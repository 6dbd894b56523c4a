package io.stackport.cli;

import io.stackport.document.Source;
import io.stackport.inquiry.Determination;
import io.stackport.inquiry.Question;
import io.stackport.report.DeterminationJson;
import io.stackport.report.DeterminationText;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what the law asks of one item for one destination. */
@Command(
    name = "determine",
    description = "Says what the law asks of an ECCN or a catalog item for a destination, and why.")
final class DetermineCommand implements Callable<Integer> {
  /** Kinds of movement. */
  enum Kind {
    export,
    reexport,
    transfer,
    release,
    remoteAccess
  }

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Parameters(
      arity = "0..1",
      paramLabel = "ID",
      description = "Id of a component in the catalog, instead of --eccn.")
  private @Nullable String id;

  @Option(
      names = "--eccn",
      paramLabel = "ECCN",
      description = "Entry or paragraph of the Commerce Control List, such as 5A002, or EAR99.")
  private @Nullable String eccn;

  @Option(
      names = "--to",
      paramLabel = "PLACE",
      required = true,
      description = "Destination: a country or region, by code or name.")
  private String to = "";

  @Option(
      names = "--reason",
      paramLabel = "REASON",
      description = "The reason for control that alone counts, such as NS or RS.")
  private @Nullable String reason;

  @Option(
      names = "--party",
      paramLabel = "FILE",
      description = "File with parties, endUse and evidence for exceptions, as in a bundle.")
  private @Nullable Path party;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "export (default), reexport, transfer, release or remoteAccess.")
  private Kind kind = Kind.export;

  @Option(names = "--on", paramLabel = "DATE", description = "Day of the law (default: today).")
  private LocalDate on = LocalDate.now(ZoneOffset.UTC);

  @Mixin private FormatOption format = new FormatOption();

  @Mixin private PostureOption law = new PostureOption();

  @Mixin private DeskOptions options = new DeskOptions();

  @Override
  public Integer call() {
    String subject = eccn == null ? id : eccn;
    if (subject == null || (eccn != null && id != null)) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "name one item: an ID of the catalog, or --eccn ECCN");
    }
    Determination answer =
        options
            .desk(spec.commandLine().getErr())
            .determine(
                new Question(
                    subject,
                    to,
                    on,
                    law.posture(),
                    kind.name(),
                    reason,
                    party == null ? null : Source.of(party)));
    PrintWriter out = spec.commandLine().getOut();
    out.print(format.json() ? DeterminationJson.of(answer) : DeterminationText.of(answer));
    out.flush();
    return answer.exitCode();
  }
}
